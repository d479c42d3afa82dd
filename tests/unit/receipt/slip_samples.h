// SPDX-License-Identifier: GPL-3.0-or-later
// What the slip's tests share: a slip's content, Qt's fonts, and a reader of QR codes that is not ours.
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/receipt/slip.h"

namespace tramso::test {

// QtGui's fonts need an application object.
void needQt();
[[nodiscard]] SlipContent sampleSlip(Language language);
// What zbarimg reads in a picture: each code's text and a line end.
[[nodiscard]] std::string zbar(const std::filesystem::path& picture);

}  // namespace tramso::test
