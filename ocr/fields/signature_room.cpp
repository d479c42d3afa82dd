// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/fields/signature_room.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ocr/fields/near_match.h"

namespace tramso {
namespace {

// The room, in heights of the row above it: a signature and the name below it.
constexpr double kRoomHeight = 9.0;
constexpr double kGap = 0.3;     // letters of the row itself reach below it
constexpr double kAside = 0.25;  // of the row's width: signatures are wider than the line above them
constexpr int kDark = 150;       // of 255: ink, also of a blue pen
constexpr double kLeastInk = 0.002;
constexpr int kSurely = 60;  // print recognised with such confidence is print

// What forms print where one signs.
constexpr std::array kPrinted{"Ký, ghi rõ họ", "Ký và ghi rõ họ", "Ký tên"};

Box between(double left, double top, double right, double bottom, const PageReading& page) {
    const auto inside = [](double value, int most) {
        return static_cast<int>(std::lround(std::clamp(value, 0.0, static_cast<double>(most))));
    };
    Box box;
    box.x = inside(left, page.width);
    box.y = inside(top, page.height);
    box.width = inside(right, page.width) - box.x;
    box.height = inside(bottom, page.height) - box.y;
    return box;
}

// A room to sign in, and how tall the print above it is.
struct Room {
    Box box;
    double letter = 1;
};

Room roomBelow(const Row& row, const NearMatch& match, const PageReading& page) {
    const Word& first = *row.words[row.signs[match.from].word];
    const Word& last = *row.words[row.signs[match.to - 1].word];
    const double aside = kAside * (rightOf(last) - leftOf(first));
    const double top = row.bottom + kGap * row.height;
    return {between(leftOf(first) - aside, top, rightOf(last) + aside, top + kRoomHeight * row.height, page),
            row.height};
}

std::vector<Room> roomsOf(const PageReading& page) {
    std::vector<Phrase> phrases;
    phrases.reserve(kPrinted.size());
    for (const char* printed : kPrinted) phrases.push_back(phraseOf(printed));
    std::vector<Room> rooms;
    for (const Row& row : rowsOf(page, 0))
        for (const Phrase& phrase : phrases) {
            const auto matches = findNear(row.signs, phrase, toleratedErrors(phrase.plain.size()));
            for (const NearMatch& match : matches) rooms.push_back(roomBelow(row, match, page));
            if (!matches.empty()) break;
        }
    return rooms;
}

bool isPrint(int x, int y, const std::vector<Word>& words) {
    return std::ranges::any_of(words, [&](const Word& word) {
        const Box& box = word.box;
        return word.confidence >= kSurely && x >= box.x && x < box.x + box.width && y >= box.y &&
               y < box.y + box.height;
    });
}

bool isInk(ByteView pixel) {
    const auto value = [&](std::size_t i) { return std::to_integer<int>(pixel[i]); };
    return (value(0) * 30 + value(1) * 59 + value(2) * 11) / 100 < kDark;
}

// Pixels of ink in one row of a picture, below a room's width.
int inkOf(ByteView row, int y, const Box& box, const std::vector<Word>& words) {
    int ink = 0;
    for (int x = box.x; x < box.x + box.width; ++x)
        ink += isInk(row.subspan(static_cast<std::size_t>(x) * 3, 3)) && !isPrint(x, y, words) ? 1 : 0;
    return ink;
}

// Enough ink, and taller than a row of dots to write on.
bool written(const Picture& picture, const Room& room, const std::vector<Word>& words) {
    const Bytes rgb = rgbRows(picture, room.box.y, room.box.height);
    const std::size_t stride = static_cast<std::size_t>(picture.width()) * 3;
    if (rgb.size() != stride * static_cast<std::size_t>(room.box.height)) return true;  // cannot tell
    double ink = 0;
    int rows = 0;
    for (int i = 0; i < room.box.height; ++i) {
        const ByteView row = ByteView{rgb}.subspan(static_cast<std::size_t>(i) * stride, stride);
        const int inRow = inkOf(row, room.box.y + i, room.box, words);
        ink += inRow;
        rows += inRow > 0 ? 1 : 0;
    }
    return ink >= kLeastInk * room.box.width * room.box.height && rows >= room.letter;
}

}  // namespace

SignatureRoom signatureRoom(const PageReading& page) {
    std::vector<Room> rooms = roomsOf(page);
    std::erase_if(rooms, [](const Room& room) { return room.box.width <= 0 || room.box.height <= 0; });
    if (rooms.empty()) return SignatureRoom::None;
    const auto picture = decodePicture(page.cleanPicture);
    if (!picture || picture->width() != page.width || picture->height() != page.height)
        return SignatureRoom::None;
    const bool any =
        std::ranges::any_of(rooms, [&](const Room& room) { return written(*picture, room, page.words); });
    return any ? SignatureRoom::Written : SignatureRoom::Empty;
}

}  // namespace tramso
