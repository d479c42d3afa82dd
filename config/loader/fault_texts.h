// SPDX-License-Identifier: GPL-3.0-or-later
// The words for every fault, from config/faults.toml: what happened, what to do now, and that nothing is
// lost.
#pragma once

#include <filesystem>
#include <map>

#include "kiosk/base/fault.h"
#include "kiosk/base/local_text.h"

namespace tramso {

struct FaultText {
    LocalText what;  // one short sentence: what happened
    LocalText now;   // one or two short sentences: what to do now
};

// Has an entry for every code: loading fails otherwise, so a screen never lacks words.
class FaultTexts {
public:
    // SettingsInvalid when the file is not there, is not TOML, or lacks a code or a language.
    [[nodiscard]] static Result<FaultTexts> load(const std::filesystem::path& file);
    [[nodiscard]] const FaultText& of(FaultCode code) const { return texts_.at(code); }

private:
    std::map<FaultCode, FaultText> texts_;
};

}  // namespace tramso
