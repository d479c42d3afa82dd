// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/visit/scripted_card_reader.h"

#include "kiosk/base/bytes.h"

namespace tramso::test {
namespace {

// A white square of 8 × 8 px as JPEG, made with ImageMagick.
Bytes face() {
    return *fromHex(
        "ffd8ffe000104a46494600010100000100010000ffdb00430002010101010102010101020202020204030202020205040403"
        "04060506060605060606070908060709070606080b08090a0a0a0a0a06080b0c0b0a0c090a0a0affc0000b08000800080101"
        "1100ffc40014000100000000000000000000000000000009ffc40014100100000000000000000000000000000000ffda0008"
        "010100003f007f1fffd9");
}

}  // namespace

ScriptedCard citizensCard() {
    ScriptedCard card{.can = "000123", .reading = {}, .fault = {}};
    ChipReading& chip = card.reading;
    chip.access = ChipAccess::PaceGenericMapping;
    chip.mrzLines = {"IDVNM0900001233079090000123<<3", "9001158M3001156VNM<<<<<<<<<<<2",
                     "NGUYEN<<VAN<MAU<<<<<<<<<<<<<<<"};
    chip.vietnam = VietnamData{{{VietnamData::Number, {"079090000123"}},
                                {VietnamData::Name, {"Nguyễn Văn Mẫu"}},
                                {VietnamData::Birth, {"15/01/1990"}},
                                {VietnamData::Sex, {"Nam"}},
                                {VietnamData::Residence, {"1 Đường Mẫu, Phường Bình Tân, TP. Hồ Chí Minh"}},
                                {VietnamData::Issued, {"15/01/2022"}},
                                {VietnamData::Expiry, {"15/01/2030"}},
                                {VietnamData::Parents, {"Nguyễn Văn Cha", "Trần Thị Mẹ"}},
                                {VietnamData::OldNumber, {"020000123"}}}};
    chip.portrait = Portrait{PortraitKind::Jpeg, face()};
    chip.genuineness.verdict = Verdict::IntactIssuerUnknown;
    return card;
}

CardPresence ScriptedCardReader::waitForChange(CardPresence known, std::stop_token stop) {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, stop, [&] { return presence_ != known; });
    return presence_;
}

Result<ChipReading> ScriptedCardReader::read(const AccessKey& key, const OnPart& onPart,
                                             std::stop_token stop) {
    std::unique_lock lock{mutex_};
    ++readings_;
    if (presence_ == CardPresence::NoReader) return fail(FaultCode::CardReaderUnplugged, "script");
    if (!card_) return fail(FaultCode::CardAbsent, "script");
    const ScriptedCard card = *card_;
    if (card.fault) return tl::unexpected{Fault{*card.fault, "script"}};
    if (viewText(key.password()) != card.can) return fail(FaultCode::CardKeyWrong, "script");
    lock.unlock();
    onPart(ChipStage::Access, {});
    onPart(ChipStage::Genuineness, card.reading);
    lock.lock();
    changed_.wait(lock, stop, [&] { return !paused_ || !card_; });
    if (stop.stop_requested()) return fail(FaultCode::Cancelled, "script");
    if (!card_) return fail(FaultCode::CardRemoved, "script");
    lock.unlock();
    onPart(ChipStage::Done, card.reading);
    return card.reading;
}

void ScriptedCardReader::change(CardPresence now) {
    presence_ = now;
    changed_.notify_all();
}

void ScriptedCardReader::lay(ScriptedCard card) {
    const std::scoped_lock lock{mutex_};
    card_ = std::move(card);
    change(CardPresence::Present);
}

void ScriptedCardReader::lift() {
    const std::scoped_lock lock{mutex_};
    card_.reset();
    change(CardPresence::Empty);
}

void ScriptedCardReader::unplug() {
    const std::scoped_lock lock{mutex_};
    card_.reset();
    change(CardPresence::NoReader);
}

void ScriptedCardReader::pause() {
    const std::scoped_lock lock{mutex_};
    paused_ = true;
}

void ScriptedCardReader::resume() {
    const std::scoped_lock lock{mutex_};
    paused_ = false;
    changed_.notify_all();
}

int ScriptedCardReader::readings() {
    const std::scoped_lock lock{mutex_};
    return readings_;
}

}  // namespace tramso::test
