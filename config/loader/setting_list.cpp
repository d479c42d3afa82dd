// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/loader/setting_list.h"

#include <fmt/format.h>

namespace tramso {
namespace {

constexpr std::int64_t kDay = 86'400;  // s

// `at` gives the place of the value inside Settings.
template <class At>
Setting text(std::string_view name, At at, std::string_view meaning) {
    Setting setting{.name = name, .kind = SettingKind::Text, .meaning = meaning};
    setting.setText = [at](Settings& s, std::string_view value) { at(s) = std::string{value}; };
    setting.show = [at](const Settings& s) { return fmt::format("\"{}\"", at(s)); };
    return setting;
}

template <class At>
Setting folder(std::string_view name, At at, std::string_view meaning) {
    Setting setting{.name = name, .kind = SettingKind::Folder, .meaning = meaning};
    setting.setText = [at](Settings& s, std::string_view value) { at(s) = std::filesystem::path{value}; };
    setting.show = [at](const Settings& s) { return fmt::format("\"{}\"", at(s).string()); };
    return setting;
}

template <class At>
Setting onOff(std::string_view name, At at, std::string_view meaning) {
    Setting setting{.name = name, .kind = SettingKind::Switch, .meaning = meaning};
    setting.setNumber = [at](Settings& s, std::int64_t value) { at(s) = value != 0; };
    setting.show = [at](const Settings& s) { return at(s) ? std::string{"true"} : std::string{"false"}; };
    return setting;
}

template <class At>
Setting number(std::string_view name, At at, std::int64_t least, std::int64_t most,
               std::string_view meaning) {
    Setting setting{
        .name = name, .kind = SettingKind::Number, .meaning = meaning, .least = least, .most = most};
    setting.setNumber = [at](Settings& s, std::int64_t value) { at(s) = static_cast<int>(value); };
    setting.show = [at](const Settings& s) { return std::to_string(at(s)); };
    return setting;
}

template <class At>
Setting seconds(std::string_view name, At at, std::int64_t least, std::int64_t most,
                std::string_view meaning) {
    Setting setting{
        .name = name, .kind = SettingKind::Number, .meaning = meaning, .least = least, .most = most};
    setting.setNumber = [at](Settings& s, std::int64_t value) { at(s) = std::chrono::seconds{value}; };
    setting.show = [at](const Settings& s) { return std::to_string(at(s).count()); };
    return setting;
}

template <class At>
Setting days(std::string_view name, At at, std::string_view meaning) {
    constexpr std::int64_t kTenYears = 3650;
    Setting setting{
        .name = name, .kind = SettingKind::Number, .meaning = meaning, .least = 1, .most = kTenYears};
    setting.setNumber = [at](Settings& s, std::int64_t value) { at(s) = std::chrono::days{value}; };
    setting.show = [at](const Settings& s) { return std::to_string(at(s).count()); };
    return setting;
}

template <class At>
Setting hours(std::string_view name, At at, std::int64_t most, std::string_view meaning) {
    Setting setting{.name = name, .kind = SettingKind::Number, .meaning = meaning, .least = 1, .most = most};
    setting.setNumber = [at](Settings& s, std::int64_t value) { at(s) = std::chrono::hours{value}; };
    setting.show = [at](const Settings& s) { return std::to_string(at(s).count()); };
    return setting;
}

// NOLINTBEGIN(bugprone-macro-parentheses): the member is named as in `s.member`, and `auto&` takes none
#define AT(member)         \
    [](auto& s) -> auto& { \
        return s.member;   \
    }
// NOLINTEND(bugprone-macro-parentheses)

std::vector<Setting> makeList() {
    return {
        text("station.name", AT(station.name), "Name of the service point; stands on the slip"),
        text("station.ward", AT(station.ward), "The office it belongs to; stands on the slip"),
        text("station.neighbourhood", AT(station.neighbourhood),
             "The neighbourhood (khu phố) it stands in, for the ward's figures; empty: not said"),
        text("station.hotline", AT(station.hotline), "Telephone number for questions; stands on the slip"),
        folder("station.metrics_file", AT(station.metricsFile),
               "File written each minute for a collector of Prometheus, *.prom; empty: none"),
        onOff("station.english", AT(station.english), "Greet in English instead of Vietnamese"),
        text("service.url", AT(service.url), "Base address of the online service"),
        text("service.public_url", AT(service.publicUrl), "Base address the slip's QR code leads to"),
        folder("service.token_file", AT(service.tokenFile),
               "File with the station's token; empty: send none"),
        text("service.kind", AT(service.kind), "What it speaks: tramso (docs/wire.md) or opencps"),
        folder("service.opencps_file", AT(service.opencpsFile),
               "For opencps: office, templates and paper numbers (docs/wire.md §10)"),
        folder("service.ca_file", AT(service.caFile),
               "Authorities (PEM) that may prove it; empty: those of the system"),
        folder("service.certificate_file", AT(service.certificateFile),
               "The station's certificate (PEM) for services that ask for one; empty: none"),
        folder("service.key_file", AT(service.keyFile), "The private key (PEM) of that certificate"),
        text("service.proxy", AT(service.proxy),
             "Way through the ward's proxy, http://HOST:PORT or socks5h://HOST:PORT; empty: straight on"),
        number("service.most_kbit_s", AT(service.mostKbitPerSecond), 0, 1'000'000,
               "Most the station sends, kbit/s, to leave the ward its share; 0: no bound"),
        seconds("service.timeout_s", AT(service.timeout), 1, 120, "How long to wait for an answer"),
        seconds("service.retry_first_s", AT(service.retryFirst), 1, 600,
                "Wait after the first failed delivery"),
        seconds("service.retry_longest_s", AT(service.retryLongest), 1, kDay,
                "Longest wait; it doubles up to here"),
        number("service.largest_file_mb", AT(service.largestFileMb), 1, 100,
               "Largest document the service takes, MB; each portal has its own limit"),
        folder("store.folder", AT(store.folder), "Where dossiers are kept until they are delivered"),
        folder("store.key_file", AT(store.keyFile),
               "The key they are sealed with; made at first start unless systemd hands it over"),
        days("store.keep_entries_days", AT(store.keepEntries),
             "How long reference and code of a delivered dossier are kept"),
        days("store.keep_consents_days", AT(store.keepConsents),
             "How long it is kept, sealed, who agreed to what"),
        text("scanner.device", AT(scanner.device),
             "SANE name of the scanner, or camera:/dev/video0; empty: the first scanner found"),
        text("card.reader", AT(card.reader), "Part of the card reader's PC/SC name; empty: any reader"),
        folder("card.trust_folder", AT(card.trustFolder),
               "Certificates of states whose cards are believed; may be missing"),
        number("printer.vendor", AT(printer.vendor), 0, 0xFFFF, "USB vendor; 0: the first printer found"),
        number("printer.product", AT(printer.product), 0, 0xFFFF, "USB product; 0: any"),
        text("printer.profile", AT(printer.profile),
             "Kind of printer: epson-tm-t20, epson-tm-t88, generic-80mm, generic-58mm"),
        number("printer.roll_m", AT(printer.rollMetres), 0, 300,
               "Metres of paper on a new roll, to tell a day before its end; 0: only when the printer tells"),
        folder("procedures.folder", AT(procedures.folder), "Where a signed catalogue of procedures is kept"),
        folder("procedures.keys_file", AT(procedures.keysFile),
               "Public keys of who may sign one, in hex, one a line; empty: only what ships is used"),
        text("forms.printer", AT(forms.printer),
             "Printer of sheets for filled forms, ipp://HOST/ipp/print; empty: forms are only shown"),
        text("ocr.language", AT(ocr.language), "Recognition data, as Tesseract names it"),
        folder("ocr.data_folder", AT(ocr.dataFolder), "Where that data lies; empty: where Debian puts it"),
        number("ocr.threads", AT(ocr.threads), 0, 64, "Pages read at once; 0: as many as cores"),
        seconds("visit.warn_after_s", AT(visit.warnAfter), 10, 600,
                "Nobody touches: ask whether someone is there"),
        seconds("visit.wipe_after_s", AT(visit.wipeAfter), 10, 600, "No answer: wipe and start over"),
        seconds("visit.done_for_s", AT(visit.doneFor), 5, 600, "How long the last screen stays"),
        hours("visit.keep_drafts_h", AT(visit.keepDrafts), 720,
              "How long a visit a volunteer put aside can be resumed; then it is wiped"),
        number("sound.volume", AT(sound.volume), 0, 100, "Loudness of the tones, percent; 0: none"),
        number("sound.quiet_from_h", AT(sound.quietFrom), 0, 23, "No tones from this hour in Việt Nam"),
        number("sound.quiet_until_h", AT(sound.quietUntil), 0, 23,
               "Tones again from this hour; the same as before: at any time"),
        folder("update.file", AT(update.file),
               "Where a newer edition of the disk is put to be put in; without its folder none is taken"),
        number("update.from_h", AT(update.from), 0, 23,
               "Newer editions are put in from this hour in Việt Nam, when nobody is there"),
        number("update.until_h", AT(update.until), 0, 23, "To this hour; the same as before: at any time"),
        onOff("keyboard.vni", AT(keyboard.vni),
              "Marks are typed with digits (VNI) on the keyboard of the screen, not with letters (Telex)"),
        onOff("keyboard.modern_tones", AT(keyboard.modernTones),
              "Tones stand as in hoà, thuý, not as in hòa, thúy"),
        number("screen.width", AT(screen.width), 480, 4320, "Width of the window, px"),
        number("screen.height", AT(screen.height), 480, 4320, "Height of the window, px"),
        onOff("screen.full_screen", AT(screen.fullScreen), "Fill the whole display"),
    };
}

#undef AT

}  // namespace

std::span<const Setting> settingList() {
    static const std::vector<Setting> kList = makeList();
    return kList;
}

std::string allowedFor(const Setting& setting) {
    switch (setting.kind) {
        case SettingKind::Text:
            return "a text";
        case SettingKind::Folder:
            return "a path";
        case SettingKind::Switch:
            return "true or false";
        case SettingKind::Number:
            return fmt::format("a whole number from {} to {}", setting.least, setting.most);
    }
    return {};
}

}  // namespace tramso
