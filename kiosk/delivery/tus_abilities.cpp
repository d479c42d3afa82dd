// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/tus_abilities.h"

#include <algorithm>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

bool lists(const HttpAnswer& answer, const std::string& header, std::string_view word) {
    return std::ranges::any_of(split(answer.header(header).value_or(""), ','),
                               [word](std::string_view part) { return trim(part) == word; });
}

}  // namespace

TusAbilities abilitiesOf(const HttpAnswer& answer) {
    return {.creationWithUpload = lists(answer, "tus-extension", "creation-with-upload"),
            .sha256 = lists(answer, "tus-extension", "checksum") &&
                      lists(answer, "tus-checksum-algorithm", "sha256")};
}

}  // namespace tramso
