// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/file_results.h"

#include <algorithm>

#include "portal/files.h"
#include "portal/ids.h"
#include "portal/storage/readable_file.h"

namespace portal {

bool FileResults::prepare() {
    return makeDurableFolder(folder_);
}

bool FileResults::put(const std::string& id, std::string_view pdf) {
    const auto drawn = drawHex(8);
    if (!drawn || !isId(id)) return false;
    const auto part = folder_ / (id + "." + *drawn + ".part");
    std::error_code problem;
    bool done = writeNewFile(part, pdf);
    if (done) std::filesystem::rename(part, folder_ / (id + ".pdf"), problem);
    done = done && !problem && syncFolder(folder_);
    if (!done) std::filesystem::remove(part, problem);
    return done;
}

MaybeReadable FileResults::find(const std::string& id) {
    return isId(id) ? readableFile(folder_ / (id + ".pdf")) : nullptr;
}

bool looksLikePdf(std::string_view bytes) {
    constexpr std::size_t kTail = 1024;
    const auto tail = bytes.substr(bytes.size() - std::min(bytes.size(), kTail));
    return bytes.starts_with("%PDF-") && tail.find("%%EOF") != std::string_view::npos;
}

}  // namespace portal
