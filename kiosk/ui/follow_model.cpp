// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/follow_model.h"

#include "kiosk/ui/words.h"

namespace tramso {

FollowModel::FollowModel(Visit& visit, const PageImages& images, QObject* parent)
    : QObject{parent}, visit_{visit}, images_{images} {
    connect(&visit, &Visit::followChanged, this, &FollowModel::changed);
    connect(&visit, &Visit::scanningChanged, this, &FollowModel::changed);
    connect(&visit, &Visit::languageChanged, this, &FollowModel::changed);
}

FollowModel::Trouble FollowModel::trouble() const {
    const auto& why = visit_.data().follow.trouble;
    if (!why) return NoTrouble;
    switch (*why) {
        case FaultCode::NotFound:
            return Unknown;
        case FaultCode::ServiceBusy:
            return TooOften;
        case FaultCode::ServiceRefused:
            return TooLate;
        case FaultCode::ServiceUnreachable:
        case FaultCode::ServiceNotOurs:
        case FaultCode::ServiceUnproven:
        case FaultCode::ServiceNotInDate:
        case FaultCode::ServiceDenied:
            return NoLine;
        default:
            return NoCode;
    }
}

QString FollowModel::code() const {
    return told() ? shown(visit_.data().follow.status->dossierCode) : QString{};
}

QString FollowModel::procedure() const {
    if (!told()) return {};
    const std::string& code = visit_.data().follow.status->procedure;
    const Procedure* known = visit_.catalogue().find(code, visit_.today());
    return known == nullptr ? shown(code) : shown(known->title, visit_);
}

QString FollowModel::text() const {
    if (!told()) return {};
    const DossierStatus& status = *visit_.data().follow.status;
    return shown(LocalText{status.textVi, status.textEn}, visit_);
}

QString FollowModel::meaning() const {
    if (!told()) return {};
    const DossierStatus& status = *visit_.data().follow.status;
    return shown(LocalText{status.meansVi, status.meansEn}, visit_);
}

QString FollowModel::note() const {
    return told() ? shown(visit_.data().follow.status->note) : QString{};
}

QString FollowModel::due() const {
    const QStringList parts = told() ? shown(visit_.data().follow.status->due).split(u'-') : QStringList{};
    return parts.size() == 3 ? parts[2] + u'/' + parts[1] + u'/' + parts[0] : QString{};
}

QStringList FollowModel::papers() const {
    QStringList titles;
    if (told())
        for (const AskedPaper& asked : visit_.data().follow.status->papers) titles.append(shown(asked.title));
    return titles;
}

}  // namespace tramso
