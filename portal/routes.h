// SPDX-License-Identifier: GPL-3.0-or-later
// The addresses of the service, as patterns: what a log may say of a request, and what exists at all.
#pragma once

#include <string>
#include <string_view>

namespace portal {

// The pattern a path belongs to, identifiers replaced by their names ("/files/{id}"); "" when there is
// nothing there.
[[nodiscard]] std::string_view routeOf(std::string_view path);

// True when a route answers to this method.
[[nodiscard]] bool routeAnswers(std::string_view route, std::string_view method);

// Every method and pattern, a line each: "GET /api/v1/service". HEAD goes with GET and is not named.
[[nodiscard]] std::string listRoutes();

// True for the routes that are for stations alone; those for officers look for an officer themselves.
[[nodiscard]] bool needsToken(std::string_view route, std::string_view method);

}  // namespace portal
