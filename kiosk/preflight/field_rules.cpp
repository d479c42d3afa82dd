// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "kiosk/base/text.h"
#include "kiosk/preflight/rules.h"

namespace tramso::rules {
namespace {

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

void judgeDate(const FieldRule& rule, const std::string& value, const PreflightInput& input,
               std::vector<Finding>& findings) {
    const auto year = parseYear(value);
    const auto day = parseDay(value);
    if (!day && !year)
        findings.push_back(
            bad(rule, {"Mời gõ ngày theo dạng 15/01/1990.", "Please type the date like 15/01/1990."}));
    else if (day ? *day > input.today : *year > input.today.year())
        findings.push_back(ahead(rule));
}

bool isPhone(std::string_view text) {
    std::string digits{text};
    std::erase_if(digits, [](char c) { return c == ' ' || c == '.' || c == '-'; });
    if (digits.starts_with("+84")) digits.replace(0, 3, "0");
    constexpr std::size_t kMobile = 10;
    constexpr std::size_t kLandline = 11;
    return allDigits(digits) && digits.starts_with('0') &&
           (digits.size() == kMobile || digits.size() == kLandline);
}

bool isEmail(std::string_view text) {
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at + 2) != std::string_view::npos &&
           text.back() != '.' && text.find(' ') == std::string_view::npos &&
           text.find('@', at + 1) == std::string_view::npos;
}

// A number with separators, and whatever unit stands behind it: "92,5 m2", "50.000.000 đồng".
bool isQuantity(std::string_view text) {
    return !text.empty() && isDigit(text.front());
}

// What is right, for a value of a kind that is wrong; empty when the value is right.
LocalText shapeAdvice(FieldKind kind, std::string_view value) {
    const std::string_view text = trim(value);
    if (kind == FieldKind::Phone && !isPhone(text))
        return {"Số điện thoại có 10 chữ số, bắt đầu bằng 0. Mời gõ lại.",
                "A telephone number has 10 digits and begins with 0. Please type it again."};
    if (kind == FieldKind::Email && !isEmail(text))
        return {"Thư điện tử có dạng ten@nhacungcap.vn. Mời gõ lại.",
                "An e-mail address looks like name@provider.vn. Please type it again."};
    const bool quantity = kind == FieldKind::Money || kind == FieldKind::Area || kind == FieldKind::Count;
    if (quantity && !isQuantity(text))
        return {"Mời gõ bằng số, thí dụ 3 hoặc 92,5.", "Please type it in figures, such as 3 or 92,5."};
    return {};
}

void judgeShape(const FieldRule& rule, const std::string& value, const PreflightInput& input,
                std::vector<Finding>& findings) {
    if (rule.kind == FieldKind::Date) judgeDate(rule, value, input, findings);
    if (const LocalText advice = shapeAdvice(rule.kind, value); !advice.vi.empty())
        findings.push_back(bad(rule, advice));
    const bool badNumber = rule.kind == FieldKind::PersonalNumber &&
                           (!allDigits(value) || (value.size() != 12 && value.size() != 9));
    if (badNumber)
        findings.push_back(
            bad(rule, {"Số định danh có 12 chữ số. Mời xem lại và gõ cho đủ.",
                       "A personal number has 12 digits. Please check and type all of them."}));
}

}  // namespace

const FormField* fieldOf(const PreflightInput& input, std::string_view key) {
    const auto found = std::ranges::find(input.fields, key, &FormField::key);
    return found == input.fields.end() ? nullptr : &*found;
}

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

std::optional<std::chrono::year> parseYear(std::string_view text) {
    constexpr std::size_t kDigits = 4;
    if (text.size() != kDigits || !allDigits(text)) return std::nullopt;
    int year = 0;
    std::from_chars(text.data(), text.data() + text.size(), year);
    return std::chrono::year{year};
}

void judgeFields(const PreflightInput& input, std::vector<Finding>& findings) {
    for (const FieldRule& rule : input.procedure.fields) {
        const FormField* field = fieldOf(input, rule.key);
        const bool empty = field == nullptr || trim(field->value).empty();
        if (empty && rule.required) findings.push_back(missing(rule));
        if (!empty) judgeShape(rule, field->value, input, findings);
    }
}

}  // namespace tramso::rules
