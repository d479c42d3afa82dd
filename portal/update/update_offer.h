// SPDX-License-Identifier: GPL-3.0-or-later
// Editions of the stations' disk that a portal offers: which, to whom, and when no more. Kept as files of the
// data folder, which processes side by side share:
//   updates/<channel>.toml    what the channel offers
//   updates/<edition>.raucb   the bundle
//   updates/channels.toml     which station follows which channel; those that are not named follow "stable"
//   updates/<channel>.stopped the edition whose roll-out stopped itself
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "portal/fleet/fleet_book.h"

namespace portal {

struct UpdateOffer {
    std::string edition;     // 1–20 digits
    std::string sha256;      // of the bundle, hex
    std::uint64_t size = 0;  // bytes
    int percent = 0;         // 0–100: to so many of the stations
    int mostFailures = 3;    // so many stations that report a failure stop it
    friend bool operator==(const UpdateOffer&, const UpdateOffer&) = default;
};

[[nodiscard]] bool isEdition(std::string_view text);
// Small letters, digits and hyphens, 32 at most.
[[nodiscard]] bool isChannel(std::string_view text);
[[nodiscard]] bool isNewerEdition(std::string_view edition, std::string_view other);

// Whether a station is among so many of a hundred: always the same for a station and an edition, so that a
// larger share holds every station of a smaller one, and another edition begins with others.
[[nodiscard]] bool takesPart(const UpdateOffer& offer, const std::string& station);

// How a roll-out goes, by the stations' own word.
struct RollOut {
    int good = 0, failed = 0;
};
[[nodiscard]] RollOut rollOutOf(const std::string& edition, const std::vector<FleetEntry>& stations);

// The files of one data folder. May be used from any thread and process; what is read is read anew.
class UpdateShelf {
public:
    explicit UpdateShelf(const std::filesystem::path& data) : folder_{data / "updates"} {}

    [[nodiscard]] std::optional<UpdateOffer> offerOf(const std::string& channel) const;
    [[nodiscard]] std::string channelOf(const std::string& station) const;
    [[nodiscard]] std::map<std::string, std::string> stations() const;  // to their channels
    [[nodiscard]] std::vector<std::string> channels() const;            // that offer something
    [[nodiscard]] std::filesystem::path bundle(const std::string& edition) const;
    // Whether the roll-out of this edition has stopped itself on this channel.
    [[nodiscard]] bool stopped(const std::string& channel, const std::string& edition) const;

    // Each is durable when it returns true.
    [[nodiscard]] bool stop(const std::string& channel, const std::string& edition) const;
    // A new offer also ends a stop.
    [[nodiscard]] bool offer(const std::string& channel, const UpdateOffer& offer) const;
    [[nodiscard]] bool withdraw(const std::string& channel) const;
    [[nodiscard]] bool follow(const std::string& station, const std::string& channel) const;
    // A bundle taken in under its edition; its digest and size, or a sentence.
    [[nodiscard]] tl::expected<UpdateOffer, std::string> take(const std::filesystem::path& file,
                                                              const std::string& edition) const;

private:
    [[nodiscard]] bool write(const std::string& name, std::string_view text) const;
    std::filesystem::path folder_;
};

// What a station is to fetch: the offer of its channel when it is newer than what it has, the station takes
// part, and the roll-out goes on. Stops the roll-out when too many have failed.
[[nodiscard]] std::optional<UpdateOffer> offeredTo(const UpdateShelf& shelf, FleetBook& fleet,
                                                   const std::string& station, const std::string& edition);

}  // namespace portal
