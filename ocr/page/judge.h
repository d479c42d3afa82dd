// SPDX-License-Identifier: GPL-3.0-or-later
// Is a scanned page worth reading: is anything on it, is it sharp, lit, whole and alone?
#pragma once

#include "ocr/page/pix.h"
#include "ocr/page_reader.h"

namespace tramso {

// Judges a page as scanned or flattened (8 or 32 bit), before it is turned upright. Verdict, mark, ink share
// and sharpness are filled in; the verdict is one a picture alone can give: all but Unreadable and SamePage.
// Noise, specks, what shines through and the scanner's edge shadows are not ink. About 0.1 s for A4.
[[nodiscard]] PageQuality judgePage(Pix* page, int dpi);

// The same with preview and imprint, from a scanned file; its sheet is cut out of a darker ground first.
// `dpi` as the scanner was set, 0 when not known. PictureUnreadable, PictureTooLarge.
[[nodiscard]] Result<PageLook> lookAtPage(ByteView pictureFile, int dpi);

}  // namespace tramso
