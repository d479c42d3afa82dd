// SPDX-License-Identifier: GPL-3.0-or-later
// The little that is needed of an S3 store's XML.
#pragma once

#include <string>
#include <string_view>

namespace portal {

// The text of the first element of this name, which has no attributes and holds no others; its entities
// decoded; "" when there is none.
[[nodiscard]] std::string xmlText(std::string_view xml, std::string_view name);

// As a query string carries it (RFC 3986: all but unreserved characters as %XX).
[[nodiscard]] std::string percentEncoded(std::string_view text);

}  // namespace portal
