// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/database.h"

#include "portal/storage/trouble.h"

namespace portal {
namespace {

thread_local bool troubled = false;

}  // namespace

void noteStorageTrouble() {
    troubled = true;
}

void forgetStorageTrouble() {
    troubled = false;
}

bool storageTrouble() {
    return troubled;
}

Step Statement::step() {
    const Step step = query_ ? query_->step() : Step::Failed;
    if (step == Step::Failed) noteStorageTrouble();
    return step;
}

Statement& Statement::bind(int index, std::string_view text) {
    if (query_) query_->bind(index, text);
    return *this;
}

Statement& Statement::bind(int index, std::int64_t number) {
    if (query_) query_->bind(index, number);
    return *this;
}

std::string Statement::text(int column) const {
    return query_ ? query_->text(column) : std::string{};
}

std::int64_t Statement::number(int column) const {
    return query_ ? query_->number(column) : 0;
}

Transaction::Transaction(Connection& connection, std::string_view about)
    : connection_{connection}, open_{connection.begin(about)} {
    if (!open_) noteStorageTrouble();
}

Transaction::~Transaction() {
    if (open_) connection_.rollback();
}

bool Transaction::commit() {
    if (!open_) return false;
    open_ = false;
    const bool done = connection_.commit();
    if (!done) noteStorageTrouble();
    return done;
}

}  // namespace portal
