// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/file_uploads.h"

#include "portal/digest.h"
#include "portal/files.h"

namespace portal {
namespace {

// Bytes handed to the disk in one go while more are coming.
constexpr std::uint64_t kAtOnce = std::uint64_t{1} << 20U;

// Appends to the file; what was written stays, whatever happens to the program.
class FileGrowth : public Growth {
public:
    FileGrowth(std::filesystem::path path, Descriptor file, std::uint64_t start)
        : path_{std::move(path)}, file_{std::move(file)}, start_{start}, begun_{start}, end_{start} {}

    bool add(std::string_view piece) override {
        if (!writeAll(file_, piece)) return false;
        end_ += piece.size();
        if (end_ - begun_ >= kAtOnce) {
            beginSync(file_, begun_, end_ - begun_);
            begun_ = end_;
        }
        return true;
    }
    // The first bytes make the upload's name durable too.
    bool keep() override { return syncFile(file_) && (start_ > 0 || syncFolder(path_.parent_path())); }
    void undo() override {
        std::error_code ignored;  // what stays then is seen by HEAD and caught by the document's digest
        std::filesystem::resize_file(path_, start_, ignored);
    }

private:
    std::filesystem::path path_;
    Descriptor file_;
    std::uint64_t start_, begun_,
        end_;  // offsets: of the part, of what the disk has not been given yet, its end
};

std::vector<std::string> namesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator{folder, ignored})
        names.push_back(entry.path().filename().string());
    return names;
}

}  // namespace

bool FileUploads::prepare() {
    std::error_code problem;
    std::filesystem::create_directories(folder_, problem);
    return !problem && syncFolder(folder_);
}

bool FileUploads::begin(const std::string& id) {
    return createFile(fileOf(id));
}

std::optional<Extent> FileUploads::extent(const std::string& id) {
    const auto size = sizeOf(fileOf(id));
    const auto touched = writtenAt(fileOf(id));
    return size && touched ? std::optional{Extent{*size, *touched}} : std::nullopt;
}

std::unique_ptr<Growth> FileUploads::grow(const std::string& id, std::uint64_t offset) {
    Descriptor file = openToAppend(fileOf(id));
    return file.open() ? std::make_unique<FileGrowth>(fileOf(id), std::move(file), offset) : nullptr;
}

std::optional<std::string> FileUploads::close(const std::string& id, const std::string& seen) {
    if (!seen.empty()) return seen;
    // Bytes whose writer died may not be on the disk yet.
    const Descriptor file = openToAppend(fileOf(id));
    return file.open() && syncFile(file) ? sha256OfFile(fileOf(id)) : std::nullopt;
}

void FileUploads::remove(const std::string& id) {
    std::error_code ignored;  // a file that stays is a stray at the next start
    std::filesystem::remove(fileOf(id), ignored);
}

std::vector<std::string> FileUploads::untouchedSince(Seconds moment) {
    auto names = namesIn(folder_);
    std::erase_if(names, [&](const std::string& name) {
        const auto touched = writtenAt(fileOf(name));
        return !touched || *touched > moment;
    });
    return names;
}

std::vector<std::string> FileUploads::strays() {
    return namesIn(folder_);
}

}  // namespace portal
