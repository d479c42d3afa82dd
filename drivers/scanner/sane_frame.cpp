// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/scanner/sane_frame.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace tramso {

namespace {

constexpr int kMaxWidth = 15'000;               // px; as kiosk/picture accepts
constexpr std::size_t kMaxFrame = 384U << 20U;  // bytes; A4 in 16-bit colour at 600 dpi fits
constexpr std::size_t kMaxPasses = 3;

int channelsOf(const SANE_Parameters& frame) {
    return frame.format == SANE_FRAME_RGB ? 3 : 1;
}

bool sensible(const SANE_Parameters& frame) {
    if (frame.format < SANE_FRAME_GRAY || frame.format > SANE_FRAME_BLUE) return false;
    if (frame.depth != 1 && frame.depth != 8 && frame.depth != 16) return false;
    if (frame.depth == 1 && frame.format != SANE_FRAME_GRAY) return false;
    if (frame.pixels_per_line < 1 || frame.pixels_per_line > kMaxWidth) return false;
    const int bits = frame.pixels_per_line * channelsOf(frame) * frame.depth;
    return frame.bytes_per_line >= (bits + 7) / 8;
}

// Sample number i of a line, 0–255.
std::uint8_t sampleOf(const std::uint8_t* line, int i, int depth) {
    if (depth == 1) return (line[i / 8] >> (7 - i % 8)) & 1 ? 0 : 255;  // SANE: 1 is black
    if (depth == 8) return line[i];
    return line[2 * i + (std::endian::native == std::endian::little ? 1 : 0)];
}

// Where a single-colour pass goes among red, green and blue.
int channelOf(SANE_Frame format) {
    return format == SANE_FRAME_GREEN ? 1 : format == SANE_FRAME_BLUE ? 2 : 0;
}

}  // namespace

Result<Done> SaneFrames::begin(const SANE_Parameters& frame) {
    if (!sensible(frame) || passes_.size() == kMaxPasses)
        return fail(FaultCode::ScannerFailed, "scanner frame");
    if (!passes_.empty() && (passes_.front().frame.pixels_per_line != frame.pixels_per_line ||
                             channelsOf(frame) != 1 || channelsOf(passes_.front().frame) != 1))
        return fail(FaultCode::ScannerFailed, "scanner passes");
    passes_.push_back({frame, {}});
    if (frame.lines > 0) {
        const auto expected =
            static_cast<std::size_t>(frame.lines) * static_cast<std::size_t>(frame.bytes_per_line);
        passes_.back().bytes.reserve(std::min(expected, kMaxFrame));
    }
    return Done{};
}

Result<Done> SaneFrames::add(ByteView bytes) {
    auto& kept = passes_.back().bytes;
    if (kept.size() + bytes.size() > kMaxFrame) return fail(FaultCode::TooLarge, "scanner frame size");
    const auto* first = reinterpret_cast<const std::uint8_t*>(bytes.data());
    kept.insert(kept.end(), first, first + bytes.size());
    return Done{};
}

int SaneFrames::lines() const {
    std::size_t least = passes_.empty() ? 0 : kMaxFrame;
    for (const Pass& pass : passes_)
        least = std::min(least, pass.bytes.size() / static_cast<std::size_t>(pass.frame.bytes_per_line));
    return static_cast<int>(least);
}

Result<Bytes> SaneFrames::finish() const {
    const int height = lines();
    if (height == 0) return fail(FaultCode::ScannerFailed, "scanner sent no line");
    const int width = passes_.front().frame.pixels_per_line;
    const int perPass = channelsOf(passes_.front().frame);
    const bool grey = perPass == 1 && passes_.size() == 1;
    const int channels = grey ? 1 : 3;

    const auto head = fmt::format("{}\n{} {}\n255\n", grey ? "P5" : "P6", width, height);
    Bytes file(head.size() + static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                                 static_cast<std::size_t>(channels));
    std::ranges::copy(viewBytes(head), file.begin());
    auto* pixels = reinterpret_cast<std::uint8_t*>(file.data() + head.size());
    for (const Pass& pass : passes_) {
        const int offset = passes_.size() == 1 ? 0 : channelOf(pass.frame.format);
        for (int y = 0; y < height; ++y) {
            const auto* line = pass.bytes.data() + static_cast<std::ptrdiff_t>(y) * pass.frame.bytes_per_line;
            auto* out = pixels + static_cast<std::ptrdiff_t>(y) * width * channels + offset;
            if (pass.frame.depth == 8 &&
                perPass == channels) {  // as most scanners send them: copied as they are
                std::copy_n(line, width * channels, out);
                continue;
            }
            for (int i = 0; i < width * perPass; ++i)
                out[static_cast<std::ptrdiff_t>(i) * (channels / perPass)] =
                    sampleOf(line, i, pass.frame.depth);
        }
    }
    return file;
}

}  // namespace tramso
