// SPDX-License-Identifier: GPL-3.0-or-later
// What the screens show, as values: one struct per kind of row, texts already in the person's language.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace tramso {

// States the screens tell apart. Screens never compare numbers.
class Show : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("names only")
public:
    enum PageState { Reading, Good, Blank, Blurred, TooDark, CutOff, Unreadable, Failed };
    Q_ENUM(PageState)
    enum PaperState { Open, Scanning, Busy, Done, LookAgain };
    Q_ENUM(PaperState)
    enum Origin { FromCard, FromPaper, ByHand };
    Q_ENUM(Origin)
    enum Kind { Text, Name, Date, PersonalNumber, Phone, Choice };
    Q_ENUM(Kind)
};

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
public:
    QString key, title, summary, fee, time, office;
    friend bool operator==(const ProcedureRow&, const ProcedureRow&) = default;
};

// One paper: what is asked for, and how far it has come.
struct PaperRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString hint MEMBER hint CONSTANT)
    Q_PROPERTY(bool required MEMBER required CONSTANT)
    Q_PROPERTY(bool original MEMBER original CONSTANT)
    Q_PROPERTY(bool selected MEMBER selected CONSTANT)
    Q_PROPERTY(int state MEMBER state CONSTANT)
    Q_PROPERTY(int pages MEMBER pages CONSTANT)
public:
    QString key, title, hint;
    bool required = true, original = false, selected = false;
    int state = Show::Open;
    int pages = 0;
    friend bool operator==(const PaperRow&, const PaperRow&) = default;
};

// One scanned page of the selected paper.
struct PageRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(int id MEMBER id CONSTANT)
    Q_PROPERTY(int number MEMBER number CONSTANT)
    Q_PROPERTY(QString image MEMBER image CONSTANT)
    Q_PROPERTY(int state MEMBER state CONSTANT)
    Q_PROPERTY(QString fault MEMBER fault CONSTANT)
public:
    QString key;
    int id = 0;
    int number = 0;  // from 1
    QString image;   // for Image.source; empty while there is nothing to see
    int state = Show::Reading;
    QString fault;  // one sentence, when Failed
    friend bool operator==(const PageRow&, const PageRow&) = default;
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

// One answer of the form.
struct AnswerRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString value MEMBER value CONSTANT)
    Q_PROPERTY(QString paper MEMBER paper CONSTANT)
    Q_PROPERTY(QString cutOut MEMBER cutOut CONSTANT)
    Q_PROPERTY(QStringList choices MEMBER choices CONSTANT)
    Q_PROPERTY(QStringList choiceValues MEMBER choiceValues CONSTANT)
    Q_PROPERTY(int kind MEMBER kind CONSTANT)
    Q_PROPERTY(int origin MEMBER origin CONSTANT)
    Q_PROPERTY(bool required MEMBER required CONSTANT)
    Q_PROPERTY(bool look MEMBER look CONSTANT)
    Q_PROPERTY(bool confirmed MEMBER confirmed CONSTANT)
public:
    QString key, label, value;
    QString paper;                      // title of the paper it was read from, or empty
    QString cutOut;                     // for Image.source, or empty
    QStringList choices, choiceValues;  // as shown, as stored
    int kind = Show::Text;
    int origin = Show::ByHand;
    bool required = true;
    bool look = false;  // a person has to look at it, and has not yet
    bool confirmed = false;
    friend bool operator==(const AnswerRow&, const AnswerRow&) = default;
};

// One thing an officer would object to.
struct FindingRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString what MEMBER what CONSTANT)
    Q_PROPERTY(QString advice MEMBER advice CONSTANT)
    Q_PROPERTY(bool stop MEMBER stop CONSTANT)
public:
    QString key, what, advice;
    bool stop = false;
    friend bool operator==(const FindingRow&, const FindingRow&) = default;
};

}  // namespace tramso
