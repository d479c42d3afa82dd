// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/enrol/enrolment_code.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace tramso;

namespace {

constexpr std::int64_t kExpires = 1'800'000'000;

Key keyOf(std::byte filling) {
    Key key;
    std::ranges::fill(key.bytes(), filling);
    return key;
}

Signer operatorOf(std::byte filling = std::byte{7}) {
    return Signer{keyOf(filling)};
}

std::string base64Url(ByteView bytes) {
    std::string text = toBase64(bytes);
    std::ranges::replace(text, '+', '-');
    std::ranges::replace(text, '/', '_');
    return text.substr(0, text.find('='));
}

// The lines of a code, to be changed one by one.
struct Lines {
    std::string url = "https://dvc.example:8443/tramso";
    std::string station = "Điểm hỗ trợ Khu phố 5";
    std::string ward = "UBND phường Mẫu";
    std::string token = "Zm9vYmFyYmF6cXV4MTIzNA";
    std::string authority = base64Url(Bytes(32, std::byte{0xAB}));
    std::string expires = std::to_string(kExpires);
    std::string more;
};

std::string codeOf(const Lines& lines, const Signer& signer = operatorOf()) {
    const std::string payload = lines.url + '\n' + lines.station + '\n' + lines.ward + '\n' + lines.token +
                                '\n' + lines.authority + '\n' + lines.expires + lines.more;
    const std::string signedText = "TSE1." + base64Url(viewBytes(payload));
    return signedText + '.' + base64Url(signer.sign(viewBytes(signedText)));
}

OrTrouble<EnrolmentCode> judged(const std::string& text, std::int64_t now = kExpires - 1) {
    return provenEnrolmentCode(text, operatorOf().publicKey(), Moment{std::chrono::seconds{now}});
}

}  // namespace

TEST_CASE("a code of the operator says where the service is, who the station is and whom to believe") {
    const auto code = judged(codeOf({}));
    REQUIRE(code);
    CHECK(code->url == "https://dvc.example:8443/tramso");
    CHECK(code->station == "Điểm hỗ trợ Khu phố 5");
    CHECK(code->ward == "UBND phường Mẫu");
    CHECK(code->token == "Zm9vYmFyYmF6cXV4MTIzNA");
    CHECK(std::ranges::all_of(code->authority, [](std::byte b) { return b == std::byte{0xAB}; }));
    CHECK(code->expires == Moment{std::chrono::seconds{kExpires}});
}

TEST_CASE("a scanner that ends its typing with a new line changes nothing") {
    CHECK(judged(codeOf({}) + "\r\n"));
}

TEST_CASE("a code fits a QR code a hand-held scanner reads") {
    constexpr std::size_t kVersion25LevelM = 997;  // bytes, ISO/IEC 18004 table 7
    Lines longest;
    longest.station = std::string(100, 'x');
    longest.ward = std::string(100, 'y');
    CHECK(codeOf(longest).size() < kVersion25LevelM);
}

TEST_CASE("a code another operator signed is not believed") {
    CHECK(judged(codeOf({}, operatorOf(std::byte{8}))).error() == EnrolTrouble::Foreign);
}

TEST_CASE("a code with one letter changed anywhere is not believed") {
    const std::string good = codeOf({});
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string bad = good;
        bad[i] = bad[i] == 'A' ? 'B' : 'A';
        INFO(i);
        CHECK_FALSE(judged(bad));
    }
}

TEST_CASE("a code cut short is not believed, and not taken for somebody else's") {
    const std::string good = codeOf({});
    for (std::size_t length = 0; length < good.size(); ++length) {
        INFO(length);
        const auto cut = judged(good.substr(0, length));
        REQUIRE_FALSE(cut);
        CHECK(cut.error() == EnrolTrouble::Unreadable);
    }
}

TEST_CASE("a code has a last second") {
    CHECK(judged(codeOf({}), kExpires - 1));
    CHECK(judged(codeOf({}), kExpires).error() == EnrolTrouble::Expired);
}

TEST_CASE("a code that was signed and still says what no code may say is unreadable") {
    const auto changed = [](auto change) {
        Lines lines;
        change(lines);
        return judged(codeOf(lines));
    };
    const auto unreadable = [&](auto change) {
        const auto code = changed(change);
        return !code && code.error() == EnrolTrouble::Unreadable;
    };
    CHECK(unreadable([](Lines& l) { l.url = "http://dvc.example"; }));
    CHECK(unreadable([](Lines& l) { l.url = "https://"; }));
    CHECK(unreadable([](Lines& l) { l.url = "https://user@dvc.example"; }));
    CHECK(unreadable([](Lines& l) { l.url = "https://dvc.example/?a=b"; }));
    CHECK(unreadable([](Lines& l) { l.url = "https://" + std::string(200, 'a'); }));
    CHECK(unreadable([](Lines& l) { l.station = ""; }));
    CHECK(unreadable([](Lines& l) { l.station = "Trạm\t1"; }));
    CHECK(unreadable([](Lines& l) { l.station = std::string(101, 'a'); }));
    CHECK(unreadable([](Lines& l) { l.ward = "\xFF"; }));
    CHECK(unreadable([](Lines& l) { l.token = "short"; }));
    CHECK(unreadable([](Lines& l) { l.token = std::string(65, 'a'); }));
    CHECK(unreadable([](Lines& l) { l.token = "0123456789012345:"; }));
    CHECK(unreadable([](Lines& l) { l.authority = base64Url(Bytes(31)); }));
    CHECK(unreadable([](Lines& l) { l.expires = "-1"; }));
    CHECK(unreadable([](Lines& l) { l.expires = "999999999999"; }));
    CHECK(unreadable([](Lines& l) { l.expires = ""; }));
    CHECK(unreadable([](Lines& l) { l.more = "\nmore"; }));
}
