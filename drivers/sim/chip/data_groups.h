// SPDX-License-Identifier: GPL-3.0-or-later
// The data groups of a made-up card as bytes, after ICAO 9303-10 §4.7 and, for DG13, what is known of the
// Vietnamese ID card.
#pragma once

#include <cstdint>
#include <map>

#include "drivers/sim/chip/citizen.h"
#include "kiosk/base/bytes.h"

namespace tramso::sim {

enum class PortraitFormat : std::uint8_t { Jpeg, Jpeg2000 };

// How DG13 varies from card to card.
struct Dg13Form {
    enum class Wrapper : std::uint8_t { None, Sequence, Set } wrapper = Wrapper::None;
    bool longLengths = false;   // every field's length in the long form (81 xx)
    bool fewFields = false;     // without 14, 15 and 16
    bool unknownField = false;  // with a field 21 that nobody knows
};

[[nodiscard]] Bytes dg1(const Citizen& citizen);
// ISO/IEC 19794-5:2005 facial record around a drawn portrait of about 16 kB.
[[nodiscard]] Bytes dg2(PortraitFormat format);
// The same around any picture bytes.
[[nodiscard]] Bytes dg2(PortraitFormat format, ByteView picture);
// A fingerprint template nobody here may read.
[[nodiscard]] Bytes dg3();
[[nodiscard]] Bytes dg11(const Citizen& citizen);
[[nodiscard]] Bytes dg12(const Citizen& citizen);
[[nodiscard]] Bytes dg13(const Citizen& citizen, const Dg13Form& form = {});

// EF.COM for the data groups that exist.
[[nodiscard]] Bytes efCom(const std::map<int, Bytes>& groups);

// The portrait itself, as tools/issuer/portrait.py drew it at build time.
[[nodiscard]] ByteView portrait(PortraitFormat format);

}  // namespace tramso::sim
