// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <optional>

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
    std::string listen = "127.0.0.1:8080", data, publicUrl, ward = "01", setStatus;
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
    if (said.ward.size() != 2 || !numberIn(said.ward, 0, 99)) return "--ward: expected two digits";
    if (!said.setStatus.empty() && !readStatus(said.setStatus, options))
        return "--set-status: expected CODE=STATUS with a status from 1 to 10";
    return {};
}

void describe(CLI::App& app, Said& said) {
    app.add_option("--listen", said.listen, "Address and port; port 0 takes a free one")
        ->type_name("HOST:PORT")
        ->capture_default_str();
    app.add_option("--data", said.data, "Folder for token, uploads, dossiers and database; made when missing")
        ->type_name("DIR")
        ->required();
    app.add_option("--public-url", said.publicUrl, "Address the outside world uses; shown on the start page")
        ->type_name("URL");
    app.add_option("--ward", said.ward, "Two digits of the ward within dossier codes")
        ->type_name("NN")
        ->capture_default_str();
    app.add_option("--set-status", said.setStatus, "Note a status (1-10) for a dossier code, then end")
        ->type_name("CODE=STATUS");
    app.set_version_flag("--version", "tramso-portal 0.1.0");
}

}  // namespace

tl::expected<Options, Farewell> parseOptions(int argc, const char* const* argv) {
    CLI::App app{"tramso-portal: the reference online service that stations hand dossiers to (docs/wire.md)",
                 "tramso-portal"};
    app.footer(
        "Stations authenticate with the token in DIR/token, drawn at the first start.\n"
        "Prints 'listening on http://HOST:PORT' when ready; ends cleanly on SIGTERM and SIGINT.\n"
        "It speaks plain HTTP: put a TLS proxy in front of it on any network that is not your own.");
    Said said;
    describe(app, said);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return tl::make_unexpected(Farewell{0, app.help()});
    } catch (const CLI::CallForVersion&) {
        return tl::make_unexpected(Farewell{0, "tramso-portal 0.1.0\n"});
    } catch (const CLI::ParseError& problem) {
        return tl::make_unexpected(Farewell{2, std::string{problem.what()} + "\nTry --help.\n"});
    }
    Options options;
    const std::string wrong = misunderstanding(said, options);
    if (!wrong.empty()) return tl::make_unexpected(Farewell{2, wrong + "\nTry --help.\n"});
    options.data = said.data;
    options.publicUrl = said.publicUrl;
    options.ward = said.ward;
    return options;
}

}  // namespace portal
