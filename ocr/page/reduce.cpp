// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/reduce.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <vector>

namespace tramso {

namespace {

constexpr std::uint32_t kOne = 64;  // weight of a pixel that lies in one new pixel only
constexpr float kLeastShare = 43;   // of 255: how much of a place must be left to tell its tone

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

// Pixels are summed as the four bytes they are in memory: three colours, and a spare one that is set to 1
// where the pixel counts and sums up how much of a place is there.
constexpr std::size_t kBytes = 4;
constexpr std::size_t kSpare = std::endian::native == std::endian::little ? 0 : 3;
using Sums = std::vector<std::uint32_t>;  // kBytes a pixel

// A row with its spare bytes set; masked pixels are 0 altogether.
void takeRow(const std::uint32_t* row, const std::uint32_t* mask, std::vector<std::uint32_t>& taken) {
    constexpr std::uint32_t kColours = 0xFFFFFF00U;
    if (mask == nullptr) {
        for (std::size_t x = 0; x < taken.size(); ++x) taken[x] = (row[x] & kColours) | 1U;
        return;
    }
    for (std::size_t x = 0; x < taken.size(); ++x)
        taken[x] = ((row[x] & kColours) | 1U) & (std::uint32_t{GET_DATA_BIT(mask, x)} - 1U);
}

// Adds a row to those above it, byte by byte: most of the work is here, and the compiler does 16 at a time.
void addRow(const std::vector<std::uint32_t>& taken, std::uint32_t share, Sums& sums) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(taken.data());
    auto* to = sums.data();
    const auto weight = static_cast<std::uint16_t>(share);
    const std::size_t count = sums.size();
    for (std::size_t i = 0; i < count; ++i) to[i] += static_cast<std::uint16_t>(bytes[i] * weight);
}

// Columns of summed rows brought together; one pixel more than the new row has, for what spills over. As
// floats, which processors multiply four at a time; whole numbers below 2^24 are exact in them.
using Places = std::vector<float>;

void addColumns(const Sums& rows, const std::vector<Target>& columns, Places& places) {
    std::fill(places.begin(), places.end(), 0.0F);
    const std::uint32_t* from = rows.data();
    for (const Target& target : columns) {
        float* to = places.data() + std::ptrdiff_t{target.first} * std::ptrdiff_t{kBytes};
        const auto first = static_cast<float>(target.share);
        const float second = static_cast<float>(kOne) - first;
        std::array<float, kBytes> sums{};
        for (std::size_t k = 0; k < kBytes; ++k)
            sums[k] = static_cast<float>(static_cast<std::int32_t>(from[k]));
        for (std::size_t k = 0; k < kBytes; ++k) to[k] += sums[k] * first;
        for (std::size_t k = 0; k < kBytes; ++k) to[kBytes + k] += sums[k] * second;
        from += kBytes;
    }
}

// How much of the old picture each new pixel covers, were nothing masked; in one direction.
std::vector<std::uint32_t> covered(const std::vector<Target>& targets, int to) {
    std::vector<std::uint32_t> shares(static_cast<std::size_t>(to) + 1);
    for (const Target& target : targets) {
        shares[static_cast<std::size_t>(target.first)] += target.share;
        shares[static_cast<std::size_t>(target.first) + 1] += kOne - target.share;
    }
    return shares;
}

// The mean of a place. Half a unit more than the sum, so that rounding never takes a whole number for less.
std::uint32_t pixelOf(const float* sums) {
    std::array<std::int32_t, kBytes> means{};
    for (std::size_t k = 0; k < kBytes; ++k)
        means[k] = static_cast<std::int32_t>((sums[k] + 0.5F) / sums[kSpare]);
    std::array<std::uint8_t, kBytes> pixel{};
    for (std::size_t k = 0; k < kBytes; ++k) pixel[k] = static_cast<std::uint8_t>(means[k]);
    pixel[kSpare] = 0;
    return std::bit_cast<std::uint32_t>(pixel);
}

// What a place covers down, times what it covers across, is all of it.
void writeRow(const Places& places, const std::vector<std::uint32_t>& across, std::uint32_t down,
              std::uint32_t* row, std::uint32_t* gaps) {
    const float* sums = places.data();
    for (std::size_t x = 0; x + 1 < across.size(); ++x, sums += kBytes) {
        const float all = static_cast<float>(across[x]) * static_cast<float>(down);
        const bool known = sums[kSpare] > 0 && sums[kSpare] * 255 >= all * kLeastShare;
        row[x] = known ? pixelOf(sums) : 0xFFFFFF00U;
        if (!known && gaps != nullptr) SET_DATA_BIT(gaps, x);
    }
}

}  // namespace

PixPtr reduced(Pix* colour, int width, int height, Pix* mask, Pix* gaps) {
    PixPtr small{pixCreateNoInit(width, height, 32)};
    if (!small) return small;
    const auto columns = targets(pixGetWidth(colour), width);
    const auto rows = targets(pixGetHeight(colour), height);
    const auto across = covered(columns, width);
    const auto down = covered(rows, height);
    std::vector<std::uint32_t> taken(columns.size());
    Sums current(columns.size() * kBytes);
    Sums next = current;
    Places places(across.size() * kBytes);
    int at = 0;
    const auto finish = [&] {
        addColumns(current, columns, places);
        writeRow(places, across, down[static_cast<std::size_t>(at)], rowOf(small.get(), at),
                 gaps != nullptr ? rowOf(gaps, at) : nullptr);
        current.swap(next);
        std::fill(next.begin(), next.end(), 0U);
        ++at;
    };
    for (std::size_t y = 0; y < rows.size(); ++y) {
        if (rows[y].first > at) finish();
        const int line = static_cast<int>(y);
        takeRow(rowOf(colour, line), mask != nullptr ? rowOf(mask, line) : nullptr, taken);
        addRow(taken, rows[y].share, current);
        if (rows[y].share != kOne) addRow(taken, kOne - rows[y].share, next);
    }
    while (at < height) finish();
    return small;
}

PixPtr halved(Pix* colour) {
    const int width = pixGetWidth(colour) / 2;
    const int height = pixGetHeight(colour) / 2;
    PixPtr half{width > 0 && height > 0 ? pixCreateNoInit(width, height, 32) : nullptr};
    if (!half) return half;
    // Two bytes of a pixel at a time, with room above each for the sum of four.
    constexpr std::uint32_t kEven = 0x00FF00FFU;
    for (int y = 0; y < height; ++y) {
        const std::uint32_t* upper = rowOf(colour, 2 * y);
        const std::uint32_t* lower = rowOf(colour, 2 * y + 1);
        std::uint32_t* to = rowOf(half.get(), y);
        for (int x = 0; x < width; ++x, upper += 2, lower += 2) {
            const std::uint32_t a = upper[0];
            const std::uint32_t b = upper[1];
            const std::uint32_t c = lower[0];
            const std::uint32_t d = lower[1];
            const std::uint32_t even = (a & kEven) + (b & kEven) + (c & kEven) + (d & kEven);
            const std::uint32_t odd =
                (a >> 8U & kEven) + (b >> 8U & kEven) + (c >> 8U & kEven) + (d >> 8U & kEven);
            to[x] = (even >> 2U & kEven) | ((odd >> 2U & kEven) << 8U);
        }
    }
    return half;
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
