// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/loader/fault_texts.h"

#include "kiosk/base/files.h"
#include "kiosk/base/toml.h"

namespace tramso {
namespace {

constexpr std::size_t kMaxTexts = 256U << 10U;  // bytes

// Codes have dots, so a fault stands in the file as ["scanner.jam"].
std::string textOf(const toml::table& file, std::string_view code, std::string_view key) {
    const toml::table* fault = file[code].as_table();
    return fault == nullptr ? std::string{} : (*fault)[key].value_or(std::string{});
}

}  // namespace

Result<FaultTexts> FaultTexts::load(const std::filesystem::path& file) {
    const auto text = readFile(file, kMaxTexts);
    if (!text) return fail(FaultCode::SettingsInvalid, "fault texts file");
    const toml::parse_result parsed = toml::parse(viewText(*text));
    if (!parsed) return fail(FaultCode::SettingsInvalid, "fault texts toml");
    FaultTexts texts;
    for (const FaultCode code : kAllFaultCodes) {
        const auto get = [&](std::string_view key) { return textOf(parsed.table(), faultName(code), key); };
        const FaultText words{{get("what_vi"), get("what_en")}, {get("now_vi"), get("now_en")}};
        if (words.what.vi.empty() || words.what.en.empty() || words.now.vi.empty() || words.now.en.empty())
            return fail(FaultCode::SettingsInvalid, "fault texts complete");
        texts.texts_.emplace(code, words);
    }
    return texts;
}

}  // namespace tramso
