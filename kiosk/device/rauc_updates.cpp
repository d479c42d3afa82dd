// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/device/rauc_updates.h"

#include <algorithm>

#include "kiosk/base/edition.h"
#include "kiosk/base/files.h"
#include "kiosk/base/text.h"
#include "kiosk/device/command_output.h"
#include "kiosk/device/rauc_status.h"

namespace tramso {
namespace {

constexpr std::size_t kLongestNote = 16U << 10U;
constexpr std::string_view kEnding = ".raucb";
// RAUC has written its slot long before; what is still there then, nobody looks for.
constexpr std::chrono::hours kLongestTaking{1};

std::string textOf(const std::filesystem::path& file) {
    const auto content = readFile(file, kLongestNote);
    return content ? std::string{trim(viewText(*content))} : std::string{};
}

std::string editionIn(const std::filesystem::path& file) {
    const std::string text = textOf(file);
    return isEdition(text) ? text : std::string{};
}

// Editions that have passed their self-test on this box.
std::vector<std::string> passedEditions(const std::filesystem::path& file) {
    std::vector<std::string> editions;
    const std::string text = textOf(file);
    for (std::string_view rest = text; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        if (const auto line = trim(rest.substr(0, end)); isEdition(line)) editions.emplace_back(line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return editions;
}

// What the other slot holds. The edition a box was made with RAUC does not know: it wrote none of it.
std::string otherEdition(const RaucSlot& other, const std::string& running,
                         const std::vector<std::string>& passed) {
    if (!other.edition.empty()) return other.edition;
    const auto before = std::find_if(passed.rbegin(), passed.rend(),
                                     [&](const std::string& edition) { return edition != running; });
    return before == passed.rend() ? std::string{} : *before;
}

// RAUC's reason, or that of images/overlay/usr/lib/tramso/update for an edition that is not newer.
UpdateOutcome refusal(std::string_view said) {
    const auto has = [&](std::string_view words) { return said.find(words) != std::string_view::npos; };
    if (has("not newer than edition")) return UpdateOutcome::NotNewer;
    if (has("signature verification failed")) return UpdateOutcome::Unsigned;
    return UpdateOutcome::Refused;
}

UpdateOutcome outcomeOf(std::string_view said, const RaucStatus& rauc, const UpdateStanding& now) {
    if (said == "went back") return UpdateOutcome::WentBack;
    if (said.starts_with("refused")) return refusal(said);
    if (said != "installed") return UpdateOutcome::None;
    const bool otherIsNewer = !rauc.others.empty() && isNewer(rauc.others.front().edition, now.edition);
    if (!otherIsNewer) return UpdateOutcome::Good;
    return rauc.primary == rauc.others.front().name ? UpdateOutcome::Restarting : UpdateOutcome::FellBack;
}

}  // namespace

std::filesystem::path UpdatePlaces::waiting(const std::string& which) const {
    return folder() / (which + std::string{kEnding});
}

std::vector<std::string> waitingEditions(const UpdatePlaces& places) {
    std::vector<std::string> editions;
    for (const auto& file : filesIn(places.folder(), kEnding))
        if (const std::string edition = file.stem().string(); isEdition(edition)) editions.push_back(edition);
    std::ranges::sort(editions, [](const auto& a, const auto& b) { return isNewer(b, a); });
    return editions;
}

Result<UpdateStanding> RaucUpdates::look() {
    const auto said = ask_();
    if (!said) return tl::unexpected{said.error()};
    const auto rauc = parseRaucStatus(*said);
    if (!rauc) return tl::unexpected{rauc.error()};
    UpdateStanding now{.slot = rauc->booted.bootName, .edition = editionIn(places_.edition)};
    if (!rauc->others.empty()) {
        now.otherSlot = rauc->others.front().bootName;
        const auto passed = passedEditions(places_.passed);
        const std::string other = otherEdition(rauc->others.front(), now.edition, passed);
        if (other != now.edition && std::ranges::find(passed, other) != passed.end()) now.before = other;
    }
    const auto waiting = waitingEditions(places_);
    if (!waiting.empty() && isNewer(waiting.back(), now.edition)) now.offered = waiting.back();
    now.tried = editionIn(places_.folder() / "tried");
    now.outcome =
        underWay() ? UpdateOutcome::PuttingIn : outcomeOf(textOf(places_.folder() / "outcome"), *rauc, now);
    return now;
}

Result<Done> RaucUpdates::putIn() {
    const auto waiting = waitingEditions(places_);
    if (waiting.empty() || !isNewer(waiting.back(), editionIn(places_.edition)))
        return fail(FaultCode::NotFound, "bundle");
    const std::string line = waiting.back() + '\n';
    if (const auto noted = writeFile(places_.folder() / "tried", viewBytes(line)); !noted) return noted;
    const auto file = places_.waiting(waiting.back());
    std::error_code failed;
    // The time of the handing over: underWay() looks at it.
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now(), failed);
    if (!failed) std::filesystem::rename(file, places_.bundle, failed);
    if (failed) return fail(FaultCode::FileUnwritable, "hand over bundle");
    for (const std::string& older : waiting) std::filesystem::remove(places_.waiting(older), failed);
    return Done{};
}

Result<Done> RaucUpdates::goBack() {
    const auto now = look();
    if (!now) return tl::unexpected{now.error()};
    if (now->before.empty()) return fail(FaultCode::NotFound, "edition before");
    const std::string line = now->before + '\n';
    return writeFile(places_.folder() / "go-back", viewBytes(line));
}

bool RaucUpdates::underWay() {
    const auto fresh = [](const std::filesystem::path& file) {
        std::error_code none;
        const auto since = std::filesystem::last_write_time(file, none);
        return !none && std::filesystem::file_time_type::clock::now() - since < kLongestTaking;
    };
    return fresh(places_.bundle) || fresh(places_.folder() / "go-back");
}

Result<std::string> askRauc() {
    constexpr std::chrono::seconds kPatience{20};
    return commandOutput({"rauc", "status", "--detailed", "--output-format=json"}, kPatience, kLongestStatus);
}

}  // namespace tramso
