// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "kiosk/base/text.h"
#include "kiosk/preflight/rules.h"

namespace tramso::rules {
namespace {

bool allDigits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

Finding missing(const FieldRule& rule) {
    return {"field.missing",
            Severity::Stop,
            rule.key,
            {fmt::format("Chưa có: {}.", rule.label.vi), fmt::format("Missing: {}.", rule.label.en)},
            {"Mời bấm Sửa ở mục này và gõ vào.", "Please press Edit beside it and type it in."}};
}

Finding bad(const FieldRule& rule, LocalText advice) {
    return {"field.bad",
            Severity::Stop,
            rule.key,
            {fmt::format("{} chưa đúng dạng.", rule.label.vi),
             fmt::format("{} does not have the right form.", rule.label.en)},
            std::move(advice)};
}

Finding ahead(const FieldRule& rule) {
    return {"date.future",
            Severity::Stop,
            rule.key,
            {fmt::format("{} là một ngày chưa tới.", rule.label.vi),
             fmt::format("{} lies in the future.", rule.label.en)},
            {"Mời xem lại ngày này trên giấy.", "Please look at this date on the paper again."}};
}

// Four digits.
std::chrono::year yearOf(std::string_view digits) {
    int year = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), year);
    return std::chrono::year{year};
}

void judgeDate(const FieldRule& rule, const std::string& value, const PreflightInput& input,
               std::vector<Finding>& findings) {
    const bool yearOnly = value.size() == 4 && allDigits(value);
    const auto day = parseDay(value);
    if (!day && !yearOnly)
        findings.push_back(
            bad(rule, {"Mời gõ ngày theo dạng 15/01/1990.", "Please type the date like 15/01/1990."}));
    else if (day ? *day > input.today : yearOf(value) > input.today.year())
        findings.push_back(ahead(rule));
}

void judgeShape(const FieldRule& rule, const std::string& value, const PreflightInput& input,
                std::vector<Finding>& findings) {
    if (rule.kind == FieldKind::Date) judgeDate(rule, value, input, findings);
    const bool badNumber = rule.kind == FieldKind::PersonalNumber &&
                           (!allDigits(value) || (value.size() != 12 && value.size() != 9));
    if (badNumber)
        findings.push_back(
            bad(rule, {"Số định danh có 12 chữ số. Mời xem lại và gõ cho đủ.",
                       "A personal number has 12 digits. Please check and type all of them."}));
}

}  // namespace

std::optional<std::chrono::year_month_day> parseDay(std::string_view text) {
    const auto parts = split(text, '/');
    int numbers[3] = {};
    if (parts.size() != 3) return std::nullopt;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool length = i == 2 ? parts[i].size() == 4 : parts[i].size() == 1 || parts[i].size() == 2;
        if (!length || !allDigits(parts[i])) return std::nullopt;
        std::from_chars(parts[i].data(), parts[i].data() + parts[i].size(), numbers[i]);
    }
    const std::chrono::year_month_day day{std::chrono::year{numbers[2]},
                                          std::chrono::month{static_cast<unsigned>(numbers[1])},
                                          std::chrono::day{static_cast<unsigned>(numbers[0])}};
    return day.ok() ? std::optional{day} : std::nullopt;
}

void judgeFields(const PreflightInput& input, std::vector<Finding>& findings) {
    for (const FieldRule& rule : input.procedure.fields) {
        const auto field = std::ranges::find(input.fields, rule.key, &FormField::key);
        const bool empty = field == input.fields.end() || trim(field->value).empty();
        if (empty && rule.required) findings.push_back(missing(rule));
        if (!empty) judgeShape(rule, field->value, input, findings);
    }
}

}  // namespace tramso::rules
