// SPDX-License-Identifier: GPL-3.0-or-later
// A store of objects: named bytes that are there whole or not at all, and never change. As little as any such
// store can do; portal/storage/s3_store is one.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace portal {

// An object being written; without commit() it will not be there.
class BlobWriter {
public:
    BlobWriter() = default;
    BlobWriter(const BlobWriter&) = delete;
    BlobWriter& operator=(const BlobWriter&) = delete;
    virtual ~BlobWriter() = default;

    // False when the store refused; then commit() will too.
    [[nodiscard]] virtual bool add(std::string_view piece) = 0;
    // True when the object is there, durable. False leaves open whether it is.
    [[nodiscard]] virtual bool commit() = 0;
};

// May be used from any thread. Keys are of a–z, 0–9, dot, hyphen and slash. What cannot be done is noted as
// storageTrouble().
class BlobStore {
public:
    BlobStore() = default;
    BlobStore(const BlobStore&) = delete;
    BlobStore& operator=(const BlobStore&) = delete;
    virtual ~BlobStore() = default;

    // Whether the store can be used: a sentence when it cannot.
    [[nodiscard]] virtual std::string trouble() = 0;
    // Writes an object piece by piece, with little memory however long it becomes.
    [[nodiscard]] virtual std::unique_ptr<BlobWriter> write(const std::string& key) = 0;
    // Puts down an object, in the place of an earlier one.
    [[nodiscard]] virtual bool put(const std::string& key, std::string_view bytes) = 0;
    // `length` bytes from `offset` on, which the object has; nothing when they cannot be had.
    [[nodiscard]] virtual std::optional<std::string> read(const std::string& key, std::uint64_t offset,
                                                          std::size_t length) = 0;
    // True when the object is not there any more.
    [[nodiscard]] virtual bool remove(const std::string& key) = 0;
};

}  // namespace portal
