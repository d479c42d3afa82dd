// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing a page of a stranger's PDF in a process of its own: what makes a PDF library fill the memory, loop
// or crash costs that page, not the program.
#pragma once

#include <filesystem>

#include "kiosk/base/bytes.h"

namespace tramso::ctl {

// The name of the command that is the other process; not for people.
inline constexpr auto kDrawCommand = "draw-pdf-page";

// How many pages a PDF has. BadData when it is broken or locked, TooLarge above 500 pages or 256 MB,
// FileUnreadable. Any thread.
[[nodiscard]] Result<int> countPdfPages(const std::filesystem::path& file);

// One page, from 1, as binary PPM at 300 dpi; less for sheets above A3. As above; PictureTooLarge for absurd
// sheets, PictureUnreadable for a page that cannot be drawn within 384 MB and 15 s of processor time. Any
// thread.
[[nodiscard]] Result<Bytes> drawPdfPage(const std::filesystem::path& file, int page);

// The other process: limits itself, then writes the page (of page 0: the number of pages) to standard output.
// Returns its exit code.
int drawPdfPageHere(const std::filesystem::path& file, int page);

}  // namespace tramso::ctl
