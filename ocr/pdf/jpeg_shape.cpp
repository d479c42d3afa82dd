// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/pdf/jpeg_shape.h"

#include <optional>

#include "kiosk/base/byte_reader.h"

namespace tramso {
namespace {

// Marker codes, ITU-T T.81 table B.1; each follows a byte FF.
constexpr std::uint8_t kStart = 0xD8;
constexpr std::uint8_t kEnd = 0xD9;
constexpr std::uint8_t kScan = 0xDA;
constexpr std::uint8_t kFill = 0xFF;

bool isRestart(std::uint8_t marker) {
    return marker >= 0xD0 && marker <= 0xD7;
}

// Frames a PDF may hold: baseline, extended and progressive Huffman.
bool isFrame(std::uint8_t marker) {
    return marker >= 0xC0 && marker <= 0xC2;
}

// Lossless, hierarchical and arithmetic frames; C4, C8 and CC are tables, not frames.
bool isForeignFrame(std::uint8_t marker) {
    return marker >= 0xC3 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

Result<JpegShape> readFrame(ByteReader segment) {
    const auto precision = segment.u8();
    const auto height = segment.u16be();
    const auto width = segment.u16be();
    const auto components = segment.u8();
    if (!components) return fail(FaultCode::BadData, "jpeg frame");
    if (*precision != 8 || *width == 0 || *height == 0) return fail(FaultCode::BadData, "jpeg frame");
    if (*components != 1 && *components != 3) return fail(FaultCode::BadData, "jpeg colours");
    return JpegShape{*width, *height, *components};
}

class JpegWalk {
public:
    explicit JpegWalk(ByteView jpeg) : reader_{jpeg} {}

    Result<JpegShape> run() {
        if (reader_.u16be().value_or(0) != (0xFF00U | kStart)) return fail(FaultCode::BadData, "jpeg start");
        auto marker = segmentMarker();
        while (marker && *marker != kEnd) {
            if (const auto done = segment(*marker); !done) return tl::unexpected{done.error()};
            marker = *marker == kScan ? markerAfterScan() : segmentMarker();
        }
        if (!marker || !shape_ || !scanned_) return fail(FaultCode::BadData, "jpeg end");
        return *shape_;
    }

private:
    Result<std::uint8_t> segmentMarker() {
        if (reader_.u8().value_or(0) != 0xFF) return fail(FaultCode::BadData, "jpeg marker");
        auto marker = reader_.u8();
        while (marker && *marker == kFill) marker = reader_.u8();
        return marker;
    }

    // Skips entropy-coded data: a marker is FF followed by neither 00 (a stuffed FF) nor a restart.
    Result<std::uint8_t> markerAfterScan() {
        std::uint8_t before = 0;
        for (auto byte = reader_.u8(); byte; byte = reader_.u8()) {
            if (before == 0xFF && *byte != 0 && *byte != kFill && !isRestart(*byte)) return byte;
            before = *byte;
        }
        return fail(FaultCode::BadData, "jpeg scan");
    }

    Result<Done> segment(std::uint8_t marker) {
        const auto length = reader_.u16be();
        if (!length || *length < 2) return fail(FaultCode::BadData, "jpeg segment");
        const auto body = reader_.take(*length - 2U);
        if (!body || isForeignFrame(marker)) return fail(FaultCode::BadData, "jpeg segment");
        if (marker == kScan) scanned_ = shape_.has_value();
        if (!isFrame(marker)) return Done{};
        if (shape_) return fail(FaultCode::BadData, "jpeg frames");
        const auto shape = readFrame(ByteReader{*body});
        if (!shape) return tl::unexpected{shape.error()};
        shape_ = *shape;
        return Done{};
    }

    ByteReader reader_;
    std::optional<JpegShape> shape_;
    bool scanned_ = false;
};

}  // namespace

Result<JpegShape> readJpegShape(ByteView jpeg) {
    return JpegWalk{jpeg}.run();
}

}  // namespace tramso
