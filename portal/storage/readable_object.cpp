// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/readable_object.h"

#include <algorithm>

namespace portal {
namespace {

constexpr std::uint64_t kAhead = std::uint64_t{1024} * 1024;  // of the store, in one request

class ReadableObject : public Readable {
public:
    ReadableObject(BlobStore& blobs, std::string object, std::uint64_t size)
        : blobs_{blobs}, object_{std::move(object)}, size_{size} {}

    [[nodiscard]] std::uint64_t size() const override { return size_; }
    [[nodiscard]] std::string next(std::size_t most) override {
        if (given_ == held_.size()) {
            auto more = blobs_.read(object_, offset_, std::min(kAhead, size_ - offset_));
            held_ = more ? std::move(*more) : std::string{};
            offset_ += held_.size();
            given_ = 0;
        }
        std::string piece = held_.substr(given_, most);
        given_ += piece.size();
        return piece;
    }

private:
    BlobStore& blobs_;
    std::string object_, held_;
    std::uint64_t size_, offset_ = 0;
    std::size_t given_ = 0;
};

}  // namespace

MaybeReadable readableObject(BlobStore& blobs, std::string object, std::uint64_t size) {
    return std::make_shared<ReadableObject>(blobs, std::move(object), size);
}

}  // namespace portal
