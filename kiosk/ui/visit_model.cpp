// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/visit_model.h"

#include "kiosk/identity/personal_number.h"
#include "kiosk/ui/words.h"

namespace tramso {

static_assert(static_cast<int>(VisitModel::Follow) == static_cast<int>(Step::Follow));
static_assert(static_cast<int>(VisitModel::BirthYearInFuture) ==
              static_cast<int>(NumberDoubt::BirthYearInFuture));

VisitModel::VisitModel(Visit& visit, const FaultTexts& texts, const Settings& settings, QObject* parent)
    : QObject{parent},
      visit_{visit},
      texts_{texts},
      warning_{static_cast<int>(settings.visit.wipeAfter.count())} {
    connect(&visit, &Visit::stepChanged, this, &VisitModel::stepChanged);
    connect(&visit, &Visit::languageChanged, this, &VisitModel::languageChanged);
    connect(&visit, &Visit::languageChanged, this, &VisitModel::faultChanged);
    connect(&visit, &Visit::canConfirmChanged, this, &VisitModel::canConfirmChanged);
    connect(&visit, &Visit::scanningChanged, this, &VisitModel::scanningChanged);
    connect(&visit, &Visit::applicantChanged, this, &VisitModel::applicantChanged);
    connect(&visit, &Visit::identificationChanged, this, &VisitModel::cardChanged);
    connect(&visit, &Visit::faultChanged, this, &VisitModel::faultChanged);
    connect(&visit, &Visit::idleChanged, this, &VisitModel::idleChanged);
}

QString VisitModel::name() const {
    return known() ? shown(visit_.data().applicant->card.name) : QString{};
}

QString VisitModel::number() const {
    return known() ? shown(maskedNumber(visit_.data().applicant->card.number)) : QString{};
}

QString VisitModel::birth() const {
    return known() ? shown(visit_.data().applicant->card.birth.toText()) : QString{};
}

QList<int> VisitModel::doubts() const {
    QList<int> list;
    if (known())
        for (const NumberDoubt doubt : visit_.data().applicant->card.doubts)
            list.append(static_cast<int>(doubt));
    return list;
}

QString VisitModel::faultWhat() const {
    return hasFault() ? shown(texts_.of(*visit_.fault()).what, visit_) : QString{};
}

QString VisitModel::faultNow() const {
    return hasFault() ? shown(texts_.of(*visit_.fault()).now, visit_) : QString{};
}

QString VisitModel::faultCode() const {
    return hasFault() ? shown(std::string{faultName(*visit_.fault())}) : QString{};
}

void VisitModel::switchLanguage() {
    visit_.setLanguage(english() ? Language::Vietnamese : Language::English);
}

}  // namespace tramso
