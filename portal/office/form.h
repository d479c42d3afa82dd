// SPDX-License-Identifier: GPL-3.0-or-later
// What a browser sends when a form's button is pressed, read as coming from a stranger.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "portal/refusal.h"

namespace portal {

// The longest form without a file, in bytes.
inline constexpr std::size_t kLongestForm = std::size_t{64} * 1024;

// Names and values in the order they came.
class Form {
public:
    explicit Form(std::vector<std::pair<std::string, std::string>> entries = {})
        : entries_{std::move(entries)} {}

    // The first value of a name; "" when there is none.
    [[nodiscard]] std::string value(std::string_view name) const;
    // All values of a name.
    [[nodiscard]] std::vector<std::string> values(std::string_view name) const;

private:
    std::vector<std::pair<std::string, std::string>> entries_;
};

// application/x-www-form-urlencoded. 400 for a bad escape, text that is not UTF-8, control characters other
// than line ends and tabs, or more than 200 entries.
[[nodiscard]] Answer<Form> parseForm(std::string_view body);

// The value of a cookie in a Cookie header; "" when it is not there, or there twice.
[[nodiscard]] std::string cookieValue(std::string_view header, std::string_view name);

}  // namespace portal
