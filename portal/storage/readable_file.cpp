// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/readable_file.h"

#include <fstream>

#include "portal/files.h"

namespace portal {
namespace {

class ReadableFile : public Readable {
public:
    ReadableFile(const std::filesystem::path& file, std::uint64_t size)
        : stream_{file, std::ios::binary}, size_{size} {}

    [[nodiscard]] std::uint64_t size() const override { return size_; }
    [[nodiscard]] std::string next(std::size_t most) override {
        std::string piece(most, '\0');
        stream_.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        piece.resize(static_cast<std::size_t>(stream_.gcount()));
        return piece;
    }

private:
    std::ifstream stream_;
    std::uint64_t size_;
};

}  // namespace

MaybeReadable readableFile(const std::filesystem::path& file) {
    std::error_code none;
    const auto size = std::filesystem::is_regular_file(file, none) ? sizeOf(file) : std::nullopt;
    return size ? std::make_shared<ReadableFile>(file, *size) : nullptr;
}

}  // namespace portal
