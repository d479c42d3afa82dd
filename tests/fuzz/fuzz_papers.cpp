// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary words as a page: taken for any kind of paper, and read as each kind.
#include <algorithm>
#include <cstdlib>

#include "ocr/papers/catalogue.h"
#include "ocr/papers/handwriting.h"
#include "ocr/papers/paper_reader.h"
#include "ocr/papers/paper_sight.h"
#include "tests/fuzz/words_from_bytes.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace std::chrono_literals;
    const auto page = pageFrom(tramso::ByteReader{std::as_bytes(std::span{data, size})});
    const tramso::PageReading* view = &page;
    const auto sight = tramso::recognisePaper(page);
    if (sight && (sight->confidence < 0 || sight->confidence > 100)) std::abort();
    for (const auto& spec : tramso::paperCatalogue()) {
        auto values = tramso::readPaper({&view, 1}, spec.kind, 2026y / std::chrono::November / 29);
        tramso::markHandwriting(values, {&view, 1}, spec.kind);
        const bool sane = std::all_of(values.begin(), values.end(), [](const tramso::ReadField& value) {
            return value.field.confidence >= 0 && value.field.confidence <= 100 && value.field.page == 0 &&
                   value.field.value.empty() == value.handwritten;
        });
        if (!sane) std::abort();
    }
    return 0;
}
