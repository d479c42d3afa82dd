// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/zone.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "kiosk/base/text.h"
#include "kiosk/identity/mrz.h"
#include "ocr/box_union.h"
#include "ocr/fields/row.h"
#include "ocr/papers/zone_zeros.h"

namespace tramso {
namespace {

constexpr std::size_t kLine = 30;
constexpr std::size_t kFewest = 20;  // characters left of a line
constexpr std::size_t kMost = 40;
constexpr double kNextZoneLine = 2.5;  // word heights

constexpr char kUnknown = '?';  // a sign that no zone is written with

// A row as the zone would have it: capitals, digits, '<', and one sign at most that nobody knows. Empty when
// it is something else.
std::string zoneCharacters(const Row& row) {
    std::string out;
    bool unknown = false;
    for (const Sign& sign : row.signs) {
        const char32_t c = sign.shown;
        if (c == U'«' || c == U'≪')
            out += "<<";
        else if (c == U'‹' || c == U'<' || c == U'(' || c == U'{' || c == U'[' || c == U'€')
            out += '<';
        else if (sign.plain >= U'a' && sign.plain <= U'z')
            out += static_cast<char>(sign.plain - U'a' + U'A');
        else if (isDigit(c))
            out += static_cast<char>(c);
        else if (c != U'.' && c != U',' && c != U'-' && c != U'\'' && c != U'`' && c != U'_' && c != U'|') {
            if (std::exchange(unknown, true)) return {};
            out += kUnknown;
        }
    }
    const bool likely = out.size() >= kFewest && out.size() <= kMost && out.find('<') != std::string::npos;
    return likely ? out : std::string{};
}

bool isWord(char c) {
    return c == 'K' || c == 'L' || c == 'C' || c == 'S' || c == 'E' || c == 'X';
}

// "IDVNM", number, check digit, 12 digits, fillers, check digit.
std::string firstLine(std::string line) {
    constexpr std::size_t kBeforeFillers = 27;
    if (line.size() < kBeforeFillers) return {};
    const char last = line.back();
    line.resize(kBeforeFillers);
    return line + "<<" + (isDigit(last) ? last : '<');
}

// Birth, sex, expiry, "VNM", fillers, check digit.
std::string secondLine(std::string line) {
    constexpr std::size_t kBeforeFillers = 18;
    if (line.size() < kBeforeFillers + 1) return {};
    const char last = line.back();
    line.resize(kBeforeFillers);
    return line + std::string(kLine - kBeforeFillers - 1, '<') + last;
}

// The name; of its fillers recognition makes letters that look alike, at the end only.
std::string thirdLine(std::string line) {
    std::size_t end = line.find("<<");
    if (end != std::string::npos) end = line.find("<<", end + 2);
    if (end == std::string::npos) end = line.size();
    line.resize(std::min(end, kLine));
    while (line.size() > 1 && line[line.size() - 2] == '<' && isWord(line.back()))
        line.resize(line.size() - 2);
    line.resize(kLine, '<');
    return line;
}

// A line with one sign read otherwise: a zero with a dot or a stroke in it comes out as 9 or 8, or as two
// digits. A sign nobody knows may be any digit.
std::vector<std::string> nearby(const std::string& line, std::size_t from, std::size_t to) {
    std::vector<std::string> all;
    if (const std::size_t at = line.find(kUnknown); at != std::string::npos) {
        std::string other = line;
        for (char digit = '0'; at >= from && at < to && digit <= '9'; ++digit) {
            other[at] = digit;
            all.push_back(other);
        }
        return all;
    }
    for (std::size_t i = from; i < std::min(to, line.size()); ++i) {
        if (!isDigit(line[i])) continue;
        std::string other = line;
        if (line[i] == '9' || line[i] == '8') {
            other[i] = '0';
            all.push_back(other);
        }
        all.push_back(other.erase(i, 1));
    }
    return all;
}

void addNearby(ZoneText& zone, const std::string& one, const std::string& two, const std::string& three) {
    constexpr std::size_t kNumber = 5;
    constexpr std::size_t kOptionalEnd = 28;
    constexpr std::size_t kExpiryEnd = 16;
    for (const std::string& line : nearby(one, kNumber, kOptionalEnd))
        if (const auto first = firstLine(line); !first.empty())
            zone.nearby.push_back(fmt::format("I{}\n{}\n{}\n", first.substr(1), secondLine(two), three));
    for (const std::string& line : nearby(two, 0, kExpiryEnd))
        if (const auto second = secondLine(line); !second.empty())
            zone.nearby.push_back(fmt::format("I{}\n{}\n{}\n", firstLine(one).substr(1), second, three));
}

// The personal number a first line means of which a digit too much was read, as zeros with a dot bring one.
// Its own check digit must fit, and the document number before it, which is its end, be like it. Of several
// the likest; empty when two are.
std::string numberAmong(const std::string& line) {
    constexpr std::size_t kDocument = 5;
    constexpr std::size_t kNumber = 12;
    constexpr std::size_t kProvince = 3;
    constexpr std::size_t kMostUnlike = 3;
    const std::size_t end = std::min(line.find('<', kDocument), line.size());
    const std::string digits = line.substr(kDocument, end - kDocument);
    if (digits.size() < 2 * kNumber - kProvince) return {};
    std::string best;
    std::size_t unlike = kMostUnlike + 1;
    for (const std::size_t length : {kNumber, kNumber + 1}) {
        const std::string front = digits.substr(0, digits.size() - length);
        for (std::size_t out = 0; out < length; ++out) {
            std::string number = digits.substr(digits.size() - length);
            if (length > kNumber) number.erase(out, 1);
            if (!isLikelyNumber(number) || number == best || mrzCheckDigit(number + "<<") != line.back())
                continue;
            const std::string document = number.substr(kProvince);
            const std::size_t wrong = editDistance(front, document + mrzCheckDigit(document));
            if (wrong == unlike) best.clear();
            if (wrong < unlike) unlike = wrong, best = number;
        }
    }
    return best;
}

std::optional<ZoneText> zoneAt(const std::vector<Row>& rows, std::size_t at) {
    const std::string one = firstLine(zoneCharacters(rows[at]));
    if (one.size() != kLine || one.substr(1, 4) != "DVNM") return std::nullopt;  // the I is read as anything
    const std::string two = secondLine(zoneCharacters(rows[at + 1]));
    if (two.empty()) return std::nullopt;
    const std::string name = at + 2 < rows.size() ? zoneCharacters(rows[at + 2]) : std::string{};
    ZoneText zone;
    zone.named = !name.empty();
    const std::string three = thirdLine(zone.named ? name : "X");
    zone.lines = "I" + one.substr(1) + "\n" + two + "\n" + three + "\n";
    addNearby(zone, zoneCharacters(rows[at]), zoneCharacters(rows[at + 1]), three);
    zone.number = numberAmong(zoneCharacters(rows[at]));
    long sum = 0;
    long count = 0;
    for (std::size_t i = at; i < at + (zone.named ? 3 : 2); ++i)
        for (const Word* word : rows[i].words) {
            zone.box = count == 0 ? word->box : united(zone.box, word->box);
            sum += word->confidence, ++count;
        }
    zone.confidence = static_cast<int>(sum / std::max(1L, count));
    return zone;
}

}  // namespace

std::optional<ZoneText> findZone(const PageReading& page) {
    const auto rows = rowsOf(page, 0);
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
        if (rows[i + 1].top - rows[i].bottom > kNextZoneLine * rows[i].height) continue;
        if (auto zone = zoneAt(rows, i)) return zone;
    }
    return std::nullopt;
}

}  // namespace tramso
