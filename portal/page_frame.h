// SPDX-License-Identifier: GPL-3.0-or-later
// What every web page of the service has in common: head, band, help, style.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace portal {

// The whole document around `body`, which is HTML already; `title` is text.
[[nodiscard]] std::string framePage(std::string_view title, std::string_view body);

// The Content-Security-Policy of pages with these inline styles: those by their digests, forms sent back to
// where they came from, and nothing else.
[[nodiscard]] std::string policyFor(std::initializer_list<std::string_view> styles);

// That of these pages.
[[nodiscard]] const std::string& pagePolicy();

// The inline style, a constant.
[[nodiscard]] std::string_view pageStyle();

}  // namespace portal
