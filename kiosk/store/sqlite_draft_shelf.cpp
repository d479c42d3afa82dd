// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/sqlite_draft_shelf.h"

#include <algorithm>
#include <array>

#include "kiosk/store/store_rows.h"

namespace tramso {

using namespace store_rows;

namespace {

constexpr int kFirstNumber = 1000;  // four digits
constexpr std::uint32_t kNumbers = 9000;
constexpr std::size_t kMostDrafts = 500;  // far more than a station sees in a month

std::string draftKeyContext(const std::string& id) {
    return "draft key " + id;
}
std::string draftContext(const std::string& id) {
    return "draft " + id;
}

std::string drawId(Random& random) {
    std::array<std::byte, 16> bits{};
    random.fill(bits);
    return toHex(bits);
}

}  // namespace

Result<std::vector<DraftLabel>> SqliteDraftShelf::labels() {
    auto statement = store_.database.prepare(
        "SELECT id, number, procedure_code, parked, expires, pages, parked_by FROM draft ORDER BY parked, "
        "id");
    if (!statement) return tl::unexpected{statement.error()};
    std::vector<DraftLabel> all;
    for (;;) {
        const auto row = statement->step();
        if (!row) return tl::unexpected{row.error()};
        if (!*row) return all;
        all.push_back({.id = statement->text(0),
                       .number = static_cast<int>(statement->number(1)),
                       .procedureCode = statement->text(2),
                       .parked = toMoment(statement->number(3)),
                       .expires = toMoment(statement->number(4)),
                       .pages = static_cast<int>(statement->number(5)),
                       .parkedBy = statement->text(6)});
    }
}

Result<std::vector<DraftLabel>> SqliteDraftShelf::list() {
    const std::scoped_lock lock{store_.mutex};
    return labels();
}

Result<int> SqliteDraftShelf::numberFor(const std::string& replaces) {
    const auto waiting = labels();
    if (!waiting) return tl::unexpected{waiting.error()};
    if (const auto old = std::ranges::find(*waiting, replaces, &DraftLabel::id); old != waiting->end())
        return old->number;
    if (waiting->size() >= kMostDrafts) return fail(FaultCode::DiskFull, "too many drafts");
    // At random, so that an old slip hardly ever has the number of somebody else's draft.
    int drawn = 0;
    do drawn = kFirstNumber + static_cast<int>(drawBelow(kNumbers, store_.random));
    while (std::ranges::find(*waiting, drawn, &DraftLabel::number) != waiting->end());
    return drawn;
}

Result<DraftLabel> SqliteDraftShelf::park(const DraftLabel& draft, const DraftParts& parts,
                                          const std::string& replaces) {
    const std::scoped_lock lock{store_.mutex};
    const auto number = numberFor(replaces);
    if (!number) return tl::unexpected{number.error()};
    DraftLabel kept = draft;
    kept.id = drawId(store_.random);
    kept.number = *number;
    kept.pages = static_cast<int>(parts.pages.size());
    if (!replaces.empty())
        if (auto dropped = store_.dropCopies(); !dropped) return tl::unexpected{dropped.error()};
    const Key key = makeKey(store_.random);
    if (auto put = pages_.put(kept.id, parts.pages, key, store_.random); !put)
        return tl::unexpected{put.error()};
    auto parked = SqlTransaction::begin(store_.database).and_then([&](SqlTransaction&& transaction) {
        return insert(kept, parts.content, key)
            .and_then([&](Done) { return replaces.empty() ? Done{} : drop(replaces); })
            .and_then([&](Done) { return note(draftParked(kept)); })
            .and_then([&](Done) { return transaction.commit(); });
    });
    if (!parked) {
        // As for a dossier: while the log may still hold the label, the pages stay; otherwise swept at the
        // next opening.
        if (parked.error().code == FaultCode::DiskFull || store_.emptyLog()) (void)pages_.remove(kept.id);
        return tl::unexpected{parked.error()};
    }
    if (!replaces.empty()) {  // it is gone already; what is left of it goes at the next opening at the latest
        (void)store_.emptyLog();
        (void)pages_.remove(replaces);
    }
    return kept;
}

Result<Done> SqliteDraftShelf::insert(const DraftLabel& draft, const Bytes& content, const Key& key) {
    const Bytes sealedKey = seal(key.bytes(), draftKeyContext(draft.id), store_.stationKey, store_.random);
    const Bytes sealedContent = seal(content, draftContext(draft.id), key, store_.random);
    return runWith(store_.database,
                   "INSERT INTO draft (id, number, procedure_code, parked, expires, pages, parked_by, "
                   "sealed_key, sealed_content) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                   [&](SqlStatement& s) {
                       s.bind(1, draft.id).bind(2, std::int64_t{draft.number}).bind(3, draft.procedureCode);
                       s.bind(4, toNumber(draft.parked)).bind(5, toNumber(draft.expires));
                       s.bind(6, std::int64_t{draft.pages}).bind(7, draft.parkedBy);
                       s.bind(8, ByteView{sealedKey}).bind(9, ByteView{sealedContent});
                   });
}

Result<DraftParts> SqliteDraftShelf::open(const std::string& id, const std::string& volunteer, Moment now) {
    const std::scoped_lock lock{store_.mutex};
    auto statement = store_.database.prepare(
        "SELECT sealed_key, sealed_content, pages FROM draft WHERE id = ?1 AND expires > ?2");
    if (!statement) return tl::unexpected{statement.error()};
    const auto row = statement->bind(1, id).bind(2, toNumber(now)).step();
    if (!row) return tl::unexpected{row.error()};
    if (!*row) return fail(FaultCode::NotFound, "draft");
    const auto key = openKey(statement->blob(0), draftKeyContext(id), store_.stationKey, "draft key");
    if (!key) return tl::unexpected{key.error()};
    auto content = tramso::open(statement->blob(1), draftContext(id), *key);
    if (!content) return fail(FaultCode::StoreBroken, "draft seal");
    DraftParts parts{std::move(*content), {}};
    for (std::int64_t page = 0; page < statement->number(2); ++page) {
        auto sealed = pages_.get(id, page, *key);
        if (!sealed) return tl::unexpected{sealed.error()};
        parts.pages.push_back(std::move(*sealed));
    }
    const auto noted = SqlTransaction::begin(store_.database).and_then([&](SqlTransaction&& transaction) {
        return note(draftResumed(id, volunteer)).and_then([&](Done) { return transaction.commit(); });
    });
    if (!noted) return tl::unexpected{noted.error()};
    return parts;
}

Result<Done> SqliteDraftShelf::erase(const std::string& id, DraftEnd why) {
    const std::scoped_lock lock{store_.mutex};
    const auto waiting = labels();
    if (!waiting) return tl::unexpected{waiting.error()};
    if (std::ranges::find(*waiting, id, &DraftLabel::id) == waiting->end()) return Done{};
    return destroy({id}, [why](const std::string& draft) { return draftErased(draft, why); });
}

Result<int> SqliteDraftShelf::expire(Moment now) {
    const std::scoped_lock lock{store_.mutex};
    const auto waiting = labels();
    if (!waiting) return tl::unexpected{waiting.error()};
    std::vector<std::string> past;
    for (const DraftLabel& draft : *waiting)
        if (draft.expires <= now) past.push_back(draft.id);
    return destroy(past, draftExpired).map([&](Done) { return static_cast<int>(past.size()); });
}

Result<Done> SqliteDraftShelf::destroy(const std::vector<std::string>& ids,
                                       const std::function<JournalEvent(const std::string&)>& event) {
    if (ids.empty()) return Done{};
    // The keys go first, wherever they stand: from then on the pages are noise, whatever happens to them.
    if (auto dropped = store_.dropCopies(); !dropped) return dropped;
    auto gone = SqlTransaction::begin(store_.database).and_then([&](SqlTransaction&& transaction) {
        for (const std::string& id : ids) {
            if (auto dropped = drop(id); !dropped) return dropped;
            if (auto noted = note(event(id)); !noted) return noted;
        }
        return transaction.commit();
    });
    if (!gone) return gone;
    if (auto emptied = store_.emptyLog(); !emptied) return emptied;
    return removePages(ids);
}

Result<Done> SqliteDraftShelf::drop(const std::string& id) {
    return runWith(store_.database, "DELETE FROM draft WHERE id = ?1",
                   [&](SqlStatement& s) { s.bind(1, id); });
}

Result<Done> SqliteDraftShelf::note(const JournalEvent& event) {
    return store_.journal.append(event, store_.clock.now());
}

Result<Done> SqliteDraftShelf::removePages(const std::vector<std::string>& ids) {
    for (const std::string& id : ids)
        if (auto removed = pages_.remove(id); !removed) return removed;
    return Done{};
}

Result<Done> SqliteDraftShelf::sweep() {
    const auto waiting = labels();
    auto folders = pages_.dossiers();
    if (!waiting || !folders) return fail(FaultCode::StoreBroken, "sweep drafts");
    std::erase_if(*folders, [&](const std::string& folder) {
        return std::ranges::find(*waiting, folder, &DraftLabel::id) != waiting->end();
    });
    return removePages(*folders);
}

}  // namespace tramso
