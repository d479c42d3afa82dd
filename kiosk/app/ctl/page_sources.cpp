// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/ctl/page_sources.h"

#include <algorithm>
#include <array>

#include "kiosk/app/ctl/pdf_drawing.h"
#include "kiosk/base/files.h"
#include "kiosk/picture/picture.h"

namespace tramso::ctl {
namespace {

std::string extensionOf(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return extension;
}

bool isPdf(const std::filesystem::path& file) {
    return extensionOf(file) == ".pdf";
}

Result<std::vector<PageSource>> pagesOfPdf(const std::filesystem::path& file) {
    const auto count = countPdfPages(file);
    if (!count) return tl::unexpected{count.error()};
    std::vector<PageSource> pages;
    for (int i = 1; i <= *count; ++i) pages.push_back({file, i});
    return pages;
}

Result<std::vector<PageSource>> pagesOfFolder(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator at{folder, error}, end; !error && at != end; at.increment(error))
        if (isPageFile(at->path()) && at->is_regular_file(error)) files.push_back(at->path());
    if (error) return fail(FaultCode::FileUnreadable, "list folder");
    std::sort(files.begin(), files.end());
    std::vector<PageSource> pages;
    for (const auto& file : files) {
        auto more = pagesIn(file);
        if (!more) return more;
        pages.insert(pages.end(), more->begin(), more->end());
    }
    return pages;
}

}  // namespace

bool isPageFile(const std::filesystem::path& file) {
    constexpr std::array kPages{".jpg", ".jpeg", ".png", ".tif", ".tiff",
                                ".pbm", ".pgm",  ".ppm", ".pnm", ".pdf"};
    return std::find(kPages.begin(), kPages.end(), extensionOf(file)) != kPages.end();
}

Result<std::vector<PageSource>> pagesIn(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) return pagesOfFolder(path);
    if (isPdf(path)) return pagesOfPdf(path);
    return std::vector<PageSource>{{path, 0}};
}

Result<Bytes> loadPage(const PageSource& source) {
    return source.pdfPage > 0 ? drawPdfPage(source.file, source.pdfPage)
                              : readFile(source.file, kMaxPictureFile);
}

}  // namespace tramso::ctl
