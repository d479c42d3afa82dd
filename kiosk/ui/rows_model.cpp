// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/rows_model.h"

#include <algorithm>

namespace tramso {

int RowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::UserRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    return rows_[static_cast<std::size_t>(index.row())].row;
}

void RowsModel::removeFrom(int first, int last) {
    if (first >= last) return;
    beginRemoveRows({}, first, last - 1);
    rows_.erase(rows_.begin() + first, rows_.begin() + last);
    endRemoveRows();
}

// Makes the row at a place the wanted one: kept, moved up by taking away what stands before it, or inserted.
void RowsModel::place(int at, const Entry& entry) {
    const auto found =
        std::find_if(rows_.begin() + at, rows_.end(), [&](const Entry& row) { return row.key == entry.key; });
    if (found == rows_.end()) {
        beginInsertRows({}, at, at);
        rows_.insert(rows_.begin() + at, entry);
        endInsertRows();
        return;
    }
    removeFrom(at, static_cast<int>(found - rows_.begin()));
    Entry& here = rows_[static_cast<std::size_t>(at)];
    if (here.row == entry.row) return;
    here.row = entry.row;
    emit dataChanged(index(at), index(at));
}

void RowsModel::replace(const std::vector<Entry>& wanted) {
    const int before = count();
    for (std::size_t i = 0; i < wanted.size(); ++i) place(static_cast<int>(i), wanted[i]);
    removeFrom(static_cast<int>(wanted.size()), count());
    if (count() != before) emit countChanged();
}

}  // namespace tramso
