// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/result_shelf.h"

#include <algorithm>

#include "portal/files.h"
#include "portal/ids.h"

namespace portal {

bool ResultShelf::prepare() const {
    return makeDurableFolder(folder_);
}

bool ResultShelf::put(const std::string& id, std::string_view pdf) const {
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

std::optional<std::filesystem::path> ResultShelf::file(const std::string& id) const {
    const auto path = folder_ / (id + ".pdf");
    std::error_code none;
    if (!isId(id) || !std::filesystem::is_regular_file(path, none)) return std::nullopt;
    return path;
}

bool looksLikePdf(std::string_view bytes) {
    constexpr std::size_t kTail = 1024;
    const auto tail = bytes.substr(bytes.size() - std::min(bytes.size(), kTail));
    return bytes.starts_with("%PDF-") && tail.find("%%EOF") != std::string_view::npos;
}

}  // namespace portal
