// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/service_state.h"

#include <algorithm>
#include <array>

#include "kiosk/base/files.h"
#include "kiosk/base/text.h"

namespace tramso {
namespace {

constexpr std::size_t kLongestFile = 256;   // bytes
constexpr std::size_t kLongestWords = 200;  // bytes
constexpr std::array<std::string_view, 4> kNames{"maintenance", "supplies", "closed", "other"};

bool canBeSaid(std::string_view words) {
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    return !words.empty() && words.size() <= kLongestWords && std::ranges::none_of(words, control) &&
           toNfc(words) == std::string{words};
}

// "closed\n", or "other\n" and the words on the next line.
ServiceState parseServiceState(std::string_view text) {
    const auto line = std::min(text.find('\n'), text.size());
    const auto pause = pauseNamed(text.substr(0, line));
    if (!pause) return {Pause::Maintenance, {}};
    if (*pause != Pause::Other) return {*pause, {}};
    const std::string words{trim(text.substr(line))};
    return canBeSaid(words) ? ServiceState{Pause::Other, words} : ServiceState{Pause::Maintenance, {}};
}

}  // namespace

std::string_view pauseName(Pause pause) {
    return kNames.at(static_cast<std::size_t>(pause));
}

std::optional<Pause> pauseNamed(std::string_view name) {
    const auto found = std::ranges::find(kNames, name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Pause>(found - kNames.begin());
}

std::filesystem::path serviceFile(const std::filesystem::path& storeFolder) {
    return storeFolder / "out-of-service";
}

ServiceState readServiceState(const std::filesystem::path& file) {
    std::error_code failed;
    if (std::filesystem::symlink_status(file, failed).type() == std::filesystem::file_type::not_found)
        return {};
    const auto content = readFile(file, kLongestFile);
    return content ? parseServiceState(viewText(*content)) : ServiceState{Pause::Maintenance, {}};
}

Result<Done> writeServiceState(const std::filesystem::path& file, const ServiceState& state) {
    if (!state.pause) {
        std::error_code failed;
        std::filesystem::remove(file, failed);
        if (failed) return fail(FaultCode::FileUnwritable, "back in service");
        return Done{};
    }
    const bool other = *state.pause == Pause::Other;
    if (other && !canBeSaid(state.words)) return fail(FaultCode::BadData, "out of service words");
    const std::string text = std::string{pauseName(*state.pause)} + "\n" + (other ? state.words + "\n" : "");
    return writeFile(file, viewBytes(text));
}

}  // namespace tramso
