// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/pdf/pdf_parts.h"

#include <fmt/format.h>

#include "ocr/pdf/blank_font.h"
#include "ocr/pdf/xmp.h"

namespace tramso {
namespace {

constexpr const char* kFontName = "TramSoBlank";
constexpr int kFixedPitchSymbolic = 1 + 4;  // font flags, PDF Reference 1.4 table 5.19

// The glyph of every code: glyph 0 for code 0, the blank one for all others.
std::string glyphOfCodes(const GlyphCodes& codes) {
    std::string map(2, '\0');
    for (std::size_t i = 0; i < codes.size(); ++i) {
        map += '\0';
        map += static_cast<char>(kBlankGlyph);
    }
    return map;
}

QPDFObjectHandle descriptorObject(QPDF& pdf) {
    const Bytes font = makeBlankFont();
    auto program = QPDFObjectHandle::newStream(&pdf, std::string{viewText(font)});
    program.getDict().replaceKey("/Length1",
                                 QPDFObjectHandle::newInteger(static_cast<long long>(font.size())));
    auto descriptor = QPDFObjectHandle::parse(
        fmt::format("<< /Type /FontDescriptor /FontName /{} /Flags {} /FontBBox [0 {} {} {}] /ItalicAngle 0 "
                    "/Ascent {} /Descent {} /CapHeight {} /StemV 80 >>",
                    kFontName, kFixedPitchSymbolic, kBlankDescent, kBlankAdvance, kBlankAscent, kBlankAscent,
                    kBlankDescent, kBlankAscent));
    descriptor.replaceKey("/FontFile2", program);
    return pdf.makeIndirectObject(descriptor);
}

// The stream's data are these bytes, already coded.
void passThrough(QPDFObjectHandle& stream, ByteView bytes, const char* filter) {
    const auto provide = [bytes](Pipeline* out) {
        out->write(viewText(bytes).data(), bytes.size());
        out->finish();
    };
    stream.replaceStreamData(provide, QPDFObjectHandle::newName(filter), QPDFObjectHandle::newNull());
}

}  // namespace

QPDFObjectHandle pictureObject(QPDF& pdf, ByteView jpeg, const JpegShape& shape) {
    auto picture = QPDFObjectHandle::newStream(&pdf);
    picture.replaceDict(QPDFObjectHandle::parse(
        fmt::format("<< /Type /XObject /Subtype /Image /Width {} /Height {} /BitsPerComponent 8 "
                    "/ColorSpace /{} >>",
                    shape.width, shape.height, shape.components == 1 ? "DeviceGray" : "DeviceRGB")));
    passThrough(picture, jpeg, "/DCTDecode");
    return picture;
}

LayerObjects layerObjects(QPDF& pdf, const PageLayers& layers, const JpegShape& background,
                          const JpegShape& ink) {
    auto mask = QPDFObjectHandle::newStream(&pdf);
    mask.replaceDict(QPDFObjectHandle::parse(
        fmt::format("<< /Type /XObject /Subtype /Image /Width {} /Height {} /BitsPerComponent 1 "
                    "/ImageMask true >>",
                    layers.maskWidth, layers.maskHeight)));
    passThrough(mask, layers.inkMask, "/JBIG2Decode");
    auto print = pictureObject(pdf, layers.inkColour, ink);
    print.getDict().replaceKey("/Mask", mask);
    return {pictureObject(pdf, layers.background, background), print};
}

QPDFObjectHandle fontObject(QPDF& pdf, const GlyphCodes& codes) {
    auto glyphs = QPDFObjectHandle::parse(
        fmt::format("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{} /DW {} "
                    "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
                    kFontName, kBlankAdvance));
    glyphs.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newStream(&pdf, glyphOfCodes(codes)));
    glyphs.replaceKey("/FontDescriptor", descriptorObject(pdf));
    auto font = QPDFObjectHandle::parse(
        fmt::format("<< /Type /Font /Subtype /Type0 /BaseFont /{} /Encoding /Identity-H >>", kFontName));
    font.replaceKey("/DescendantFonts", QPDFObjectHandle::newArray({pdf.makeIndirectObject(glyphs)}));
    font.replaceKey("/ToUnicode", QPDFObjectHandle::newStream(&pdf, codes.toUnicodeMap()));
    return font;
}

QPDFObjectHandle outputIntent(QPDF& pdf, ByteView profile) {
    auto stream = QPDFObjectHandle::newStream(&pdf, std::string{viewText(profile)});
    stream.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
    auto intent = QPDFObjectHandle::parse(
        "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) "
        "/RegistryName (http://www.color.org) /Info (sRGB) >>");
    intent.replaceKey("/DestOutputProfile", stream);
    return pdf.makeIndirectObject(intent);
}

QPDFObjectHandle metadataObject(QPDF& pdf, const PdfInfo& info) {
    auto stream = QPDFObjectHandle::newStream(&pdf, xmpPacket(info));
    stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    return stream;
}

QPDFObjectHandle infoObject(QPDF& pdf, const PdfInfo& info) {
    auto dictionary = QPDFObjectHandle::newDictionary();
    const std::string date = pdfDate(info.created);
    dictionary.replaceKey("/Producer", QPDFObjectHandle::newString(kPdfProducer));
    dictionary.replaceKey("/CreationDate", QPDFObjectHandle::newString(date));
    dictionary.replaceKey("/ModDate", QPDFObjectHandle::newString(date));
    if (!info.title.empty()) dictionary.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(info.title));
    if (!info.subject.empty())
        dictionary.replaceKey("/Subject", QPDFObjectHandle::newUnicodeString(info.subject));
    return pdf.makeIndirectObject(dictionary);
}

}  // namespace tramso
