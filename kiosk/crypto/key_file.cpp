// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

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
    if (type == std::filesystem::file_type::not_found) return makeKeyFile(file, random);
    if (readableByOthers(file)) return fail(FaultCode::StoreLocked, "key permissions");
    Key key;
    auto content = readFile(file, key.bytes().size());
    if (!content || content->size() != key.bytes().size()) return fail(FaultCode::StoreLocked, "key file");
    std::ranges::copy(*content, key.bytes().begin());
    explicit_bzero(content->data(), content->size());
    return key;
}

}  // namespace tramso
