// SPDX-License-Identifier: GPL-3.0-or-later
// Command and response APDUs, ISO/IEC 7816-4 §5: their parts and their encoding.
#pragma once

#include <cstdint>

#include "kiosk/base/bytes.h"

namespace tramso {

struct CommandApdu {
    std::uint8_t cla = 0;
    std::uint8_t ins = 0;
    std::uint8_t p1 = 0;
    std::uint8_t p2 = 0;
    Bytes data;              // at most 65535 bytes
    std::size_t expect = 0;  // Ne: most bytes wanted back, 0 (none) to 65536
};

// What a short command can ask for at most, in bytes.
inline constexpr std::size_t kShortExpected = 256;

// SW1 SW2 as one number, 0x9000.
using StatusWord = std::uint16_t;

struct ResponseApdu {
    Bytes data;
    StatusWord status = 0;
};

namespace sw {
inline constexpr StatusWord kOk = 0x9000;
inline constexpr StatusWord kEndOfFile = 0x6282;  // fewer bytes than asked for
inline constexpr StatusWord kWrongLength = 0x6700;
inline constexpr StatusWord kSecurityNotSatisfied = 0x6982;
inline constexpr StatusWord kBlocked = 0x6983;
inline constexpr StatusWord kSecureMessagingMissing = 0x6987;
inline constexpr StatusWord kSecureMessagingWrong = 0x6988;
inline constexpr StatusWord kWrongData = 0x6A80;
inline constexpr StatusWord kFileNotFound = 0x6A82;
inline constexpr StatusWord kReferenceNotFound = 0x6A88;
inline constexpr StatusWord kWrongOffset = 0x6B00;
inline constexpr StatusWord kInstructionUnknown = 0x6D00;
}  // namespace sw

// Whether the command fits the short form: at most 255 bytes of data, at most 256 expected.
[[nodiscard]] bool fitsShort(const CommandApdu& command);

// The command as bytes: short form when it fits, extended form otherwise.
[[nodiscard]] Bytes encode(const CommandApdu& command);

// The parts of an encoded command, either form; BadData when lengths do not add up.
[[nodiscard]] Result<CommandApdu> parseCommand(ByteView bytes);

// The parts of a response; BadData when it is shorter than a status word.
[[nodiscard]] Result<ResponseApdu> parseResponse(ByteView bytes);

// The response as bytes.
[[nodiscard]] Bytes encode(const ResponseApdu& response);

}  // namespace tramso
