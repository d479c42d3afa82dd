// SPDX-License-Identifier: GPL-3.0-or-later
// tramso-portal: the reference online service.
#include <fmt/format.h>

#include <csignal>
#include <cstdio>

#include "portal/data_folder.h"
#include "portal/database.h"
#include "portal/options.h"
#include "portal/server.h"

namespace {

constexpr int kWrongUse = 2;

int fail(const std::string& sentence) {
    fmt::print(stderr, "tramso-portal: {}\n", sentence);
    return kWrongUse;
}

// Blocks the signals of ending before any thread starts, so that only waitForEnd() sees them.
sigset_t holdEndSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signals;
}

int noteStatus(portal::DossierBook& book, const portal::Options& options) {
    if (!book.setStatus(options.statusOfCode, options.status)) return fail("no dossier has this code");
    fmt::print("{} has status {}\n", options.statusOfCode, options.status);
    return 0;
}

int serve(const portal::Options& options, portal::Services& services) {
    const sigset_t signals = holdEndSignals();
    portal::Server server{services};
    const auto port = server.bind(options.host, options.port);
    if (!port) return fail(fmt::format("--listen: cannot listen on {}:{}", options.host, options.port));
    const bool v6 = options.host.find(':') != std::string::npos;
    const std::string address =
        fmt::format("http://{}{}{}:{}", v6 ? "[" : "", options.host, v6 ? "]" : "", *port);
    if (services.publicUrl.empty()) services.publicUrl = address;
    if (!server.start()) return fail("--listen: the listener ended at once");
    fmt::print("listening on {}\n", address);
    std::fflush(stdout);
    int signal = 0;
    sigwait(&signals, &signal);
    server.stop();
    return 0;
}

int run(const portal::Options& options) {
    auto database = portal::Database::open(options.data / "portal.sqlite");
    if (!database) return fail(database.error());
    portal::DossierBook book{**database, options.ward};
    if (!options.statusOfCode.empty()) return noteStatus(book, options);
    auto token = portal::readOrDrawToken(options.data);
    if (!token) return fail(token.error());
    portal::UploadStore uploads{**database, options.data / "uploads"};
    portal::DossierIntake intake{uploads, book, options.data / "dossiers"};
    if (!uploads.recover() || !intake.prepare())
        return fail(fmt::format("{}: cannot be written", options.data.string()));
    portal::Services services{uploads, intake, book, std::move(*token), options.publicUrl};
    return serve(options, services);
}

}  // namespace

int main(int argc, char** argv) {
    const auto options = portal::parseOptions(argc, argv);
    if (!options) {
        fmt::print(options.error().code == 0 ? stdout : stderr, "{}", options.error().text);
        return options.error().code;
    }
    // Noting a status goes on beside a running service: the database lets both in.
    if (!options->statusOfCode.empty()) return run(*options);
    const auto lock = portal::claimFolder(options->data);
    if (!lock) return fail(lock.error());
    return run(*options);
}
