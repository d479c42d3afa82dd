// SPDX-License-Identifier: GPL-3.0-or-later
// tramso-portal: the reference online service.
#include <fmt/format.h>

#include <csignal>
#include <cstdio>

#include "portal/data_folder.h"
#include "portal/files.h"
#include "portal/notice/notifier.h"
#include "portal/office/officer_command.h"
#include "portal/options.h"
#include "portal/server.h"
#include "portal/storage/storage.h"

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

int addOfficer(const portal::Options& options) {
    const auto token = portal::Officers::add(options.data / "officers", options.newOfficer);
    if (!token) return fail(token.error());
    fmt::print("{}\n", *token);
    return 0;
}

// The first line of a file; empty without one.
tl::expected<std::string, std::string> secretOf(const std::filesystem::path& file) {
    if (file.empty()) return std::string{};
    const auto text = portal::readSmallFile(file, 4096);
    if (!text) return tl::make_unexpected(file.string() + ": cannot be read");
    return text->substr(0, text->find_first_of("\r\n"));
}

std::vector<std::string> waysOf(const portal::Options& options) {
    std::vector<std::string> ways;
    if (!options.mail.url.empty()) ways.emplace_back("mail");
    if (!options.sms.url.empty()) ways.emplace_back("sms");
    return ways;
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
    auto mail = options.mail;
    auto sms = options.sms;
    const auto login = secretOf(options.mailLogin), token = secretOf(options.smsToken);
    if (!login || !token) return fail(login ? token.error() : login.error());
    mail.login = *login;
    sms.token = *token;
    if (!server.start()) return fail("--listen: the listener ended at once");
    portal::MessageQueue queue{services.database};
    std::optional<portal::Notifier> notifier;
    if (!waysOf(options).empty()) notifier.emplace(queue, services.intake, mail, sms, services.publicUrl);
    fmt::print("listening on {}\n", address);
    std::fflush(stdout);
    int signal = 0;
    sigwait(&signals, &signal);
    server.stop();
    return 0;
}

// The service over its open storage.
int runService(const portal::Options& options, portal::Storage& storage, portal::DossierBook& book,
               portal::Office& office, portal::EnrolmentDesk& enrolment) {
    auto token = portal::readOrDrawToken(options.data / "token");
    if (!token) return fail(token.error());
    auto metricsToken = portal::readOrDrawToken(options.data / "metrics-token");
    if (!metricsToken) return fail(metricsToken.error());
    portal::FleetDesk fleet{portal::FleetBook{*storage.database}, options.fleet, std::move(*metricsToken)};
    portal::UploadStore uploads{*storage.database, *storage.uploads, *storage.locks, options.keepUploads};
    const auto officers = portal::Officers::load(options.data / "officers");
    if (!officers) return fail(officers.error());
    auto keys = portal::StationKeys::load(options.data / "stations");
    if (!keys) return fail(keys.error());
    portal::DossierIntake intake{uploads, book, std::move(*keys), *storage.dossiers, *storage.locks};
    if (!uploads.recover() || !storage.dossiers->prepare() || !office.results.prepare())
        return fail(fmt::format("{}: cannot be written", options.data.string()));
    portal::Services services{*storage.database,
                              uploads,
                              intake,
                              book,
                              *officers,
                              office,
                              enrolment,
                              fleet,
                              std::move(*token),
                              options.publicUrl,
                              options.data / "catalogue.bundle",
                              portal::UpdateShelf{options.data}};
    return serve(options, services);
}

tl::expected<portal::Storage, std::string> storageOf(const portal::Options& options) {
    if (!options.shared.given()) return portal::openEmbedded(options.data);
    return portal::placesOf(options.shared).and_then(portal::openShared);
}

int run(const portal::Options& options) {
    auto storage = storageOf(options);
    if (!storage) return fail(storage.error());
    portal::Database& database = *storage->database;
    portal::DossierBook book{database, options.ward, waysOf(options)};
    if (!options.statusOfCode.empty()) return noteStatus(book, options);
    if (options.update.verb != portal::UpdateCommand::Verb::None) {
        portal::FleetBook fleet{database};
        return runUpdateCommand(options.update, options.data, fleet);
    }
    auto seal = portal::SecretSeal::load(options.data / "accounts.key");
    if (!seal) return fail(seal.error());
    auto catalogue = portal::Catalogue::load(options.procedures);
    if (!catalogue) return fail("--procedures: " + catalogue.error());
    auto targets = portal::loadTargets(options.targets);
    if (!targets) return fail("--targets: " + targets.error());
    portal::Office office{{database, std::move(*seal)}, portal::Sessions{database},
                          portal::Tries{database},      *storage->results,
                          std::move(*catalogue),        std::move(*targets),
                          options.data / "counter.csv", options.behindProxy};
    if (options.officer.verb != portal::OfficerCommand::Verb::None)
        return runOfficerCommand(options.officer, office.accounts);
    auto authority = portal::StationAuthority::load(options.data);
    if (!authority) return fail(authority.error());
    portal::StationBook stations{database, *authority};
    if (options.enrol.verb != portal::EnrolCommand::Verb::None)
        return runEnrolCommand(options.enrol, options.data, options.publicUrl, *authority, stations);
    portal::EnrolmentDesk enrolment{*authority, stations, options.frontTells};
    return runService(options, *storage, book, office, enrolment);
}

}  // namespace

int main(int argc, char** argv) {
    const auto options = portal::parseOptions(argc, argv);
    if (!options) {
        fmt::print(options.error().code == 0 ? stdout : stderr, "{}", options.error().text);
        return options.error().code;
    }
    if (!options->newOfficer.empty()) return addOfficer(*options);
    // Noting a status and accounts go on beside a running service: the database lets both in. And what is
    // shared is made for many.
    if (!options->statusOfCode.empty()) return run(*options);
    if (options->officer.verb != portal::OfficerCommand::Verb::None ||
        options->enrol.verb != portal::EnrolCommand::Verb::None ||
        options->update.verb != portal::UpdateCommand::Verb::None || options->shared.given()) {
        const auto made = portal::makeFolder(options->data);
        return made ? run(*options) : fail(made.error());
    }
    const auto lock = portal::claimFolder(options->data);
    if (!lock) return fail(lock.error());
    return run(*options);
}
