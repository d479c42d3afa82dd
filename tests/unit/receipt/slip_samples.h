// SPDX-License-Identifier: GPL-3.0-or-later
// What the slip's tests share: a slip's content, Qt's fonts, and readers of codes and letters that are
// not ours.
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

// What Tesseract's own program reads in a picture, as lines of text: in Vietnamese as it is, then in English
// at half the size, where it sees letters that are too large for it otherwise.
[[nodiscard]] std::string tesseract(const std::filesystem::path& picture);

}  // namespace tramso::test
