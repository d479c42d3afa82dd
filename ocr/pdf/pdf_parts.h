// SPDX-License-Identifier: GPL-3.0-or-later
// The objects a PDF/A-1b file consists of, made with libqpdf. Any call may throw what libqpdf throws;
// writePdf() catches it.
#pragma once

#include "ocr/pdf/glyph_codes.h"
#include "ocr/pdf/jpeg_shape.h"
#include "ocr/pdf/pdf_writer.h"
#include "ocr/pdf/qpdf_headers.h"

namespace tramso {

// The page picture as an image XObject; the JPEG is passed through and must live until the file is written.
[[nodiscard]] QPDFObjectHandle pictureObject(QPDF& pdf, ByteView jpeg, const JpegShape& shape);

// The layers of a page as XObjects: the background, and the colour of the print seen through its mask. All
// bytes are passed through and must live until the file is written.
struct LayerObjects {
    QPDFObjectHandle background;
    QPDFObjectHandle print;
};
[[nodiscard]] LayerObjects layerObjects(QPDF& pdf, const PageLayers& layers, const JpegShape& background,
                                        const JpegShape& ink);

// The blank font with a code for every character in use.
[[nodiscard]] QPDFObjectHandle fontObject(QPDF& pdf, const GlyphCodes& codes);

// Tells how device colours are meant: sRGB. `profile` is an ICC v2 profile.
[[nodiscard]] QPDFObjectHandle outputIntent(QPDF& pdf, ByteView profile);

// The XMP packet as the catalogue's metadata, never compressed (ISO 19005-1, 6.7.2).
[[nodiscard]] QPDFObjectHandle metadataObject(QPDF& pdf, const PdfInfo& info);

// The Info dictionary, saying the same as the XMP packet.
[[nodiscard]] QPDFObjectHandle infoObject(QPDF& pdf, const PdfInfo& info);

}  // namespace tramso
