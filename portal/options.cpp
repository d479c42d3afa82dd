// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <optional>

#include "portal/notice/message_text.h"
#include "portal/routes.h"
#include "portal/status.h"

namespace portal {
namespace {

std::optional<int> numberIn(std::string_view text, int low, int high) {
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size() || value < low || value > high)
        return std::nullopt;
    return value;
}

// What the command line says, before it is understood.
struct Said {
    std::string listen = "127.0.0.1:8080", data, publicUrl, ward = "01", setStatus, newOfficer, procedures,
                targets;
    std::string mailLogin, smsToken;
    MailRoute mail;
    SmsRoute sms;
    OfficerCommand officer;
    EnrolCommand enrol;
    UpdateCommand update;
    SharedSaid shared;
    bool behindProxy = false, frontTells = false;
    std::int64_t silentHours = 2, outboxHours = 24;
    // A station may be without a line for two weeks and then go on where it stopped.
    std::int64_t keepUploads = std::int64_t{14} * 24 * 3600;
};

// HOST:PORT, an IPv6 address in brackets.
bool readListen(const std::string& text, Options& options) {
    const auto colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0) return false;
    const auto port = numberIn(std::string_view{text}.substr(colon + 1), 0, 65535);
    options.host = text.substr(0, colon);
    if (options.host.front() == '[' && options.host.back() == ']')
        options.host = options.host.substr(1, options.host.size() - 2);
    options.port = port.value_or(0);
    return port.has_value() && !options.host.empty();
}

// CODE=STATUS
bool readStatus(const std::string& text, Options& options) {
    const auto equals = text.rfind('=');
    if (equals == std::string::npos || equals == 0) return false;
    options.statusOfCode = text.substr(0, equals);
    const auto status = numberIn(std::string_view{text}.substr(equals + 1), 1, kHighestStatus);
    options.status = status.value_or(0);
    return status.has_value();
}

// The first option that cannot be meant; empty when all can.
std::string misunderstanding(const Said& said, Options& options) {
    if (!readListen(said.listen, options)) return "--listen: expected HOST:PORT with a port from 0 to 65535";
    if (!said.publicUrl.empty() && !said.publicUrl.starts_with("http://") &&
        !said.publicUrl.starts_with("https://"))
        return "--public-url: expected an address that begins with http:// or https://";
    if (!said.mail.url.empty() && !said.mail.url.starts_with("smtp://") &&
        !said.mail.url.starts_with("smtps://"))
        return "--smtp: expected an address that begins with smtp:// or smtps://";
    if (said.mail.url.empty() != said.mail.from.empty() ||
        (!said.mail.from.empty() && !isMailAddress(said.mail.from)))
        return "--smtp goes with --mail-from, an address";
    if (!said.sms.url.empty() && !said.sms.url.starts_with("http://") &&
        !said.sms.url.starts_with("https://"))
        return "--sms: expected an address that begins with http:// or https://";
    if (std::string shared = misunderstanding(said.shared); !shared.empty()) return shared;
    if (said.ward.size() != 2 || !numberIn(said.ward, 0, 99)) return "--ward: expected two digits";
    if (!said.setStatus.empty() && !readStatus(said.setStatus, options))
        return "--set-status: expected CODE=STATUS with a status from 1 to 10";
    return {};
}

void describe(CLI::App& app, Said& said) {
    app.add_option("--listen", said.listen, "Address and port; port 0 takes a free one")
        ->type_name("HOST:PORT")
        ->capture_default_str();
    app.add_option("--data", said.data,
                   "Folder for token, uploads, dossiers and database; made when missing. With --db and "
                   "--blobs: for tokens, stations, officers and accounts.key alone")
        ->type_name("DIR")
        ->required();
    app.add_option("--public-url", said.publicUrl, "Address the outside world uses; shown on the start page")
        ->type_name("URL");
    app.add_option("--ward", said.ward, "Two digits of the ward within dossier codes")
        ->type_name("NN")
        ->capture_default_str();
    app.add_option("--keep-uploads", said.keepUploads,
                   "Seconds after which an upload expires for which nothing more came")
        ->type_name("SECONDS")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{365} * 24 * 3600))
        ->capture_default_str();
    app.add_option("--add-officer", said.newOfficer, "Draw a token for an officer, print it, then end")
        ->type_name("NAME");
    app.add_option("--procedures", said.procedures,
                   "Folder of procedure files; their titles are shown to officers")
        ->type_name("DIR");
    app.add_option("--targets", said.targets,
                   "Targets of the city's programme, shown beside the figures (config/portal/targets.toml)")
        ->type_name("FILE");
    app.add_flag("--behind-proxy", said.behindProxy,
                 "Take who asks from X-Forwarded-For, which a proxy in front sets");
    app.add_flag(
        "--front-tells", said.frontTells,
        "Take a station's certificate from X-Client-Verify and X-Client-Cert, which the TLS front sets");
    app.add_option("--set-status", said.setStatus, "Note a status (1-10) for a dossier code, then end")
        ->type_name("CODE=STATUS");
    app.add_flag_callback(
        "--print-routes", [] { throw CLI::Success{}; }, "Print every method and address it answers to");
    app.set_version_flag("--version", "tramso-portal 0.1.0");
}

void describeNotices(CLI::App& app, Said& said) {
    app.add_option("--smtp", said.mail.url, "Mail server that takes messages to citizens")->type_name("URL");
    app.add_option("--mail-from", said.mail.from, "Address the messages come from")->type_name("ADDRESS");
    app.add_option("--smtp-login", said.mailLogin, "File with user:password for the mail server")
        ->type_name("FILE");
    app.add_option("--sms", said.sms.url, "HTTP gateway for short messages: POST {\"to\":…,\"text\":…}")
        ->type_name("URL");
    app.add_option("--sms-token", said.smsToken, "File with the gateway's bearer token")->type_name("FILE");
}

void describeFleet(CLI::App& app, Said& said) {
    const CLI::Range hours{std::int64_t{1}, std::int64_t{24} * 365};
    app.add_option("--silent-hours", said.silentHours, "A station that is silent for longer is an alert")
        ->type_name("HOURS")
        ->check(hours)
        ->capture_default_str();
    app.add_option("--outbox-hours", said.outboxHours,
                   "A dossier that waits for longer on a station is an alert")
        ->type_name("HOURS")
        ->check(hours)
        ->capture_default_str();
}

void describeShared(CLI::App& app, SharedSaid& shared) {
    app.add_option("--db", shared.database,
                   "PostgreSQL database (15 or later) any number of processes share; goes with --blobs. No "
                   "password in it: see --db-password")
        ->type_name("postgresql://USER@HOST/NAME");
    app.add_option("--db-password", shared.passwordFile,
                   "File with the database's password; otherwise PGPASSFILE or PGPASSWORD")
        ->type_name("FILE");
    app.add_option("--blobs", shared.blobs, "S3-compatible store of the documents; goes with --db")
        ->type_name("s3://BUCKET[/PREFIX]");
    app.add_option("--s3-endpoint", shared.endpoint,
                   "Address of the store; otherwise AWS_ENDPOINT_URL_S3, or that of its region")
        ->type_name("URL");
    app.add_option("--s3-region", shared.region, "Its region; otherwise AWS_REGION, or us-east-1")
        ->type_name("REGION");
    app.add_option("--s3-keys", shared.keysFile,
                   "File with ID:SECRET; otherwise AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY")
        ->type_name("FILE");
}

void describeOfficer(CLI::App& app, OfficerCommand& officer) {
    using Verb = OfficerCommand::Verb;
    auto* group = app.add_subcommand("officer", "Accounts of the officers' pages; each ends the program");
    group->fallthrough()->require_subcommand(1);
    auto* add = group->add_subcommand(
        "add", "Make an account, or give it a new password and authenticator; prints both, once");
    add->fallthrough();
    add->add_option("LOGIN", officer.login, "2 to 32 of a-z, 0-9, dot, hyphen")->required();
    add->add_option("--name", officer.name, "Name as the history of dossiers shows it")->required();
    add->add_flag("--password-stdin", officer.passwordFromInput,
                  "Take the password from the standard input; otherwise one is drawn");
    add->callback([&officer] { officer.verb = Verb::Add; });
    auto* remove = group->add_subcommand("remove", "Take an account away; its sessions end");
    remove->fallthrough();
    remove->add_option("LOGIN", officer.login, "Whose")->required();
    remove->callback([&officer] { officer.verb = Verb::Remove; });
    auto* list = group->add_subcommand("list", "Print logins and names");
    list->fallthrough();
    list->callback([&officer] { officer.verb = Verb::List; });
}

void describeEnrolment(CLI::App& app, EnrolCommand& enrol) {
    using Verb = EnrolCommand::Verb;
    auto* codes =
        app.add_subcommand("enrol-codes", "Make one-time codes for blank stations; prints them as CSV");
    codes->fallthrough();
    codes->add_option("--csv", enrol.csv, "Stations: name,ward on each line")->required()->type_name("FILE");
    codes->add_option("--days", enrol.days, "How long they serve")
        ->check(CLI::Range(1, 365))
        ->capture_default_str();
    codes->callback([&enrol] { enrol.verb = Verb::Codes; });
    auto* key = app.add_subcommand("enrol-key", "Print the operator's public key, for the stations' image");
    key->fallthrough();
    key->callback([&enrol] { enrol.verb = Verb::Key; });
    auto* stations = app.add_subcommand("stations", "Stations with a certificate of this portal");
    stations->fallthrough()->require_subcommand(1);
    auto* list = stations->add_subcommand("list", "Name, ward, serial, last day, whether it holds");
    list->fallthrough();
    list->callback([&enrol] { enrol.verb = Verb::List; });
    auto* revoke = stations->add_subcommand("revoke", "Withdraw all certificates and codes of a station");
    revoke->fallthrough();
    revoke->add_option("STATION", enrol.station, "Its name")->required();
    revoke->callback([&enrol] { enrol.verb = Verb::Revoke; });
}

}  // namespace

tl::expected<Options, Farewell> parseOptions(int argc, const char* const* argv) {
    CLI::App app{"tramso-portal: the reference online service that stations hand dossiers to (docs/wire.md)",
                 "tramso-portal"};
    app.footer(
        "Stations authenticate with the token in DIR/token, drawn at the first start.\n"
        "With --db and --blobs any number of processes serve side by side behind a load balancer; all need "
        "the\n"
        "same tokens, stations, officers and accounts.key. Without, one process keeps everything in DIR.\n"
        "Prints 'listening on http://HOST:PORT' when ready; ends cleanly on SIGTERM and SIGINT.\n"
        "It speaks plain HTTP: put a TLS proxy in front of it on any network that is not your own.");
    Said said;
    describe(app, said);
    describeFleet(app, said);
    describeShared(app, said.shared);
    describeNotices(app, said);
    describeOfficer(app, said.officer);
    describeEnrolment(app, said.enrol);
    describeUpdates(app, said.update);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return tl::make_unexpected(Farewell{0, app.help()});
    } catch (const CLI::CallForVersion&) {
        return tl::make_unexpected(Farewell{0, "tramso-portal 0.1.0\n"});
    } catch (const CLI::Success&) {  // thrown by --print-routes alone
        return tl::make_unexpected(Farewell{0, listRoutes()});
    } catch (const CLI::ParseError& problem) {
        return tl::make_unexpected(Farewell{2, std::string{problem.what()} + "\nTry --help.\n"});
    }
    Options options;
    const std::string wrong = misunderstanding(said, options);
    if (!wrong.empty()) return tl::make_unexpected(Farewell{2, wrong + "\nTry --help.\n"});
    options.data = said.data;
    options.shared = said.shared;
    options.publicUrl = said.publicUrl;
    options.newOfficer = said.newOfficer;
    options.procedures = said.procedures;
    options.targets = said.targets;
    options.behindProxy = said.behindProxy;
    options.officer = said.officer;
    options.enrol = said.enrol;
    options.update = said.update;
    options.frontTells = said.frontTells;
    options.fleet = {said.silentHours * 3600, said.outboxHours * 3600};
    options.mail = said.mail;
    options.sms = said.sms;
    options.mailLogin = said.mailLogin;
    options.smsToken = said.smsToken;
    options.ward = said.ward;
    options.keepUploads = std::chrono::seconds{said.keepUploads};
    return options;
}

}  // namespace portal
