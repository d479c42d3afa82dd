// SPDX-License-Identifier: GPL-3.0-or-later
// Where the contract is tried: a place for virtual cards and a reader that reads them. Two programs link the
// same tests, one with the reader code directly over the chip (direct_station.cpp), one with the product's
// PC/SC reader behind the real daemon (pcsc_station.cpp).
#pragma once

#include <catch2/catch.hpp>
#include <memory>

#include "drivers/card/card_reader.h"
#include "drivers/card/trust_store.h"
#include "drivers/sim/chip/chip_image.h"
#include "drivers/sim/chip/sim_card_slot.h"

namespace tramso::test {

class Station {
public:
    virtual ~Station() = default;
    virtual CardReader& reader() = 0;
    virtual sim::SimCardSlot& slot() = 0;
    // Puts a card in, in place of one that may lie there; returns when the reader would read the new one.
    virtual void put(sim::ChipImage image, sim::ChipHabits habits) = 0;
};

// A station that trusts these states.
[[nodiscard]] std::unique_ptr<Station> makeStation(TrustStore trust);

// The states of the tests: one we trust, one we never heard of.
[[nodiscard]] const sim::TestIssuer& knownIssuer();
[[nodiscard]] const sim::TestIssuer& foreignIssuer();
[[nodiscard]] TrustStore trustIn(const sim::TestIssuer& issuer);

// A station that trusts knownIssuer().
[[nodiscard]] std::unique_ptr<Station> usualStation();

[[nodiscard]] AccessKey canOf(const sim::Citizen& citizen);
[[nodiscard]] AccessKey mrzOf(const sim::Citizen& citizen);

// As Station::put().
void insert(Station& station, sim::ChipImage image, sim::ChipHabits habits = {});
// Waits for the reader to see this presence.
void await(Station& station, CardPresence wanted);
// Takes the card out and waits until the reader has seen that.
void takeOut(Station& station);

// Reads the card that lies there, with no interest in the parts.
[[nodiscard]] Result<ChipReading> read(Station& station, const AccessKey& key);

// What a full and honest reading must hold.
void requireComplete(const Result<ChipReading>& reading, const sim::ChipPlan& plan, ChipAccess access);

}  // namespace tramso::test

// Failures name codes.
template <>
struct Catch::StringMaker<tramso::FaultCode> {
    static std::string convert(tramso::FaultCode code) { return std::string{tramso::faultName(code)}; }
};
template <>
struct Catch::StringMaker<tramso::Verdict> {
    static std::string convert(tramso::Verdict verdict) { return std::string{tramso::verdictName(verdict)}; }
};
template <>
struct Catch::StringMaker<tramso::GenuinenessReason> {
    static std::string convert(tramso::GenuinenessReason reason) {
        return std::string{tramso::reasonName(reason)};
    }
};
template <>
struct Catch::StringMaker<tramso::CheckOutcome> {
    static std::string convert(tramso::CheckOutcome outcome) {
        return std::string{tramso::checkName(outcome)};
    }
};
