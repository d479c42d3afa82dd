// SPDX-License-Identifier: GPL-3.0-or-later
// Where digitize gets its pages: picture files, folders of them, and the pages of PDFs.
#pragma once

#include <filesystem>
#include <vector>

#include "kiosk/base/bytes.h"

namespace tramso::ctl {

// One page to read.
struct PageSource {
    std::filesystem::path file;
    int pdfPage = 0;  // from 1; 0: the file is a picture
};

// Whether a file's name ends like that of a picture we admit or a PDF.
[[nodiscard]] bool isPageFile(const std::filesystem::path& file);

// A file is one page, or as many as its PDF has; a folder is all its pictures and PDFs, by name, without what
// lies in folders below. FileUnreadable; BadData for a PDF that is broken or locked; TooLarge for one of more
// than 500 pages or 256 MB.
[[nodiscard]] Result<std::vector<PageSource>> pagesIn(const std::filesystem::path& path);

// The page as a picture file: as it is, or drawn from the PDF at 300 dpi (less for sheets above A3).
// FileUnreadable, TooLarge, PictureUnreadable. Any thread.
[[nodiscard]] Result<Bytes> loadPage(const PageSource& source);

}  // namespace tramso::ctl
