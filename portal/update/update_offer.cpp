// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/update/update_offer.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

#include "portal/digest.h"
#include "portal/files.h"

namespace portal {
namespace {

constexpr std::size_t kLongestText = std::size_t{1} << 20U;
constexpr int kWhole = 100;
constexpr std::string_view kEveryone = "stable";

toml::table tableOf(const std::filesystem::path& file) {
    const auto text = readSmallFile(file, kLongestText);
    if (!text) return {};
    try {
        return toml::parse(*text);
    } catch (const toml::parse_error&) {
        return {};
    }
}

// As a basic string of TOML.
std::string tomlText(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

}  // namespace

bool isEdition(std::string_view text) {
    return !text.empty() && text.size() <= 20 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isChannel(std::string_view text) {
    return !text.empty() && text.size() <= 32 && text != "channels" &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

bool isNewerEdition(std::string_view edition, std::string_view other) {
    const auto number = [](std::string_view digits) {
        return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
    };
    const auto one = number(edition), two = number(other);
    return one.size() != two.size() ? one.size() > two.size() : one > two;
}

bool takesPart(const UpdateOffer& offer, const std::string& station) {
    constexpr std::size_t kDigits = 8;
    const std::string digest = sha256Hex(offer.edition + '\n' + station);
    return static_cast<int>(std::stoull(digest.substr(0, kDigits), nullptr, 16) % kWhole) < offer.percent;
}

RollOut rollOutOf(const std::string& edition, const std::vector<FleetEntry>& stations) {
    RollOut out;
    for (const FleetEntry& entry : stations) {
        if (entry.facts.tried != edition) continue;
        const std::string& outcome = entry.facts.outcome;
        if (outcome == "good") ++out.good;
        if (outcome == "fell_back" || outcome == "refused" || outcome == "unsigned") ++out.failed;
    }
    return out;
}

std::optional<UpdateOffer> UpdateShelf::offerOf(const std::string& channel) const {
    if (!isChannel(channel)) return std::nullopt;
    const toml::table file = tableOf(folder_ / (channel + ".toml"));
    UpdateOffer offer{
        .edition = file["edition"].value_or(std::string{}),
        .sha256 = file["sha256"].value_or(std::string{}),
        .size = static_cast<std::uint64_t>(std::max(file["size"].value_or(std::int64_t{0}), std::int64_t{0})),
        .percent = file["percent"].value_or(0),
        .mostFailures = file["most_failures"].value_or(3)};
    if (!isEdition(offer.edition) || offer.sha256.size() != 64 || offer.size == 0) return std::nullopt;
    return offer;
}

std::map<std::string, std::string> UpdateShelf::stations() const {
    std::map<std::string, std::string> named;
    for (const auto& [station, channel] : tableOf(folder_ / "channels.toml"))
        named[std::string{station.str()}] = channel.value_or(std::string{kEveryone});
    return named;
}

std::string UpdateShelf::channelOf(const std::string& station) const {
    const auto named = stations();
    const auto found = named.find(station);
    return found == named.end() ? std::string{kEveryone} : found->second;
}

std::vector<std::string> UpdateShelf::channels() const {
    std::vector<std::string> names;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator{folder_, none})
        if (entry.path().extension() == ".toml" && offerOf(entry.path().stem().string()))
            names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::filesystem::path UpdateShelf::bundle(const std::string& edition) const {
    return folder_ / (edition + ".raucb");
}

bool UpdateShelf::stopped(const std::string& channel, const std::string& edition) const {
    return readSmallFile(folder_ / (channel + ".stopped"), kLongestText) == edition + '\n';
}

// A new file in the old one's place.
bool UpdateShelf::write(const std::string& name, std::string_view text) const {
    const auto part = folder_ / (name + ".part");
    std::error_code problem;
    std::filesystem::remove(part, problem);
    if (!makeDurableFolder(folder_) || !writeNewFile(part, text)) return false;
    std::filesystem::rename(part, folder_ / name, problem);
    return !problem && syncFolder(folder_);
}

bool UpdateShelf::stop(const std::string& channel, const std::string& edition) const {
    return write(channel + ".stopped", edition + '\n');
}

bool UpdateShelf::offer(const std::string& channel, const UpdateOffer& offer) const {
    std::error_code none;
    std::filesystem::remove(folder_ / (channel + ".stopped"), none);
    return write(
        channel + ".toml",
        fmt::format("edition = \"{}\"\nsha256 = \"{}\"\nsize = {}\npercent = {}\nmost_failures = {}\n",
                    offer.edition, offer.sha256, offer.size, offer.percent, offer.mostFailures));
}

bool UpdateShelf::withdraw(const std::string& channel) const {
    std::error_code problem;
    return std::filesystem::remove(folder_ / (channel + ".toml"), problem) && syncFolder(folder_);
}

bool UpdateShelf::follow(const std::string& station, const std::string& channel) const {
    auto named = stations();
    named[station] = channel;
    std::string text;
    for (const auto& [name, followed] : named) text += tomlText(name) + " = " + tomlText(followed) + '\n';
    return write("channels.toml", text);
}

tl::expected<UpdateOffer, std::string> UpdateShelf::take(const std::filesystem::path& file,
                                                         const std::string& edition) const {
    const auto digest = sha256OfFile(file);
    const auto size = sizeOf(file);
    if (!digest || !size || *size == 0) return tl::make_unexpected(file.string() + ": cannot be read");
    const auto part = folder_ / (edition + ".part");
    std::error_code problem;
    if (!makeDurableFolder(folder_)) return tl::make_unexpected(folder_.string() + ": cannot be written");
    std::filesystem::copy_file(file, part, std::filesystem::copy_options::overwrite_existing, problem);
    if (!problem && !syncFile(openToAppend(part))) problem = std::make_error_code(std::errc::io_error);
    if (!problem) std::filesystem::rename(part, bundle(edition), problem);
    if (problem || !syncFolder(folder_)) return tl::make_unexpected(folder_.string() + ": cannot be written");
    return UpdateOffer{.edition = edition, .sha256 = *digest, .size = *size};
}

std::optional<UpdateOffer> offeredTo(const UpdateShelf& shelf, FleetBook& fleet, const std::string& station,
                                     const std::string& edition) {
    const std::string channel = shelf.channelOf(station);
    auto offer = shelf.offerOf(channel);
    if (!offer || !isNewerEdition(offer->edition, edition) || !takesPart(*offer, station))
        return std::nullopt;
    if (shelf.stopped(channel, offer->edition)) return std::nullopt;
    if (rollOutOf(offer->edition, fleet.stations()).failed < offer->mostFailures) return offer;
    // What cannot be written stops all the same, each time anew.
    static_cast<void>(shelf.stop(channel, offer->edition));
    return std::nullopt;
}

}  // namespace portal
