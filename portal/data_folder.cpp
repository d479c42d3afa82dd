// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/data_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
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

namespace {

constexpr std::size_t kDrawn = 32;  // bytes of a secret of ours

// 64 hex digits of chance in the file, unless it is there.
tl::expected<void, std::string> drawOnce(const std::filesystem::path& file) {
    std::error_code none;
    if (std::filesystem::exists(file, none)) return {};
    const auto drawn = drawHex(kDrawn);
    if (!drawn || !writeOnce(file, *drawn + "\n"))
        return tl::make_unexpected(fmt::format("{}: cannot be written", file.string()));
    return {};
}

}  // namespace

tl::expected<std::string, std::string> readOrDrawKey(const std::filesystem::path& file) {
    if (const auto there = drawOnce(file); !there) return tl::make_unexpected(there.error());
    const auto text = readSmallFile(file, 200);
    std::string_view hex = text ? *text : std::string_view{};
    while (hex.ends_with('\n')) hex.remove_suffix(1);
    std::string key(kDrawn, '\0');
    if (!isDigest(hex) || sodium_hex2bin(reinterpret_cast<unsigned char*>(key.data()), key.size(), hex.data(),
                                         hex.size(), nullptr, nullptr, nullptr) != 0)
        return tl::make_unexpected(fmt::format("{}: not a key of 64 hex digits", file.string()));
    return key;
}

tl::expected<std::string, std::string> readOrDrawToken(const std::filesystem::path& file) {
    if (const auto there = drawOnce(file); !there) return tl::make_unexpected(there.error());
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
