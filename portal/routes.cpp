// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/routes.h"

#include <algorithm>
#include <array>

#include "portal/ids.h"

namespace portal {
namespace {

struct Route {
    std::string_view pattern, prefix, methods;
    bool endsWithId;
};

// A slip's address is typed by people too: its page answers to anything short, the others to well-formed ids
// alone.
constexpr std::string_view kSlipPrefix = "/t/";
constexpr std::size_t kLongestSlipPart = 64;

constexpr std::array<Route, 6> kRoutes{{
    {"/", "/", "GET HEAD", false},
    {"/files/", "/files/", "OPTIONS POST", false},
    {"/files/{id}", "/files/", "HEAD PATCH DELETE", true},
    {"/api/v1/service", "/api/v1/service", "GET HEAD", false},
    {"/api/v1/dossiers/{id}", "/api/v1/dossiers/", "PUT", true},
    {"/api/v1/track/{token}", "/api/v1/track/", "GET HEAD", true},
}};

bool matches(const Route& route, std::string_view path) {
    if (!route.endsWithId) return path == route.prefix;
    return path.starts_with(route.prefix) && isId(path.substr(route.prefix.size()));
}

bool isSlipPath(std::string_view path) {
    if (!path.starts_with(kSlipPrefix)) return false;
    const auto part = path.substr(kSlipPrefix.size());
    return part.size() <= kLongestSlipPart && part.find('/') == std::string_view::npos &&
           part.find('\n') == std::string_view::npos && part.find('\r') == std::string_view::npos;
}

}  // namespace

std::string_view routeOf(std::string_view path) {
    const auto* found =
        std::find_if(kRoutes.begin(), kRoutes.end(), [&](const Route& r) { return matches(r, path); });
    if (found != kRoutes.end()) return found->pattern;
    return isSlipPath(path) ? "/t/{token}" : "";
}

bool routeAnswers(std::string_view route, std::string_view method) {
    if (route == "/t/{token}") return method == "GET" || method == "HEAD";
    const auto* found =
        std::find_if(kRoutes.begin(), kRoutes.end(), [&](const Route& r) { return r.pattern == route; });
    if (found == kRoutes.end()) return false;
    for (std::string_view rest = found->methods; !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        if (rest.substr(0, end) == method) return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

bool needsToken(std::string_view route, std::string_view method) {
    return (route.starts_with("/files/") && method != "OPTIONS") || route.starts_with("/api/");
}

}  // namespace portal
