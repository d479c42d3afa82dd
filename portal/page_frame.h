// SPDX-License-Identifier: GPL-3.0-or-later
// What every web page of the service has in common: head, band, help, style.
#pragma once

#include <string>
#include <string_view>

namespace portal {

// The whole document around `body`, which is HTML already; `title` is text.
[[nodiscard]] std::string framePage(std::string_view title, std::string_view body);

// The Content-Security-Policy under which these pages work: their own style by its digest, and nothing else.
[[nodiscard]] const std::string& pagePolicy();

// The inline style, a constant.
[[nodiscard]] std::string_view pageStyle();

}  // namespace portal
