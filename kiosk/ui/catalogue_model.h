// SPDX-License-Identifier: GPL-3.0-or-later
// Finding the procedure: by what happened, or by words.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <optional>

#include "kiosk/procedures/search.h"
#include "kiosk/ui/procedure_rows.h"
#include "kiosk/ui/rows_model.h"

namespace tramso {

// Screen's thread. The visit outlives it. What was opened and typed is forgotten when the visit ends.
class CatalogueModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(tramso::RowsModel* events READ events CONSTANT)  // EventRow; none while an event is open
    Q_PROPERTY(
        tramso::RowsModel* shown READ shown CONSTANT)  // ProcedureRow: of the event, or the few there are
    Q_PROPERTY(tramso::RowsModel* found READ found CONSTANT)     // ProcedureRow: what the words may mean
    Q_PROPERTY(bool grouped READ grouped NOTIFY changed)         // too many for one page: events come first
    Q_PROPERTY(QString openEvent READ openEvent NOTIFY changed)  // the open event's name, or empty
    Q_PROPERTY(QString words READ words NOTIFY wordsChanged)
public:
    explicit CatalogueModel(Visit& visit, QObject* parent = nullptr);

    [[nodiscard]] RowsModel* events() { return &events_; }
    [[nodiscard]] RowsModel* shown() { return &shown_; }
    [[nodiscard]] RowsModel* found() { return &found_; }
    [[nodiscard]] bool grouped() const;
    [[nodiscard]] QString openEvent() const;
    [[nodiscard]] const QString& words() const { return words_; }

    Q_INVOKABLE void open(const QString& event);  // by key
    Q_INVOKABLE void leaveEvent();
    Q_INVOKABLE void search(const QString& words);
    Q_INVOKABLE void choose(const QString& code) { visit_.chooseProcedure(code.toStdString()); }

signals:
    void changed();
    void wordsChanged();

private:
    void enter();
    void offer();
    void refresh();
    void refreshFound();

    Visit& visit_;
    std::vector<const Procedure*> offered_;  // today
    std::optional<ProcedureSearch> search_;
    std::optional<LifeEvent> event_;
    QString words_;
    RowsModel events_;
    RowsModel shown_;
    RowsModel found_;
};

}  // namespace tramso
