// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the eMRTD application taken apart (ICAO 9303-10 §4). Bad input is BadData; nothing is
// allocated from a claimed length.
#pragma once

#include "drivers/card/chip_reading.h"

namespace tramso {

// EF.COM: numbers of the data groups the chip announces, in its order.
[[nodiscard]] Result<std::vector<int>> parseCom(ByteView file);

// DG1: the machine-readable zone as lines, 3 × 30 (TD1), 2 × 36 (TD2) or 2 × 44 (TD3) characters of A–Z, 0–9,
// '<'.
[[nodiscard]] Result<std::vector<std::string>> parseDg1(ByteView file);

// DG2: the first facial image (ISO/IEC 19794-5 inside CBEFF). The picture is told by its own first bytes; it
// is not decoded here.
[[nodiscard]] Result<Portrait> parseDg2(ByteView file);

// DG11 and DG12: each simple text element by its tag, in order; lists of tags and elements that are no text
// are left out. Texts that are not UTF-8 are left out too.
[[nodiscard]] Result<std::vector<DetailField>> parseDg11(ByteView file);
[[nodiscard]] Result<std::vector<DetailField>> parseDg12(ByteView file);

// DG13 of Vietnamese ID cards: any SEQUENCE whose first child is an INTEGER from 1 to 31 is a field, wherever
// it stands; its texts are all strings below it. Ids we do not know are kept, repeated ids are kept once.
[[nodiscard]] Result<VietnamData> parseDg13(ByteView file);

// DG15: the DER SubjectPublicKeyInfo of active authentication, in place.
[[nodiscard]] Result<ByteView> parseDg15(ByteView file);

}  // namespace tramso
