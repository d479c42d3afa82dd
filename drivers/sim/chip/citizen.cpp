// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/citizen.h"

#include <cassert>

namespace tramso::sim {
namespace {

constexpr std::size_t kLine = 30;

unsigned valueOf(char c) {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'A' && c <= 'Z') return static_cast<unsigned>(c - 'A') + 10;
    return 0;
}

std::string filled(std::string text) {
    text.resize(kLine, '<');
    return text;
}

std::string checked(const std::string& text) {
    return text + mrzCheckDigit(text);
}

// "15/01/1990" → "900115"
std::string yymmdd(const std::string& date) {
    assert(date.size() == 10);
    return date.substr(8, 2) + date.substr(3, 2) + date.substr(0, 2);
}

}  // namespace

const std::array<Citizen, 3>& sampleCitizens() {
    static const std::array<Citizen, 3> kCitizens{{
        {.number = "079090000123",
         .oldNumber = "020000123",
         .name = "Nguyễn Văn Mẫu",
         .latinName = "NGUYEN<<VAN<MAU",
         .birth = "15/01/1990",
         .sex = "Nam",
         .origin = "Phường Mẫu, TP. Hồ Chí Minh",
         .residence = "1 Đường Mẫu, Khu phố 1, Bình Trị Đông, Bình Tân, TP. Hồ Chí Minh",
         .features = "Nốt ruồi cách 1cm dưới mép trái",
         .issued = "15/01/2022",
         .expiry = "15/01/2030",
         .father = "Nguyễn Văn Cha",
         .mother = "Trần Thị Mẹ",
         .spouse = "Trần Thị Thử"},
        {.number = "079302000457",
         .oldNumber = "",
         .name = "Lê Thị Ví Dụ",
         .latinName = "LE<<THI<VI<DU",
         .birth = "09/09/2002",
         .sex = "Nữ",
         .origin = "Tân Tạo, Bình Tân, TP. Hồ Chí Minh",
         .residence = "27 Đường Thử, Khu phố 3, Tân Tạo, Bình Tân, TP. Hồ Chí Minh",
         .features = "Sẹo chấm cách 2cm trên đuôi mày phải",
         .issued = "01/02/2023",
         .expiry = "09/09/2027",
         .father = "Lê Văn Ví",
         .mother = "Phạm Thị Dụ",
         .spouse = ""},
        {.number = "079185000246",
         .oldNumber = "021111222",
         .name = "Phạm Thị Thí Điểm",
         .latinName = "PHAM<<THI<THI<DIEM",
         .birth = "20/07/1985",
         .sex = "Nữ",
         .origin = "Tân Tạo, Bình Tân, TP. Hồ Chí Minh",
         .residence = "45/6 Đường Ví Dụ, Khu phố 2, Tân Tạo, Bình Tân, TP. Hồ Chí Minh",
         .features = "Nốt ruồi sau cánh mũi trái",
         .issued = "10/03/2022",
         .expiry = "20/07/2025",
         .father = "Phạm Văn Thí",
         .mother = "Võ Thị Điểm",
         .spouse = "Trần Văn Thử"},
    }};
    return kCitizens;
}

char mrzCheckDigit(std::string_view text) {
    static constexpr std::array<unsigned, 3> kWeights{7, 3, 1};
    unsigned sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i) sum += valueOf(text[i]) * kWeights[i % 3];
    return static_cast<char>('0' + sum % 10);
}

std::array<std::string, 3> mrzLines(const Citizen& citizen) {
    const CardSecrets secrets = secretsOf(citizen);
    const std::string optional = citizen.number + "<<";
    const std::string first = "IDVNM" + checked(secrets.documentNumber) + checked(optional);
    const std::string second = checked(secrets.birth) + (citizen.sex == "Nam" ? 'M' : 'F') +
                               checked(secrets.expiry) + "VNM" + std::string(11, '<');
    const std::string composite =
        first.substr(5) + second.substr(0, 7) + second.substr(8, 7) + second.substr(18, 11);
    return {first, second + mrzCheckDigit(composite), filled(citizen.latinName)};
}

CardSecrets secretsOf(const Citizen& citizen) {
    assert(citizen.number.size() == 12);
    return {citizen.number.substr(6), citizen.number.substr(3), yymmdd(citizen.birth),
            yymmdd(citizen.expiry)};
}

}  // namespace tramso::sim
