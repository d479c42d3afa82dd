// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/ctl/card_picture.h"

#include "kiosk/app/ctl/print.h"
#include "kiosk/app/ctl/quiet.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/files.h"
#include "kiosk/picture/picture.h"

namespace tramso::ctl {
namespace {

auto codesIn(const Bytes& file) {
    const LibrariesSilenced silenced;
    return makeBarcodeReader()->read(file);
}

}  // namespace

std::optional<IdCard> cardInPicture(const std::filesystem::path& picture) {
    const auto card = readFile(picture, kMaxPictureFile).and_then(codesIn).and_then([](const auto& codes) {
        return findCard(codes, vietnamDay(SystemClock{}.now()));
    });
    if (card) return *card;
    complain(picture.string(), card.error());
    return std::nullopt;
}

}  // namespace tramso::ctl
