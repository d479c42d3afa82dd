// SPDX-License-Identifier: GPL-3.0-or-later
// The Upload-Metadata header of tus: parsed strictly, for it names files and dossiers.
#pragma once

#include <string>
#include <string_view>

#include "portal/refusal.h"

namespace portal {

// What a station says of the document it is about to upload.
struct UploadMetadata {
    std::string dossier;   // 32 lower-case hex digits
    std::string filename;  // isFileName()
    std::string sha256;    // 64 lower-case hex digits
    std::string header;    // as it was said: HEAD repeats it to the letter
};

// True for 1–100 of A–Z a–z 0–9 . _ - that begin with a letter or digit: no folder, no hidden file, no
// option.
[[nodiscard]] bool isFileName(std::string_view text);

// `key base64,key base64,…` with each of the three keys exactly once and no other; 400 for anything else.
[[nodiscard]] Answer<UploadMetadata> parseUploadMetadata(std::string_view header);

}  // namespace portal
