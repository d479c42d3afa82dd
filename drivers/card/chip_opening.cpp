// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/chip_opening.h"

#include "drivers/card/bac.h"
#include "drivers/card/file_reader.h"

namespace tramso {
namespace {

// The LDS1 eMRTD application, ICAO 9303-10 §4.2.
const Bytes kApplication = fromHex("a0000002471001").value();

Result<Done> selectApplication(CardChannel& channel) {
    const auto answer = channel.send({0x00, 0xA4, 0x04, 0x0C, kApplication, 0});
    if (!answer) return tl::unexpected{answer.error()};
    if (answer->status != sw::kOk) return fail(FaultCode::CardUnsupported, "no emrtd application");
    return Done{};
}

// What EF.CardAccess offers. The master file is not selected first: Vietnamese cards answer that with 6D00
// and have the file at hand without. No file, or an odd one: nothing is offered.
Result<SecurityInfos> paceOffers(FileReader& files) {
    const auto file = files.readSelected(file::kCardAccess);
    if (!file && (endsConnection(file.error().code) || file.error().code == FaultCode::CardFailed))
        return tl::unexpected{file.error()};
    if (!file) return SecurityInfos{};
    return parseSecurityInfos(*file).value_or(SecurityInfos{});
}

Result<OpenChip> openByPace(PlainChannel& plain, const SecurityInfos& infos, const PaceInfo& info,
                            const AccessKey& key, Random& random, std::size_t mostLong) {
    auto outcome = openWithPace(plain, info, key, random);
    if (!outcome) return tl::unexpected{outcome.error()};
    OpenChip chip{std::make_unique<SecureChannel>(plain, std::move(outcome->session)),
                  info.mapping,
                  mostLong,
                  infos.paceEntries,
                  std::move(outcome->proof),
                  std::nullopt};
    if (chip.proof) {
        auto file = FileReader{*chip.channel, mostLong}.readSelected(file::kCardSecurity);
        if (!file && endsConnection(file.error().code)) return tl::unexpected{file.error()};
        if (file) chip.cardSecurity = std::move(*file);
    }
    const auto selected = selectApplication(*chip.channel);
    if (!selected) return tl::unexpected{selected.error()};
    return chip;
}

Result<OpenChip> openByBac(PlainChannel& plain, const SecurityInfos& infos, const AccessKey& key,
                           Random& random, std::size_t mostLong) {
    const auto selected = selectApplication(plain);
    if (!selected) return tl::unexpected{selected.error()};
    auto session = openWithBac(plain, key, random);
    if (!session) return tl::unexpected{session.error()};
    return OpenChip{std::make_unique<SecureChannel>(plain, std::move(*session)),
                    ChipAccess::Bac,
                    mostLong,
                    infos.paceEntries,
                    std::nullopt,
                    std::nullopt};
}

}  // namespace

Result<OpenChip> openChip(PlainChannel& plain, const AccessKey& key, Random& random) {
    FileReader files{plain};
    const auto learnt = files.learnLimits();
    if (!learnt) return tl::unexpected{learnt.error()};
    const auto infos = paceOffers(files);
    if (!infos) return tl::unexpected{infos.error()};
    const PaceInfo* info = bestPace(*infos);
    if (info == nullptr) return openByBac(plain, *infos, key, random, files.mostLong());
    auto chip = openByPace(plain, *infos, *info, key, random, files.mostLong());
    if (chip || endsConnection(chip.error().code) || key.kind() == AccessKey::Kind::Can) return chip;
    // Some readers of these cards report PACE refused where BAC then works with the same items.
    auto second = openByBac(plain, *infos, key, random, files.mostLong());
    if (second || endsConnection(second.error().code)) return second;
    return chip;
}

}  // namespace tramso
