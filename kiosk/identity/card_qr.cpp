// SPDX-License-Identifier: GPL-3.0-or-later
// The layout of the QR code is not published; this follows the fields observed on cards of 2021 and 2024.
#include <algorithm>

#include "kiosk/base/text.h"
#include "kiosk/identity/id_card.h"
#include "kiosk/identity/insurance_card.h"

namespace tramso {
namespace {

constexpr std::size_t kFields = 7;
constexpr std::size_t kMaxFields = 20;
constexpr std::size_t kMaxCardText = 2'000;  // bytes; the largest QR code holds 2 953

using std::chrono::year_month_day;

// Control characters, line ends and the invisible ones that reorder or hide text (Unicode Cc, Zl, Zp, and Cf
// as far as it steers direction or joining): no name holds one, and they could make a screen show another
// name.
bool steersDisplay(char32_t c) {
    struct Range {
        char32_t first;
        char32_t last;
    };
    static constexpr Range kSteering[] = {{0x00, 0x1F},     {0x7F, 0x9F},     {0x200B, 0x200F},
                                          {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}};
    return std::ranges::any_of(kSteering, [c](Range range) { return c >= range.first && c <= range.last; });
}

bool hasControlCharacter(std::string_view text) {
    return std::ranges::any_of(toCodePoints(text), steersDisplay);
}

// "15011990", "1990" or "00001990": old records know the year only.
Result<PartialDate> parseDate(std::string_view text, year_month_day today) {
    if (!allDigits(text)) return fail(FaultCode::BadData, "card date");
    auto date = parsePartialDate(text);
    if (!date) return date;
    if (date->year < kFirstYear || isAfter(*date, today)) return fail(FaultCode::BadData, "card date");
    return date;
}

// A health-insurance card may carry the personal number first too, but then the name in hexadecimal; an old
// number has twelve digits at most.
bool isHexName(std::string_view text) {
    return text.size() > 12 && text.size() % 2 == 0 &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'); });
}

// Decides whether the code is an ID card's at all, before anything in it is judged.
bool looksLikeCard(const std::vector<std::string>& fields) {
    return fields.size() > 1 && fields[0].size() == 12 && allDigits(fields[0]) && !isHexName(fields[1]);
}

Result<std::vector<std::string>> fieldsOf(std::string_view text) {
    if (isInsuranceCardQr(text)) return fail(FaultCode::BarcodeInsuranceCard, "card kind");
    if (text.size() > kMaxCardText) return fail(FaultCode::BarcodeNotIdCard, "card length");
    auto composed = toNfc(trim(text));
    if (!composed) return fail(FaultCode::BarcodeNotIdCard, "card text");
    std::vector<std::string> fields;
    for (const std::string_view field : split(*composed, '|')) fields.emplace_back(trim(field));
    if (!looksLikeCard(fields)) return fail(FaultCode::BarcodeNotIdCard, "card fields");
    const bool count = fields.size() >= kFields && fields.size() <= kMaxFields;
    if (!count || std::ranges::any_of(fields, hasControlCharacter))
        return fail(FaultCode::BadData, "card fields");
    return fields;
}

Result<Sex> parseSex(const std::string& text) {
    if (text == "Nam") return Sex::Male;
    if (text == "Nữ") return Sex::Female;
    return fail(FaultCode::BadData, "card sex");
}

// Cards of 2024 append fields; only a nine-digit one is surely the old number.
void takeExtra(IdCard& card, const std::vector<std::string>& fields) {
    for (std::size_t i = kFields; i < fields.size(); ++i) {
        if (fields[i].empty()) continue;
        const bool oldNumber = fields[i].size() == 9 && allDigits(fields[i]) && !card.oldNumber;
        if (oldNumber)
            card.oldNumber = fields[i];
        else
            card.extra.push_back(fields[i]);
    }
}

}  // namespace

std::string issuerOn(const PartialDate& issued) {
    if (issued.year == 0) return {};
    const bool newLaw = issued.year > 2024 || (issued.year == 2024 && issued.month >= 7);
    return newLaw ? "BỘ CÔNG AN" : "CỤC CSQLHC VỀ TTXH";
}

Result<IdCard> parseCardQr(std::string_view text, year_month_day today) {
    auto fields = fieldsOf(text);
    if (!fields) return tl::unexpected{fields.error()};
    const std::string& old = (*fields)[1];
    if (!old.empty() && (!allDigits(old) || (old.size() != 9 && old.size() != 12)))
        return fail(FaultCode::BadData, "card old number");
    const auto birth = parseDate((*fields)[3], today);
    const auto sex = parseSex((*fields)[4]);
    const auto issued = parseDate((*fields)[6], today);
    if ((*fields)[2].empty() || !birth || !sex || !issued) return fail(FaultCode::BadData, "card value");

    IdCard card;
    card.number = (*fields)[0];
    if (!old.empty()) card.oldNumber = old;
    card.name = (*fields)[2];
    card.birth = *birth;
    card.sex = *sex;
    card.address = (*fields)[5];
    card.issued = *issued;
    card.issuer = issuerOn(*issued);
    card.expires = computeExpiry(card.birth, card.issued);
    takeExtra(card, *fields);
    if (const auto number = parsePersonalNumber(card.number))
        card.doubts = doubts(*number, card.birth.year, card.sex, static_cast<int>(today.year()));
    return card;
}

Result<IdCard> findCard(std::span<const std::string> codes, year_month_day today) {
    Fault why{FaultCode::BarcodeNone, "card code"};
    for (const std::string& code : codes) {
        auto card = parseCardQr(code, today);
        if (card) return card;
        // A torn ID card code or a known other card says more than "some other code".
        if (why.code == FaultCode::BarcodeNone || why.code == FaultCode::BarcodeNotIdCard) why = card.error();
    }
    return tl::unexpected{why};
}

}  // namespace tramso
