// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that make_ocr_pages.py draws, as the tests read them.
#pragma once

#include <catch2/catch.hpp>
#include <string>

#include "kiosk/base/files.h"
#include "kiosk/picture/picture.h"

namespace tramso {

// The bytes of one drawn file ("upright.jpg", "page.txt").
inline Bytes sampleFile(const std::string& name) {
    const auto bytes = readFile(std::string{TRAMSO_SAMPLES_DIR} + "/ocr/" + name, kMaxPictureFile);
    REQUIRE(bytes);
    return *bytes;
}

// One drawn page, decoded.
inline Picture samplePicture(const std::string& name) {
    auto picture = decodePicture(sampleFile(name + ".jpg"));
    REQUIRE(picture);
    return std::move(*picture);
}

inline constexpr int kSampleDpi = 300;

}  // namespace tramso
