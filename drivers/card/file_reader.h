// SPDX-License-Identifier: GPL-3.0-or-later
// Reads elementary files: few commands, exact lengths, whatever limits chip and reader set (ICAO 9303-10
// §3.6).
#pragma once

#include "drivers/card/card_channel.h"

namespace tramso {

// A file by its identifier; the low five bits are its short identifier.
using FileId = std::uint16_t;

namespace file {
inline constexpr FileId kCom = 0x011E, kSod = 0x011D, kDg14 = 0x010E, kDg15 = 0x010F;
inline constexpr FileId kCardAccess = 0x011C, kCardSecurity = 0x011D,
                        kAtrInfo = 0x2F01;  // of the master file
// DG1 … DG16 of the eMRTD application.
[[nodiscard]] constexpr FileId dataGroup(int number) {
    return static_cast<FileId>(0x0100 + number);
}
}  // namespace file

// Most bytes of one file we take. Portraits are 10 to 40 KB.
inline constexpr std::size_t kMostFileBytes = 128UL * 1024;

// Whether a fault of reading a file is about that file alone: absent, guarded or torn. Anything else ends the
// reading of the chip.
[[nodiscard]] constexpr bool concernsFileAlone(FaultCode code) {
    return code == FaultCode::NotFound || code == FaultCode::CardKeyWrong || code == FaultCode::CardDataBad;
}

class FileReader {
public:
    // `mostLong`: length of one read where extended length serves, from another reader's mostLong(); 0 when
    // not known.
    explicit FileReader(CardChannel& channel, std::size_t mostLong = 0)
        : channel_{channel}, mostLong_{mostLong} {}

    // Takes what EF.ATR/INFO allows (DO'7F66', ISO/IEC 7816-4 §12.7.1) as the length of one read; only for
    // readers and chips of extended length, and worth two commands when long files follow. Faults of the
    // channel only.
    [[nodiscard]] Result<Done> learnLimits();

    [[nodiscard]] std::size_t mostLong() const { return mostLong_; }

    // The file's first object, exactly: header first, then the rest in the longest reads allowed. Memory
    // grows with what has come, never with what is claimed. NotFound when there is no such file, CardKeyWrong
    // when the chip does not let us read it, CardDataBad when the file is torn, larger than kMostFileBytes,
    // or refused for another reason; faults of the channel.
    [[nodiscard]] Result<Bytes> read(FileId file);
    // The same after an explicit SELECT, for chips and places where short identifiers do not serve.
    [[nodiscard]] Result<Bytes> readSelected(FileId file);

private:
    [[nodiscard]] Result<ResponseApdu> readAt(std::size_t offset, std::size_t count);
    [[nodiscard]] Result<ResponseApdu> readAtFar(std::size_t offset, std::size_t count);
    [[nodiscard]] Result<Bytes> readRest(Bytes head);
    CardChannel& channel_;
    std::size_t mostLong_;
};

}  // namespace tramso
