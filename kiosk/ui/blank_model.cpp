// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/blank_model.h"

#include <array>

#include "kiosk/base/log.h"
#include "kiosk/store/outbox_tally.h"

namespace tramso {
namespace {

// Four digits nobody types by habit.
QString drawnCode(Random& random) {
    constexpr int kDigits = 10;
    std::array<std::byte, 4> bytes{};
    random.fill(bytes);
    QString code;
    for (const std::byte byte : bytes) code += QString::number(std::to_integer<int>(byte) % kDigits);
    return code;
}

}  // namespace

BlankModel::BlankModel(const DutyModel& duty, const StaffPorts& ports, Errands& errands, QObject* parent)
    : QObject{parent}, ports_{ports}, errands_{errands} {
    connect(&duty, &DutyModel::roleChanged, this, [this, &duty] {
        if (duty.role() == DutyModel::Technician) refresh();
    });
}

void BlankModel::refresh() {
    if (gone_) return;
    count_ = Counting;
    leave();
    errands_.run([this] { return ports_.store.list(); },
                 [this](const Result<std::vector<OutboxEntry>>& entries) {
                     count_ = entries ? Counted : Unknown;
                     if (entries) {
                         const OutboxTally tally = tallyOf(*entries);
                         undelivered_ = tally.waiting + tally.parked;
                     }
                     emit changed();
                 });
}

void BlankModel::ask() {
    if (!possible() || gone_ || count_ == Counting) return;
    typed_.clear();
    code_ = drawnCode(random_);
    emit changed();
}

void BlankModel::type(const QString& digits) {
    typed_ = digits.left(code_.size());
    emit changed();
}

void BlankModel::leave() {
    code_.clear();
    typed_.clear();
    emit changed();
}

void BlankModel::goAhead() {
    if (!agreed() || gone_) return;
    gone_ = true;
    emit changed();
    ports_.makeBlank();
}

}  // namespace tramso
