// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page/jbig2.h"

#include <array>
#include <initializer_list>
#include <vector>

namespace tramso {

namespace {

// One row of T.88 table E.1.
struct Estimate {
    std::uint16_t qe;
    std::uint8_t afterMps;
    std::uint8_t afterLps;
    bool flips;
};
constexpr std::array<Estimate, 47> kEstimates{{
    {0x5601, 1, 1, true},    {0x3401, 2, 6, false},   {0x1801, 3, 9, false},   {0x0AC1, 4, 12, false},
    {0x0521, 5, 29, false},  {0x0221, 38, 33, false}, {0x5601, 7, 6, true},    {0x5401, 8, 14, false},
    {0x4801, 9, 14, false},  {0x3801, 10, 14, false}, {0x3001, 11, 17, false}, {0x2401, 12, 18, false},
    {0x1C01, 13, 20, false}, {0x1601, 29, 21, false}, {0x5601, 15, 14, true},  {0x5401, 16, 14, false},
    {0x5101, 17, 15, false}, {0x4801, 18, 16, false}, {0x3801, 19, 17, false}, {0x3401, 20, 18, false},
    {0x3001, 21, 19, false}, {0x2801, 22, 19, false}, {0x2401, 23, 20, false}, {0x2201, 24, 21, false},
    {0x1C01, 25, 22, false}, {0x1801, 26, 23, false}, {0x1601, 27, 24, false}, {0x1401, 28, 25, false},
    {0x1201, 29, 26, false}, {0x1101, 30, 27, false}, {0x0AC1, 31, 28, false}, {0x09C1, 32, 29, false},
    {0x08A1, 33, 30, false}, {0x0521, 34, 31, false}, {0x0441, 35, 32, false}, {0x02A1, 36, 33, false},
    {0x0221, 37, 34, false}, {0x0141, 38, 35, false}, {0x0111, 39, 36, false}, {0x0085, 40, 37, false},
    {0x0049, 41, 38, false}, {0x0025, 42, 39, false}, {0x0015, 43, 40, false}, {0x0009, 44, 41, false},
    {0x0005, 45, 42, false}, {0x0001, 45, 43, false}, {0x5601, 46, 46, false},
}};

constexpr unsigned kTypicalContext = 0x9B25;  // T.88 §6.2.5.7, template 0

// The arithmetic coder of T.88 annex E; names as there.
class MqCoder {
public:
    void encode(unsigned context, unsigned bit) {
        State& state = states_[context];
        const Estimate& estimate = kEstimates[state.index];
        a_ -= estimate.qe;
        if (bit == state.mps) {
            if ((a_ & 0x8000U) != 0) {
                c_ += estimate.qe;
                return;
            }
            if (a_ < estimate.qe)
                a_ = estimate.qe;
            else
                c_ += estimate.qe;
            state.index = estimate.afterMps;
        } else {
            if (a_ < estimate.qe)
                c_ += estimate.qe;
            else
                a_ = estimate.qe;
            if (estimate.flips) state.mps ^= 1U;
            state.index = estimate.afterLps;
        }
        renormalise();
    }

    // Ends the code with its marker and hands it over.
    Bytes finish() {
        const std::uint32_t top = c_ + a_;
        c_ |= 0xFFFFU;
        if (c_ >= top) c_ -= 0x8000U;
        c_ <<= ct_;
        byteOut();
        c_ <<= ct_;
        byteOut();
        if (out_.back() != 0xFF) out_.push_back(0xFF);
        out_.push_back(0xAC);
        Bytes code;
        code.reserve(out_.size());
        for (std::size_t i = 1; i < out_.size(); ++i) code.push_back(std::byte{out_[i]});
        return code;
    }

private:
    struct State {
        std::uint8_t index = 0;
        std::uint8_t mps = 0;
    };

    void renormalise() {
        do {
            a_ <<= 1U;
            c_ <<= 1U;
            if (--ct_ == 0) byteOut();
        } while ((a_ & 0x8000U) == 0);
    }

    void byteOut() {
        if (out_.back() != 0xFF && c_ >= 0x8000000U) {
            ++out_.back();  // the carry
            c_ &= 0x7FFFFFFU;
        }
        const bool stuffed = out_.back() == 0xFF;
        const unsigned shift = stuffed ? 20 : 19;
        out_.push_back(static_cast<std::uint8_t>(c_ >> shift));
        c_ &= (1U << shift) - 1;
        ct_ = stuffed ? 7 : 8;
    }

    std::vector<State> states_ = std::vector<State>(1U << 16U);
    std::vector<std::uint8_t> out_{0};  // the byte before the first, which a carry never reaches
    std::uint32_t a_ = 0x8000;
    std::uint32_t c_ = 0;
    unsigned ct_ = 12;
};

// One row as bytes 0 and 1, with white on both sides so that a context never looks outside.
constexpr std::size_t kMargin = 4;
using Row = std::vector<std::uint8_t>;

void readRow(Pix* picture, int y, Row& row) {
    const auto* words = rowOf(picture, y);
    for (int x = 0; x < pixGetWidth(picture); ++x)
        row[kMargin + static_cast<std::size_t>(x)] = static_cast<std::uint8_t>(GET_DATA_BIT(words, x));
}

// Template 0 with its adaptive pixels in their usual places: five pixels two rows up, seven one row up, four
// to the left (T.88 figure 3).
void encodeRow(MqCoder& coder, const Row& above2, const Row& above, const Row& row, std::size_t width) {
    unsigned high = 0;
    unsigned middle = 0;
    unsigned left = 0;
    for (std::size_t i = 0; i < 2; ++i) high = high << 1U | above2[kMargin + i];
    for (std::size_t i = 0; i < 3; ++i) middle = middle << 1U | above[kMargin + i];
    for (std::size_t x = kMargin; x < kMargin + width; ++x) {
        high = (high << 1U | above2[x + 2]) & 0x1FU;
        middle = (middle << 1U | above[x + 3]) & 0x7FU;
        coder.encode(high << 11U | middle << 4U | left, row[x]);
        left = (left << 1U | row[x]) & 0xFU;
    }
}

Bytes encodeRegion(Pix* picture) {
    const auto width = static_cast<std::size_t>(pixGetWidth(picture));
    MqCoder coder;
    Row above2(width + 2 * kMargin);
    Row above(width + 2 * kMargin);
    Row row(width + 2 * kMargin);
    unsigned typicalBefore = 0;
    for (int y = 0; y < pixGetHeight(picture); ++y) {
        readRow(picture, y, row);
        const unsigned typical = row == above ? 1 : 0;
        coder.encode(kTypicalContext, typical ^ typicalBefore);
        typicalBefore = typical;
        if (typical == 0) encodeRow(coder, above2, above, row, width);
        above2.swap(above);
        above.swap(row);
    }
    return coder.finish();
}

void put(Bytes& out, std::uint32_t value, unsigned bytes) {
    for (unsigned i = bytes; i-- > 0;) out.push_back(std::byte(value >> (8 * i) & 0xFFU));
}

void putSegmentHeader(Bytes& out, std::uint32_t number, std::uint32_t type, std::size_t length) {
    put(out, number, 4);
    put(out, type, 1);
    put(out, 0, 1);  // refers to no other
    put(out, 1, 1);  // page 1
    put(out, static_cast<std::uint32_t>(length), 4);
}

}  // namespace

Bytes encodeJbig2(Pix* picture) {
    constexpr std::uint32_t kPageInformation = 48;
    constexpr std::uint32_t kImmediateLosslessGeneric = 39;
    constexpr std::size_t kPageInformationSize = 19;
    constexpr std::size_t kRegionHeadSize = 26;
    const auto width = static_cast<std::uint32_t>(pixGetWidth(picture));
    const auto height = static_cast<std::uint32_t>(pixGetHeight(picture));
    const Bytes region = encodeRegion(picture);
    Bytes out;
    out.reserve(region.size() + 80);
    putSegmentHeader(out, 0, kPageInformation, kPageInformationSize);
    for (const std::uint32_t value : {width, height, 0U, 0U}) put(out, value, 4);  // resolution unknown
    put(out, 1, 1);                                                                // in the end without loss
    put(out, 0, 2);                                                                // no stripes
    putSegmentHeader(out, 1, kImmediateLosslessGeneric, kRegionHeadSize + region.size());
    for (const std::uint32_t value : {width, height, 0U, 0U}) put(out, value, 4);
    put(out, 0, 1);     // OR onto the page
    put(out, 0x08, 1);  // template 0, typical prediction
    for (const std::uint32_t at : {0x03U, 0xFFU, 0xFDU, 0xFFU, 0x02U, 0xFEU, 0xFEU, 0xFEU}) put(out, at, 1);
    out.insert(out.end(), region.begin(), region.end());
    return out;
}

}  // namespace tramso
