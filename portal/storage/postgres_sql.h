// SPDX-License-Identifier: GPL-3.0-or-later
// The spelling of parameters PostgreSQL wants.
#pragma once

#include <string>
#include <string_view>

namespace portal {

// `?` and `?1` outside of quotes as `$1`, `$2`…; a bare `?` is the next after the highest so far.
[[nodiscard]] std::string numberedParameters(std::string_view sql);

}  // namespace portal
