// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/scanner/sane_frame.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

namespace tramso {

namespace {

constexpr int kMaxWidth = 15'000;               // px; as kiosk/picture accepts
constexpr std::size_t kMaxFrame = 384U << 20U;  // bytes; A4 in 16-bit colour at 600 dpi fits
constexpr std::size_t kMaxPasses = 3;
constexpr int kDepth = 8;  // bits of a sample of the file

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

// The head of the file, at least that long: white space may be as wide as one likes.
std::string headOf(bool grey, int width, int height, std::size_t least = 0) {
    auto head = fmt::format("{}\n{} {}\n255\n", grey ? "P5" : "P6", width, height);
    if (head.size() >= least) return head;
    return fmt::format("{}\n{} {}{}\n255\n", grey ? "P5" : "P6", width, std::string(least - head.size(), ' '),
                       height);
}

void append(Bytes& to, ByteView bytes) {
    // Growing by a quarter: of a page whose length nobody knows there are never two and a half.
    if (to.size() + bytes.size() > to.capacity()) to.reserve(to.size() + to.size() / 4 + bytes.size());
    to.insert(to.end(), bytes.begin(), bytes.end());
}

}  // namespace

Result<Done> SaneFrames::begin(const SANE_Parameters& frame) {
    if (!sensible(frame) || passes_.size() == kMaxPasses)
        return fail(FaultCode::ScannerFailed, "scanner frame");
    if (!passes_.empty() && (passes_.front().frame.pixels_per_line != frame.pixels_per_line ||
                             channelsOf(frame) != 1 || channelsOf(passes_.front().frame) != 1))
        return fail(FaultCode::ScannerFailed, "scanner passes");
    const bool whole = frame.format == SANE_FRAME_RGB || frame.format == SANE_FRAME_GRAY;
    if (passes_.empty() && whole && frame.depth == kDepth)
        head_ =
            headOf(frame.format == SANE_FRAME_GRAY, frame.pixels_per_line, std::max(frame.lines, 0)).size();
    passes_.push_back({frame, {}});
    Bytes& bytes = passes_.back().bytes;
    if (frame.lines > 0) {
        const auto expected =
            static_cast<std::size_t>(frame.lines) * static_cast<std::size_t>(frame.bytes_per_line);
        bytes.reserve(head_ + std::min(expected, kMaxFrame));
    }
    bytes.resize(passes_.size() == 1 ? head_ : 0);
    return Done{};
}

Result<Done> SaneFrames::add(ByteView bytes) {
    Bytes& kept = passes_.back().bytes;
    if (kept.size() + bytes.size() > kMaxFrame) return fail(FaultCode::TooLarge, "scanner frame size");
    append(kept, bytes);
    return Done{};
}

int SaneFrames::lines() const {
    std::size_t least = passes_.empty() ? 0 : kMaxFrame;
    for (const Pass& pass : passes_)
        least = std::min(least,
                         (pass.bytes.size() - head_) / static_cast<std::size_t>(pass.frame.bytes_per_line));
    return static_cast<int>(least);
}

// The samples stay where they are, but for what pads the lines.
Bytes SaneFrames::asSent(int height) {
    Bytes file = std::move(passes_.front().bytes);
    const SANE_Parameters& frame = passes_.front().frame;
    const auto row =
        static_cast<std::size_t>(frame.pixels_per_line) * static_cast<std::size_t>(channelsOf(frame));
    const auto line = static_cast<std::size_t>(frame.bytes_per_line);
    const auto rows = static_cast<std::size_t>(height);
    if (line != row)
        for (std::size_t y = 1; y < rows; ++y)
            std::memmove(file.data() + head_ + y * row, file.data() + head_ + y * line, row);
    file.resize(head_ + rows * row);
    const auto head = headOf(frame.format == SANE_FRAME_GRAY, frame.pixels_per_line, height, head_);
    if (head.size() > head_) file.insert(file.begin(), head.size() - head_, std::byte{});
    std::ranges::copy(viewBytes(head), file.begin());
    return file;
}

Bytes SaneFrames::converted(int height) const {
    const int width = passes_.front().frame.pixels_per_line;
    const int perPass = channelsOf(passes_.front().frame);
    const bool grey = perPass == 1 && passes_.size() == 1;
    const int channels = grey ? 1 : 3;
    const auto head = headOf(grey, width, height);
    Bytes file(head.size() + static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                                 static_cast<std::size_t>(channels));
    std::ranges::copy(viewBytes(head), file.begin());
    auto* pixels = reinterpret_cast<std::uint8_t*>(file.data() + head.size());
    for (const Pass& pass : passes_) {
        const int offset = passes_.size() == 1 ? 0 : channelOf(pass.frame.format);
        const auto* samples = reinterpret_cast<const std::uint8_t*>(pass.bytes.data());
        for (int y = 0; y < height; ++y) {
            const auto* line = samples + static_cast<std::ptrdiff_t>(y) * pass.frame.bytes_per_line;
            auto* out = pixels + static_cast<std::ptrdiff_t>(y) * width * channels + offset;
            for (int i = 0; i < width * perPass; ++i)
                out[static_cast<std::ptrdiff_t>(i) * (channels / perPass)] =
                    sampleOf(line, i, pass.frame.depth);
        }
    }
    return file;
}

Result<Bytes> SaneFrames::finish() {
    const int height = lines();
    if (height == 0) return fail(FaultCode::ScannerFailed, "scanner sent no line");
    return head_ > 0 ? asSent(height) : converted(height);
}

}  // namespace tramso
