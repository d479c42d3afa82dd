// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/reduce.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
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

// Columns of summed rows brought together; one pixel more than the new row has, for what spills over.
void addColumns(const Sums& rows, const std::vector<Target>& columns, Sums& places) {
    std::fill(places.begin(), places.end(), 0U);
    const std::uint32_t* from = rows.data();
    for (const Target& target : columns) {
        std::uint32_t* to = places.data() + std::ptrdiff_t{target.first} * std::ptrdiff_t{kBytes};
        for (std::size_t k = 0; k < kBytes; ++k) {
            to[k] += from[k] * target.share;
            to[kBytes + k] += from[k] * (kOne - target.share);
        }
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

// The mean of a place. Half a unit more than the sum, so that the quotient of whole numbers is rounded down
// as a division would: that takes five times as long.
std::uint32_t pixelOf(const std::uint32_t* sums) {
    const double by = 1.0 / sums[kSpare];
    std::array<std::uint8_t, kBytes> mean{};
    for (std::size_t k = 0; k < kBytes; ++k)
        mean[k] = static_cast<std::uint8_t>(static_cast<int>((sums[k] + 0.5) * by));
    mean[kSpare] = 0;
    return std::bit_cast<std::uint32_t>(mean);
}

// What a place covers down, times what it covers across, is all of it.
void writeRow(const Sums& places, const std::vector<std::uint32_t>& across, std::uint32_t down,
              std::uint32_t* row, std::uint32_t* gaps) {
    const std::uint32_t* sums = places.data();
    for (std::size_t x = 0; x + 1 < across.size(); ++x, sums += kBytes) {
        const auto all = std::uint64_t{across[x]} * down;
        const bool known = sums[kSpare] > 0 && std::uint64_t{sums[kSpare]} * 255 >= all * kLeastShare;
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
    Sums places(across.size() * kBytes);
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
