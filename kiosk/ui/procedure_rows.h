// SPDX-License-Identifier: GPL-3.0-or-later
// What the screens show before the papers: procedures, what there is to know of one, purposes to agree to.
#pragma once

#include "kiosk/ui/rows.h"
#include "kiosk/visit/visit.h"

namespace tramso {

// One procedure of the catalogue; also the chosen one.
struct ProcedureRow {
    Q_GADGET
    QML_VALUE_TYPE(procedureRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString summary MEMBER summary CONSTANT)
    Q_PROPERTY(QString fee MEMBER fee CONSTANT)
    Q_PROPERTY(QString time MEMBER time CONSTANT)
    Q_PROPERTY(QString office MEMBER office CONSTANT)
    Q_PROPERTY(QString full MEMBER full CONSTANT)
    Q_PROPERTY(bool confirmFee MEMBER confirmFee CONSTANT)
    Q_PROPERTY(bool confirmTime MEMBER confirmTime CONSTANT)
    Q_PROPERTY(bool confirmOffice MEMBER confirmOffice CONSTANT)
    Q_PROPERTY(bool lapsed MEMBER lapsed CONSTANT)
public:
    QString key, title, summary, fee, time, office;
    QString full;  // the official name, where the title is not that
    bool confirmFee = false, confirmTime = false, confirmOffice = false;
    bool lapsed = false;  // the description's time has run out
    friend bool operator==(const ProcedureRow&, const ProcedureRow&) = default;
};

// One life event and how many procedures it leads to.
struct EventRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(int procedures MEMBER procedures CONSTANT)
public:
    QString key, title;
    int procedures = 0;
    friend bool operator==(const EventRow&, const EventRow&) = default;
};

// One thing to know before beginning: fee, time, who decides …
struct FactRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(int kind MEMBER kind CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(bool confirm MEMBER confirm CONSTANT)
public:
    QString key;
    int kind = Show::Fee;
    QString text;
    bool confirm = false;  // not certain: shown with "confirm with the ward"
    friend bool operator==(const FactRow&, const FactRow&) = default;
};

// One purpose to agree to.
struct ConsentRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(bool required MEMBER required CONSTANT)
    Q_PROPERTY(bool agreed MEMBER agreed CONSTANT)
public:
    QString key, text;
    bool required = true, agreed = false;
    friend bool operator==(const ConsentRow&, const ConsentRow&) = default;
};

// A procedure as the screens show it today, in the person's language.
[[nodiscard]] ProcedureRow rowOf(const Procedure& procedure, const Visit& visit);

}  // namespace tramso
