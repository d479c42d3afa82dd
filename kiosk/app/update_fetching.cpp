// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/update_fetching.h"

#include <algorithm>

#include "kiosk/base/edition.h"
#include "kiosk/base/every.h"
#include "kiosk/base/files.h"
#include "kiosk/base/log.h"
#include "kiosk/delivery/update_fetch.h"

namespace tramso {
namespace {

constexpr const char* kUnfinished = ".part";

std::string newest(const std::string& one, const std::string& two) {
    return isNewer(one, two) ? one : two;
}

// Of an edition nobody offers any more.
void dropOthers(const std::filesystem::path& folder, const std::filesystem::path& wanted) {
    std::error_code none;
    for (const auto& file : filesIn(folder, kUnfinished))
        if (file != wanted) std::filesystem::remove(file, none);
}

// What is done minute by minute.
class Rounds {
public:
    Rounds(const Settings& settings, Updates& updates, const Clock& clock,
           std::shared_ptr<Allowance> allowance, const std::atomic<bool>& resting)
        : settings_{settings},
          updates_{updates},
          clock_{clock},
          allowance_{std::move(allowance)},
          resting_{resting} {}

    void operator()(const std::stop_token& stop) {
        rested_ = resting_ ? rested_ + 1 : 0;
        if (updates_.underWay()) return;
        const Moment now = clock_.now();
        if (rested_ > kRestRounds && isUpdateHour(settings_.update, vietnamHour(now))) putIn();
        if (now < nextAsking_ || !resting_) return;
        if (const auto fetched = fetch(stop); fetched || fetched.error().code != FaultCode::Cancelled)
            nextAsking_ = now + UpdateFetching::kAskEvery;
    }

private:
    static constexpr int kRestRounds = UpdateFetching::kRestBefore / UpdateFetching::kLookEvery;

    void putIn() {
        const auto standing = updates_.look();
        if (!standing || standing->offered.empty()) return;
        if (const auto done = updates_.putIn(); !done) logFault(done.error());
    }
    Result<std::optional<std::string>> fetch(const std::stop_token& stop) {
        const auto service = serviceAddress(settings_, allowance_);
        if (!service) return fail(FaultCode::FileUnreadable, "service of editions");
        auto fetched = fetchEdition(
            settings_, *service, updates_, [this] { return resting_.load(); }, stop);
        if (!fetched && fetched.error().code != FaultCode::Cancelled) logFault(fetched.error());
        return fetched;
    }

    Settings settings_;
    Updates& updates_;
    const Clock& clock_;
    std::shared_ptr<Allowance> allowance_;
    const std::atomic<bool>& resting_;
    Moment nextAsking_{};
    int rested_ = 0;
};

}  // namespace

bool isUpdateHour(const Settings::Update& settings, int hour) {
    if (settings.from == settings.until) return true;
    if (settings.from < settings.until) return settings.from <= hour && hour < settings.until;
    return hour >= settings.from || hour < settings.until;
}

Result<std::optional<std::string>> fetchEdition(const Settings& settings, const ServiceAddress& service,
                                                Updates& updates, const std::function<bool()>& mayGoOn,
                                                const std::stop_token& stop) {
    const auto standing = updates.look();
    if (!standing) return tl::unexpected{standing.error()};
    const std::string have = newest(newest(standing->edition, standing->offered), standing->tried);
    const auto offered = askForEdition(service, settings.station.name, have, stop);
    if (!offered) return tl::unexpected{offered.error()};
    if (!*offered || !isNewer((*offered)->edition, have)) return std::nullopt;
    const UpdatePlaces places{.bundle = settings.update.file};
    // Named by what it is to hold: one that was offered anew with other bytes is not gone on with.
    const auto part = places.folder() / ((*offered)->edition + '-' + (*offered)->sha256 + kUnfinished);
    dropOthers(places.folder(), part);
    if (const auto done = fetchBundle(service, **offered, part, mayGoOn, stop); !done)
        return tl::unexpected{done.error()};
    std::error_code problem;
    std::filesystem::rename(part, places.waiting((*offered)->edition), problem);
    if (problem) return fail(FaultCode::FileUnwritable, "bundle");
    return std::optional{(*offered)->edition};
}

UpdateFetching::UpdateFetching(const Settings& settings, Updates& updates, const Clock& clock,
                               std::shared_ptr<Allowance> allowance) {
    if (settings.service.kind != "tramso") return;  // others know no editions
    thread_ = every(kLookEvery, Rounds{settings, updates, clock, std::move(allowance), resting_});
}

}  // namespace tramso
