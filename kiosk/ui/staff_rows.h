// SPDX-License-Identifier: GPL-3.0-or-later
// What the screens of volunteers and technicians show, as values; texts already in the chosen language.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QMetaType>
#include <QObject>
#include <QString>
#include <optional>

#include "kiosk/base/fault.h"

namespace tramso {

// States the staff's screens tell apart.
class Duty : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("names only")
public:
    enum Dossier { Sent, Waiting, Refused, Returned };
    Q_ENUM(Dossier)
    // StationPart, for QML.
    enum Part { CardReader, Scanner, Printer, Service, Outbox, Storage, Clock, Program };
    Q_ENUM(Part)
    // Health, for QML; Asking: not known yet.
    enum Health { Well, Look, Broken, NotThere, Asking };
    Q_ENUM(Health)
    enum Trial { NotTried, Running, Good, Failed };
    Q_ENUM(Trial)
    // ChipTrial::verdict, for QML.
    enum Verdict { NotChecked, Genuine, IssuerUnknown, NotGenuine };
    Q_ENUM(Verdict)
};

// One dossier on its way; nobody is named.
struct OutboxRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString reference MEMBER reference CONSTANT)
    Q_PROPERTY(QString procedure MEMBER procedure CONSTANT)
    Q_PROPERTY(QString when MEMBER when CONSTANT)
    Q_PROPERTY(QString reason MEMBER reason CONSTANT)
    Q_PROPERTY(QString dossierCode MEMBER dossierCode CONSTANT)
    Q_PROPERTY(int state MEMBER state CONSTANT)
    Q_PROPERTY(int papersAsked MEMBER papersAsked CONSTANT)
public:
    QString key, reference, procedure;
    QString when;         // "09:15", or "27/11 09:15" when it was not today
    QString reason;       // why it is not there yet, one sentence, or empty
    QString dossierCode;  // of the service, once Sent
    int state = Duty::Waiting;
    int papersAsked = 0;  // Returned: so many does the ward want
    friend bool operator==(const OutboxRow&, const OutboxRow&) = default;
};

// One visit put aside; nobody is named.
struct DraftRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString number MEMBER number CONSTANT)
    Q_PROPERTY(QString procedure MEMBER procedure CONSTANT)
    Q_PROPERTY(QString when MEMBER when CONSTANT)
    Q_PROPERTY(QString until MEMBER until CONSTANT)
    Q_PROPERTY(int pages MEMBER pages CONSTANT)
public:
    QString key;
    QString number;  // "4821", on the slip its owner has
    QString procedure;
    QString when, until;  // "09:15", or "27/11 09:15" when it is not today
    int pages = 0;        // scanned so far
    friend bool operator==(const DraftRow&, const DraftRow&) = default;
};

// One procedure in the day's figures.
struct FigureRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(int count MEMBER count CONSTANT)
    Q_PROPERTY(int minutes MEMBER minutes CONSTANT)
public:
    QString key, title;
    int count = 0;
    int minutes = 0;  // each, on average; 0: not known
    friend bool operator==(const FigureRow&, const FigureRow&) = default;
};

// One part of the station as a technician sees it.
struct PartRow {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(int part MEMBER part CONSTANT)
    Q_PROPERTY(int health MEMBER health CONSTANT)
    Q_PROPERTY(QString what MEMBER what CONSTANT)
    Q_PROPERTY(QString lastFault MEMBER lastFault CONSTANT)
    Q_PROPERTY(QString lastFaultAt MEMBER lastFaultAt CONSTANT)
    Q_PROPERTY(QString lastGood MEMBER lastGood CONSTANT)
    Q_PROPERTY(int uses MEMBER uses CONSTANT)
    Q_PROPERTY(int maxDpi MEMBER maxDpi CONSTANT)
    Q_PROPERTY(bool feeder MEMBER feeder CONSTANT)
    Q_PROPERTY(int waiting MEMBER waiting CONSTANT)
    Q_PROPERTY(int parked MEMBER parked CONSTANT)
    Q_PROPERTY(int oldestMinutes MEMBER oldestMinutes CONSTANT)
    Q_PROPERTY(double freeGb MEMBER freeGb CONSTANT)
    Q_PROPERTY(bool synchronised MEMBER synchronised CONSTANT)
    Q_PROPERTY(QString version MEMBER version CONSTANT)
public:
    QString key;
    int part = Duty::Program;
    int health = Duty::Asking;
    QString what;                              // in the words of its fault, when there is one
    QString lastFault, lastFaultAt, lastGood;  // since the start; times "28/11/2026 09:15"
    int uses = 0;
    int maxDpi = 0;
    bool feeder = false;
    int waiting = 0, parked = 0, oldestMinutes = 0;
    double freeGb = 0;
    bool synchronised = true;
    QString version;
    friend bool operator==(const PartRow&, const PartRow&) = default;
};

// A place the journal can go to.
struct PlaceRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(bool stick MEMBER stick CONSTANT)
public:
    QString key;         // the folder
    bool stick = false;  // plugged in, and can be taken away
    friend bool operator==(const PlaceRow&, const PlaceRow&) = default;
};

// How one trial of a device went.
struct TrialResult {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(int state MEMBER state CONSTANT)
    Q_PROPERTY(QString what MEMBER what CONSTANT)
    Q_PROPERTY(double seconds MEMBER seconds CONSTANT)
public:
    int state = Duty::NotTried;
    QString what;  // in the words of its fault, when it Failed
    double seconds = 0;
    std::optional<FaultCode> fault;  // when it Failed; words are found when they are shown
};

}  // namespace tramso
