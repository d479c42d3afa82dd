// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/combs.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

#include "ocr/median.h"

namespace tramso {

namespace {

constexpr std::size_t kFewestBoxes = 4;
constexpr double kNarrowestMm = 3.0;  // from wall to wall
constexpr double kWidestMm = 10.0;
constexpr double kTallestMm = 11.0;
constexpr double kOneWallMm = 2.0;  // two walls this near have nothing between them: boxes that stand apart
constexpr double kUnlike = 0.25;    // by which boxes of one row may differ in width
constexpr double kInsetMm = 0.25;   // what is left of a wall
constexpr double kSingleLetter = 1.3;  // width by height; more is a word in the cell of a table
constexpr double kGap = 0.16;          // between packed letters, of their height
constexpr int kLetterInk = 150;        // tone

// The inside of one box.
using Cells = std::vector<Extent>;

int rightOf(const Extent& e) {
    return e.x + e.w;
}
int bottomOf(const Extent& e) {
    return e.y + e.h;
}

bool standsLevelWith(const Extent& a, const Extent& b, double mm) {
    return std::abs(a.y - b.y) <= mm && std::abs(bottomOf(a) - bottomOf(b)) <= mm;
}

// Neighbouring walls of the same height, of which those of boxes that stand apart become one thick wall.
std::vector<std::vector<Extent>> rowsOfWalls(std::vector<Extent> walls, double mm) {
    std::erase_if(walls, [mm](const Extent& e) { return e.h > kTallestMm * mm; });
    std::sort(walls.begin(), walls.end(), [](const Extent& a, const Extent& b) { return a.x < b.x; });
    std::vector<std::vector<Extent>> rows;
    for (const Extent& wall : walls) {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const std::vector<Extent>& known) {
            return standsLevelWith(known.back(), wall, mm) &&
                   wall.x - rightOf(known.back()) <= kWidestMm * mm;
        });
        if (row == rows.end())
            rows.push_back({wall});
        else if (wall.x - rightOf(row->back()) < kOneWallMm * mm)
            row->back().w = rightOf(wall) - row->back().x;
        else
            row->push_back(wall);
    }
    return rows;
}

// The boxes between walls, if they are alike.
std::optional<Cells> cellsOf(std::span<const Extent> walls, double mm) {
    if (walls.size() <= kFewestBoxes) return std::nullopt;
    const int inset = std::max(1, static_cast<int>(kInsetMm * mm));
    Cells cells;
    for (std::size_t i = 0; i + 1 < walls.size(); ++i) {
        const int left = rightOf(walls[i]) + inset;
        cells.push_back({left, walls[i].y, walls[i + 1].x - inset - left, walls[i].h});
    }
    std::vector<int> widths;
    for (const Extent& cell : cells) widths.push_back(cell.w);
    const int usual = median(std::move(widths));
    const bool alike = std::all_of(cells.begin(), cells.end(),
                                   [&](const Extent& c) { return std::abs(c.w - usual) <= kUnlike * usual; });
    if (!alike || usual < kNarrowestMm * mm) return std::nullopt;
    return cells;
}

// The ink within a rectangle; width 0 when there is none.
Extent inkWithin(Pix* white, const Extent& cell) {
    int left = rightOf(cell);
    int right = cell.x;
    int top = bottomOf(cell);
    int bottom = cell.y;
    for (int y = std::max(0, cell.y); y < std::min(bottomOf(cell), pixGetHeight(white)); ++y) {
        const auto* row = rowOf(white, y);
        for (int x = std::max(0, cell.x); x < std::min(rightOf(cell), pixGetWidth(white)); ++x) {
            if (GET_DATA_BYTE(row, x) >= kLetterInk) continue;
            left = std::min(left, x), right = std::max(right, x + 1);
            top = std::min(top, y), bottom = std::max(bottom, y + 1);
        }
    }
    return right > left ? Extent{left, top, right - left, bottom - top} : Extent{};
}

// The letters of the boxes, if most hold one letter and none a word.
std::vector<Extent> lettersIn(Pix* white, const Cells& cells, double mm) {
    std::vector<Extent> letters;
    for (const Extent& cell : cells) {
        const Extent ink = inkWithin(white, cell);
        if (ink.h < mm) continue;  // empty, or a speck
        if (ink.w > kSingleLetter * ink.h) return {};
        letters.push_back(ink);
    }
    if (2 * letters.size() < cells.size()) letters.clear();
    return letters;
}

Comb pack(Pix* white, const Cells& cells, const std::vector<Extent>& letters) {
    const Extent boxes{cells.front().x, cells.front().y, rightOf(cells.back()) - cells.front().x,
                       cells.front().h};
    BOX* at = boxCreate(boxes.x, boxes.y, boxes.w, boxes.h);
    const PixPtr before{pixClipRectangle(white, at, nullptr)};
    boxDestroy(&at);
    int tallest = 0;
    for (const Extent& letter : letters) tallest = std::max(tallest, letter.h);
    const int gap = std::max(3, static_cast<int>(kGap * tallest));
    Comb comb{boxes, boxes};
    if (!before) return comb;
    pixRasterop(white, boxes.x, boxes.y, boxes.w, boxes.h, PIX_SET, nullptr, 0, 0);
    int x = boxes.x;
    for (const Extent& letter : letters) {
        // With the soft edge of its strokes.
        pixRasterop(white, x, boxes.y, letter.w + 2, boxes.h, PIX_SRC, before.get(), letter.x - 1 - boxes.x,
                    0);
        x += letter.w + gap;
    }
    comb.packed.w = x - gap - boxes.x;
    return comb;
}

}  // namespace

std::vector<Comb> packCombs(Pix* white, int dpi, std::vector<Extent> walls) {
    const double mm = dpi / 25.4;
    std::vector<Comb> combs;
    for (const auto& row : rowsOfWalls(std::move(walls), mm)) {
        const auto cells = cellsOf(row, mm);
        const auto letters = cells ? lettersIn(white, *cells, mm) : std::vector<Extent>{};
        if (!letters.empty()) combs.push_back(pack(white, *cells, letters));
    }
    return combs;
}

}  // namespace tramso
