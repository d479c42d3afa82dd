// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/identify_model.h"

#include <algorithm>

#include "kiosk/identity/card_validity.h"
#include "kiosk/preflight/preflight.h"
#include "kiosk/ui/words.h"

namespace tramso {

static_assert(static_cast<int>(IdentifyModel::Confirm) == static_cast<int>(IdentifyStage::Confirm));
static_assert(static_cast<int>(IdentifyModel::CardChip) == static_cast<int>(IdentityEvidence::CardChip));
static_assert(static_cast<int>(IdentifyModel::NotGenuine) == static_cast<int>(ChipTrust::NotGenuine) + 1);

IdentifyModel::IdentifyModel(Visit& visit, const PageImages& images, QObject* parent)
    : QObject{parent}, visit_{visit}, images_{images} {
    connect(&visit, &Visit::identificationChanged, this, &IdentifyModel::changed);
    connect(&visit, &Visit::scanningChanged, this, &IdentifyModel::changed);
    connect(&visit, &Visit::stepChanged, this, &IdentifyModel::changed);
    connect(&visit, &Visit::languageChanged, this, &IdentifyModel::changed);
}

IdentifyModel::Trouble IdentifyModel::trouble() const {
    const auto fault = visit_.data().identification.chipTrouble;
    if (!fault) return NoTrouble;
    if (fault == FaultCode::CardRemoved) return TooEarly;
    if (fault == FaultCode::CardKeyWrong) return DigitsWrong;
    return fault == FaultCode::CardUnsupported ? OtherCard : Unreadable;
}

int IdentifyModel::chipStep() const {
    const auto reading = visit_.data().identification.reading;
    constexpr int kFace = 4;
    return reading ? std::min(static_cast<int>(*reading), kFace) : -1;
}

IdentifyModel::Evidence IdentifyModel::evidence() const {
    return known() ? static_cast<Evidence>(visit_.data().applicant->card.evidence) : Typed;
}

IdentifyModel::Proof IdentifyModel::proof() const {
    if (!known() || !visit_.data().applicant->card.chip) return NoChip;
    return static_cast<Proof>(static_cast<int>(visit_.data().applicant->card.chip->genuineness) + 1);
}

QString IdentifyModel::expiredOn() const {
    if (!known()) return {};
    const auto& expires = visit_.data().applicant->card.expires;
    if (!expires || validityOn(*expires, visit_.today()) == CardValidity::Valid) return {};
    return shown(expires->day.toText());
}

QString IdentifyModel::contradictions() const {
    QStringList list;
    if (known())
        for (const Contradiction& found : visit_.data().applicant->contradictions)
            list.append(shown(describe(found), visit_));
    return list.join(QStringLiteral(" "));
}

bool IdentifyModel::canBeBirth(const QString& text) const {
    const auto birth = parsePartialDate(text.toStdString());
    return birth && tramso::canBeBirth(*birth, visit_.today());
}

}  // namespace tramso
