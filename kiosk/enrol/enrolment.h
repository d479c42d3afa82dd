// SPDX-License-Identifier: GPL-3.0-or-later
// From a blank box to a station its service knows; keeping it known; back to a blank box.
#pragma once

#include <filesystem>
#include <span>
#include <stop_token>
#include <string>

#include "config/loader/settings.h"
#include "kiosk/enrol/enrolment_code.h"

namespace tramso {

// Whether a service was named: the file is there and says where the service is.
[[nodiscard]] bool isEnrolled(const std::filesystem::path& settingsFile);

// The operator's public key (64 hex digits) from the first of these files that is there. NoOperator.
[[nodiscard]] OrTrouble<PublicKey> readOperatorKey(std::span<const std::filesystem::path> files);

// Makes a key, has it certified by the service of the code, and writes beside the settings file, each file
// whole or not at all: the authority (service-….pem), key and certificate (station-….pem, mode 0600) and,
// last and so that all of it counts at once, the settings with name, ward, service and these files; what else
// stood in them stays. Interrupted at any point it can be done again with the same code: the key is kept
// until then. `code` was proven. Unreachable, Unproven, NotService, Used, Refused, Unwritable.
[[nodiscard]] OrTrouble<Settings> enrolStation(const EnrolmentCode& code,
                                               const std::filesystem::path& settingsFile,
                                               const std::stop_token& stop);

// What became of renewing.
enum class Renewal : std::uint8_t { NotEnrolled, NotDue, Renewed };
// Has a new key certified on the strength of the old certificate once less than a third of its life is left,
// or at once when `early`; replaces key and certificate in one step.
[[nodiscard]] OrTrouble<Renewal> renewStation(const Settings& settings, Moment now, bool early,
                                              const std::stop_token& stop);

// Makes a box blank: overwrites and removes the store's key first, without which nothing personal can be
// read, then key and certificate of the station, the store, and in its settings whose it was; scanner,
// printer and panel stay set. Unwritable when something could not be removed; when it was the store's key,
// nothing else was touched.
[[nodiscard]] OrTrouble<Settings> blankStation(const Settings& settings,
                                               const std::filesystem::path& settingsFile);

}  // namespace tramso
