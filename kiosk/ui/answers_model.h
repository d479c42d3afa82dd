// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of the form for the check screen, those a person should look at first.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QVariant>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "kiosk/ui/page_images.h"
#include "kiosk/ui/rows.h"
#include "kiosk/ui/rows_model.h"
#include "kiosk/visit/visit.h"

namespace tramso {

// Screen's thread. Visit and pictures outlive it. A row that was doubtful on arrival keeps its place on top
// until the step is left, so nothing jumps away under a finger.
class AnswersModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(tramso::RowsModel* answers READ answers CONSTANT)  // AnswerRow
    Q_PROPERTY(int toLookAt READ toLookAt NOTIFY changed)
public:
    AnswersModel(Visit& visit, const PageImages& images, QObject* parent = nullptr);

    [[nodiscard]] RowsModel* answers() { return &answers_; }
    [[nodiscard]] int toLookAt() const { return toLookAt_; }

    // The AnswerRow of a field, or of a part of a person, in the language of now; nothing when there is none.
    Q_INVOKABLE QVariant row(const QString& field) const;
    // Also of a part of a person ("members.2.name").
    Q_INVOKABLE void set(const QString& field, const QString& value);
    // Of a list of persons: how many stand in it, whether there is room for more, and what is asked of the
    // n-th, from 1, as AnswerRows.
    Q_INVOKABLE int persons(const QString& field) const;
    Q_INVOKABLE bool roomForPerson(const QString& field) const;
    Q_INVOKABLE QVariantList person(const QString& field, int number) const;
    Q_INVOKABLE void addPerson(const QString& field) { visit_.addPerson(field.toStdString()); }
    Q_INVOKABLE void removePerson(const QString& field, int number) {
        visit_.removePerson(field.toStdString(), static_cast<std::size_t>(number));
    }
    Q_INVOKABLE void right(const QString& field) { visit_.confirmAnswer(field.toStdString()); }

signals:
    void changed();

private:
    void enter();
    void refresh();
    void lookUpAddresses();
    [[nodiscard]] std::vector<std::string> today(const Answer& answer) const;
    [[nodiscard]] AnswerRow rowOf(const Answer& answer) const;
    [[nodiscard]] std::vector<Answer> partsOf(const Answer& list, std::size_t person) const;
    [[nodiscard]] QString personsShown(const Answer& list) const;
    [[nodiscard]] const Answer* answerOf(const QString& field) const;

    Visit& visit_;
    const PageImages& images_;
    std::set<std::string> onTop_;
    int toLookAt_ = 0;
    // What the addresses of the form are called today, by their text: parsing one takes a while. Holds no
    // address that is not an answer now.
    std::map<std::string, std::vector<std::string>> today_;
    RowsModel answers_;
};

}  // namespace tramso
