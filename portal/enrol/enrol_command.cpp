// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/enrol/enrol_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "portal/enrol/operator_key.h"
#include "portal/files.h"
#include "portal/officers.h"

namespace portal {
namespace {

constexpr std::size_t kLongestCsv = std::size_t{4} * 1024 * 1024;
constexpr int kLongestName = 64;  // characters of a name in a certificate (RFC 5280 appendix A)
constexpr Seconds kDay = 86400;

int objectTo(const std::string& sentence) {
    fmt::print(stderr, "tramso-portal: {}\n", sentence);
    return 2;
}

// Takes the first record off; its fields. A quote that is not closed takes all there is.
std::vector<std::string> takeRecord(std::string_view& rest) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    while (!rest.empty()) {
        const char c = rest.front();
        rest.remove_prefix(1);
        if (c == '"' && quoted && rest.starts_with('"')) {
            fields.back() += '"';
            rest.remove_prefix(1);
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == '\n' && !quoted) {
            break;
        } else if (c == ',' && !quoted) {
            fields.emplace_back();
        } else if (c != '\r' || quoted) {
            fields.back() += c;
        }
    }
    return fields;
}

bool isName(const std::string& name) {
    const auto letters = std::count_if(name.begin(), name.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;  // not the rest of a letter
    });
    return isOfficerName(name) && name.back() != ' ' && letters <= kLongestName;
}

std::string quoted(std::string text) {
    for (auto at = text.find('"'); at != std::string::npos; at = text.find('"', at + 2))
        text.insert(at, 1, '"');
    return '"' + text + '"';
}

int writeCodes(const EnrolCommand& command, const OperatorKey& key, const std::string& url,
               const StationAuthority& authority, StationBook& book) {
    if (!url.starts_with("https://") || url.ends_with('/'))
        return objectTo("--public-url: stations enrol by https:// alone; no / at its end");
    if (authority.frontDigest().empty())  // such sheets would lead nowhere
        return objectTo("front-ca.pem: put the authority of the front's certificate into the data folder");
    const auto text = readSmallFile(command.csv, kLongestCsv);
    if (!text) return objectTo(fmt::format("{}: cannot be read", command.csv));
    const auto stations = readStations(*text);
    if (!stations) return objectTo(fmt::format("{}:{}", command.csv, stations.error()));
    const Seconds until = now() + command.days * kDay;
    fmt::print("station,ward,expires,code\n");
    for (const StationName& name : *stations) {
        const std::string token = drawOneTimeToken();
        if (token.empty() || !book.addCode(token, name, until)) return objectTo("the database refused");
        fmt::print("{},{},{},{}\n", quoted(name.station), quoted(name.ward), vietnamDate(until),
                   key.code({url, name, token, authority.frontDigest(), until}));
    }
    return 0;
}

int listStations(StationBook& book) {
    for (const StationEntry& entry : book.all())
        fmt::print("{}\t{}\t{}\t{}\t{}\n", entry.name.station, entry.name.ward, entry.serial,
                   vietnamDate(entry.until),
                   entry.revoked == 0 ? "holds" : "withdrawn " + vietnamDate(entry.revoked));
    return 0;
}

int revokeStation(const std::string& station, StationBook& book) {
    const auto revoked = book.revoke(station, now());
    if (!revoked) return objectTo(revoked.error().reason);
    if (revoked->certificates + revoked->codes == 0)
        return objectTo("no station of this name has a certificate or a code that holds");
    fmt::print("withdrawn: {} certificates, {} codes\n", revoked->certificates, revoked->codes);
    return 0;
}

}  // namespace

tl::expected<std::vector<StationName>, std::string> readStations(std::string_view csv) {
    std::vector<StationName> stations;
    if (csv.starts_with("\xEF\xBB\xBF")) csv.remove_prefix(3);  // as spreadsheets begin UTF-8
    for (int line = 1; !csv.empty(); ++line) {
        const auto fields = takeRecord(csv);
        if (fields.size() == 1 && fields.front().empty()) continue;
        if (line == 1 && fields.front() == "station") continue;
        if (fields.size() < 2 || !isName(fields[0]) || !isName(fields[1]))
            return tl::make_unexpected(
                fmt::format("{}: expected a station's name and its ward, 1 to 64 characters each", line));
        stations.push_back({fields[0], fields[1]});
    }
    if (stations.empty()) return tl::make_unexpected("1: no station in it");
    return stations;
}

int runEnrolCommand(const EnrolCommand& command, const std::filesystem::path& folder, const std::string& url,
                    const StationAuthority& authority, StationBook& book) {
    const auto key = OperatorKey::load(folder / "operator.key");
    if (!key) return objectTo(key.error());
    switch (command.verb) {
        case EnrolCommand::Verb::Codes:
            return writeCodes(command, *key, url, authority, book);
        case EnrolCommand::Verb::Key:
            fmt::print("{}\n", key->publicHex());
            return 0;
        case EnrolCommand::Verb::List:
            return listStations(book);
        case EnrolCommand::Verb::Revoke:
            return revokeStation(command.station, book);
        case EnrolCommand::Verb::None:
            break;
    }
    return objectTo("nothing to do");
}

}  // namespace portal
