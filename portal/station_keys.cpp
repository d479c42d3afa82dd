// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/station_keys.h"

#include "portal/jws.h"

namespace portal {

tl::expected<StationKeys, std::string> StationKeys::load(const std::filesystem::path& file) {
    return readKeyedList(file, "a public key").map([](KeyedNames names) {
        StationKeys keys;
        keys.names_ = std::move(names);
        return keys;
    });
}

Answer<void> StationKeys::check(std::string_view signature, std::string_view body,
                                const std::string& station) const {
    if (names_.empty()) return {};
    const auto jws = parseJws(signature);
    if (!jws) return refuse(403, "TramSo-Signature is missing or not a signature");
    const auto known = names_.find(jws->key);
    if (known == names_.end() || known->second != station)
        return refuse(403, "the signature is of a key that is not registered for this station");
    if (!holds(*jws, body)) return refuse(403, "the signature is not one of this body");
    return {};
}

}  // namespace portal
