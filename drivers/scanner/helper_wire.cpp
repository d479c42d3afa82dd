// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/scanner/helper_wire.h"

#include <algorithm>

namespace tramso {

namespace {

constexpr std::size_t kHead = 5;  // kind and length
constexpr std::size_t kNumber = 4;
constexpr std::size_t kMaxPage = 400U << 20U;  // bytes; what SaneFrames lets through
constexpr std::size_t kAbilities = 7 * kNumber;
constexpr std::size_t kPageHead = 2 * kNumber;
constexpr std::size_t kRowsHead = 3 * kNumber;
constexpr std::size_t kMaxRowsBytes = std::size_t{3} * kMaxRowsWidth * kMaxRows;

enum class Kind : std::uint8_t {
    Alive = 'r',
    Rows = 'g',
    Page = 'p',
    Abilities = 'a',
    End = 'e',
    Fault = 'f'
};

void putNumber(Bytes& to, std::uint32_t value) {
    for (unsigned shift = 0; shift < 32; shift += 8)
        to.push_back(static_cast<std::byte>(value >> shift & 0xFFU));
}

std::uint32_t numberAt(ByteView bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < kNumber; ++i)
        value |= std::to_integer<std::uint32_t>(bytes[at + i]) << (8 * i);
    return value;
}

// A message but for what follows its numbers.
Bytes begun(Kind kind, std::initializer_list<std::uint32_t> numbers, std::size_t rest) {
    Bytes message{static_cast<std::byte>(kind)};
    putNumber(message, static_cast<std::uint32_t>(numbers.size() * kNumber + rest));
    for (const auto number : numbers) putNumber(message, number);
    return message;
}

Bytes framed(Kind kind, std::initializer_list<std::uint32_t> numbers, ByteView rest = {}) {
    Bytes message = begun(kind, numbers, rest.size());
    message.insert(message.end(), rest.begin(), rest.end());
    return message;
}

struct Encode {
    Bytes operator()(const HelperAlive&) const { return framed(Kind::Alive, {}); }
    Bytes operator()(const PageImage& page) const {
        Bytes message = encodeHead(page);
        message.insert(message.end(), page.file.begin(), page.file.end());
        return message;
    }
    Bytes operator()(const PageRows& rows) const {
        return framed(Kind::Rows,
                      {static_cast<std::uint32_t>(rows.width), static_cast<std::uint32_t>(rows.expected),
                       static_cast<std::uint32_t>(rows.first)},
                      rows.rgb);
    }
    Bytes operator()(const ScannerAbilities& can) const {
        const auto mm = [](double value) { return static_cast<std::uint32_t>(value); };
        return framed(Kind::Abilities,
                      {can.flatbed ? 1U : 0U, can.feeder ? 1U : 0U, can.duplex ? 1U : 0U,
                       static_cast<std::uint32_t>(can.maxDpi), static_cast<std::uint32_t>(can.depth),
                       mm(can.widthMm), mm(can.heightMm)});
    }
    Bytes operator()(const HelperEnd& end) const {
        if (!end.pages) return framed(Kind::Fault, {static_cast<std::uint32_t>(end.pages.error().code)});
        return framed(Kind::End, {static_cast<std::uint32_t>(*end.pages)});
    }
};

// Whether a message of that kind may be that long.
bool sensible(Kind kind, std::size_t length) {
    switch (kind) {
        case Kind::Alive:
            return length == 0;
        case Kind::Rows:
            return length >= kRowsHead && length <= kRowsHead + kMaxRowsBytes;
        case Kind::Page:
            return length > kPageHead && length <= kMaxPage;
        case Kind::Abilities:
            return length == kAbilities;
        case Kind::End:
        case Kind::Fault:
            return length == kNumber;
    }
    return false;
}

HelperEnd faultNumbered(std::uint32_t number) {
    // A code this program does not know comes from a helper of another version.
    const auto code = number < kAllFaultCodes.size() ? kAllFaultCodes[number] : FaultCode::ScannerFailed;
    return {fail(code, "scanner helper")};
}

constexpr std::uint32_t kMaxDpi = 9600;
constexpr std::uint32_t kMaxDepth = 64;  // bits
constexpr std::uint32_t kMaxPages = 100'000;

PageOrigin originNumbered(std::uint32_t number) {
    for (const auto origin : {PageOrigin::Glass, PageOrigin::Feeder})
        if (number == static_cast<std::uint32_t>(origin)) return origin;
    return PageOrigin::Unknown;
}

// Rows that do not add up are no rows: the page itself still comes.
HelperMessage rowsFrom(ByteView content) {
    const std::uint32_t width = numberAt(content, 0);
    const std::uint32_t expected = numberAt(content, kNumber);
    const std::uint32_t first = numberAt(content, 2 * kNumber);
    const auto rgb = content.subspan(kRowsHead);
    const bool whole = width > 0 && width <= kMaxRowsWidth && expected <= kMaxRows && first <= kMaxRows &&
                       rgb.size() % (std::size_t{3} * width) == 0 &&
                       first + rgb.size() / (std::size_t{3} * width) <= kMaxRows;
    if (!whole) return HelperAlive{};
    return PageRows{static_cast<int>(width),
                    static_cast<int>(expected),
                    static_cast<int>(first),
                    {rgb.begin(), rgb.end()}};
}

HelperMessage decode(Kind kind, ByteView content) {
    switch (kind) {
        case Kind::Rows:
            return rowsFrom(content);
        case Kind::Abilities:
            return ScannerAbilities{numberAt(content, 0) != 0,
                                    numberAt(content, kNumber) != 0,
                                    numberAt(content, 2 * kNumber) != 0,
                                    static_cast<int>(std::min(numberAt(content, 3 * kNumber), kMaxDpi)),
                                    static_cast<int>(std::min(numberAt(content, 4 * kNumber), kMaxDepth)),
                                    static_cast<double>(numberAt(content, 5 * kNumber)),
                                    static_cast<double>(numberAt(content, 6 * kNumber))};
        case Kind::End:
            return HelperEnd{static_cast<int>(std::min(numberAt(content, 0), kMaxPages))};
        case Kind::Fault:
            return faultNumbered(numberAt(content, 0));
        case Kind::Page:  // never whole in one place
        case Kind::Alive:
            break;
    }
    return HelperAlive{};
}

}  // namespace

Bytes encode(const HelperMessage& message) {
    return std::visit(Encode{}, message);
}

Bytes encodeHead(const PageImage& page) {
    return begun(Kind::Page, {static_cast<std::uint32_t>(page.dpi), static_cast<std::uint32_t>(page.from)},
                 page.file.size());
}

// The room is asked for at once, so that a page never moves; it costs memory only as bytes come.
void HelperMessages::beginPage(std::size_t size) {
    const auto numbers = ByteView{pending_}.subspan(kHead);
    page_.emplace();
    page_->dpi = static_cast<int>(std::min(numberAt(numbers, 0), kMaxDpi));
    page_->from = originNumbered(numberAt(numbers, kNumber));
    page_->file.reserve(size);
    pageLeft_ = size;
    pending_.clear();
}

ByteView HelperMessages::fillPage(ByteView bytes) {
    const auto part = bytes.first(std::min(bytes.size(), pageLeft_));
    page_->file.insert(page_->file.end(), part.begin(), part.end());
    pageLeft_ -= part.size();
    if (pageLeft_ == 0) {
        whole_.emplace_back(std::move(*page_));
        page_.reset();
    }
    return bytes.subspan(part.size());
}

// `pending_` is looked at whenever it is as long as the last look asked for.
Result<Done> HelperMessages::look() {
    const auto kind = static_cast<Kind>(pending_[0]);
    const std::size_t length = numberAt(pending_, 1);
    if (!sensible(kind, length)) return fail(FaultCode::BadData, "scanner helper message");
    const std::size_t needed = kHead + (kind == Kind::Page ? kPageHead : length);
    if (pending_.size() < needed) {
        wanted_ = needed;
        return Done{};
    }
    wanted_ = kHead;
    if (kind == Kind::Page) {
        beginPage(length - kPageHead);
        return Done{};
    }
    whole_.push_back(decode(kind, ByteView{pending_}.subspan(kHead)));
    pending_.clear();
    return Done{};
}

Result<Done> HelperMessages::add(ByteView bytes) {
    while (!bytes.empty()) {
        if (page_) {
            bytes = fillPage(bytes);
            continue;
        }
        const auto part = bytes.first(std::min(bytes.size(), wanted_ - pending_.size()));
        pending_.insert(pending_.end(), part.begin(), part.end());
        bytes = bytes.subspan(part.size());
        if (pending_.size() < wanted_) break;
        if (auto looked = look(); !looked) return looked;
    }
    return Done{};
}

std::optional<HelperMessage> HelperMessages::next() {
    if (whole_.empty()) return std::nullopt;
    auto message = std::make_optional(std::move(whole_.front()));
    whole_.pop_front();
    return message;
}

}  // namespace tramso
