// SPDX-License-Identifier: GPL-3.0-or-later
// What the screens show, as values: one struct per kind of row, texts already in the person's language.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QMetaType>
#include <QObject>
#include <QRectF>
#include <QString>
#include <QStringList>

namespace tramso {

// States the screens tell apart. Screens never compare numbers.
class Show : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("names only")
public:
    enum PageState {
        Reading,
        Good,
        Blank,
        Blurred,
        TooDark,
        CutOff,
        Unreadable,
        Failed,
        TooLight,
        TooCoarse,
        Glare,
        SecondSheet,
        SamePage
    };
    Q_ENUM(PageState)
    enum PageEdge { NoEdge, LeftEdge, TopEdge, RightEdge, BottomEdge };
    Q_ENUM(PageEdge)
    enum PaperState { Open, Scanning, Busy, Done, LookAgain };
    Q_ENUM(PaperState)
    enum Origin { FromCard, FromPaper, ByHand };
    Q_ENUM(Origin)
    enum Kind {
        Text,
        Name,
        Date,
        PersonalNumber,
        Phone,
        Choice,
        Email,
        Money,
        Area,
        Count,
        Address,
        Persons
    };
    Q_ENUM(Kind)
    enum Fact { Fee, Exemption, Time, Office, FullyOnline, PartlyOnline, Who, InPerson, Legal };
    Q_ENUM(Fact)
};

// One paper: what is asked for, and how far it has come.
struct PaperRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString hint MEMBER hint CONSTANT)
    Q_PROPERTY(QString condition MEMBER condition CONSTANT)
    Q_PROPERTY(QString instead MEMBER instead CONSTANT)
    Q_PROPERTY(int copies MEMBER copies CONSTANT)
    Q_PROPERTY(bool confirm MEMBER confirm CONSTANT)
    Q_PROPERTY(bool required MEMBER required CONSTANT)
    Q_PROPERTY(bool original MEMBER original CONSTANT)
    Q_PROPERTY(bool selected MEMBER selected CONSTANT)
    Q_PROPERTY(int state MEMBER state CONSTANT)
    Q_PROPERTY(int pages MEMBER pages CONSTANT)
public:
    QString key, title, hint;
    QString condition;  // who needs it; empty: everybody
    QString instead;    // what is accepted in its place, one after the other
    int copies = 1;
    bool confirm = false;
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
    Q_PROPERTY(bool insisted MEMBER insisted CONSTANT)
    Q_PROPERTY(bool leftOut MEMBER leftOut CONSTANT)
    Q_PROPERTY(bool reading MEMBER reading CONSTANT)
    Q_PROPERTY(bool first MEMBER first CONSTANT)
    Q_PROPERTY(bool last MEMBER last CONSTANT)
    Q_PROPERTY(QRectF mark MEMBER mark CONSTANT)
    Q_PROPERTY(int edge MEMBER edge CONSTANT)
    Q_PROPERTY(QString twinPaper MEMBER twinPaper CONSTANT)
    Q_PROPERTY(int twinNumber MEMBER twinNumber CONSTANT)
    Q_PROPERTY(QString fault MEMBER fault CONSTANT)
public:
    QString key;
    int id = 0;
    int number = 0;  // from 1, pages left out not counted
    QString image;   // for Image.source; empty while there is nothing to see
    int state = Show::Reading;
    bool insisted = false;           // the person wants it in spite of its state
    bool leftOut = false;            // a blank back that will not be sent
    bool reading = false;            // not read yet, though its state may be known already
    bool first = true, last = true;  // among the pages of its paper
    QRectF mark;                     // what the state means: shares of the picture, 0–1; empty: all of it
    int edge = Show::NoEdge;         // which edge is missing, when CutOff
    QString twinPaper;               // title of the paper with the page it looks like, when SamePage
    int twinNumber = 0;              // and that page's number
    QString fault;                   // one sentence, when Failed
    friend bool operator==(const PageRow&, const PageRow&) = default;
};

// Pages that lie with the wrong paper.
struct MisplacedRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(int id MEMBER id CONSTANT)
    Q_PROPERTY(int number MEMBER number CONSTANT)
    Q_PROPERTY(int count MEMBER count CONSTANT)
    Q_PROPERTY(QString paper MEMBER paper CONSTANT)
    Q_PROPERTY(QString paperTitle MEMBER paperTitle CONSTANT)
    Q_PROPERTY(QString home MEMBER home CONSTANT)
public:
    QString key;
    int id = 0;      // of the first page
    int number = 0;  // of the first page
    int count = 1;
    QString paper, paperTitle;  // key and title of the paper they lie with
    QString home;               // title of the paper they belong to
    friend bool operator==(const MisplacedRow&, const MisplacedRow&) = default;
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
    QString key, label, value;  // of a list of persons: a line for each
    QString paper;              // title of the paper it was read from, or empty
    QString cutOut;             // for Image.source, or empty
    // As shown, as stored; of an address of before 1/7/2025, what it may be called today.
    QStringList choices, choiceValues;
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
    Q_PROPERTY(bool info MEMBER info CONSTANT)
public:
    QString key, what, advice;
    bool stop = false;
    bool info = false;  // known and accepted
    friend bool operator==(const FindingRow&, const FindingRow&) = default;
};

}  // namespace tramso
