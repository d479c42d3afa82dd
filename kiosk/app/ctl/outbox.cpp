// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/print.h"
#include "kiosk/dossier/slip_code.h"
#include "kiosk/store/locked_store.h"

namespace tramso::ctl {
namespace {

const char* stateName(OutboxState state) {
    switch (state) {
        case OutboxState::Waiting:
            return "waiting";
        case OutboxState::Delivered:
            return "delivered";
        case OutboxState::Parked:
            return "parked";
    }
    return "parked";
}

nlohmann::ordered_json entryJson(const OutboxEntry& entry) {
    return {{"id", entry.id},
            {"reference", entry.reference},
            {"procedure", entry.procedureCode},
            {"state", stateName(entry.state)},
            {"created", toRfc3339(entry.created)},
            {"attempts", entry.attempts},
            {"last_fault", entry.lastFault},
            {"dossier_code", entry.dossierCode}};
}

void printEntries(const std::vector<OutboxEntry>& entries) {
    if (entries.empty()) std::cout << "the outbox is empty\n";
    for (const OutboxEntry& entry : entries)
        std::cout << fmt::format(
            "{}  {}  {:<10} {}  {}{}\n", entry.reference, toVietnamTime(entry.created),
            stateName(entry.state), entry.procedureCode,
            entry.dossierCode.empty() ? fmt::format("{} attempts", entry.attempts) : entry.dossierCode,
            entry.lastFault.empty() ? "" : "  " + entry.lastFault);
}

// The tracking token of what a person typed: a reference or code known here, or the end of a tracking
// address.
std::string tokenFor(const std::vector<OutboxEntry>& entries, const std::string& code) {
    for (const OutboxEntry& entry : entries)
        if (entry.reference == code || entry.dossierCode == code) return entry.trackingToken;
    const std::string tail = code.substr(code.find_last_of('/') + 1);
    return isTrackingToken(tail) ? tail : std::string{};
}

void printStatus(const DossierStatus& state) {
    std::cout << fmt::format("{}  {}  {} ({})\n", state.dossierCode, state.code, state.textVi, state.textEn);
    if (!state.meansVi.empty()) std::cout << state.meansVi << '\n';
    if (!state.note.empty()) std::cout << "note: " << state.note << '\n';
    for (const AskedPaper& asked : state.papers) std::cout << "asked for: " << asked.title << '\n';
    if (!state.due.empty()) std::cout << "due: " << state.due << '\n';
    if (state.resultReady) std::cout << "the result is ready\n";
}

// What every command of this file begins with.
struct OpenOutbox {
    Settings settings;
    std::unique_ptr<DossierStore> store;
};

OrProblem<OpenOutbox> openOutbox(const std::filesystem::path& settingsFile, Random& random) {
    auto settings = readSettings(settingsFile);
    if (!settings) return tl::unexpected{settings.error()};
    auto store = openStore(*settings, random);
    if (!store) return tl::unexpected{store.error()};
    return OpenOutbox{std::move(*settings), std::move(*store)};
}

// Also without the key: whoever comes to mend a locked station sees what waits in it.
OrProblem<std::vector<OutboxEntry>> entriesIn(const Settings& settings) {
    SystemRandom random;
    const auto store = openStore(settings, random);
    auto entries = store ? (*store)->list() : listWithoutKey(settings.store.folder);
    if (!entries && !store) return tl::unexpected{store.error()};
    if (!entries)
        return tl::unexpected{StartProblem{fmt::format("outbox: {}", faultName(entries.error().code))}};
    if (!store) std::cerr << store.error().text << "\nwhat waits in it, told without the key:\n";
    return std::move(*entries);
}

}  // namespace

int outboxList(const std::filesystem::path& settingsFile, bool json) {
    const auto settings = readSettings(settingsFile);
    if (!settings) return complain(settings.error());
    const auto entries = entriesIn(*settings);
    if (!entries) return complain(entries.error());
    if (!json) {
        printEntries(*entries);
        return 0;
    }
    auto list = nlohmann::ordered_json::array();
    for (const OutboxEntry& entry : *entries) list.push_back(entryJson(entry));
    std::cout << list.dump(1) << '\n';
    return 0;
}

int outboxSend(const std::filesystem::path& settingsFile) {
    SystemRandom random;
    const auto outbox = openOutbox(settingsFile, random);
    if (!outbox) return complain(outbox.error());
    const auto service = makeService(outbox->settings);
    if (!service) return complain(service.error());
    const RetryTiming timing{outbox->settings.service.retryFirst, outbox->settings.service.retryLongest};
    const auto round = deliverDue(*outbox->store, **service, SystemClock{}, timing, {});
    if (!round) return complain("outbox", round.error());
    if (round->elsewhere) {
        std::cerr << "another program of this station is delivering now; it sends what is due\n";
        return 1;
    }
    std::cout << fmt::format("delivered {}, to be tried again {}, parked {}\n", round->delivered,
                             round->deferred, round->parked);
    return round->deferred + round->parked == 0 ? 0 : 1;
}

int outboxRetry(const std::filesystem::path& settingsFile, const std::string& code) {
    SystemRandom random;
    const auto outbox = openOutbox(settingsFile, random);
    if (!outbox) return complain(outbox.error());
    const auto entries = outbox->store->list();
    if (!entries) return complain("outbox", entries.error());
    const auto found = std::ranges::find_if(*entries, [&](const OutboxEntry& entry) {
        return entry.state == OutboxState::Parked && (entry.reference == code || entry.id == code);
    });
    if (found == entries->end()) {
        std::cerr << code << ": no parked dossier has this reference or id; see: tramsoctl outbox list\n";
        return 1;
    }
    if (const auto again = outbox->store->unpark(found->id, SystemClock{}.now()); !again)
        return complain(code, again.error());
    std::cout << found->reference << ": waiting again\n";
    return 0;
}

int status(const std::filesystem::path& settingsFile, const std::string& code) {
    SystemRandom random;
    const auto outbox = openOutbox(settingsFile, random);
    if (!outbox) return complain(outbox.error());
    const auto entries = outbox->store->list();
    if (!entries) return complain("outbox", entries.error());
    const std::string token = tokenFor(*entries, code);
    if (token.empty()) return complain(code, Fault{FaultCode::NotFound, "status"});
    const auto service = makeService(outbox->settings);
    if (!service) return complain(service.error());
    const auto state = (*service)->status(token, {});
    if (!state) return complain(code, state.error());
    printStatus(*state);
    return 0;
}

}  // namespace tramso::ctl
