// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "kiosk/preflight/rules.h"

namespace tramso::rules {
namespace {

// Longer ago, the first dossier is settled and a second one is another matter.
constexpr std::chrono::days kNotLongAgo{30};

}  // namespace

void judgeDossier(const PreflightInput& input, std::vector<Finding>& findings) {
    if (!input.sentBefore) return;
    const auto [reference, day] = *input.sentBefore;
    if (std::chrono::sys_days{input.today} - std::chrono::sys_days{day} > kNotLongAgo) return;
    const std::string written = fmt::format("{:02}/{:02}/{}", static_cast<unsigned>(day.day()),
                                            static_cast<unsigned>(day.month()), static_cast<int>(day.year()));
    findings.push_back(
        {"dossier.sent",
         Severity::Warn,
         "",
         {fmt::format("Ngày {} quý vị đã gửi một hồ sơ cùng thủ tục tại trạm này, mã {}.", written,
                      reference),
          fmt::format("On {} you sent a dossier for the same procedure from this station, code {}.", written,
                      reference)},
         {"Nếu là cùng một việc, mời tra cứu mã đó; nếu là việc khác, cứ gửi tiếp.",
          "If it is the same matter, please look up that code; if it is another one, go on sending."}});
}

}  // namespace tramso::rules
