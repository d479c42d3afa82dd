// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of uploads, wherever they are kept. What is known of an upload beside them is UploadStore's.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "portal/moment.h"

namespace portal {

// How far an upload has come.
struct Extent {
    std::uint64_t size = 0;  // bytes that are durable
    Seconds touched = 0;     // when the last of them came, or when it was created
};

// Bytes being added at an upload's end.
class Growth {
public:
    Growth() = default;
    Growth(const Growth&) = delete;
    Growth& operator=(const Growth&) = delete;
    virtual ~Growth() = default;

    // False when a piece could not be taken; then only undo() helps.
    [[nodiscard]] virtual bool add(std::string_view piece) = 0;
    // Makes durable what was added; false leaves open how far the upload has come: extent() tells.
    [[nodiscard]] virtual bool keep() = 0;
    // Takes back what was added.
    virtual void undo() = 0;
};

// May be used from any thread; one thread at a time changes an upload, which is the caller's to see to.
class UploadBytes {
public:
    UploadBytes() = default;
    UploadBytes(const UploadBytes&) = delete;
    UploadBytes& operator=(const UploadBytes&) = delete;
    virtual ~UploadBytes() = default;

    // At the start of the program. False when there is no place for bytes.
    [[nodiscard]] virtual bool prepare() = 0;
    // An upload without bytes.
    [[nodiscard]] virtual bool begin(const std::string& id) = 0;
    // Nothing when there is no such upload, or storageTrouble().
    [[nodiscard]] virtual std::optional<Extent> extent(const std::string& id) = 0;
    // Ready to take more from `offset` on, which is where the upload ends; null when refused.
    [[nodiscard]] virtual std::unique_ptr<Growth> grow(const std::string& id, std::uint64_t offset) = 0;
    // All bytes have come: the SHA-256 of what is kept, in hex. `seen` is the digest of the bytes as they
    // came when they came in one go, otherwise "". Nothing when it cannot be told now; may be asked again.
    [[nodiscard]] virtual std::optional<std::string> close(const std::string& id,
                                                           const std::string& seen) = 0;
    // Forgets an upload's bytes, if there are any; those of a dossier that was taken in stay the dossier's.
    virtual void remove(const std::string& id) = 0;
    // Uploads for which nothing came since `moment`.
    [[nodiscard]] virtual std::vector<std::string> untouchedSince(Seconds moment) = 0;
    // Uploads there are bytes of though nobody may know them any more.
    [[nodiscard]] virtual std::vector<std::string> strays() = 0;
    // Drops what broken requests left.
    virtual void tidy() = 0;
};

}  // namespace portal
