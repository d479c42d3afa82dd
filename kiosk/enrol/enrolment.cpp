// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/enrol/enrolment.h"

#include <algorithm>

#include "config/loader/settings_file.h"
#include "kiosk/base/files.h"
#include "kiosk/base/text.h"
#include "kiosk/enrol/est_client.h"
#include "kiosk/enrol/station_certificate.h"

namespace tramso {
namespace {

constexpr std::size_t kLongestPem = 65536;

tl::unexpected<EnrolTrouble> unwritable() {
    return tl::make_unexpected(EnrolTrouble::Unwritable);
}

bool isThere(const std::filesystem::path& file) {
    std::error_code none;
    return std::filesystem::exists(file, none);
}

std::optional<std::string> textOf(const std::filesystem::path& file) {
    const auto bytes = readFile(file, kLongestPem);
    return bytes ? std::optional{std::string{viewText(*bytes)}} : std::nullopt;
}

// Files of one service beside the settings: another service has others, so that the old ones hold until the
// settings name the new.
struct Places {
    std::filesystem::path authority, identity, pendingKey;
};

Places placesOf(const EnrolmentCode& code, const std::filesystem::path& settingsFile) {
    constexpr std::size_t kTold = 4;  // bytes that tell one service from another
    const auto folder = settingsFile.parent_path();
    const std::string mark = toHex(ByteView{code.authority}.first(kTold));
    return {folder / ("service-" + mark + ".pem"), folder / ("station-" + mark + ".pem"),
            folder / "enrolment.key"};
}

OrTrouble<Settings> settingsBefore(const std::filesystem::path& file) {
    if (!isThere(file)) return Settings{};
    auto settings = loadSettings(file);
    if (!settings) return unwritable();
    return std::move(*settings);
}

// Of an attempt before, whose answer may have been lost, or made now.
OrTrouble<std::string> pendingKey(const std::filesystem::path& file) {
    if (isThere(file)) {
        auto kept = textOf(file);
        if (!kept) return unwritable();
        return std::move(*kept);
    }
    auto made = makeKeyPem();
    if (!made || !writeFile(file, viewBytes(*made))) return unwritable();
    return std::move(*made);
}

// Whoever answers may name authorities; the code says which one counts.
OrTrouble<std::string> authorityOf(const EnrolmentCode& code, HttpLine line, const std::stop_token& stop) {
    line.anybody = true;
    const auto told = EstClient{code.url, std::move(line)}.authorities(stop);
    if (!told) return tl::make_unexpected(told.error());
    for (const std::string& pem : *told)
        if (certificateDigest(pem) == code.authority) return pem;
    return tl::make_unexpected(EnrolTrouble::Unproven);
}

HttpLine lineOf(const Settings& settings) {
    return {.stall = settings.service.timeout, .proxy = settings.service.proxy};
}

void name(Settings& settings, const EnrolmentCode& code, const Places& places) {
    settings.station.name = code.station;
    settings.station.ward = code.ward;
    settings.service.url = code.url;
    settings.service.publicUrl = code.url;
    settings.service.kind = "tramso";
    settings.service.tokenFile.clear();
    settings.service.caFile = places.authority;
    settings.service.certificateFile = places.identity;
    settings.service.keyFile = places.identity;
}

// What an earlier enrolment left and nothing names any more.
void sweep(const Settings::Service& before, const Settings::Service& after, const Places& places) {
    std::error_code kept;
    std::filesystem::remove(places.pendingKey, kept);
    const auto folder = places.identity.parent_path();
    for (const auto& file : {before.caFile, before.certificateFile, before.keyFile})
        if (!file.empty() && file.parent_path() == folder && file != after.caFile &&
            file != after.certificateFile)
            std::filesystem::remove(file, kept);
}

}  // namespace

bool isEnrolled(const std::filesystem::path& settingsFile) {
    if (!isThere(settingsFile)) return false;
    const auto settings = loadSettings(settingsFile);
    return !settings ||
           !settings->service.url.empty();  // a mistake in the file is to be told, not overwritten
}

OrTrouble<PublicKey> readOperatorKey(std::span<const std::filesystem::path> files) {
    for (const auto& file : files) {
        if (!isThere(file)) continue;
        const auto text = textOf(file);
        const auto key = publicKeyFromHex(text ? trim(*text) : std::string_view{});
        if (!key) return tl::make_unexpected(EnrolTrouble::NoOperator);
        return *key;
    }
    return tl::make_unexpected(EnrolTrouble::NoOperator);
}

OrTrouble<Settings> enrolStation(const EnrolmentCode& code, const std::filesystem::path& settingsFile,
                                 const std::stop_token& stop) {
    auto settings = settingsBefore(settingsFile);
    if (!settings) return settings;
    const Places places = placesOf(code, settingsFile);
    const auto authority = authorityOf(code, lineOf(*settings), stop);
    if (!authority) return tl::make_unexpected(authority.error());
    const auto key = pendingKey(places.pendingKey);
    if (!key) return tl::make_unexpected(key.error());
    if (!writeFile(places.authority, viewBytes(*authority))) return unwritable();
    HttpLine line = lineOf(*settings);
    line.authorities = places.authority;
    const auto request = certificateRequest(*key, code.station, code.ward);
    if (!request) return tl::make_unexpected(EnrolTrouble::Refused);
    const auto certificate = EstClient{code.url, std::move(line)}.enrol(code.token, *request, stop);
    if (!certificate) return tl::make_unexpected(certificate.error());
    if (!isPair(*certificate, *key)) return tl::make_unexpected(EnrolTrouble::NotService);
    const Settings::Service before = settings->service;
    name(*settings, code, places);
    const std::string identity = *key + *certificate;
    if (!writeFile(places.identity, viewBytes(identity)) || !saveSettings(settingsFile, *settings))
        return unwritable();
    sweep(before, settings->service, places);
    return settings;
}

OrTrouble<Renewal> renewStation(const Settings& settings, Moment now, bool early,
                                const std::stop_token& stop) {
    const Settings::Service& service = settings.service;
    // Key and certificate in two files were put there by hand, and are renewed by hand.
    if (service.certificateFile.empty() || service.certificateFile != service.keyFile)
        return Renewal::NotEnrolled;
    const auto old = textOf(service.certificateFile);
    const auto life = old ? lifeOf(*old) : std::nullopt;
    if (!life) return unwritable();
    if (!early && !isDueForRenewal(*life, now)) return Renewal::NotDue;
    const auto key = makeKeyPem();
    const auto request = key ? renewalRequest(*key, *old) : std::nullopt;
    if (!request) return tl::make_unexpected(EnrolTrouble::Refused);
    HttpLine line = lineOf(settings);
    line.authorities = service.caFile;
    line.certificate = service.certificateFile;
    line.key = service.keyFile;
    const auto certificate = EstClient{service.url, std::move(line)}.renew(*request, stop);
    if (!certificate) return tl::make_unexpected(certificate.error());
    if (!isPair(*certificate, *key)) return tl::make_unexpected(EnrolTrouble::NotService);
    const std::string identity = *key + *certificate;
    if (!writeFile(service.certificateFile, viewBytes(identity))) return unwritable();
    return Renewal::Renewed;
}

}  // namespace tramso
