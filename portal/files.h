// SPDX-License-Identifier: GPL-3.0-or-later
// Files that survive a power cut: what is reported as written is on the disk.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace portal {

// Owns a file descriptor; empty (-1) when opening failed.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_{number} {}
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor&& other) noexcept;
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();

    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool open() const { return number_ >= 0; }

private:
    int number_;
};

// Opens for writing at the end; never follows a link in the last part of the path.
[[nodiscard]] Descriptor openToAppend(const std::filesystem::path& file);
// A new empty file (mode 0600); its name is durable once its folder is synced. False when it exists or cannot
// be made.
[[nodiscard]] bool createFile(const std::filesystem::path& file);
// Writes all of it, however often the system stops half-way.
[[nodiscard]] bool writeAll(const Descriptor& file, std::string_view bytes);
// Begins to write so many bytes from an offset on to the disk, so that the sync at the end is short.
void beginSync(const Descriptor& file, std::uint64_t offset, std::uint64_t size);
// Content to the disk; names of a folder to the disk.
[[nodiscard]] bool syncFile(const Descriptor& file);
[[nodiscard]] bool syncFolder(const std::filesystem::path& folder);
// Makes the folder if need be, it and its name durable.
[[nodiscard]] bool makeDurableFolder(const std::filesystem::path& folder);
// Creates `file` (mode 0600) with this content, file and name durable; false when it exists or on any fault.
[[nodiscard]] bool writeNewFile(const std::filesystem::path& file, std::string_view bytes);
// The same for several programs that start at once: whole or not there, and true too when another came first.
[[nodiscard]] bool writeOnce(const std::filesystem::path& file, std::string_view bytes);
// The whole content when it is at most `limit` bytes.
[[nodiscard]] std::optional<std::string> readSmallFile(const std::filesystem::path& file, std::size_t limit);
// Its length in bytes; nothing when there is no such file.
[[nodiscard]] std::optional<std::uint64_t> sizeOf(const std::filesystem::path& file);

// When its content last changed, in seconds since 1970 UTC; nothing when there is no such file.
[[nodiscard]] std::optional<std::int64_t> writtenAt(const std::filesystem::path& file);

}  // namespace portal
