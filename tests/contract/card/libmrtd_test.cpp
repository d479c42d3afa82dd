// SPDX-License-Identifier: GPL-3.0-or-later
// Debian's libmrtd, a reader we did not write, reads our virtual chip over BAC and secure messaging.
#include <nfc/nfc.h>

extern "C" {
#include <mrtd/mrtd.h>
}

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>

#include "drivers/sim/chip/der.h"
#include "drivers/sim/chip/sim_chip.h"

using namespace tramso;
using namespace tramso::sim;

namespace {

SimChip* chipOnTheReader = nullptr;

Bytes fileOver(const std::array<std::uint8_t, 16>& encryption, const std::array<std::uint8_t, 16>& mac,
               std::uint64_t& counter, std::uint16_t id) {
    const std::array<std::uint8_t, 2> name{static_cast<std::uint8_t>(id >> 8U),
                                           static_cast<std::uint8_t>(id)};
    std::vector<std::uint8_t> content(0x10000);
    int length = 0;
    mrtd_fileread_read(nullptr, name.data(), content.data(), &length, encryption.data(), mac.data(),
                       &counter);
    const auto bytes = std::as_bytes(std::span{content}.first(static_cast<std::size_t>(length)));
    return {bytes.begin(), bytes.end()};
}

}  // namespace

// The only call libmrtd makes to libnfc: a command to the card, its response back.
extern "C" int nfc_initiator_transceive_bytes(nfc_device*, const std::uint8_t* sent, std::size_t sentLength,
                                              std::uint8_t* received, std::size_t room, int) {
    const auto command = std::as_bytes(std::span{sent, sentLength});
    const Bytes answer = chipOnTheReader->respond(command);
    if (answer.size() > room) return NFC_EOVFLOW;
    std::ranges::copy(answer, reinterpret_cast<std::byte*>(received));
    return static_cast<int>(answer.size());
}

TEST_CASE("libmrtd opens the virtual chip by BAC and reads what was issued") {
    ChipPlan plan;
    const auto image = issueCard(plan, TestIssuer{"peers"});
    SimChip chip{image};
    chipOnTheReader = &chip;
    REQUIRE(chip.respond(hex("00A4040C07A0000002471001")) == hex("9000"));

    const auto secrets = secretsOf(plan.citizen);
    std::array<std::uint8_t, 25> key{};
    const auto raw = [](const std::string& text) {
        return reinterpret_cast<const std::uint8_t*>(text.data());
    };
    mrtd_bac_get_kmrz(raw(secrets.documentNumber), raw(secrets.birth), raw(secrets.expiry), key.data());
    std::array<std::uint8_t, 16> encryption{};
    std::array<std::uint8_t, 16> mac{};
    std::uint64_t counter = 0;
    mrtd_bac_randomize_rndifd_kifd();
    REQUIRE(mrtd_bac_keyhandshake(nullptr, key.data(), encryption.data(), mac.data(), &counter) >= 0);

    CHECK(fileOver(encryption, mac, counter, fid::kCom) == image.applicationFiles.at(fid::kCom));
    CHECK(fileOver(encryption, mac, counter, fid::dataGroup(1)) ==
          image.applicationFiles.at(fid::dataGroup(1)));
    CHECK(fileOver(encryption, mac, counter, fid::dataGroup(2)) ==
          image.applicationFiles.at(fid::dataGroup(2)));
}
