// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/update_model.h"

#include "kiosk/base/log.h"

namespace tramso {
namespace {

constexpr std::chrono::seconds kLookEvery{10};

static_assert(static_cast<int>(UpdateModel::Refused) == static_cast<int>(UpdateOutcome::Refused));
static_assert(static_cast<int>(UpdateModel::FellBack) == static_cast<int>(UpdateOutcome::FellBack));

// The day of an edition, and the rest that tells two of one day apart; people read it out on the telephone.
QString inWords(const std::string& edition) {
    constexpr std::size_t kDigits = 14;  // year to second
    QString text = QString::fromStdString(edition);
    if (edition.size() != kDigits) return text;
    return QStringLiteral("%1.%2.%3 (%4)").arg(text.left(4), text.mid(4, 2), text.mid(6, 2), text.mid(8));
}

}  // namespace

UpdateModel::UpdateModel(const DutyModel& duty, const Settings::Update& settings, const StaffPorts& ports,
                         Errands& errands, QObject* parent)
    : QObject{parent}, duty_{duty}, settings_{settings}, ports_{ports}, errands_{errands} {
    connect(&duty, &DutyModel::roleChanged, this, &UpdateModel::entered);
    connect(&timer_, &QTimer::timeout, this, &UpdateModel::refresh);
}

QString UpdateModel::edition() const {
    return inWords(now_.edition);
}

QString UpdateModel::before() const {
    return inWords(now_.before);
}

QString UpdateModel::offered() const {
    return inWords(now_.offered);
}

QString UpdateModel::tried() const {
    return inWords(now_.tried);
}

void UpdateModel::entered() {
    undone_ = false;
    if (duty_.role() != DutyModel::Technician) return timer_.stop();
    timer_.start(kLookEvery);
    refresh();
}

void UpdateModel::refresh() {
    if (!possible() || looking_) return;
    looking_ = true;
    errands_.run([this] { return ports_.updates->look(); },
                 [this](const Result<UpdateStanding>& now) {
                     looking_ = false;
                     show(now);
                 });
}

void UpdateModel::show(const Result<UpdateStanding>& now) {
    knowing_ = now ? Known : Silent;
    if (now) now_ = *now;
    emit changed();
}

void UpdateModel::ask(Result<Done> (Updates::*deed)()) {
    if (!possible() || busy_) return;
    busy_ = true;
    undone_ = false;
    emit changed();
    errands_.run([this, deed] { return (ports_.updates->*deed)(); },
                 [this](const Result<Done>& done) {
                     busy_ = false;
                     undone_ = !done;
                     if (!done) logFault(done.error());
                     emit changed();
                     refresh();
                 });
}

void UpdateModel::putIn() {
    ask(&Updates::putIn);
}

void UpdateModel::goBack() {
    ask(&Updates::goBack);
}

}  // namespace tramso
