// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/update/update_command.h"

#include <fmt/format.h>

#include <cstdio>

#include "portal/update/update_offer.h"

namespace portal {
namespace {

int objectToUpdate(const std::string& sentence) {
    fmt::print(stderr, "tramso-portal: {}\n", sentence);
    return 2;
}

int tellChannel(const UpdateShelf& shelf, const std::string& channel, FleetBook& fleet) {
    const auto offer = shelf.offerOf(channel);
    if (!offer) return objectToUpdate(channel + ": offers nothing");
    const RollOut out = rollOutOf(offer->edition, fleet.stations());
    fmt::print("{}: edition {}, {} bytes, to {} % of the stations; {} run it, {} failed{}\n", channel,
               offer->edition, offer->size, offer->percent, out.good, out.failed,
               shelf.stopped(channel, offer->edition) ? "; STOPPED: too many failed" : "");
    return 0;
}

int makeOffer(const UpdateCommand& command, const UpdateShelf& shelf, FleetBook& fleet) {
    if (!isEdition(command.edition)) return objectToUpdate("--edition: a number, as images/bundle prints it");
    auto offer = shelf.take(command.bundle, command.edition);
    if (!offer) return objectToUpdate(offer.error());
    offer->percent = command.percent;
    offer->mostFailures = command.mostFailures;
    if (!shelf.offer(command.channel, *offer)) return objectToUpdate("the offer could not be written");
    return tellChannel(shelf, command.channel, fleet);
}

int changeStage(const UpdateCommand& command, const UpdateShelf& shelf, FleetBook& fleet) {
    auto offer = shelf.offerOf(command.channel);
    if (!offer) return objectToUpdate(command.channel + ": offers nothing");
    offer->percent = command.percent;
    if (!shelf.offer(command.channel, *offer)) return objectToUpdate("the offer could not be written");
    return tellChannel(shelf, command.channel, fleet);
}

int listOffers(const UpdateShelf& shelf, FleetBook& fleet) {
    for (const std::string& channel : shelf.channels()) static_cast<void>(tellChannel(shelf, channel, fleet));
    for (const auto& [station, channel] : shelf.stations()) fmt::print("{} follows {}\n", station, channel);
    return 0;
}

}  // namespace

int runUpdateCommand(const UpdateCommand& command, const std::filesystem::path& data, FleetBook& fleet) {
    using Verb = UpdateCommand::Verb;
    const UpdateShelf shelf{data};
    if (!isChannel(command.channel)) return objectToUpdate("--channel: small letters, digits and hyphens");
    switch (command.verb) {
        case Verb::Offer:
            return makeOffer(command, shelf, fleet);
        case Verb::Stage:
            return changeStage(command, shelf, fleet);
        case Verb::List:
            return listOffers(shelf, fleet);
        case Verb::Withdraw:
            if (!shelf.withdraw(command.channel)) return objectToUpdate(command.channel + ": offers nothing");
            fmt::print("{} offers nothing any more\n", command.channel);
            return 0;
        case Verb::Follow:
            if (!shelf.follow(command.station, command.channel))
                return objectToUpdate("the channel could not be noted");
            fmt::print("{} follows {}\n", command.station, command.channel);
            return 0;
        case Verb::None:
            break;
    }
    return 0;
}

}  // namespace portal
