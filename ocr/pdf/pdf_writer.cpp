// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/pdf/pdf_writer.h"

#include <fmt/format.h>

#include <exception>

#include "kiosk/base/files.h"
#include "ocr/pdf/pdf_parts.h"
#include "ocr/pdf/text_layer.h"
#include "ocr/pdf/xmp.h"

namespace tramso {
namespace {

constexpr std::size_t kMaxProfile = 1U << 20U;  // bytes; the sRGB profile has 7 KB
constexpr double kSmallestSide = 3.0;           // pt, limits of PDF 1.4, appendix C
constexpr double kLargestSide = 14'400.0;       // pt

// Where libqpdf writes to: grows with the file, no second copy at the end.
class BytesPipeline final : public Pipeline {
public:
    BytesPipeline() : Pipeline{"bytes", nullptr} {}

    void write(const unsigned char* data, std::size_t size) override {
        const auto view = std::as_bytes(std::span{data, size});
        bytes_.insert(bytes_.end(), view.begin(), view.end());
    }
    void finish() override {}
    void reserve(std::size_t size) { bytes_.reserve(size); }
    [[nodiscard]] Bytes take() { return std::move(bytes_); }

private:
    Bytes bytes_;
};

Result<JpegShape> pictureShape(const PageReading& page) {
    const auto shape = readJpegShape(page.cleanPicture);
    if (!shape) return fail(FaultCode::PdfFailed, "page picture");
    // The boxes of the words are measured in this picture; another size would put them elsewhere.
    if (shape->width != page.width || shape->height != page.height)
        return fail(FaultCode::PdfFailed, "page picture size");
    return shape;
}

// A document under construction.
class Assembly {
public:
    Assembly() {
        pdf_.emptyPDF();
        font_ = pdf_.makeIndirectObject(QPDFObjectHandle::newDictionary());
    }

    Result<Done> addPage(const PageReading& page) {
        const auto shape = pictureShape(page);
        if (!shape) return tl::unexpected{shape.error()};
        if (page.dpi <= 0) return fail(FaultCode::PdfFailed, "page resolution");
        const double width = 72.0 * page.width / page.dpi;
        const double height = 72.0 * page.height / page.dpi;
        if (std::min(width, height) < kSmallestSide || std::max(width, height) > kLargestSide)
            return fail(FaultCode::PdfFailed, "page size");
        pdf_.addPage(pageObject(page, *shape, width, height), false);
        pictureBytes_ += page.cleanPicture.size();
        return Done{};
    }

    Bytes finish(const PdfInfo& info, ByteView profile) {
        pdf_.replaceObject(font_.getObjGen(), fontObject(pdf_, codes_));
        auto root = pdf_.getRoot();
        root.replaceKey("/Metadata", metadataObject(pdf_, info));
        root.replaceKey("/OutputIntents", QPDFObjectHandle::newArray({outputIntent(pdf_, profile)}));
        root.replaceKey("/Lang", QPDFObjectHandle::newString("vi-VN"));
        pdf_.getTrailer().replaceKey("/Info", infoObject(pdf_, info));
        return written();
    }

private:
    QPDFObjectHandle pageObject(const PageReading& page, const JpegShape& shape, double width,
                                double height) {
        const std::string place = fmt::format("q {:.4f} 0 0 {:.4f} 0 0 cm ", width, height);
        std::string content = textLayer(page, codes_) + place + "/Scan Do Q\n";
        auto object = QPDFObjectHandle::parse(
            fmt::format("<< /Type /Page /MediaBox [0 0 {:.4f} {:.4f}] /Resources << /Font << >> "
                        "/XObject << >> >> >>",
                        width, height));
        auto resources = object.getKey("/Resources");
        resources.getKey("/Font").replaceKey(kTextFontName, font_);
        auto pictures = resources.getKey("/XObject");
        if (const auto layers = layersOf(page)) {
            pictures.replaceKey("/Scan", layers->background);
            pictures.replaceKey("/Print", layers->print);
            content += place + "/Print Do Q\n";
        } else {
            pictures.replaceKey("/Scan", pictureObject(pdf_, page.cleanPicture, shape));
        }
        object.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf_, content));
        return pdf_.makeIndirectObject(object);
    }

    // The page's layers, when it has some and they are whole.
    std::optional<LayerObjects> layersOf(const PageReading& page) {
        if (!page.layers) return std::nullopt;
        const auto background = readJpegShape(page.layers->background);
        const auto ink = readJpegShape(page.layers->inkColour);
        if (!background || !ink) return std::nullopt;
        return layerObjects(pdf_, *page.layers, *background, *ink);
    }

    Bytes written() {
        BytesPipeline out;
        out.reserve(pictureBytes_ + (64U << 10U));
        QPDFWriter writer{pdf_};
        writer.setOutputPipeline(&out);
        writer.forcePDFVersion("1.4");  // what PDF/A-1 is made of; it knows no object streams
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.setNewlineBeforeEndstream(true);
        writer.setDeterministicID(true);
        writer.write();
        return out.take();
    }

    QPDF pdf_;
    QPDFObjectHandle font_;  // filled in at the end, when all characters are known
    GlyphCodes codes_;
    std::size_t pictureBytes_ = 0;
};

Result<Bytes> assemble(std::span<const PageReading* const> pages, const PdfInfo& info, ByteView profile) {
    Assembly assembly;
    for (const PageReading* page : pages)
        if (const auto added = assembly.addPage(*page); !added) return tl::unexpected{added.error()};
    return assembly.finish(info, profile);
}

}  // namespace

Result<Bytes> writePdf(std::span<const PageReading* const> pages, const PdfInfo& info) {
    if (pages.empty()) return fail(FaultCode::PdfFailed, "no pages");
    const auto title = metadataText(info.title);
    const auto subject = metadataText(info.subject);
    if (!title || !subject) return fail(FaultCode::PdfFailed, "title");
    const auto profile = readFile(TRAMSO_SRGB_PROFILE, kMaxProfile);
    if (!profile) return fail(FaultCode::PdfFailed, "colour profile");
    try {
        return assemble(pages, PdfInfo{*title, *subject, info.created}, *profile);
    } catch (const std::exception&) {
        return fail(FaultCode::PdfFailed, "libqpdf");  // its message may quote the document
    }
}

}  // namespace tramso
