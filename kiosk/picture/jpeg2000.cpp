// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/picture/jpeg2000.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "kiosk/base/byte_reader.h"

namespace tramso {
namespace {

constexpr std::uint32_t kCodeStreamBox = 0x6A703263;  // "jp2c"
constexpr std::uint32_t kStreamStart = 0xFF4FFF51;    // SOC, then SIZ
constexpr std::uint32_t kLongBox = 1;                 // the length follows in eight bytes
constexpr std::uint32_t kLastBox = 0;                 // reaches to the end

// The length of a box's content, its header read.
std::optional<std::size_t> contentLength(ByteReader& reader, std::uint32_t length) {
    constexpr std::size_t kHeader = 8;
    if (length == kLastBox) return reader.left();
    if (length == kLongBox) {
        const auto high = reader.u32be();
        const auto low = reader.u32be();
        if (!high || !low || *high != 0 || *low < 2 * kHeader) return std::nullopt;
        return *low - 2 * kHeader;
    }
    if (length < kHeader) return std::nullopt;
    return length - kHeader;
}

// The content of the first box that holds a code stream.
Result<ByteView> codeStream(ByteView file) {
    ByteReader reader{file};
    for (;;) {
        const auto length = reader.u32be();
        const auto type = reader.u32be();
        if (!length || !type) break;
        const auto content = contentLength(reader, *length);
        if (!content) break;
        const auto bytes =
            reader.take(*type == kCodeStreamBox ? std::min(*content, reader.left()) : *content);
        if (!bytes) break;
        if (*type == kCodeStreamBox) return *bytes;
    }
    return fail(FaultCode::PictureUnreadable, "jp2 boxes");
}

}  // namespace

bool isJp2(ByteView file) {
    using namespace std::string_view_literals;
    return viewText(file).starts_with("\0\0\0\x0CjP  \r\n\x87\n"sv);
}

Result<Jpeg2000Claim> readJpeg2000Claim(ByteView file) {
    const auto stream = codeStream(file);
    if (!stream) return tl::unexpected{stream.error()};
    ByteReader reader{*stream};
    const auto start = reader.u32be();
    const auto sizeAndRights = reader.u32be();
    const auto right = reader.u32be();
    const auto bottom = reader.u32be();
    const auto left = reader.u32be();
    const auto top = reader.u32be();
    constexpr std::size_t kTiles = 16;  // four numbers about tiles
    const auto tiles = reader.take(kTiles);
    const auto components = reader.u16be();
    if (!start || *start != kStreamStart || !sizeAndRights || !tiles || !components)
        return fail(FaultCode::PictureUnreadable, "jp2 header");
    if (*right <= *left || *bottom <= *top) return fail(FaultCode::PictureUnreadable, "jp2 size");
    return Jpeg2000Claim{.width = std::int64_t{*right} - *left,
                         .height = std::int64_t{*bottom} - *top,
                         .components = *components};
}

}  // namespace tramso
