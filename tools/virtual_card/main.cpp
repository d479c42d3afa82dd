// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>
#include <thread>

#include "drivers/sim/chip/vpcd_plug.h"

using namespace tramso;
using namespace tramso::sim;

namespace {

struct Wishes {
    std::string state = kDemoState;
    std::size_t citizen = 0;
    Forgery forgery = Forgery::None;
    bool bacOnly = false;
    bool shortCommands = false;
    std::uint16_t port = 35963;
};

const std::map<std::string, std::size_t> kCitizens{{"birth", 0}, {"marriage", 1}, {"construction", 2}};
const std::map<std::string, Forgery> kForgeries{{"none", Forgery::None},
                                                {"signature", Forgery::SignatureWrong},
                                                {"changed", Forgery::GroupChanged},
                                                {"copy", Forgery::CopiedChipKey},
                                                {"no-sod", Forgery::SodMissing}};

void putCard(SimCardSlot& slot, const Wishes& wishes) {
    ChipPlan plan;
    plan.citizen = sampleCitizens().at(wishes.citizen);
    plan.forgery = wishes.forgery;
    if (wishes.bacOnly) plan.pace.clear();
    ChipHabits habits;
    habits.extendedLength = !wishes.shortCommands;
    slot.insert(issueCard(plan, TestIssuer{wishes.state}), habits);
    const auto secrets = secretsOf(plan.citizen);
    std::cout << "CAN " << secrets.can << "  MRZ " << secrets.documentNumber << ' ' << secrets.birth << ' '
              << secrets.expiry << std::endl;
}

// Buttons, one a line: insert, remove, pull N (at the N-th command), quit. Returns when the person quits.
void obey(SimCardSlot& slot, const Wishes& wishes) {
    std::string word;
    while (std::cin >> word && word != "quit") {
        int n = 0;
        if (word == "insert") putCard(slot, wishes);
        if (word == "remove") slot.remove();
        if (word == "pull" && std::cin >> n) slot.pullOutAt(n);
    }
    if (word == "quit") return;
    sigset_t none;
    sigemptyset(&none);
    sigsuspend(&none);  // input is closed: stay until a signal ends the program
}

}  // namespace

int main(int count, char** arguments) {
    CLI::App app{
        "Lays a made-up Vietnamese ID card on the virtual reader of vsmartcard-vpcd.\n"
        "Type insert, remove, pull N or quit."};
    Wishes wishes;
    app.add_option("--citizen", wishes.citizen, "Whose card")->transform(CLI::CheckedTransformer(kCitizens));
    app.add_option("--forgery", wishes.forgery, "What is wrong with it")
        ->transform(CLI::CheckedTransformer(kForgeries));
    app.add_option("--state", wishes.state, "Name the issuing state's keys come from")->capture_default_str();
    app.add_flag("--bac", wishes.bacOnly, "A card without PACE");
    app.add_flag("--short", wishes.shortCommands, "A card without extended-length commands");
    app.add_option("--port", wishes.port, "Port of the virtual reader")->capture_default_str();
    CLI11_PARSE(app, count, arguments);
    SimCardSlot slot;
    const std::jthread plug{[&](const std::stop_token& stop) { servePlug(slot, wishes.port, stop); }};
    putCard(slot, wishes);
    obey(slot, wishes);
    return 0;
}
