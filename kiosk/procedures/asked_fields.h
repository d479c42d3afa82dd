// SPDX-License-Identifier: GPL-3.0-or-later
// What of a procedure is asked for, given the answers there are (OnlyIf).
#pragma once

#include <functional>
#include <string_view>

#include "kiosk/procedures/procedure.h"

namespace tramso {

// The answer to a field, as it is stored; empty when there is none.
using AnswerTo = std::function<std::string_view(const std::string& key)>;

// The procedure without the fields that are not asked, and with the papers that need not be brought no longer
// required. What hangs on an answer that is not asked is not asked either.
[[nodiscard]] Procedure askedOf(const Procedure& procedure, const AnswerTo& answerTo);

}  // namespace tramso
