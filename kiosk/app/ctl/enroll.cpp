// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/ctl/enroll.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>

#include "kiosk/app/blank_box.h"
#include "kiosk/app/ctl/print.h"
#include "kiosk/app/ctl/quiet.h"
#include "kiosk/app/enrol_places.h"
#include "kiosk/base/files.h"
#include "kiosk/enrol/enrolment.h"
#include "kiosk/enrol/station_certificate.h"
#include "kiosk/picture/picture.h"

namespace tramso::ctl {
namespace {

int complainOf(EnrolTrouble trouble) {
    std::cerr << troubleText(trouble) << " [" << troubleName(trouble) << "]\n";
    return 1;
}

std::string lastDayOf(const Settings& settings) {
    const auto file = readFile(settings.service.certificateFile, std::size_t{65536});
    const auto life = file ? lifeOf(viewText(*file)) : std::nullopt;
    return life ? toVietnamTime(life->until) : "?";
}

// The code in a picture; what is no enrolment code is passed over.
Result<std::string> codeIn(const std::filesystem::path& picture) {
    const auto file = readFile(picture, kMaxPictureFile);
    if (!file) return tl::unexpected{file.error()};
    const LibrariesSilenced silenced;
    const auto texts = makeBarcodeReader()->read(*file);
    if (!texts) return tl::unexpected{texts.error()};
    const std::string* found = enrolmentCodeAmong(*texts);
    if (found == nullptr) return fail(FaultCode::BarcodeNone, "enrolment code");
    return *found;
}

int enrolBy(const std::string& text, const EnrollOptions& options) {
    auto files = operatorKeyFiles(options.settings);
    if (!options.operatorKey.empty()) files = {options.operatorKey};
    const auto key = readOperatorKey(files);
    if (!key) return complainOf(key.error());
    const auto code = provenEnrolmentCode(text, *key, SystemClock{}.now());
    if (!code) return complainOf(code.error());
    std::cout << fmt::format("{}, {}: asking {} …\n", code->station, code->ward, code->url);
    const auto settings = enrolStation(*code, options.settings, {});
    if (!settings) return complainOf(settings.error());
    std::cout << fmt::format(
        "enrolled; the certificate holds until {} and is renewed by itself while the kiosk runs\n"
        "settings: {}\nnext: destroy the sheet; start tramso-kiosk again; `tramsoctl devices` shows what is "
        "connected;\n      where the service asks for signatures, register `tramsoctl key` there\n",
        lastDayOf(*settings), options.settings.string());
    return 0;
}

int renewNow(const EnrollOptions& options) {
    const auto settings = readSettings(options.settings);
    if (!settings) return complain(settings.error());
    const auto renewal = renewStation(*settings, SystemClock{}.now(), true, {});
    if (!renewal) return complainOf(renewal.error());
    if (*renewal == Renewal::NotEnrolled) {
        std::cerr << "this station was not enrolled by a code; its certificate is renewed by hand\n";
        return 1;
    }
    std::cout << fmt::format("renewed; the certificate holds until {}\n", lastDayOf(*settings));
    return 0;
}

// How many dossiers would be lost; nothing (and told) when that cannot be known.
std::optional<std::ptrdiff_t> waitingHere(const Settings& settings) {
    std::error_code none;
    if (!std::filesystem::exists(settings.store.keyFile, none)) return 0;
    SystemRandom random;
    const auto store = openStore(settings, random);
    if (!store) {
        complain(store.error());
        return std::nullopt;
    }
    const auto entries = (*store)->list();
    if (!entries) {
        complain("outbox", entries.error());
        return std::nullopt;
    }
    return std::ranges::count_if(
        *entries, [](const OutboxEntry& entry) { return entry.state != OutboxState::Delivered; });
}

int makeBlank(const EnrollOptions& options) {
    const auto settings = readSettings(options.settings);
    if (!settings) return complain(settings.error());
    if (!options.force) {
        const auto waiting = waitingHere(*settings);
        if (!waiting || *waiting > 0) {
            std::cerr << fmt::format(
                "{} dossiers have not arrived; `tramsoctl outbox send` sends them, --force "
                "destroys them\n",
                waiting ? std::to_string(*waiting) : "perhaps some");
            return 1;
        }
    }
    if (const auto blank = makeBoxBlank(*settings, options.settings); !blank)
        return complainOf(blank.error());
    std::cout
        << "blank: the store's key is destroyed, and with it everything personal; store, certificate and "
           "service are gone\nnext: withdraw the station at the portal (tramso-portal stations revoke); a "
           "new code enrols the box again\n";
    return 0;
}

void addSheet(CLI::App& app, int& code) {
    auto* sheet = app.add_subcommand("enroll-sheet", "A printed sheet for every station of a list of codes");
    auto csv = std::make_shared<std::filesystem::path>(), pdf = std::make_shared<std::filesystem::path>();
    sheet->add_option("csv", *csv, "What `tramso-portal enrol-codes` printed")->required();
    sheet->add_option("-o,--output", *pdf, "The PDF to write")->required();
    sheet->callback([csv, pdf, &code] { code = enrollSheet(*csv, *pdf); });
}

}  // namespace

int enroll(const EnrollOptions& options) {
    if (options.renew) return renewNow(options);
    if (options.blank) return makeBlank(options);
    if (options.picture.empty()) return enrolBy(options.code, options);
    const auto text = codeIn(options.picture);
    return text ? enrolBy(*text, options) : complain(options.picture.string(), text.error());
}

void addEnroll(CLI::App& app, const std::string& settings, int& code) {
    auto* command =
        app.add_subcommand("enroll", "Make this box a station of a service, by the operator's code");
    auto said = std::make_shared<EnrollOptions>();
    auto* how = command->add_option_group("how");
    how->add_option("--code", said->code, "The text of the QR code");
    how->add_option("--picture", said->picture, "A picture of it");
    how->add_flag("--renew", said->renew, "Have a new key and certificate made now");
    how->add_flag("--blank", said->blank, "Destroy the store's key and all that makes this box a station");
    how->require_option(1);
    command->add_option("--operator-key", said->operatorKey,
                        "File with the operator's public key; without it the image's");
    command->add_flag("--force", said->force, "With --blank: also while dossiers wait");
    command->callback([said, &settings, &code] {
        said->settings = settings;
        code = enroll(*said);
    });
    addSheet(app, code);
}

}  // namespace tramso::ctl
