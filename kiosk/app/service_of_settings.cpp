// SPDX-License-Identifier: GPL-3.0-or-later
// The online service the settings name, with everything it needs from files.
#include <fmt/format.h>

#include "kiosk/app/station.h"
#include "kiosk/base/files.h"
#include "kiosk/base/text.h"
#include "kiosk/crypto/signing.h"
#include "kiosk/delivery/http_online_service.h"
#include "kiosk/delivery/opencps_service.h"

namespace tramso {
namespace {

constexpr std::size_t kLongestToken = 4096;     // bytes
constexpr std::size_t kLongestPem = 1U << 20U;  // bytes

tl::unexpected<StartProblem> problemOf(std::string text) {
    return tl::unexpected{StartProblem{std::move(text)}};
}

// Whether an address leads to this very machine, by its letters alone: a name is never looked up.
bool isOwnMachine(std::string_view url) {
    constexpr std::string_view kScheme = "http://", kLoopback = "127.";
    if (!url.starts_with(kScheme)) return false;
    url.remove_prefix(kScheme.size());
    std::string_view host = url.substr(0, url.find_first_of("/?#\\"));
    if (host.find('@') != std::string_view::npos) return false;  // what stands before it is no host
    if (host == "[::1]" || host.starts_with("[::1]:")) return true;
    host = host.substr(0, host.find(':'));
    return host == "localhost" ||
           (host.starts_with(kLoopback) && host.find_first_not_of("0123456789.") == std::string_view::npos);
}

// Why the station could never prove itself, or the service; empty when nothing stands against it.
std::string problemOfProof(const Settings::Service& service) {
    const bool secure = service.url.starts_with("https://");
    if (!secure && !isOwnMachine(service.url))
        return "service.url needs https:// for everything but this machine itself: dossiers never leave it "
               "in the clear";
    if (!secure && !service.caFile.empty()) return "service.ca_file needs a service.url with https://";
    if (!secure && !service.certificateFile.empty())
        return "service.certificate_file needs a service.url with https://";
    if (service.certificateFile.empty() != service.keyFile.empty())
        return "service.certificate_file and service.key_file go together";
    for (const auto& file : {service.caFile, service.certificateFile, service.keyFile})
        if (!file.empty() && !readFile(file, kLongestPem))
            return fmt::format("{}: cannot be read", file.string());
    return {};
}

std::uint64_t mostPerSecond(const Settings::Service& service) {
    constexpr std::uint64_t kBytesPerKbit = 125;
    return static_cast<std::uint64_t>(service.mostKbitPerSecond) * kBytesPerKbit;
}

HttpLine lineOf(const Settings::Service& service, std::shared_ptr<Allowance> shared) {
    return {.stall = service.timeout,
            .authorities = service.caFile,
            .certificate = service.certificateFile,
            .key = service.keyFile,
            .proxy = service.proxy,
            .mostPerSecond = mostPerSecond(service),
            .shared = std::move(shared)};
}

OrProblem<ServiceAddress> addressOf(const Settings::Service& service, std::shared_ptr<Allowance> shared) {
    if (auto against = problemOfProof(service); !against.empty()) return problemOf(std::move(against));
    ServiceAddress address{.url = service.url, .line = lineOf(service, std::move(shared))};
    if (service.tokenFile.empty()) return address;
    const auto token = readFile(service.tokenFile, kLongestToken);
    if (!token) return problemOf(fmt::format("{}: cannot be read", service.tokenFile.string()));
    address.token = std::string{trim(viewText(*token))};
    return address;
}

}  // namespace

OrProblem<ServiceAddress> serviceAddress(const Settings& settings, std::shared_ptr<Allowance> shared) {
    return addressOf(settings.service, std::move(shared));
}

std::shared_ptr<Allowance> allowanceOf(const Settings& settings) {
    return std::make_shared<Allowance>(mostPerSecond(settings.service));
}

OrProblem<std::unique_ptr<OnlineService>> makeService(const Settings& settings,
                                                      std::shared_ptr<Allowance> shared) {
    auto address = addressOf(settings.service, std::move(shared));
    if (!address) return tl::unexpected{address.error()};
    if (settings.service.kind == "opencps") {
        auto names = loadOpencpsNames(settings.service.opencpsFile);
        if (!names) return problemOf(names.error());
        return std::make_unique<OpencpsService>(std::move(*address), std::move(*names));
    }
    if (settings.service.kind != "tramso")
        return problemOf(
            fmt::format("service.kind is \"{}\"; allowed: tramso, opencps", settings.service.kind));
    auto signer = stationSigner(settings);
    if (!signer) return tl::unexpected{signer.error()};
    return std::make_unique<HttpOnlineService>(std::move(*address), std::move(*signer));
}

OrProblem<Signer> stationSigner(const Settings& settings) {
    SystemRandom random;
    const auto key = readKey(settings, random);
    if (!key) return tl::unexpected{key.error()};
    return Signer{*key};
}

}  // namespace tramso
