// SPDX-License-Identifier: GPL-3.0-or-later
// What the kiosk and its scanner helper say to each other over a socket. The helper runs drivers we did not
// write: what comes from it is outside data.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <variant>

#include "drivers/scanner/scanner.h"

namespace tramso {

// To the helper: one byte each.
enum class HelperOrder : std::uint8_t {
    ScanPaper = 'P',
    ScanCard = 'C',
    TellAbilities = 'A',
    Stop = 'X',  // the running order; ignored when there is none
};

// From the helper: kind (1 byte), length (4 bytes, little endian), content.
// "I am at work": the driver has come back from a call.
struct HelperAlive {};
// The last message of every order: pages scanned, or why not.
struct HelperEnd {
    Result<int> pages;
};
using HelperMessage = std::variant<HelperAlive, PageRows, PageImage, ScannerAbilities, HelperEnd>;

[[nodiscard]] Bytes encode(const HelperMessage& message);
// The message of a page up to where its picture begins: a page is large, and need not be copied to be sent.
[[nodiscard]] Bytes encodeHead(const PageImage& page);

// Puts messages together from bytes as they come. Keeps no more than has been received, and a page once.
class HelperMessages {
public:
    // BadData when the bytes are not ours, or claim more than a page may have: then nothing after them
    // counts.
    [[nodiscard]] Result<Done> add(ByteView bytes);
    // The next whole message, if there is one.
    [[nodiscard]] std::optional<HelperMessage> next();

private:
    [[nodiscard]] Result<Done> look();
    void beginPage(std::size_t size);
    [[nodiscard]] ByteView fillPage(ByteView bytes);

    static constexpr std::size_t kMessageHead = 5;  // bytes: kind and length
    Bytes pending_;                                 // of a message that is not whole yet
    std::size_t wanted_ = kMessageHead;             // how long it must be to be looked at
    std::optional<PageImage> page_;                 // that is coming
    std::size_t pageLeft_ = 0;                      // bytes
    std::deque<HelperMessage> whole_;
};

}  // namespace tramso
