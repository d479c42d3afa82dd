// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/routes.h"

#include <algorithm>
#include <array>
#include <optional>

#include "portal/ids.h"
#include "portal/upload_metadata.h"

namespace portal {
namespace {

struct Route {
    std::string_view pattern, prefix, methods;
    bool holdsId;             // an id follows the prefix
    std::string_view suffix;  // what follows the id
};

// A slip's address is typed by people too: its page answers to anything short, the others to well-formed ids
// alone.
constexpr std::string_view kSlipPrefix = "/t/";
constexpr std::size_t kLongestSlipPart = 64;

constexpr auto kRoutes = std::to_array<Route>({
    {"/", "/", "GET HEAD", false, ""},
    {"/files/", "/files/", "OPTIONS POST", false, ""},
    {"/files/{id}", "/files/", "OPTIONS HEAD PATCH DELETE POST", true, ""},
    {"/api/v1/service", "/api/v1/service", "GET HEAD", false, ""},
    {"/api/v1/catalogue", "/api/v1/catalogue", "GET HEAD", false, ""},
    {"/api/v1/update", "/api/v1/update", "GET HEAD", false, ""},
    {"/api/v1/update/bundle", "/api/v1/update/bundle", "GET HEAD", false, ""},
    {"/api/v1/report", "/api/v1/report", "PUT", false, ""},
    {"/api/v1/dossiers/{id}", "/api/v1/dossiers/", "PUT", true, ""},
    {"/api/v1/find", "/api/v1/find", "POST", false, ""},
    {"/api/v1/track/{token}", "/api/v1/track/", "GET HEAD", true, ""},
    {"/api/v1/track/{token}/withdraw", "/api/v1/track/", "POST", true, "/withdraw"},
    {"/api/v1/officer/dossiers", "/api/v1/officer/dossiers", "GET HEAD", false, ""},
    {"/t/{token}/result", "/t/", "POST", true, "/result"},
    {"/officer/", "/officer/", "GET HEAD", false, ""},
    {"/officer/login", "/officer/login", "GET HEAD POST", false, ""},
    {"/officer/logout", "/officer/logout", "POST", false, ""},
    {"/officer/figures", "/officer/figures", "GET HEAD", false, ""},
    {"/officer/figures.csv", "/officer/figures.csv", "GET HEAD", false, ""},
    {"/officer/targets.csv", "/officer/targets.csv", "GET HEAD", false, ""},
    {"/officer/visits.csv", "/officer/visits.csv", "GET HEAD", false, ""},
    {"/officer/fleet", "/officer/fleet", "GET HEAD", false, ""},
    {"/metrics", "/metrics", "GET HEAD", false, ""},
    {"/.well-known/est/cacerts", "/.well-known/est/cacerts", "GET HEAD", false, ""},
    {"/.well-known/est/simpleenroll", "/.well-known/est/simpleenroll", "POST", false, ""},
    {"/.well-known/est/simplereenroll", "/.well-known/est/simplereenroll", "POST", false, ""},
});

bool matches(const Route& route, std::string_view path) {
    if (!route.holdsId) return path == route.prefix;
    if (!path.starts_with(route.prefix) || !path.ends_with(route.suffix)) return false;
    path.remove_prefix(route.prefix.size());
    return path.size() > route.suffix.size() && isId(path.substr(0, path.size() - route.suffix.size()));
}

bool isSlipPath(std::string_view path) {
    if (!path.starts_with(kSlipPrefix)) return false;
    const auto part = path.substr(kSlipPrefix.size());
    return part.size() <= kLongestSlipPart && part.find('/') == std::string_view::npos &&
           part.find('\n') == std::string_view::npos && part.find('\r') == std::string_view::npos;
}

// Officers name a dossier by its code, and a document by its file; by the API and on their pages.
constexpr std::string_view kApiPrefix = "/api/v1/officer/dossiers";
constexpr std::string_view kPagePrefix = "/officer/dossiers";

bool isCode(std::string_view text) {
    return !text.empty() && text.size() <= 50 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' ||
               c == '-';
    });
}

// The parts of a dossier's address, and what the API and the pages answer to there; "" for nothing.
struct Part {
    std::string_view api, apiMethods, page, pageMethods;
};
constexpr std::array<Part, 5> kParts{{
    {"/api/v1/officer/dossiers/{code}", "GET HEAD", "/officer/dossiers/{code}", "GET HEAD"},
    {"/api/v1/officer/dossiers/{code}/status", "POST", "/officer/dossiers/{code}/status", "POST"},
    {"/api/v1/officer/dossiers/{code}/documents/{file}", "GET HEAD",
     "/officer/dossiers/{code}/documents/{file}", "GET HEAD"},
    {"/api/v1/officer/dossiers/{code}/revisions/{number}/documents/{file}", "GET HEAD",
     "/officer/dossiers/{code}/revisions/{number}/documents/{file}", "GET HEAD"},
    {"", "", "/officer/dossiers/{code}/result", "GET HEAD POST"},
}};

std::optional<std::size_t> dossierPartOf(std::string_view path) {
    constexpr std::string_view kDocuments = "/documents/", kRevisions = "/revisions/";
    if (path.empty()) return 0;
    if (path == "/status") return 1;
    if (path == "/result") return 4;
    std::size_t part = 2;
    if (path.starts_with(kRevisions)) {
        path.remove_prefix(kRevisions.size());
        const auto digits = std::min(path.find_first_not_of("0123456789"), path.size());
        if (digits == 0 || digits > 4) return std::nullopt;
        path.remove_prefix(digits);
        part = 3;
    }
    if (!path.starts_with(kDocuments) || !isFileName(path.substr(kDocuments.size()))) return std::nullopt;
    return part;
}

// `path` without its prefix: "/{code}…".
std::string_view dossierRouteOf(std::string_view path, std::string_view Part::*route) {
    if (!path.starts_with('/')) return "";
    path.remove_prefix(1);
    const auto slash = std::min(path.find('/'), path.size());
    if (!isCode(path.substr(0, slash))) return "";
    const auto part = dossierPartOf(path.substr(slash));
    return part ? kParts.at(*part).*route : "";
}

std::string_view methodsOf(std::string_view route) {
    if (route == "/t/{token}") return "GET HEAD";
    for (const Part& part : kParts) {
        if (part.api == route) return part.apiMethods;
        if (part.page == route) return part.pageMethods;
    }
    const auto* found =
        std::find_if(kRoutes.begin(), kRoutes.end(), [&](const Route& r) { return r.pattern == route; });
    return found == kRoutes.end() ? "" : found->methods;
}

}  // namespace

std::string_view routeOf(std::string_view path) {
    const auto* found =
        std::find_if(kRoutes.begin(), kRoutes.end(), [&](const Route& r) { return matches(r, path); });
    if (found != kRoutes.end()) return found->pattern;
    if (isSlipPath(path)) return "/t/{token}";
    if (path.starts_with(kApiPrefix)) return dossierRouteOf(path.substr(kApiPrefix.size()), &Part::api);
    if (path.starts_with(kPagePrefix)) return dossierRouteOf(path.substr(kPagePrefix.size()), &Part::page);
    return "";
}

bool routeAnswers(std::string_view route, std::string_view method) {
    for (std::string_view rest = methodsOf(route); !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        if (rest.substr(0, end) == method) return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

std::string listRoutes() {
    std::string lines;
    const auto add = [&lines](std::string_view pattern, std::string_view methods) {
        while (!methods.empty()) {
            const auto end = std::min(methods.find(' '), methods.size());
            // A page's HEAD is its GET's; that of uploads is a request of its own.
            const bool beside = methods.substr(0, end) == "HEAD" && !pattern.starts_with("/files/");
            if (!beside) lines += std::string{methods.substr(0, end)} + ' ' + std::string{pattern} + '\n';
            methods.remove_prefix(std::min(end + 1, methods.size()));
        }
    };
    for (const Route& route : kRoutes) add(route.pattern, route.methods);
    add("/t/{token}", methodsOf("/t/{token}"));
    for (const Part& part : kParts) {
        add(part.api, part.apiMethods);
        add(part.page, part.pageMethods);
    }
    return lines;
}

bool needsToken(std::string_view route, std::string_view method) {
    return (route.starts_with("/files/") && method != "OPTIONS") ||
           (route.starts_with("/api/") && !route.starts_with(kApiPrefix));
}

}  // namespace portal
