// SPDX-License-Identifier: GPL-3.0-or-later
// The words of `tramso-portal update`.
#include <CLI/CLI.hpp>

#include "portal/update/update_command.h"

namespace portal {

void describeUpdates(CLI::App& app, UpdateCommand& update) {
    using Verb = UpdateCommand::Verb;
    auto* group = app.add_subcommand("update", "Editions of the stations' disk; each ends the program");
    group->fallthrough()->require_subcommand(1);
    const auto verb = [&](const char* name, const char* what, Verb which) {
        auto* command = group->add_subcommand(name, what);
        command->fallthrough();
        command->callback([&update, which] { update.verb = which; });
        return command;
    };
    const auto percent = [&](CLI::App* command) {
        return command->add_option("--percent", update.percent, "To so many of a hundred stations")
            ->check(CLI::Range(0, 100));
    };
    const auto channel = [&](CLI::App* command) {
        command->add_option("--channel", update.channel, "Which stations")->capture_default_str();
    };
    auto* offer = verb("offer", "Take a bundle in and offer it", Verb::Offer);
    offer->add_option("BUNDLE", update.bundle, "File of images/bundle")->required();
    offer->add_option("--edition", update.edition, "Its number, as images/bundle prints it")->required();
    offer->add_option("--most-failures", update.mostFailures, "So many stations that fail stop it")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    channel(offer);
    percent(offer)->capture_default_str();
    auto* stage = verb("stage", "Offer the same to another share; goes on after a stop", Verb::Stage);
    channel(stage);
    percent(stage)->required();
    auto* follow = verb("follow", "Have a station follow a channel", Verb::Follow);
    follow->add_option("STATION", update.station, "Its name")->required();
    channel(follow);
    verb("list", "What is offered, and how it goes", Verb::List);
    channel(verb("withdraw", "Offer nothing any more", Verb::Withdraw));
}

}  // namespace portal
