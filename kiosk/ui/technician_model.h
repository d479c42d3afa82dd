// SPDX-License-Identifier: GPL-3.0-or-later
// The station's parts as a technician sees them: all well, or what is wrong.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QTimer>
#include <array>

#include "config/loader/fault_texts.h"
#include "kiosk/ui/duty_model.h"
#include "kiosk/ui/rows_model.h"
#include "kiosk/ui/staff_rows.h"

namespace tramso {

// Screen's thread. All given outlive it. Asks the parts only while a technician is at the screen.
class TechnicianModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(tramso::RowsModel* parts READ parts CONSTANT)  // PartRow
    Q_PROPERTY(bool asking READ asking NOTIFY changed)
    // Of the part that is worst: nothing wrong is Well, and `worst` is then any row.
    Q_PROPERTY(int health READ health NOTIFY changed)
    Q_PROPERTY(tramso::PartRow worst READ worst NOTIFY changed)
public:
    TechnicianModel(Visit& visit, const DutyModel& duty, const FaultTexts& texts, const StaffPorts& ports,
                    Errands& errands, QObject* parent = nullptr);

    [[nodiscard]] RowsModel* parts() { return &parts_; }
    [[nodiscard]] bool asking() const { return asked_ > 0; }
    [[nodiscard]] int health() const { return worst().health; }
    [[nodiscard]] PartRow worst() const;

    Q_INVOKABLE void refresh();  // asks every part anew

signals:
    void changed();

private:
    void entered();
    void show();
    [[nodiscard]] PartRow rowOf(const PartReport& report) const;

    Visit& visit_;
    const DutyModel& duty_;
    const FaultTexts& texts_;
    const StaffPorts& ports_;
    Errands& errands_;
    std::array<std::optional<PartReport>, kStationParts> reports_;
    std::vector<PartRow> rows_;
    RowsModel parts_;
    int asked_ = 0;
    QTimer timer_;
};

}  // namespace tramso
