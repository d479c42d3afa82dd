// SPDX-License-Identifier: GPL-3.0-or-later
// A list of rows for a Repeater, brought up to date row by row: what did not change on the screen is not
// rebuilt, so a finger on a button never loses it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QVariant>
#include <vector>

namespace tramso {

// One role, `row`: a value of kiosk/ui/rows.h. Screen's thread.
class RowsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the models")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int count() const { return static_cast<int>(rows_.size()); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return {{Qt::UserRole, "row"}}; }

    // The rows from now on. Rows are recognised by their `key`, which is unique within the list.
    template <class Row>
    void show(const std::vector<Row>& rows) {
        std::vector<Entry> entries;
        entries.reserve(rows.size());
        for (const Row& row : rows) entries.push_back({row.key, QVariant::fromValue(row)});
        replace(entries);
    }

signals:
    void countChanged();

private:
    struct Entry {
        QString key;
        QVariant row;
    };
    void replace(const std::vector<Entry>& wanted);
    void place(int at, const Entry& entry);
    void removeFrom(int first, int last);

    std::vector<Entry> rows_;
};

}  // namespace tramso
