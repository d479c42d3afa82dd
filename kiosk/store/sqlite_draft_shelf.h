// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts in the store's database and in sealed files beside it: drafts/<id>/<page>.sealed.
#pragma once

#include <functional>
#include <mutex>
#include <unordered_set>

#include "kiosk/store/blob_folder.h"
#include "kiosk/store/draft_shelf.h"
#include "kiosk/store/journal.h"
#include "kiosk/store/sqlite.h"

namespace tramso {

// What of the store its drafts live in; outlives them.
struct StoreParts {
    std::mutex& mutex;
    Disk& disk;
    SqlDatabase& database;
    const Key& stationKey;
    Journal& journal;
    const Clock& clock;  // the journal's
    Random& random;
    // Removes what a destroyed key might still be found in; called before it is destroyed, and after.
    std::function<Result<Done>()> dropCopies;
    std::function<Result<Done>()> emptyLog;
};

class SqliteDraftShelf final : public DraftShelf {
public:
    SqliteDraftShelf(StoreParts store, const std::filesystem::path& folder)
        : store_{std::move(store)}, pages_{store_.disk, folder / "drafts"} {}

    Result<DraftLabel> park(const DraftLabel& draft, const DraftParts& parts,
                            const std::string& replaces) override;
    Result<std::vector<DraftLabel>> list() override;
    Result<DraftParts> open(const std::string& id, const std::string& volunteer, Moment now) override;
    Result<Done> erase(const std::string& id, DraftEnd why) override;
    Result<int> expire(Moment now) override;

    // Removes pages of drafts that never came to be or are gone. The caller holds the lock, alone.
    [[nodiscard]] Result<Done> sweep();

private:
    [[nodiscard]] Result<std::vector<DraftLabel>> labels();
    // The replaced draft's number, or one no waiting draft has.
    [[nodiscard]] Result<int> numberFor(const std::string& replaces);
    [[nodiscard]] Result<Done> insert(const DraftLabel& draft, const Bytes& content, const Key& key);
    [[nodiscard]] Result<Done> note(const JournalEvent& event);
    [[nodiscard]] Result<Done> drop(const std::string& id);
    // Destroys these, which are on the shelf, as one, each with its entry in the journal.
    [[nodiscard]] Result<Done> destroy(const std::vector<std::string>& ids,
                                       const std::function<JournalEvent(const std::string&)>& event);
    [[nodiscard]] Result<Done> removePages(const std::vector<std::string>& ids);

    StoreParts store_;
    BlobFolder pages_;
};

}  // namespace tramso
