// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/mrz.h"

#include <algorithm>

#include "kiosk/base/text.h"
#include "kiosk/identity/mrz_fields.h"

namespace tramso {
namespace {

using namespace mrz;

constexpr std::size_t kTd1Line = 30;
constexpr std::size_t kTd3Line = 44;
constexpr std::size_t kMaxZoneText = 400;  // bytes: the longest zone with generous spacing

// Vietnamese ID cards, ICAO's optional data used as observed: the personal number, two fillers, and a check
// digit over both.
constexpr std::size_t kPersonalNumber = 12;
constexpr std::size_t kVietnamOptional = 14;

// The zone as one row of A–Z, 0–9 and '<'.
Result<std::string> characters(std::string_view zone, MrzText text) {
    if (zone.size() > kMaxZoneText) return fail(FaultCode::BadData, "mrz length");
    std::string row;
    for (char c : zone) {
        if (c == ' ' || c == '\r' || c == '\n') continue;
        if (text == MrzText::Recognised && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (!isMrzCharacter(c)) return fail(FaultCode::BadData, "mrz character");
        row += c;
    }
    return row;
}

bool isVietnameseCard(std::string_view row) {
    return row.starts_with('I') && row.substr(2, 3) == "VNM";
}

// Where a TD1 zone has digits and nothing else; a document number may have letters in other countries.
void repairTd1(std::string& row) {
    toDigits(row, kTd1Line, 7);      // birth and its check digit
    toDigits(row, kTd1Line + 8, 7);  // expiry and its
    toDigits(row, 2 * kTd1Line - 1, 1);
    const bool vietnamese = isVietnameseCard(row);
    toDigits(row, vietnamese ? 5 : 14, vietnamese ? 10 + kPersonalNumber : 1);
    if (vietnamese) toDigits(row, kTd1Line - 1, 1);
}

void repairTd3(std::string& row) {
    toDigits(row, kTd3Line + 9, 1);
    toDigits(row, kTd3Line + 13, 7);
    toDigits(row, kTd3Line + 21, 7);
    toDigits(row, kTd3Line + 42, 2);
}

// What Vietnamese cards keep in the optional data.
void readVietnamese(std::string_view row, Mrz& mrz) {
    const std::string_view optional = row.substr(15, kVietnamOptional);
    const std::string_view number = optional.substr(0, kPersonalNumber);
    if (!allDigits(number)) return;
    mrz.personalNumber = number;
    mrz.optionalData = number;
    if (!number.ends_with(mrz.documentNumber)) mrz.doubts.push_back(MrzDoubt::NumbersDiffer);
    const char check = row[kTd1Line - 1];
    if (check != '<' && check != mrzCheckDigit(optional)) mrz.doubts.push_back(MrzDoubt::OptionalCheck);
}

// The third digit of a Vietnamese personal number says in which century its holder was born.
PartialDate birthOf(std::string_view yymmdd, const Mrz& mrz, std::chrono::year_month_day today, bool& good) {
    const PartialDate birth = bornBefore(today, yymmdd, good);
    if (!mrz.personalNumber || birth.year == 0) return birth;
    const auto number = parsePersonalNumber(*mrz.personalNumber);
    PartialDate byNumber = birth;
    if (number && number->birthYear % 100 == birth.year % 100) byNumber.year = number->birthYear;
    return isAfter(byNumber, today) ? birth : byNumber;
}

CardExpiry expiryOf(std::string_view yymmdd, const Mrz& mrz, std::chrono::year_month_day today, bool& good) {
    if (!mrz.personalNumber) return {.day = expiringAround(today, yymmdd, good)};
    if (yymmdd == "991231") return {.unlimited = true};  // observed on cards that say "Không thời hạn"
    return {.day = inCentury(2000, yymmdd, good)};
}

Result<Mrz> readTd1(std::string_view row, std::chrono::year_month_day today) {
    const std::string_view one = row.substr(0, kTd1Line);
    const std::string_view two = row.substr(kTd1Line, kTd1Line);
    Mrz mrz{.format = MrzFormat::Td1,
            .documentCode = fieldText(one.substr(0, 2)),
            .issuer = fieldText(one.substr(2, 3))};
    const DocumentNumber number = documentNumber(one.substr(5, 9), one[14], one.substr(15));
    mrz.documentNumber = number.number;
    mrz.optionalData = number.rest;
    if (isVietnameseCard(row)) readVietnamese(row, mrz);
    bool good = number.fits && fits(two.substr(0, 6), two[6]) && fits(two.substr(8, 6), two[14]);
    mrz.birth = birthOf(two.substr(0, 6), mrz, today, good);
    mrz.sex = sexOf(two[7], good);
    mrz.expiry = expiryOf(two.substr(8, 6), mrz, today, good);
    mrz.nationality = fieldText(two.substr(15, 3));
    const std::string composite = std::string{one.substr(5)} + std::string{two.substr(0, 7)} +
                                  std::string{two.substr(8, 7)} + std::string{two.substr(18, 11)};
    good = good && fits(composite, two[29]) && readName(row.substr(2 * kTd1Line), mrz.name, mrz.nameCut);
    if (!good) return fail(FaultCode::BadData, "mrz td1");
    return mrz;
}

Result<Mrz> readTd3(std::string_view row, std::chrono::year_month_day today) {
    const std::string_view one = row.substr(0, kTd3Line);
    const std::string_view two = row.substr(kTd3Line);
    Mrz mrz{.format = MrzFormat::Td3,
            .documentCode = fieldText(one.substr(0, 2)),
            .issuer = fieldText(one.substr(2, 3))};
    mrz.documentNumber = fieldText(two.substr(0, 9));
    mrz.nationality = fieldText(two.substr(10, 3));
    mrz.optionalData = fieldText(two.substr(28, 14));
    const bool noOptional = mrz.optionalData.empty() && two[42] == '<';
    bool good = !mrz.documentNumber.empty() && fits(two.substr(0, 9), two[9]) &&
                fits(two.substr(13, 6), two[19]) && fits(two.substr(21, 6), two[27]) &&
                (noOptional || fits(two.substr(28, 14), two[42]));
    mrz.birth = birthOf(two.substr(13, 6), mrz, today, good);
    mrz.sex = sexOf(two[20], good);
    mrz.expiry = expiryOf(two.substr(21, 6), mrz, today, good);
    const std::string composite =
        std::string{two.substr(0, 10)} + std::string{two.substr(13, 7)} + std::string{two.substr(21, 22)};
    good = good && fits(composite, two[43]) && readName(one.substr(5), mrz.name, mrz.nameCut);
    if (!good) return fail(FaultCode::BadData, "mrz td3");
    return mrz;
}

}  // namespace

Result<Mrz> parseMrz(std::string_view zone, std::chrono::year_month_day today, MrzText text) {
    auto row = characters(zone, text);
    if (!row) return tl::unexpected{row.error()};
    const bool repair = text == MrzText::Recognised;
    if (row->size() == 3 * kTd1Line) {
        if (repair) repairTd1(*row);
        return readTd1(*row, today);
    }
    if (row->size() == 2 * kTd3Line && row->starts_with('P')) {
        if (repair) repairTd3(*row);
        return readTd3(*row, today);
    }
    return fail(FaultCode::BadData, "mrz size");
}

}  // namespace tramso
