// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/tries.h"

#include <algorithm>

#include "portal/digest.h"

namespace portal {
namespace {

constexpr Seconds kLongestMemory = Seconds{24} * 3600;
constexpr Seconds kDiskWait = 5;  // what cannot be counted is not allowed

}  // namespace

Seconds Tries::begin(std::string_view who, TryLimit limit) {
    const std::string key = sha256Hex(who);
    const Seconds moment = now();
    const auto connection = database_.connection();
    Transaction transaction{*connection, "tries " + key};
    auto old = connection->prepare("DELETE FROM tries WHERE moment<?");
    static_cast<void>(old.bind(1, moment - kLongestMemory).step());
    auto count = connection->prepare("SELECT count(*),min(moment) FROM tries WHERE who=? AND moment>?");
    if (count.bind(1, key).bind(2, moment - limit.within.count()).step() != Step::Row) return kDiskWait;
    if (count.number(0) >= limit.most)
        return std::max<Seconds>(1, count.number(1) + limit.within.count() - moment);
    auto note = connection->prepare("INSERT INTO tries(who,moment) VALUES(?,?)");
    const bool noted = note.bind(1, key).bind(2, moment).step() == Step::Done && transaction.commit();
    return noted ? 0 : kDiskWait;
}

void Tries::forget(std::string_view who) {
    const auto connection = database_.connection();
    auto gone = connection->prepare("DELETE FROM tries WHERE who=?");
    static_cast<void>(gone.bind(1, sha256Hex(who)).step());
}

}  // namespace portal
