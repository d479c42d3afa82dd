// SPDX-License-Identifier: GPL-3.0-or-later
// How receipt printers differ, as data: one file of config/printers each.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace tramso {

enum class Knife : std::uint8_t { None, Partial, Full };

// Where a printer's state is learnt.
enum class StatusWay : std::uint8_t {
    RealTime,  // DLE EOT: names the cause
    Port,      // the status byte of the USB class only: paper, error, online
};

// One kind of printer. The defaults are those of the printers most offices have: 80 mm paper, 203 dpi.
struct PrinterProfile {
    std::string name;              // for a technician: "Epson TM-T20 family, 80 mm"
    int widthDots = 576;           // of the print head; 64–1024, a multiple of 8
    int dpi = 203;                 // 100–600
    int bandRows = 256;            // rows of a picture sent in one command; 1–2048
    int speed = 100;               // slowest rated printing speed, mm/s; 10–500
    Knife knife = Knife::Partial;  //
    int feedDots = 24;             // from the last row to the knife or the tear-off edge; 0–255
    StatusWay status = StatusWay::RealTime;
    bool saysWhenPrinted = true;  // answers GS r when everything before it is on paper
};

// One thing wrong with a profile, ready to be shown: `generic-80mm.toml:4: dpi is 9; allowed: 100 to 600`.
struct ProfileProblem {
    std::string text;
};

// Reads a profile. An unknown key, a wrong type, a value out of range and a missing name are all refused,
// each with its line. `file` stands in for the file's name.
[[nodiscard]] tl::expected<PrinterProfile, std::vector<ProfileProblem>> parsePrinterProfile(
    std::string_view toml, const std::string& file);

// The profile `name`.toml in a folder; a name is made of a–z, 0–9 and dashes. A missing one is a problem that
// names those that are there.
[[nodiscard]] tl::expected<PrinterProfile, std::vector<ProfileProblem>> loadPrinterProfile(
    const std::filesystem::path& folder, std::string_view name);

}  // namespace tramso
