// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/demo_card.h"

#include <thread>

#include "drivers/card/trust_files.h"

namespace tramso {
namespace {

// About what a card and a good contactless reader manage, so that progress can be watched.
constexpr sim::LinkModel kLink{std::chrono::milliseconds{4}, 212};

sim::ChipPlan planFor(const std::string& papers) {
    sim::ChipPlan plan;
    const auto& people = sim::sampleCitizens();
    plan.citizen = papers == "marriage" ? people[1] : papers == "construction" ? people[2] : people[0];
    plan.portrait = sim::PortraitFormat::Jpeg2000;
    return plan;
}

}  // namespace

DemoCard::DemoCard(const std::string& papers, Random& random)
    : issuer_{"demonstration"},
      image_{sim::issueCard(planFor(papers), issuer_)},
      reader_{slot_, trust_, random, clock_} {
    for (CertificateHandle& state : readTrustItems(issuer_.csca()).certificates) trust_.add(std::move(state));
    slot_.setLink(kLink, [](std::chrono::microseconds time) { std::this_thread::sleep_for(time); });
}

void DemoCard::putDown() {
    if (slot_.presence() == CardPresence::Empty) slot_.insert(image_);
}

void DemoCard::take() {
    slot_.remove();
}

}  // namespace tramso
