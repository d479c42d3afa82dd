// SPDX-License-Identifier: GPL-3.0-or-later
// Writes sample PDFs into a folder, each with the text that must be found in it: <name>.pdf, <name>.txt with
// one line per text line and a form feed after each page, words in NFC.
#include <filesystem>
#include <iostream>

#include "kiosk/base/files.h"
#include "kiosk/base/text.h"
#include "ocr/page/layers.h"
#include "ocr/pdf/pdf_writer.h"
#include "tests/unit/pdf/sample_pages.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

using Lines = std::vector<std::string>;

// Every vowel of Vietnamese with every tone, and đ, in both cases.
Lines alphabet() {
    return {"à á ả ã ạ ằ ắ ẳ ẵ ặ ầ ấ ẩ ẫ ậ ă â", "è é ẻ ẽ ẹ ề ế ể ễ ệ ê ì í ỉ ĩ ị đ",
            "ò ó ỏ õ ọ ồ ố ổ ỗ ộ ờ ớ ở ỡ ợ ô ơ", "ù ú ủ ũ ụ ừ ứ ử ữ ự ư ỳ ý ỷ ỹ ỵ",
            "À Á Ả Ã Ạ Ằ Ắ Ẳ Ẵ Ặ Ầ Ấ Ẩ Ẫ Ậ Ă Â", "È É Ẻ Ẽ Ẹ Ề Ế Ể Ễ Ệ Ê Ì Í Ỉ Ĩ Ị Đ",
            "Ò Ó Ỏ Õ Ọ Ồ Ố Ổ Ỗ Ộ Ờ Ớ Ở Ỡ Ợ Ô Ơ", "Ù Ú Ủ Ũ Ụ Ừ Ứ Ử Ữ Ự Ư Ỳ Ý Ỷ Ỹ Ỵ"};
}

Lines form() {
    return {"TỜ KHAI ĐĂNG KÝ KHAI SINH", "Họ, chữ đệm, tên: Nguyễn Văn Mẫu", "Giới tính: Nữ Dân tộc: Kinh",
            "Nơi cư trú: số 1 đường Mẫu, phường Thử Nghiệm"};
}

// Quotes, backslashes and brackets that PDF strings would need escaped, an emoji beyond 16 bits, and words
// with separate combining marks, which must come back composed.
Lines oddities() {
    return {"\"ngoặc\" 'đơn' (tròn) <nhọn> \\ % &amp;", "mặt \U0001F600 cười",
            "Nguye\u0302\u0303n \u0110u\u031B\u0301c"};
}

std::vector<PageReading> pagesOf(const std::vector<Lines>& texts, SampleLook look) {
    std::vector<PageReading> pages;
    for (const auto& lines : texts) pages.push_back(samplePage(lines, look));
    return pages;
}

// The form on one page in layers, and the same picture in grey (PGM), to be compared with what others draw
// from it.
std::vector<PageReading> layeredPages(const std::filesystem::path& folder) {
    auto pages = pagesOf({form()}, {.colour = true, .dpi = 200});
    const auto picture = decodePicture(pages[0].cleanPicture);
    PixPtr grey{picture ? pixConvertTo8(picture->pix(), 0) : nullptr};
    const PixPtr mask = grey ? printMask(grey.get(), 200) : nullptr;
    if (mask) pages[0].layers = splitLayers(picture->pix(), 200, mask.get());
    pixWrite((folder / "layers.pgm").c_str(), grey.get(), IFF_PNM);
    return pages;
}

bool write(const std::filesystem::path& folder, const std::string& name,
           const std::vector<PageReading>& pages) {
    std::string expected;
    for (const auto& page : pages) expected += toNfc(page.text).value_or("") + "\f";
    std::vector<const PageReading*> views;
    for (const auto& page : pages) views.push_back(&page);
    const auto pdf = writePdf(
        views, {"Tờ khai <mẫu> & \"thử\" (" + name + ")", "Hồ sơ thử nghiệm", Moment{1'764'000'000'000ms}});
    if (!pdf) std::cerr << name << ": " << pdf.error().step.text << "\n";
    return pdf && writeFile(folder / (name + ".pdf"), *pdf) &&
           writeFile(folder / (name + ".txt"), viewBytes(expected));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const std::filesystem::path folder = argv[1];
    std::filesystem::create_directories(folder);
    const bool good = write(folder, "alphabet", pagesOf({alphabet()}, {})) &&
                      write(folder, "form", pagesOf({form(), {}, form()}, {.colour = true, .dpi = 150})) &&
                      write(folder, "oddities", pagesOf({oddities()}, {})) &&
                      write(folder, "layers", layeredPages(folder)) &&
                      write(folder, "forty", pagesOf(std::vector<Lines>(40, form()), {}));
    return good ? 0 : 1;
}
