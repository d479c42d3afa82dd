// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/officers.h"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>

#include "portal/digest.h"
#include "portal/files.h"
#include "portal/ids.h"

namespace portal {
namespace {

bool appendLine(const std::filesystem::path& file, const std::string& line) {
    const Descriptor list{::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600)};
    return list.open() && writeAll(list, line) && syncFile(list) && syncFolder(file.parent_path());
}

}  // namespace

bool isOfficerName(std::string_view name) {
    return !name.empty() && name.size() <= 100 && name.front() != ' ' &&
           std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) >= ' '; });
}

tl::expected<Officers, std::string> Officers::load(const std::filesystem::path& file) {
    return readKeyedList(file, "the SHA-256 of a token").map([](KeyedNames names) {
        Officers officers;
        officers.names_ = std::move(names);
        return officers;
    });
}

tl::expected<std::string, std::string> Officers::add(const std::filesystem::path& file,
                                                     const std::string& name) {
    if (!isOfficerName(name))
        return tl::make_unexpected("--add-officer: expected a name of 1 to 100 characters");
    const auto token = drawHex(32);
    if (!token || !appendLine(file, fmt::format("{} {}\n", sha256Hex(*token), name)))
        return tl::make_unexpected(fmt::format("{}: cannot be written", file.string()));
    return *token;
}

std::optional<std::string> Officers::nameOf(std::string_view token) const {
    const auto found = names_.find(sha256Hex(token));
    return found == names_.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace portal
