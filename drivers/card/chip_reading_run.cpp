// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/chip_reading_run.h"

#include <algorithm>

#include "drivers/card/active_authentication.h"
#include "drivers/card/chip_authentication.h"
#include "drivers/card/data_groups.h"
#include "drivers/card/pace_mapping.h"
#include "drivers/card/signed_content.h"

namespace tramso {
namespace {

constexpr int kFingerprints = 3;
constexpr int kIris = 4;

// What a Vietnamese card has, for a chip whose EF.COM cannot be read.
const std::vector<int> kUsualGroups{1, 2, 13, 14, 15};

// What became of a group whose file could not be read.
GroupOutcome outcomeOf(FaultCode code) {
    if (code == FaultCode::NotFound) return GroupOutcome::Absent;
    return code == FaultCode::CardKeyWrong ? GroupOutcome::Protected : GroupOutcome::Unreadable;
}

// The same offers in any order: EF.CardAccess is read unprotected, so somebody could have taken the stronger
// ones out.
bool sameEntries(std::vector<Bytes> a, std::vector<Bytes> b) {
    std::ranges::sort(a);
    std::ranges::sort(b);
    return a == b;
}

}  // namespace

ChipReadingRun::ChipReadingRun(OpenChip chip, const TrustStore& trust, Random& random, std::time_t now)
    : chip_{std::move(chip)},
      files_{*chip_.channel, chip_.mostLong},
      trust_{trust},
      random_{random},
      now_{now} {
    reading_.access = chip_.access;
}

void ChipReadingRun::note(int number, GroupOutcome outcome) {
    reading_.groups.push_back({number, outcome});
}

bool ChipReadingRun::announced(int number) const {
    return std::ranges::find(announced_, number) != announced_.end() || check_.isSigned(number);
}

Result<std::optional<Bytes>> ChipReadingRun::fetch(int number) {
    auto file = files_.read(file::dataGroup(number));
    if (file) return std::optional{std::move(*file)};
    if (!concernsFileAlone(file.error().code)) return tl::unexpected{file.error()};
    note(number, outcomeOf(file.error().code));
    check_.groupMissing(number);
    return std::optional<Bytes>{};
}

// Reads, parses and stores one announced group, once. Its hash is judged when EF.SOD is there.
template <class Parse, class Store>
Result<Done> ChipReadingRun::readGroup(int number, Parse parse, Store store) {
    const bool seen =
        std::ranges::find(reading_.groups, number, &DataGroupState::number) != reading_.groups.end();
    if (seen || !announced(number)) return Done{};
    auto file = fetch(number);
    if (!file) return tl::unexpected{file.error()};
    if (!*file) return Done{};
    auto parsed = parse(**file);
    note(number, parsed ? GroupOutcome::Read : GroupOutcome::Unreadable);
    if (parsed) store(std::move(*parsed));
    unchecked_.emplace_back(number, std::move(**file));
    return Done{};
}

Result<Done> ChipReadingRun::readAnnounced() {
    const auto file = files_.read(file::kCom);
    if (file) announced_ = parseCom(*file).value_or(kUsualGroups);
    if (file) return Done{};
    announced_ = kUsualGroups;
    if (concernsFileAlone(file.error().code)) return Done{};
    return tl::unexpected{file.error()};
}

// Those not read yet, in the order a form needs them.
Result<Done> ChipReadingRun::readPersonalGroups() {
    auto done = readGroup(1, parseDg1,
                          [this](std::vector<std::string>&& lines) { reading_.mrzLines = std::move(lines); });
    if (done)
        done = readGroup(13, parseDg13, [this](VietnamData&& data) { reading_.vietnam = std::move(data); });
    if (done)
        done = readGroup(11, parseDg11, [this](std::vector<DetailField>&& fields) {
            reading_.personalDetails = std::move(fields);
        });
    if (done)
        done = readGroup(12, parseDg12, [this](std::vector<DetailField>&& fields) {
            reading_.documentDetails = std::move(fields);
        });
    return done;
}

Result<Done> ChipReadingRun::readPersonalData() {
    const auto known = readAnnounced();
    if (!known) return known;
    const auto done = readPersonalGroups();
    if (!done) return done;
    for (const int number : {kFingerprints, kIris})
        if (announced(number)) note(number, GroupOutcome::Protected);
    if (reading_.mrzLines.empty() && !reading_.vietnam)
        return fail(FaultCode::CardDataBad, "no personal data");
    return Done{};
}

Result<Done> ChipReadingRun::readSodFile() {
    const auto sod = files_.read(file::kSod);
    if (sod) {
        check_.takeSod(readSod(*sod, trust_, now_));
        return Done{};
    }
    check_.sodMissing();
    if (concernsFileAlone(sod.error().code)) return Done{};
    return tl::unexpected{sod.error()};
}

// DG14 tells how the chip proves itself, and repeats what EF.CardAccess offered before anything was
// protected.
Result<SecurityInfos> ChipReadingRun::readChipInfos() {
    SecurityInfos infos;
    const auto done =
        readGroup(14, parseDg14, [&](auto&& parsed) { infos = std::forward<decltype(parsed)>(parsed); });
    if (!done) return tl::unexpected{done.error()};
    if (!infos.paceEntries.empty() && !sameEntries(infos.paceEntries, chip_.paceEntries))
        check_.accessFileChanged();
    return infos;
}

Result<Done> ChipReadingRun::checkActively(const SecurityInfos& infos) {
    Bytes key;
    const auto copyKey = [&](ByteView found) { key.assign(found.begin(), found.end()); };
    const auto done = readGroup(15, parseDg15, copyKey);
    if (!done) return done;
    if (key.empty()) {
        check_.activeAuthentication(CheckOutcome::NotOffered);
        return Done{};
    }
    const auto proven = provesActively(*chip_.channel, key, infos.activeAuthenticationHash, random_);
    if (!proven) return tl::unexpected{proven.error()};
    check_.activeAuthentication(*proven ? CheckOutcome::Passed : CheckOutcome::Failed);
    return Done{};
}

// Chip authentication mapping, once EF.CardSecurity is seen to be signed; no answer when it cannot tell. A
// trusted EF.SOD asks for a trusted EF.CardSecurity: a copy could bring one of its own making.
std::optional<CheckOutcome> ChipReadingRun::checkMappingProof() const {
    if (!chip_.proof || !chip_.cardSecurity) return std::nullopt;
    const auto content = openSigned(*chip_.cardSecurity, kCardSecurityObject);
    if (!content) return std::nullopt;
    const GenuinenessReason signer = trust_.judge(content->signer.get(), content->signedAt.value_or(now_));
    const bool asGoodAsSod = signer == GenuinenessReason::None ||
                             (signer == GenuinenessReason::IssuerUnknown && check_.issuerUnknown());
    if (!asGoodAsSod) return std::nullopt;
    const auto infos = parseSecurityInfos(content->content);
    if (!infos || infos->chipAuthenticationKeys.empty()) return std::nullopt;
    const bool proven =
        std::ranges::any_of(infos->chipAuthenticationKeys, [this](const ChipAuthenticationKey& key) {
            const auto chipKey = readGroupKey(key.publicKey);
            return chipKey && provesChipKey(*chipKey, chip_.proof->data.bytes(), chip_.proof->mappingKey);
        });
    return proven ? CheckOutcome::Passed : CheckOutcome::Failed;
}

// The proof of chip authentication is that the chip can go on talking: so a file known to be there is asked
// for at once.
Result<Done> ChipReadingRun::checkChip(const SecurityInfos& infos) {
    if (const auto outcome = checkMappingProof()) {
        check_.chipAuthentication(*outcome);
        return Done{};
    }
    const auto offer = bestChipAuthentication(infos);
    if (!offer) {
        check_.chipAuthentication(CheckOutcome::NotOffered);
        return Done{};
    }
    auto done = agreeOnChipKeys(*chip_.channel, *offer, random_);
    // Only a success counts: an error may come unprotected, from a chip that has lost the session.
    if (done) done = files_.read(file::kDg14).map([](const Bytes&) { return Done{}; });
    check_.chipAuthentication(done ? CheckOutcome::Passed : CheckOutcome::Failed);
    if (done || !endsConnection(done.error().code)) return Done{};
    return done;
}

// What the checks come to, with the groups read since the last time.
void ChipReadingRun::judge() {
    for (const auto& [number, file] : unchecked_) check_.takeGroup(number, file);
    unchecked_.clear();
    reading_.genuineness = check_.result();
}

Result<Done> ChipReadingRun::checkGenuineness() {
    const auto sod = readSodFile();
    if (!sod) return sod;
    // EF.COM is not signed: what it keeps quiet about and EF.SOD names is read all the same.
    const auto rest = readPersonalGroups();
    if (!rest) return rest;
    const auto infos = readChipInfos();
    if (!infos) return tl::unexpected{infos.error()};
    auto done = checkActively(*infos);
    if (done) done = checkChip(*infos);
    judge();
    return done;
}

// A chip that failed chip authentication lost its session; there is nothing to look at on a copy.
Result<Done> ChipReadingRun::readPortrait() {
    if (reading_.genuineness.chipAuthentication == CheckOutcome::Failed) return Done{};
    const auto done =
        readGroup(2, parseDg2, [this](Portrait&& portrait) { reading_.portrait = std::move(portrait); });
    judge();
    return done;
}

}  // namespace tramso
