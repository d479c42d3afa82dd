// SPDX-License-Identifier: GPL-3.0-or-later
// `tramso-portal update …`: which edition of their disk stations are to fetch, and how many of them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace CLI {
class App;
}

namespace portal {

class FleetBook;

// What the command line asks for.
struct UpdateCommand {
    enum class Verb : std::uint8_t { None, Offer, Stage, Follow, List, Withdraw } verb = Verb::None;
    std::string bundle;              // Offer: the file
    std::string edition;             // Offer: its number, as images/bundle prints it
    std::string channel = "stable";  // but List
    int percent = 100;               // Offer, Stage
    int mostFailures = 3;            // Offer
    std::string station;             // Follow: who
};

// Has the command line understand it; `update` outlives the parsing.
void describeUpdates(CLI::App& app, UpdateCommand& update);

// Does it and prints what is to be told; the exit code: 0, or 2 with a sentence on the standard error.
[[nodiscard]] int runUpdateCommand(const UpdateCommand& command, const std::filesystem::path& data,
                                   FleetBook& fleet);

}  // namespace portal
