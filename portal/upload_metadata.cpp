// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/upload_metadata.h"

#include <algorithm>

#include "portal/base64.h"
#include "portal/ids.h"

namespace portal {
namespace {

constexpr std::size_t kLongestHeader = 1024;

// The text up to the separator, which is taken away with it.
std::string_view takeUntil(std::string_view& rest, char separator) {
    const auto at = std::min(rest.find(separator), rest.size());
    const std::string_view part = rest.substr(0, at);
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return part;
}

std::string* slotOf(UploadMetadata& metadata, std::string_view key) {
    if (key == "dossier") return &metadata.dossier;
    if (key == "filename") return &metadata.filename;
    if (key == "sha256") return &metadata.sha256;
    return nullptr;
}

}  // namespace

bool isFileName(std::string_view text) {
    const auto alphanumeric = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    return !text.empty() && text.size() <= 100 && alphanumeric(text.front()) &&
           std::all_of(text.begin(), text.end(),
                       [&](char c) { return alphanumeric(c) || c == '.' || c == '_' || c == '-'; });
}

Answer<UploadMetadata> parseUploadMetadata(std::string_view header) {
    if (header.size() > kLongestHeader) return refuse(400, "Upload-Metadata is too long");
    UploadMetadata metadata;
    metadata.header = header;
    while (!header.empty()) {
        std::string_view pair = takeUntil(header, ',');
        while (pair.starts_with(' ')) pair.remove_prefix(1);
        std::string* slot = slotOf(metadata, takeUntil(pair, ' '));
        if (slot == nullptr || !slot->empty())
            return refuse(400, "Upload-Metadata has a key unknown or twice");
        auto value = decodeBase64(pair);
        if (!value) return refuse(400, "Upload-Metadata is not base64");
        *slot = std::move(*value);
    }
    if (!isId(metadata.dossier)) return refuse(400, "Upload-Metadata: dossier is not 32 hex digits");
    if (!isDigest(metadata.sha256)) return refuse(400, "Upload-Metadata: sha256 is not 64 hex digits");
    if (!isFileName(metadata.filename))
        return refuse(400, "Upload-Metadata: filename is not a plain file name");
    return metadata;
}

}  // namespace portal
