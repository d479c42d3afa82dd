// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/pdf/pdf_writer.h"

#include <catch2/catch.hpp>
#include <limits>

#include "tests/unit/pdf/sample_pages.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

const PdfInfo kInfo{"Tờ khai đăng ký khai sinh", "", Moment{1'764'000'000'000ms}};

Result<Bytes> write(const std::vector<PageReading>& pages) {
    std::vector<const PageReading*> views;
    for (const auto& page : pages) views.push_back(&page);
    return writePdf(views, kInfo);
}

Result<Bytes> writeWith(const PdfInfo& info) {
    const PageReading page = samplePage({"Nguyễn Văn Mẫu"});
    const PageReading* view = &page;
    return writePdf({&view, 1}, info);
}

bool failsAsPdf(const Result<Bytes>& result) {
    return !result && result.error().code == FaultCode::PdfFailed;
}

bool contains(const Bytes& pdf, ByteView part) {
    return viewText(pdf).find(viewText(part)) != std::string_view::npos;
}

}  // namespace

TEST_CASE("a document without pages is refused") {
    CHECK(failsAsPdf(write({})));
}

TEST_CASE("the same pages always give the same bytes, another title gives others") {
    const auto page = samplePage({"Nguyễn Văn Mẫu"});
    const auto first = write({page});
    REQUIRE(first);
    CHECK(*first == *write({page}));
    CHECK(*first != *writeWith({"Khác", "", kInfo.created}));
}

TEST_CASE("page pictures stand in the file byte for byte") {
    const auto grey = samplePage({"một"});
    const auto colour = samplePage({"hai"}, {.colour = true});
    const auto pdf = write({grey, colour});
    REQUIRE(pdf);
    CHECK(contains(*pdf, grey.cleanPicture));
    CHECK(contains(*pdf, colour.cleanPicture));
}

TEST_CASE("a picture that a reader could not open is refused") {
    auto page = samplePage({"Nguyễn Văn Mẫu"});
    SECTION("cut short") {
        page.cleanPicture.resize(page.cleanPicture.size() / 2);
    }
    SECTION("missing") {
        page.cleanPicture.clear();
    }
    SECTION("not a JPEG") {
        page.cleanPicture.assign(100, std::byte{0x41});
    }
    SECTION("of another size than the words were measured in") {
        page.width += 1;
    }
    CHECK(failsAsPdf(write({page})));
}

TEST_CASE("a page whose size cannot be told or drawn is refused") {
    auto page = samplePage({"Nguyễn Văn Mẫu"});
    SECTION("no resolution") {
        page.dpi = 0;
    }
    SECTION("negative resolution") {
        page.dpi = -300;
    }
    SECTION("larger than a PDF page may be") {
        page.dpi = 1;
    }
    SECTION("smaller than a PDF page may be") {
        page.dpi = 1'000'000;
    }
    CHECK(failsAsPdf(write({page})));
}

TEST_CASE("one bad page among good ones refuses the whole document") {
    auto bad = samplePage({"hỏng"});
    bad.cleanPicture.pop_back();
    CHECK(failsAsPdf(write({samplePage({"tốt"}), bad})));
}

TEST_CASE("words with boxes far outside the page do not break the file") {
    auto page = samplePage({"xa quá"});
    page.words[0].box = {std::numeric_limits<int>::max(), std::numeric_limits<int>::min(),
                         std::numeric_limits<int>::max(), std::numeric_limits<int>::max()};
    page.words[1].box = {-50, -50, 0, -7};
    CHECK(write({page}));
}

TEST_CASE("a title that is not UTF-8 is refused, line breaks in it are not") {
    CHECK(failsAsPdf(writeWith({"\xFF\xFE", "", kInfo.created})));
    CHECK(failsAsPdf(writeWith({"đúng", "\xC3", kInfo.created})));
    CHECK(writeWith({"hai\ndòng", "", kInfo.created}));
}

TEST_CASE("forty pages need hardly more room than their pictures") {
    const std::vector<PageReading> pages(40, samplePage({"Nguyễn Văn Mẫu", "15/01/1990"}, {.dpi = 150}));
    const auto pdf = write(pages);
    REQUIRE(pdf);
    CHECK(pdf->size() < 40 * (pages[0].cleanPicture.size() + 2048) + 32'768);
}
