// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/catalogue_model.h"

#include <algorithm>

#include "kiosk/ui/words.h"

namespace tramso {
namespace {

constexpr std::size_t kOnOnePage = 4;   // procedures that need no grouping
constexpr std::size_t kMostFound = 12;  // nobody reads on

const LifeEventName& nameOf(LifeEvent event) {
    return kLifeEvents[static_cast<std::size_t>(event)];
}

QString titleOf(LifeEvent event, const Visit& visit) {
    const std::string_view title =
        visit.language() == Language::Vietnamese ? nameOf(event).vi : nameOf(event).en;
    return QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size()));
}

}  // namespace

CatalogueModel::CatalogueModel(Visit& visit, QObject* parent) : QObject{parent}, visit_{visit} {
    connect(&visit, &Visit::stepChanged, this, &CatalogueModel::enter);
    connect(&visit, &Visit::languageChanged, this, &CatalogueModel::refresh);
    connect(&visit, &Visit::catalogueChanged, this, [this] {
        search_.reset();  // the same places in memory may hold other procedures
        enter();
    });
    enter();
}

bool CatalogueModel::grouped() const {
    return offered_.size() > kOnOnePage;
}

QString CatalogueModel::openEvent() const {
    return event_ ? titleOf(*event_, visit_) : QString{};
}

void CatalogueModel::open(const QString& event) {
    const auto named = std::ranges::find(kLifeEvents, event.toStdString(), &LifeEventName::key);
    if (named == kLifeEvents.end()) return;
    event_ = named->event;
    refresh();
}

void CatalogueModel::leaveEvent() {
    event_.reset();
    refresh();
}

void CatalogueModel::search(const QString& words) {
    words_ = words;
    refreshFound();
    emit wordsChanged();
}

// A new person, and who begins another dossier, finds nothing of the last way; a new day may offer other
// procedures.
void CatalogueModel::enter() {
    const bool anew = visit_.step() == Step::Procedure && !visit_.data().procedure;
    if (visit_.step() == Step::Attract || visit_.step() == Step::Identify || anew) {
        event_.reset();
        words_.clear();
        offer();
        emit wordsChanged();
    }
    refresh();
}

// The index is made anew only when something else is offered: on most days once.
void CatalogueModel::offer() {
    auto offered = visit_.catalogue().offered(visit_.today());
    if (search_ && offered == offered_) return;
    offered_ = std::move(offered);
    search_.emplace(offered_);
}

void CatalogueModel::refresh() {
    std::vector<EventRow> events;
    std::vector<ProcedureRow> shown;
    for (const LifeEventName& name : kLifeEvents) {
        const auto count = std::ranges::count(offered_, name.event, &Procedure::event);
        const auto key = QString::fromUtf8(name.key.data(), static_cast<qsizetype>(name.key.size()));
        if (grouped() && !event_ && count > 0)
            events.push_back({key, titleOf(name.event, visit_), static_cast<int>(count)});
    }
    for (const Procedure* procedure : offered_)
        if (event_ ? procedure->event == *event_ : !grouped()) shown.push_back(rowOf(*procedure, visit_));
    events_.show(events);
    shown_.show(shown);
    refreshFound();
    emit changed();
}

void CatalogueModel::refreshFound() {
    std::vector<ProcedureRow> found;
    for (const Procedure* procedure : search_->find(words_.toStdString(), kMostFound))
        found.push_back(rowOf(*procedure, visit_));
    found_.show(found);
}

}  // namespace tramso
