// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/picture/pnm.h"

#include <leptonica/allheaders.h>

#include <vector>

namespace tramso {

namespace {

bool isPnmSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

// The next number of a header, white space and comments before it passed over; nothing when there is none or
// it is longer than any we accept.
std::optional<std::int64_t> nextNumber(std::string_view text, std::size_t& at) {
    while (at < text.size() && (isPnmSpace(text[at]) || text[at] == '#')) {
        if (text[at] == '#')
            while (at < text.size() && text[at] != '\n') ++at;
        else
            ++at;
    }
    constexpr std::size_t kMostDigits = 6;
    std::int64_t value = 0;
    const std::size_t first = at;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
        if (at - first == kMostDigits) return std::nullopt;
        value = value * 10 + (text[at] - '0');
    }
    if (at == first) return std::nullopt;
    return value;
}

// Sums of one output row: `reduction` rows of samples, `reduction` neighbours of each channel.
void sumRows(const std::uint8_t* samples, const PnmShape& shape, int reduction,
             std::vector<std::uint32_t>& sums) {
    const auto channels = static_cast<std::size_t>(shape.channels);
    const auto row = static_cast<std::size_t>(shape.width) * channels;
    const std::size_t columns = sums.size() / channels;
    const auto step = static_cast<std::size_t>(reduction);
    std::fill(sums.begin(), sums.end(), 0U);
    for (std::size_t y = 0; y < step; ++y) {
        const std::uint8_t* from = samples + y * row;
        for (std::size_t x = 0; x < columns; ++x)
            for (std::size_t k = 0; k < step; ++k)
                for (std::size_t c = 0; c < channels; ++c) sums[x * channels + c] += *from++;
    }
}

void putRow(const std::vector<std::uint32_t>& sums, std::uint32_t share, int channels, l_uint32* line) {
    const auto mean = [&](std::size_t i) { return (sums[i] + share / 2) / share; };
    const std::size_t columns = sums.size() / static_cast<std::size_t>(channels);
    for (std::size_t x = 0; x < columns; ++x) {
        if (channels == 1)
            SET_DATA_BYTE(line, x, static_cast<l_uint8>(mean(x)));
        else
            line[x] = mean(3 * x) << L_RED_SHIFT | mean(3 * x + 1) << L_GREEN_SHIFT |
                      mean(3 * x + 2) << L_BLUE_SHIFT;
    }
}

}  // namespace

std::optional<PnmShape> readPnmShape(ByteView file) {
    const auto text = viewText(file);
    PnmShape shape;
    if (text.starts_with("P5")) shape.channels = 1;
    if (text.starts_with("P6")) shape.channels = 3;
    if (shape.channels == 0) return std::nullopt;
    std::size_t at = 2;
    const auto width = nextNumber(text, at);
    const auto height = nextNumber(text, at);
    const auto most = nextNumber(text, at);
    if (!width || !height || most != 255 || at >= text.size() || !isPnmSpace(text[at])) return std::nullopt;
    shape.width = *width;
    shape.height = *height;
    shape.offset = at + 1;
    const bool sized =
        shape.width > 0 && shape.height > 0 && shape.width <= kMaxSide && shape.height <= kMaxSide;
    const auto samples = shape.width * shape.height * shape.channels;
    if (!sized || std::int64_t(file.size() - shape.offset) < samples) return std::nullopt;
    return shape;
}

Pix* decodePnm(ByteView file, const PnmShape& shape, int reduction) {
    const auto width = static_cast<int>(shape.width / reduction);
    const auto height = static_cast<int>(shape.height / reduction);
    if (width < 1 || height < 1) return nullptr;
    Pix* pix = pixCreate(width, height, shape.channels == 1 ? 8 : 32);
    if (pix == nullptr) return nullptr;
    const auto* samples = reinterpret_cast<const std::uint8_t*>(file.data()) + shape.offset;
    const auto band = static_cast<std::size_t>(shape.width * shape.channels * reduction);
    std::vector<std::uint32_t> sums(static_cast<std::size_t>(width) *
                                    static_cast<std::size_t>(shape.channels));
    for (int y = 0; y < height; ++y) {
        sumRows(samples + static_cast<std::size_t>(y) * band, shape, reduction, sums);
        putRow(sums, static_cast<std::uint32_t>(reduction * reduction), shape.channels,
               pixGetData(pix) + std::ptrdiff_t{y} * pixGetWpl(pix));
    }
    return pix;
}

}  // namespace tramso
