// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "kiosk/base/text.h"
#include "kiosk/preflight/rules.h"

namespace tramso::rules {
namespace {

Finding doubt(const std::string& subject, LocalText what) {
    return {"number.doubt",
            Severity::Warn,
            subject,
            std::move(what),
            {"Mời xem lại thẻ; nếu thẻ đúng như vậy thì cứ gửi.",
             "Please look at the card again; if it really says so, send the dossier."}};
}

// A date read from the chip is certain; one worked out from the holder's age should be compared with the
// card.
Finding expired(const CardExpiry& expiry) {
    const std::string day = expiry.day.toText();
    const LocalText what =
        expiry.computed ? LocalText{fmt::format("Tính theo tuổi, thẻ căn cước đã hết hạn ngày {}.", day),
                                    fmt::format("By the holder's age, the ID card expired on {}.", day)}
                        : LocalText{fmt::format("Thẻ căn cước đã hết hạn ngày {}.", day),
                                    fmt::format("The ID card expired on {}.", day)};
    return {"card.expired",
            Severity::Warn,
            "requester.number",
            what,
            {"Vẫn gửi được hồ sơ. Nên làm thẻ mới tại công an phường, xã.",
             "The dossier can still be sent. Please have a new card made at the ward police."}};
}

std::string valueOf(const PreflightInput& input, const std::string& key) {
    const FormField* field = fieldOf(input, key);
    return field == nullptr ? std::string{} : std::string{trim(field->value)};
}

LocalText fieldName(IdentityField field) {
    switch (field) {
        case IdentityField::Number:
            return {"số định danh", "the personal number"};
        case IdentityField::OldNumber:
            return {"số chứng minh nhân dân cũ", "the old ID number"};
        case IdentityField::Name:
            return {"họ tên", "the name"};
        case IdentityField::Birth:
            return {"ngày sinh", "the date of birth"};
        case IdentityField::Sex:
            return {"giới tính", "the sex"};
        case IdentityField::Address:
            return {"nơi thường trú", "the address"};
        case IdentityField::Issued:
            return {"ngày cấp thẻ", "the date of issue"};
        case IdentityField::Expiry:
            return {"ngày hết hạn", "the date of expiry"};
    }
    return {};
}

LocalText sourceName(IdentitySource source) {
    switch (source) {
        case IdentitySource::Typed:
            return {"người nộp nhập", "the applicant typed"};
        case IdentitySource::PrintedMrz:
            return {"dòng mã in trên thẻ ghi", "the printed machine-readable lines say"};
        case IdentitySource::CardQr:
            return {"mã QR ghi", "the QR code says"};
        case IdentitySource::ChipMrz:
            return {"dòng mã trong chip ghi", "the chip's machine-readable lines say"};
        case IdentitySource::ChipData:
            return {"chip ghi", "the chip says"};
    }
    return {};
}

// Numbers are masked: findings stand on a screen in a public room, and the officer has the number anyway.
std::string openly(IdentityField field, const std::string& value) {
    const bool number = field == IdentityField::Number || field == IdentityField::OldNumber;
    return number ? maskedNumber(value) : value;
}

Finding contradicts(const Contradiction& found) {
    return {"identity.differs",
            Severity::Warn,
            "requester.number",
            describe(found),
            {"Mời xem lại thẻ. Cán bộ sẽ đối chiếu khi nhận hồ sơ.",
             "Please look at the card. The officer will compare when taking in the dossier."}};
}

// Somebody else's number against the date of birth and the sex the form states for the same person.
void judgeOther(const PreflightInput& input, const FieldRule& rule, std::vector<Finding>& findings) {
    const auto number = parsePersonalNumber(valueOf(input, rule.key));
    const std::string person = rule.key.substr(0, rule.key.rfind('.'));
    if (!number) return;
    const std::string birth = valueOf(input, person + ".birth");
    const std::string sex = valueOf(input, person + ".sex");
    const auto day = parseDay(birth);
    const auto year = day ? std::optional{day->year()} : parseYear(birth);
    const bool otherYear = year && static_cast<int>(*year) != number->birthYear;
    const bool otherSex = !sex.empty() && (sex == "Nam") != (number->sex == Sex::Male);
    if (!otherYear && !otherSex) return;
    findings.push_back(doubt(
        rule.key, {fmt::format("{} không khớp với năm sinh hoặc giới tính đã ghi.", rule.label.vi),
                   fmt::format("{} does not fit the year of birth or the sex stated.", rule.label.en)}));
}

}  // namespace

void judgeCard(const PreflightInput& input, std::vector<Finding>& findings) {
    const IdCard& card = input.applicant;
    const auto expiry = card.expires ? card.expires : computeExpiry(card.birth, card.issued);
    if (expiry && validityOn(*expiry, input.today) == CardValidity::Expired)
        findings.push_back(expired(*expiry));
    for (const FieldRule& rule : input.procedure.fields)
        if (rule.kind == FieldKind::PersonalNumber && rule.fromCard.empty())
            judgeOther(input, rule, findings);
    if (!card.doubts.empty())
        findings.push_back(
            doubt("requester.number",
                  {"Số định danh không khớp với năm sinh, giới tính hoặc mã tỉnh trên thẻ.",
                   "The personal number does not fit the year of birth, the sex or a province code."}));
    for (const Contradiction& found : input.contradictions) findings.push_back(contradicts(found));
}

}  // namespace tramso::rules

namespace tramso {

LocalText describe(const Contradiction& found) {
    const LocalText field = rules::fieldName(found.field);
    const LocalText kept = rules::sourceName(found.kept);
    const LocalText other = rules::sourceName(found.other);
    const std::string keptValue = rules::openly(found.field, found.keptValue);
    const std::string otherValue = rules::openly(found.field, found.otherValue);
    return {fmt::format("Về {}: {} “{}”, {} “{}”.", field.vi, kept.vi, keptValue, other.vi, otherValue),
            fmt::format("About {}: {} “{}”, {} “{}”.", field.en, kept.en, keptValue, other.en, otherValue)};
}

}  // namespace tramso
