// SPDX-License-Identifier: GPL-3.0-or-later
// How fine a page must be to be read.
#pragma once

namespace tramso {

// px of a page's shorter side beyond which nothing is gained: A4 at 300 dpi. PageReader::read() decodes a
// page that has twice as many at half its size, so it costs memory for one page of 300 dpi beside its file.
inline constexpr int kReadSide = 2480;

}  // namespace tramso
