// SPDX-License-Identifier: GPL-3.0-or-later
// The ID card in a picture of its QR side.
#pragma once

#include <filesystem>
#include <optional>

#include "kiosk/identity/id_card.h"

namespace tramso::ctl {

// What the QR code says; nothing, and the reason told on standard error, when there is none of a card.
[[nodiscard]] std::optional<IdCard> cardInPicture(const std::filesystem::path& picture);

}  // namespace tramso::ctl
