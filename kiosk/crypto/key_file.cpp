// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>

#include "kiosk/base/files.h"
#include "kiosk/crypto/sealing.h"

namespace tramso {
namespace {

constexpr auto kOthers = std::filesystem::perms::group_all | std::filesystem::perms::others_all;

bool readableByOthers(const std::filesystem::path& path) {
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    return failed || (status.permissions() & kOthers) != std::filesystem::perms::none;
}

// What systemd hands to a service lies in a folder that is this service's alone; the modes in it tell of the
// access list by which that is done, not of others.
bool isCredential(const std::filesystem::path& file) {
    const char* folder = std::getenv("CREDENTIALS_DIRECTORY");
    return folder != nullptr && *folder != '\0' && file.parent_path() == folder;
}

Result<Key> makeKeyFile(const std::filesystem::path& file, Random& random) {
    Key key = makeKey(random);
    if (const auto written = writeFile(file, key.bytes()); !written) return tl::unexpected{written.error()};
    return key;
}

}  // namespace

Result<Key> loadOrMakeKey(const std::filesystem::path& file, Random& random) {
    // Only when there is surely nothing: a link that leads nowhere or a failing disk may hide the real key.
    std::error_code failed;
    const auto type = std::filesystem::symlink_status(file, failed).type();
    const bool handed = isCredential(file);
    if (!handed && type == std::filesystem::file_type::not_found) return makeKeyFile(file, random);
    if (!handed && readableByOthers(file)) return fail(FaultCode::StoreLocked, "key permissions");
    Key key;
    auto content = readFile(file, key.bytes().size());
    if (!content || content->size() != key.bytes().size()) return fail(FaultCode::StoreLocked, "key file");
    std::ranges::copy(*content, key.bytes().begin());
    explicit_bzero(content->data(), content->size());
    return key;
}

}  // namespace tramso
