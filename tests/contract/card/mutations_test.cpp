// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged and hostile files: ten thousand cards with one file changed each. Read directly; the sanitizers
// watch.
#include <algorithm>
#include <array>
#include <random>

#include "tests/contract/card/station.h"

using namespace tramso;
using namespace tramso::test;

namespace {

// A card that is quick to read: the files are under test here, not the protocols. With PACE, as EF.CardAccess
// announces it, only where that file is: a key exchange costs more than all the files.
sim::ChipPlan quickPlan(bool pace) {
    sim::ChipPlan plan;
    plan.withDg11 = plan.withDg12 = true;
    if (pace) plan.pace = {{sim::PaceMapping::Generic, 12, sim::ChipCipher::Aes128}};
    plan.groups[2] = sim::dg2(plan.portrait, sim::portrait(plan.portrait).first(600));
    return plan;
}

class Mutator {
public:
    explicit Mutator(unsigned seed) : chance_{seed} {}
    std::size_t below(std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>{0, bound - 1}(chance_);
    }

    void change(Bytes& file) {
        const Bytes before = file;
        for (auto left = 1 + below(3); left > 0 || file == before; left -= left > 0 ? 1 : 0) changeOnce(file);
    }

private:
    static constexpr std::array<unsigned, 8> kEdges{0x00, 0x01, 0x7F, 0x80, 0x81, 0x84, 0xFE, 0xFF};

    void changeOnce(Bytes& file) {
        if (file.empty()) file.push_back(std::byte{0});
        // Structure stands at the front more often than at the back.
        const std::size_t at =
            below(2) == 0 ? below(std::min<std::size_t>(file.size(), 64)) : below(file.size());
        const auto place = file.begin() + static_cast<std::ptrdiff_t>(at);
        switch (below(5)) {
            case 0:
                *place ^= static_cast<std::byte>(1U << below(8));
                break;
            case 1:
                *place = static_cast<std::byte>(kEdges.at(below(kEdges.size())));
                break;
            case 2:
                file.erase(place, place + static_cast<std::ptrdiff_t>(
                                              1 + below(std::min(static_cast<std::size_t>(file.end() - place),
                                                                 std::size_t{40}))));
                break;
            case 3:
                file.insert(place, 1 + below(8), static_cast<std::byte>(below(256)));
                break;
            default:
                file.resize(at + 1);
        }
    }

    std::mt19937 chance_;
};

// The card with one file changed, under the MF or in the application, read over a station of its own.
class MutatedCards {
public:
    explicit MutatedCards(unsigned seed, bool pace = false) : plan_{quickPlan(pace)}, mutator_{seed} {}

    // Changes one of the files and reads the card.
    [[nodiscard]] Result<ChipReading> next(const std::vector<std::uint16_t>& files, bool underMaster) {
        auto image = honest_;
        const auto file = files.at(mutator_.below(files.size()));
        mutator_.change(underMaster ? image.masterFiles[file] : image.applicationFiles[file]);
        insert(*station_, std::move(image));
        return read(*station_, mrzOf(plan_.citizen));
    }
    [[nodiscard]] bool saysWhatWasIssued(const ChipReading& reading) const {
        const auto lines = sim::mrzLines(plan_.citizen);
        return std::ranges::equal(reading.mrzLines, lines) && reading.vietnam &&
               reading.vietnam->text(VietnamData::Name) == plan_.citizen.name && reading.portrait &&
               std::ranges::equal(reading.portrait->picture, sim::portrait(plan_.portrait).first(600));
    }

private:
    sim::ChipPlan plan_;
    sim::ChipImage honest_ = sim::issueCard(plan_, knownIssuer());
    std::unique_ptr<Station> station_ = usualStation();
    Mutator mutator_;
};

}  // namespace

// A chip may give more bytes behind an object than it has; those are neither read nor believed.
TEST_CASE("of seven thousand cards with a changed data group none is believed to say anything else") {
    MutatedCards cards{20261125};
    const std::vector<std::uint16_t> groups{0x0101, 0x0102, 0x010B, 0x010C, 0x010D, 0x010E, 0x010F};
    for (int round = 0; round < 7000; ++round) {
        CAPTURE(round);
        const auto reading = cards.next(groups, false);
        if (reading && reading->genuineness.verdict == Verdict::Genuine)
            REQUIRE(cards.saysWhatWasIssued(*reading));
    }
}

TEST_CASE(
    "of three thousand cards with a changed EF.SOD, EF.COM or EF.CardAccess none is believed to say less") {
    MutatedCards withBac{20261126};
    MutatedCards withPace{20261127, true};
    for (int round = 0; round < 3000; ++round) {
        CAPTURE(round);
        const bool underMaster = round % 3 == 0;
        MutatedCards& cards = underMaster ? withPace : withBac;
        const auto reading = underMaster ? cards.next({sim::fid::kCardAccess}, true)
                                         : cards.next({sim::fid::kSod, sim::fid::kCom}, false);
        if (reading && reading->genuineness.verdict == Verdict::Genuine)
            REQUIRE(cards.saysWhatWasIssued(*reading));
    }
}
