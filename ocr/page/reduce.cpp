// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/reduce.h"

#include <algorithm>
#include <vector>

namespace tramso {

namespace {

constexpr std::uint32_t kOne = 64;         // weight of a pixel that lies in one new pixel only
constexpr std::uint32_t kLeastShare = 43;  // of 255: how much of a place must be left to tell its tone

// Where an old row or column goes: `first` takes `share` of kOne, the next one the rest.
struct Target {
    int first = 0;
    std::uint32_t share = kOne;
};

std::vector<Target> targets(int from, int to) {
    std::vector<Target> list(static_cast<std::size_t>(from));
    for (int i = 0; i < from; ++i) {
        const auto start = std::int64_t{i} * to;
        const auto end = start + to;  // in units of 1/from of a new pixel
        const int first = static_cast<int>(start / from);
        const auto border = (std::int64_t{first} + 1) * from;
        auto& target = list[static_cast<std::size_t>(i)];
        target.first = first;
        if (end > border) target.share = static_cast<std::uint32_t>((border - start) * kOne / to);
    }
    return list;
}

// Sums for one new pixel.
struct Sum {
    std::uint32_t r = 0;
    std::uint32_t g = 0;
    std::uint32_t b = 0;
    std::uint32_t weight = 0;  // of what was there to be counted
    std::uint32_t all = 0;

    void add(const Sum& other, std::uint32_t by) {
        r += other.r * by, g += other.g * by, b += other.b * by;
        weight += other.weight * by, all += other.all * by;
    }
};

using Sums = std::vector<Sum>;  // one more than the row is wide, for what spills over

void countRow(const std::uint32_t* row, const std::uint32_t* mask, const std::vector<Target>& columns,
              Sums& sums) {
    std::fill(sums.begin(), sums.end(), Sum{});
    for (std::size_t x = 0; x < columns.size(); ++x) {
        const Target& target = columns[x];
        Sum* sum = &sums[static_cast<std::size_t>(target.first)];
        const bool counts = mask == nullptr || !GET_DATA_BIT(mask, x);
        const std::uint32_t pixel = row[x];
        std::uint32_t share = target.share;
        for (int part = 0; part < 2; ++part, ++sum, share = kOne - share) {
            if (share == 0) break;
            sum->all += share;
            if (!counts) continue;
            sum->r += (pixel >> 24U) * share;
            sum->g += ((pixel >> 16U) & 255U) * share;
            sum->b += ((pixel >> 8U) & 255U) * share;
            sum->weight += share;
            if (share == kOne) break;
        }
    }
}

std::uint32_t pixelOf(const Sum& sum) {
    const std::uint32_t w = sum.weight;
    return (sum.r / w) << 24U | (sum.g / w) << 16U | (sum.b / w) << 8U;
}

void writeRow(const Sums& sums, std::uint32_t* row, std::uint32_t* gaps, int width) {
    for (int x = 0; x < width; ++x) {
        const Sum& sum = sums[static_cast<std::size_t>(x)];
        const bool known =
            sum.weight > 0 && std::uint64_t{sum.weight} * 255 >= std::uint64_t{sum.all} * kLeastShare;
        row[x] = known ? pixelOf(sum) : 0xFFFFFF00U;
        if (!known && gaps != nullptr) SET_DATA_BIT(gaps, x);
    }
}

}  // namespace

PixPtr reduced(Pix* colour, int width, int height, Pix* mask, Pix* gaps) {
    PixPtr small{pixCreateNoInit(width, height, 32)};
    if (!small) return small;
    const auto columns = targets(pixGetWidth(colour), width);
    const auto rows = targets(pixGetHeight(colour), height);
    Sums counted(static_cast<std::size_t>(width) + 1);
    Sums current = counted;
    Sums next = counted;
    int at = 0;
    const auto finish = [&] {
        writeRow(current, rowOf(small.get(), at), gaps != nullptr ? rowOf(gaps, at) : nullptr, width);
        current.swap(next);
        std::fill(next.begin(), next.end(), Sum{});
        ++at;
    };
    for (std::size_t y = 0; y < rows.size(); ++y) {
        if (rows[y].first > at) finish();
        const int line = static_cast<int>(y);
        countRow(rowOf(colour, line), mask != nullptr ? rowOf(mask, line) : nullptr, columns, counted);
        const std::uint32_t share = rows[y].share;
        for (std::size_t x = 0; x < counted.size(); ++x) {
            current[x].add(counted[x], share);
            if (share != kOne) next[x].add(counted[x], kOne - share);
        }
    }
    while (at < height) finish();
    return small;
}

PixPtr resampledMask(Pix* mask, int width, int height) {
    PixPtr out{pixCreate(width, height, 1)};
    if (!out) return out;
    const int fromWidth = pixGetWidth(mask);
    const int fromHeight = pixGetHeight(mask);
    std::vector<int> columns(static_cast<std::size_t>(width));
    for (int x = 0; x < width; ++x)
        columns[static_cast<std::size_t>(x)] =
            static_cast<int>((2 * std::int64_t{x} + 1) * fromWidth / (std::int64_t{2} * width));
    for (int y = 0; y < height; ++y) {
        const auto* from = rowOf(
            mask, static_cast<int>((2 * std::int64_t{y} + 1) * fromHeight / (std::int64_t{2} * height)));
        auto* to = rowOf(out.get(), y);
        for (int x = 0; x < width; ++x)
            if (GET_DATA_BIT(from, columns[static_cast<std::size_t>(x)])) SET_DATA_BIT(to, x);
    }
    return out;
}

}  // namespace tramso
