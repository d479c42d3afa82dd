// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/lossy_disk.h"

#include "kiosk/base/files.h"

namespace tramso {

DiskState::Turn DiskState::next() {
    ++calls_;
    if (calls_ < failAt_) return Turn::Work;
    if (calls_ > failAt_) return failure_ == DiskFailure::Once ? Turn::Work : Turn::FailBefore;
    return failure_ == DiskFailure::CutLate ? Turn::FailAfter : Turn::FailBefore;
}

void DiskState::synced(const std::filesystem::path& parent) {
    std::erase_if(unsynced_, [&](const auto& folder) { return folder.parent_path() == parent; });
    std::erase_if(buried_, [&](const Buried& each) { return each.folder.parent_path() == parent; });
}

void DiskState::bury(const std::filesystem::path& folder) {
    if (!std::filesystem::exists(folder)) return;
    const auto grave = graves_.path() / std::to_string(calls_);
    std::filesystem::rename(folder, grave);
    buried_.push_back({folder, grave});
}

void DiskState::settle() {
    if (calls_ < failAt_ || failure_ != DiskFailure::CutEarly) return;
    for (const Buried& each : buried_)
        if (!std::filesystem::exists(each.folder)) std::filesystem::rename(each.grave, each.folder);
    for (const auto& folder : unsynced_) std::filesystem::remove_all(folder);
}

template <class T, class F>
Result<T> LossyDisk::take(F work) {
    const auto turn = state_.next();
    if (turn == DiskState::Turn::Work) return work();
    if (turn == DiskState::Turn::FailAfter) (void)work();
    return fail(FaultCode::FileUnwritable, "lossy disk");
}

Result<Done> LossyDisk::makeFolder(const std::filesystem::path& folder) {
    return take<Done>([&] {
        const bool isNew = !std::filesystem::exists(folder);
        auto done = disk_.makeFolder(folder);
        if (done && isNew) state_.made(folder);
        return done;
    });
}

Result<Done> LossyDisk::write(const std::filesystem::path& file, ByteView content) {
    const auto turn = state_.next();
    if (turn != DiskState::Turn::FailBefore) {
        auto done = disk_.write(file, content);
        if (turn == DiskState::Turn::Work) return done;
    } else {
        // What a torn write leaves: half a file under its temporary name.
        std::filesystem::path part = file;
        part += ".part";
        (void)writeFile(part, content.first(content.size() / 2));
    }
    return fail(FaultCode::FileUnwritable, "lossy disk");
}

Result<Done> LossyDisk::syncFolder(const std::filesystem::path& folder) {
    return take<Done>([&] {
        state_.synced(folder);
        return disk_.syncFolder(folder);
    });
}

Result<Bytes> LossyDisk::read(const std::filesystem::path& file, std::size_t limit) {
    return take<Bytes>([&] { return disk_.read(file, limit); });
}

Result<Done> LossyDisk::removeAll(const std::filesystem::path& folder) {
    return take<Done>([&] {
        state_.bury(folder);
        return disk_.removeAll(folder);
    });
}

Result<std::vector<std::string>> LossyDisk::folders(const std::filesystem::path& folder) {
    return take<std::vector<std::string>>([&] { return disk_.folders(folder); });
}

}  // namespace tramso
