// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/pdf/xmp.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

constexpr std::size_t kWritableRoom = 2048;  // bytes of padding the XMP specification recommends

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else
            out += c;
    }
    return out;
}

std::string inLanguage(const char* element, const std::string& text) {
    if (text.empty()) return {};
    return fmt::format("<{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></{0}>\n", element,
                       escaped(text));
}

}  // namespace

Result<std::string> metadataText(const std::string& utf8) {
    auto text = toNfc(utf8);
    if (!text) return fail(FaultCode::PdfFailed, "metadata text");
    const auto isControl = [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; };
    std::replace_if(text->begin(), text->end(), isControl, ' ');
    return std::string{trim(*text)};
}

std::string pdfDate(Moment moment) {
    std::string date = toRfc3339(moment);
    std::erase_if(date, [](char c) { return c == '-' || c == ':' || c == 'T'; });
    return "D:" + date;
}

std::string xmpPacket(const PdfInfo& info) {
    const std::string date = toRfc3339(info.created);
    std::string packet = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    packet +=
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
        "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n"
        "</rdf:Description>\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
        "<dc:format>application/pdf</dc:format>\n";
    packet += inLanguage("dc:title", info.title) + inLanguage("dc:description", info.subject);
    packet += fmt::format(
        "</rdf:Description>\n"
        "<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
        "<pdf:Producer>{0}</pdf:Producer>\n</rdf:Description>\n"
        "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
        "<xmp:CreateDate>{1}</xmp:CreateDate><xmp:ModifyDate>{1}</xmp:ModifyDate>\n"
        "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n",
        kPdfProducer, date);
    return packet + std::string(kWritableRoom, ' ') + "\n<?xpacket end=\"w\"?>";
}

}  // namespace tramso
