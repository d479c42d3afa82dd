// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <iostream>
#include <iterator>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>

#include "drivers/card/apdu_log.h"
#include "drivers/card/chip_reader.h"
#include "drivers/card/pcsc/pcsc_presence.h"
#include "drivers/card/pcsc/pcsc_transport.h"
#include "kiosk/app/ctl/card_report.h"
#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/print.h"
#include "kiosk/visit/identification.h"

namespace tramso::ctl {
namespace {

constexpr std::chrono::seconds kLimit{5};  // for one command
constexpr std::size_t kCanDigits = 6;
constexpr std::size_t kTd1 = 90;  // characters of a zone of three lines

int exitCode(FaultCode code) {
    switch (code) {
        case FaultCode::CardReaderUnplugged:
            return 3;
        case FaultCode::CardAbsent:
            return 4;
        case FaultCode::CardRemoved:
            return 5;
        case FaultCode::CardUnsupported:
            return 6;
        case FaultCode::CardKeyWrong:
            return 7;
        case FaultCode::CardTimeout:
            return 8;
        case FaultCode::CardFailed:
            return 9;
        case FaultCode::CardDataBad:
            return 10;
        default:
            return 1;
    }
}

int complainOfCard(const Fault& fault) {
    complain("card", fault);
    return exitCode(fault.code);
}

// The zone is checked as a whole; the key is made of its characters as they stand, since a birth that is not
// fully known is written with fillers (ICAO 9303-3 §4.8).
Result<AccessKey> keyFromZone(std::string zone) {
    const auto mrz = parseMrz(zone, vietnamDay(SystemClock{}.now()));
    if (!mrz) return tl::unexpected{mrz.error()};
    std::erase_if(zone, [](unsigned char c) { return std::isspace(c) != 0; });
    const bool td1 = zone.size() == kTd1;
    const std::string birth = zone.substr(td1 ? 30 : 57, 6);
    const std::string expiry = zone.substr(td1 ? 38 : 65, 6);
    return AccessKey::fromMrz(mrz->documentNumber, birth, expiry);
}

Result<AccessKey> keyFrom(const CardOptions& options) {
    if (!options.can.empty()) return AccessKey::fromCan(options.can);
    if (!options.mrz.empty()) return keyFromZone(options.mrz);
    std::cerr << "six digits, or the lines of the zone, then Ctrl-D: " << std::flush;
    std::string typed{std::istreambuf_iterator<char>{std::cin}, {}};
    std::erase_if(typed, [](unsigned char c) { return std::isspace(c) != 0; });
    return typed.size() == kCanDigits ? AccessKey::fromCan(typed) : keyFromZone(typed);
}

// Sleeps until a card lies there, or the time is over.
void waitForCard(const Settings& settings, std::chrono::seconds most) {
    std::stop_source over;
    std::mutex mutex;
    std::condition_variable_any never;
    const std::jthread alarm{[&](const std::stop_token& done) {
        std::unique_lock lock{mutex};
        never.wait_for(lock, done, most, [] { return false; });
        over.request_stop();
    }};
    PcscPresence presence{settings.card.reader};
    auto known = presence.waitForChange(CardPresence::NoReader, over.get_token());
    while (known != CardPresence::Present && !over.stop_requested())
        known = presence.waitForChange(known, over.get_token());
}

// Reads the card of the settings' reader; `told` learns of each exchange.
Result<ChipReading> readCard(const Settings& settings, const AccessKey& key,
                             LoggedTransport::OnExchange told) {
    auto transport = PcscTransport::connect(settings.card.reader, kLimit);
    if (!transport) return tl::unexpected{transport.error()};
    LoggedTransport logged{**transport, std::move(told)};
    const TrustStore trust = TrustStore::load(trustFolders(settings));
    SystemRandom random;
    const SystemClock clock;
    return ChipReader{logged, trust, random, clock}.read(key, [](ChipStage, const ChipReading&) {}, {});
}

// Both commands: settings, key, reading, then what `tell` makes of it.
int withCard(const CardOptions& options, LoggedTransport::OnExchange told,
             const std::function<void(const ChipReading&)>& tell) {
    const auto settings = settingsOrDefaults(options.settings);
    if (!settings) return complain(settings.error());
    const auto key = keyFrom(options);
    if (!key) {
        std::cerr
            << "a card access number has 6 digits; a zone has 90 or 88 characters and right check digits\n";
        return 2;
    }
    if (options.waitSeconds > 0) waitForCard(*settings, std::chrono::seconds{options.waitSeconds});
    const auto reading = readCard(*settings, *key, std::move(told));
    if (!reading) return complainOfCard(reading.error());
    tell(*reading);
    return 0;
}

nlohmann::ordered_json recordJson(const ApduRecord& record) {
    return {{"number", record.number},
            {"header", toHex(viewBytes({reinterpret_cast<const char*>(record.header.data()), 4}))},
            {"sent", record.sent},
            {"received", record.received},
            {"status", record.status == 0 ? std::string{faultName(record.fault)}
                                          : fmt::format("{:04x}", record.status)},
            {"microseconds", record.time.count()}};
}

void printRecord(const ApduRecord& record) {
    const auto& [cla, ins, p1, p2] = record.header;
    std::cout << fmt::format(
        "{:>4}  {:02X} {:02X} {:02X} {:02X}  {:>5} B > {:>5} B  {}  {:>8.1f} ms\n", record.number, cla, ins,
        p1, p2, record.sent, record.received,
        record.status == 0 ? std::string{faultName(record.fault)} : fmt::format("{:04X}", record.status),
        static_cast<double>(record.time.count()) / 1000.0);
}

}  // namespace

int cardRead(const CardOptions& options) {
    return withCard(
        options, [](const ApduRecord&) {},
        [&](const ChipReading& reading) {
            const auto today = vietnamDay(SystemClock{}.now());
            const Identity identity = mergeClaims(claimsOf(reading, today), evidenceOf(reading), today);
            if (options.json)
                std::cout << cardJson(reading, identity).dump(2) << '\n';
            else
                printCardReading(reading, identity);
        });
}

int cardApduLog(const CardOptions& options) {
    auto records = nlohmann::ordered_json::array();
    const auto told = [&](const ApduRecord& record) {
        if (options.json)
            records.push_back(recordJson(record));
        else
            printRecord(record);
    };
    const int code = withCard(options, told, [](const ChipReading&) {});
    if (options.json) std::cout << records.dump(2) << '\n';
    return code;
}

}  // namespace tramso::ctl
