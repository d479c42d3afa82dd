// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/data_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstring>

#include "portal/ids.h"

namespace portal {

tl::expected<void, std::string> makeFolder(const std::filesystem::path& folder) {
    ::umask(S_IRWXG | S_IRWXO);  // dossiers are nobody else's business
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) return tl::make_unexpected(fmt::format("{}: {}", folder.string(), problem.message()));
    return {};
}

tl::expected<Descriptor, std::string> claimFolder(const std::filesystem::path& folder) {
    const auto made = makeFolder(folder);
    if (!made) return tl::make_unexpected(made.error());
    const auto file = folder / "lock";
    Descriptor lock{::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)};
    if (!lock.open()) return tl::make_unexpected(fmt::format("{}: {}", file.string(), std::strerror(errno)));
    if (::flock(lock.number(), LOCK_EX | LOCK_NB) != 0)
        return tl::make_unexpected(
            fmt::format("{}: another tramso-portal is using this folder", folder.string()));
    return lock;
}

tl::expected<std::string, std::string> readOrDrawToken(const std::filesystem::path& folder) {
    const auto file = folder / "token";
    if (!std::filesystem::exists(file)) {
        const auto drawn = drawHex(32);
        if (!drawn || !writeOnce(file, *drawn + "\n"))
            return tl::make_unexpected(fmt::format("{}: cannot be written", file.string()));
    }
    auto token = readSmallFile(file, 4096);
    if (!token) return tl::make_unexpected(fmt::format("{}: cannot be read", file.string()));
    while (!token->empty() && (token->back() == '\n' || token->back() == '\r')) token->pop_back();
    const bool usable = token->size() >= 16 && std::all_of(token->begin(), token->end(),
                                                           [](char c) { return c > ' ' && c < '\x7f'; });
    if (!usable)
        return tl::make_unexpected(
            fmt::format("{}: not a token of 16 or more visible characters", file.string()));
    return *token;
}

}  // namespace portal
