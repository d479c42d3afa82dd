// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/drafts_model.h"

#include "kiosk/ui/outbox_rows.h"
#include "kiosk/ui/words.h"

namespace tramso {

DraftsModel::DraftsModel(Visit& visit, const DutyModel& duty, const FaultTexts& texts,
                         const Settings& settings, const StaffPorts& ports, Errands& errands, QObject* parent)
    : QObject{parent},
      visit_{visit},
      duty_{duty},
      texts_{texts},
      ports_{ports},
      errands_{errands},
      keptHours_{static_cast<int>(settings.visit.keepDrafts.count())} {
    connect(&duty, &DutyModel::roleChanged, this, &DraftsModel::refresh);
    connect(&visit, &Visit::draftsChanged, this, &DraftsModel::refresh);
    connect(&visit, &Visit::stepChanged, this, &DraftsModel::refresh);
    connect(&visit, &Visit::languageChanged, this, &DraftsModel::refresh);
    connect(&visit, &Visit::parkedChanged, this, &DraftsModel::changed);
    connect(&visit, &Visit::languageChanged, this, &DraftsModel::changed);
    connect(&visit, &Visit::stepChanged, this, &DraftsModel::canParkChanged);
    connect(&visit, &Visit::canConfirmChanged, this, &DraftsModel::canParkChanged);
}

bool DraftsModel::offered() const {
    const VisitData& data = visit_.data();
    return !data.assistedBy.empty() && !data.follow.supplementing && visit_.step() >= Step::Needed &&
           visit_.step() <= Step::Send;
}

QString DraftsModel::number() const {
    return parked() ? QString::number(visit_.parked()->number) : QString{};
}

QString DraftsModel::procedure() const {
    return parked() ? shown(visit_.parked()->procedure, visit_) : QString{};
}

QString DraftsModel::until() const {
    return parked() ? shown(toVietnamTime(visit_.parked()->expires)) : QString{};
}

QString DraftsModel::slipFault() const {
    const bool failed = parked() && visit_.parked()->slipFault;
    return failed ? shown(texts_.of(*visit_.parked()->slipFault).what, visit_) : QString{};
}

void DraftsModel::resume(const QString& key) {
    if (duty_.role() == DutyModel::Volunteer) visit_.resume(key.toStdString(), duty_.number());
}

void DraftsModel::refresh() {
    if (duty_.role() != DutyModel::Volunteer || visit_.step() != Step::Attract) return;
    errands_.run([this] { return ports_.store.drafts().list(); },
                 [this](const Result<std::vector<DraftLabel>>& drafts) {
                     if (drafts) show(*drafts);
                 });
}

void DraftsModel::show(const std::vector<DraftLabel>& drafts) {
    std::vector<DraftRow> rows;
    for (const DraftLabel& draft : drafts) {
        if (draft.expires <= ports_.clock.now()) continue;
        DraftRow row;
        row.key = shown(draft.id);
        row.number = QString::number(draft.number);
        row.procedure = procedureTitle(draft.procedureCode, visit_);
        row.when = shortTime(draft.parked, visit_);
        row.until = shortTime(draft.expires, visit_);
        row.pages = draft.pages;
        rows.push_back(row);
    }
    waiting_.show(rows);
}

}  // namespace tramso
