// SPDX-License-Identifier: GPL-3.0-or-later
// The side that draws.
#include <fmt/format.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <memory>

#include "kiosk/app/ctl/pdf_drawing.h"
#include "kiosk/app/ctl/pdf_exit.h"
#include "kiosk/base/files.h"
#include "kiosk/picture/picture.h"

namespace tramso::ctl {
namespace {

constexpr std::size_t kMaxPdf = 256U << 20U;  // bytes
constexpr int kMaxPages = 500;
constexpr double kDpi = 300;
constexpr double kPointsPerInch = 72;
constexpr double kLargestDrawn = 40'000'000;  // px: A3 at 300 dpi has 17 million
constexpr rlim_t kMostMemory = 384U << 20U;   // bytes written to, libraries' own included
constexpr rlim_t kMostSeconds = 15;           // of processor time; a page takes less than one

using Document = std::unique_ptr<poppler::document>;

// Poppler would tell standard error what is wrong with a file, and quote it.
void ignoreMessage(const std::string&, void*) {}

// The document keeps pointing into `bytes`.
Result<Document> open(const Bytes& bytes) {
    poppler::set_debug_error_function(ignoreMessage, nullptr);
    const auto text = viewText(bytes);
    Document document{poppler::document::load_from_raw_data(text.data(), static_cast<int>(text.size()))};
    if (!document || document->is_locked()) return fail(FaultCode::BadData, "open PDF");
    return document;
}

// As binary PPM, the plainest of what the picture loader takes.
Bytes asPpm(const poppler::image& image) {
    Bytes ppm;
    const std::string head = fmt::format("P6\n{} {}\n255\n", image.width(), image.height());
    const auto row = static_cast<std::size_t>(image.width()) * 3;
    ppm.reserve(head.size() + row * static_cast<std::size_t>(image.height()));
    const auto append = [&ppm](const char* from, std::size_t size) {
        const auto* first = reinterpret_cast<const std::byte*>(from);
        ppm.insert(ppm.end(), first, first + size);
    };
    append(head.data(), head.size());
    for (int y = 0; y < image.height(); ++y)
        append(image.const_data() + std::ptrdiff_t{y} * image.bytes_per_row(), row);
    return ppm;
}

Result<Bytes> draw(poppler::document& document, int number) {
    const std::unique_ptr<poppler::page> page{document.create_page(number - 1)};
    if (!page) return fail(FaultCode::BadData, "page of PDF");
    const auto size = page->page_rect();
    const double area = size.width() * size.height() / (kPointsPerInch * kPointsPerInch);
    if (!(area > 0)) return fail(FaultCode::BadData, "page size");
    const double dpi = std::min(kDpi, std::sqrt(kLargestDrawn / area));
    if (std::max(size.width(), size.height()) / kPointsPerInch * dpi > kMaxSide)
        return fail(FaultCode::PictureTooLarge, "page size");
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_rgb24);
    renderer.set_render_hint(poppler::page_renderer::antialiasing, true);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing, true);
    const poppler::image image = renderer.render_page(page.get(), dpi, dpi);
    if (!image.is_valid()) return fail(FaultCode::PictureUnreadable, "draw page");
    return asPpm(image);
}

// Memory that is refused ends this process; so does the processor's time.
void limitOurselves() {
    const rlimit memory{kMostMemory, kMostMemory};
    const rlimit seconds{kMostSeconds, kMostSeconds};
    ::setrlimit(RLIMIT_DATA, &memory);
    ::setrlimit(RLIMIT_CPU, &seconds);
}

Result<Bytes> answer(const std::filesystem::path& file, int page) {
    const auto bytes = readFile(file, kMaxPdf);
    if (!bytes) return tl::unexpected{bytes.error()};
    const auto document = open(*bytes);
    if (!document) return tl::unexpected{document.error()};
    const int count = (*document)->pages();
    if (count > kMaxPages) return fail(FaultCode::TooLarge, "pages of PDF");
    if (count < 1 || page < 0 || page > count) return fail(FaultCode::BadData, "pages of PDF");
    if (page > 0) return draw(**document, page);
    const auto text = std::to_string(count);
    const auto view = viewBytes(text);
    return Bytes{view.begin(), view.end()};
}

}  // namespace

int drawPdfPageHere(const std::filesystem::path& file, int page) {
    limitOurselves();
    const auto bytes = answer(file, page);
    if (!bytes) return exitOfFault(bytes.error().code);
    return writeAll(STDOUT_FILENO, *bytes) ? 0 : kExitNotDrawn;
}

}  // namespace tramso::ctl
