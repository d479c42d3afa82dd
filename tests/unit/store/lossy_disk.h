// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails at a call of the test's choice, and forgets at a power cut what was not synced.
#pragma once

#include <memory>
#include <set>

#include "kiosk/store/disk.h"
#include "tests/scratch_folder.h"

namespace tramso {

// What happens at the chosen call.
enum class DiskFailure {
    Once,      // it fails and does nothing; all later calls work
    ForGood,   // it and all later calls fail
    CutEarly,  // power goes before it takes effect; what was not synced is lost
    CutLate  // power goes after it took effect but before its answer; what was not synced happens to be kept
};

// What is on the disk, shared by the store's LossyDisk and the test: it outlives the store as a disk does.
// The database is not behind this port: SQLite keeps its own promise (synchronous=FULL).
class DiskState {
public:
    DiskState(DiskFailure failure, int failAt) : failure_{failure}, failAt_{failAt} {}
    // Counts a call; what it is to do.
    enum class Turn { Work, FailBefore, FailAfter };
    [[nodiscard]] Turn next();
    // How many calls there were.
    [[nodiscard]] int calls() const { return calls_; }

    void made(const std::filesystem::path& folder) { unsynced_.insert(folder); }
    void synced(const std::filesystem::path& parent);
    // Takes a folder away so that a power cut may bring it back.
    void bury(const std::filesystem::path& folder);
    // What a power cut does to the files; call when the store is gone.
    void settle();

private:
    struct Buried {
        std::filesystem::path folder;
        std::filesystem::path grave;
    };
    DiskFailure failure_;
    int failAt_;
    int calls_ = 0;
    ScratchFolder graves_{ScratchFolder::On::Memory};
    std::set<std::filesystem::path> unsynced_;
    std::vector<Buried> buried_;
};

class LossyDisk final : public Disk {
public:
    explicit LossyDisk(DiskState& state) : state_{state} {}
    Result<Done> makeFolder(const std::filesystem::path& folder) override;
    Result<Done> write(const std::filesystem::path& file, ByteView content) override;
    Result<Done> syncFolder(const std::filesystem::path& folder) override;
    Result<Bytes> read(const std::filesystem::path& file, std::size_t limit) override;
    Result<Done> removeAll(const std::filesystem::path& folder) override;
    Result<std::vector<std::string>> folders(const std::filesystem::path& folder) override;

private:
    // Runs `work` as the state decides.
    template <class T, class F>
    Result<T> take(F work);
    DiskState& state_;
    RealDisk disk_;
};

}  // namespace tramso
