// SPDX-License-Identifier: GPL-3.0-or-later
// Text that becomes part of a web page.
#pragma once

#include <string>
#include <string_view>

namespace portal {

// & < > " ' written so that a browser shows them, in text and in quoted attributes.
[[nodiscard]] std::string escapeHtml(std::string_view text);

}  // namespace portal
