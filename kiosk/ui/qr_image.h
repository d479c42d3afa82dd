// SPDX-License-Identifier: GPL-3.0-or-later
// A QR code as a picture of whole modules, for the screen.
#pragma once

#include <QImage>
#include <string>

namespace tramso {

// The text as a QR code of level M with a quiet zone of 4 modules, one pixel a module; null when it does not
// fit. Any thread.
[[nodiscard]] QImage qrImage(const std::string& text);

}  // namespace tramso
