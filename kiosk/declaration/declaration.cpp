// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/declaration/declaration.h"

#include <fmt/format.h>

#include <QBuffer>
#include <QFontDatabase>
#include <QGuiApplication>

#include "kiosk/declaration/form_lines.h"
#include "kiosk/declaration/form_sheet.h"

namespace tramso {
namespace {

using Letter = FormSheet::Letter;

constexpr double kText = 13;
constexpr double kTitle = 15;
constexpr double kRoomToSign = 80;  // points, under "ký, ghi rõ họ tên"
constexpr int kPictureQuality = 90;
constexpr double kSigning = 170;  // all of the end, which stays on one sheet

QString text(const std::string& words) {
    return QString::fromStdString(words);
}

// As every declaration begins (Nghị định 30/2020/NĐ-CP, phụ lục I).
void drawHeading(FormSheet& sheet) {
    sheet.centred(QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), kText, Letter::Bold);
    sheet.centred(QStringLiteral("Độc lập - Tự do - Hạnh phúc"), kText + 1, Letter::Bold);
    sheet.space(3);
    sheet.rule(170);
    sheet.space(26);
}

// Numbered, as forms number the persons of a household.
void drawTable(FormSheet& sheet, const QString& label, const FormLine& line) {
    sheet.keep(6 * kText);  // the label stands with the head of its table
    sheet.left(label + QLatin1Char(':'), kText, Letter::Plain);
    sheet.space(4);
    std::vector<QStringList> rows;
    QStringList head{QStringLiteral("TT")};
    for (const std::string& column : line.columns) head.append(text(column));
    rows.push_back(head);
    for (std::size_t i = 0; i < line.rows.size(); ++i) {
        rows.push_back({QString::number(i + 1)});
        for (const std::string& cell : line.rows[i]) rows.back().append(text(cell));
    }
    sheet.table(rows, kText - 2);
    sheet.space(8);
}

void drawLines(FormSheet& sheet, const std::vector<FormLine>& lines) {
    int number = 0;
    for (const FormLine& line : lines) {
        if (!line.section.empty()) {
            sheet.keep(4 * kText);  // a heading stands with its first line
            sheet.space(6);
            sheet.left(text(line.section) + QLatin1Char(':'), kText, Letter::Bold);
            sheet.space(3);
        }
        const QString label = text(fmt::format("{}. {}", ++number, line.label));
        if (line.columns.empty())
            sheet.answer(label, text(line.value), kText);
        else
            drawTable(sheet, label, line);
    }
}

void drawEnd(FormSheet& sheet, std::chrono::year_month_day today) {
    sheet.space(10);
    sheet.keep(kSigning);
    sheet.left(QStringLiteral("Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm "
                              "trước pháp luật về cam đoan của mình."),
               kText, Letter::Plain);
    sheet.space(14);
    sheet.atRight(text(fmt::format("……………, ngày {:02} tháng {:02} năm {}", static_cast<unsigned>(today.day()),
                                   static_cast<unsigned>(today.month()), static_cast<int>(today.year()))),
                  kText, Letter::Slanted);
    sheet.atRight(QStringLiteral("Người yêu cầu"), kText, Letter::Bold);
    sheet.atRight(QStringLiteral("(Ký, ghi rõ họ, chữ đệm, tên)"), kText, Letter::Slanted);
    sheet.space(kRoomToSign);
}

// Nothing when the procedure has no declaration, or there is nothing to write with.
std::optional<Fault> cannotDraw(const Procedure& procedure) {
    if (!hasDeclaration(procedure)) return Fault{FaultCode::BadData, "no declaration"};
    if (qGuiApp == nullptr || QFontDatabase::families().isEmpty())
        return Fault{FaultCode::PdfFailed, "declaration font"};
    return std::nullopt;
}

void draw(FormSheet& sheet, const Procedure& procedure, const DeclarationContent& content) {
    drawHeading(sheet);
    sheet.centred(text(formTitle(procedure)), kTitle, Letter::Bold);
    sheet.space(12);
    const std::string to =
        content.addressee.empty() ? std::string{"……………………………………………………"} : content.addressee;
    sheet.centred(QStringLiteral("Kính gửi: ") + text(to), kText, Letter::Plain);
    sheet.space(16);
    drawLines(sheet, formLines(procedure, content.fields));
    drawEnd(sheet, content.today);
}

QString footOf(const Procedure& procedure) {
    return text(
        fmt::format("Thủ tục {}: {}. Mời đọc lại và ký trước khi quét.", procedure.code, procedure.title.vi));
}

Bytes bytesOf(const QByteArray& array) {
    const auto* begin = reinterpret_cast<const std::byte*>(array.constData());
    return {begin, begin + array.size()};
}

}  // namespace

bool hasDeclaration(const Procedure& procedure) {
    return !formTitle(procedure).empty();
}

Result<Bytes> drawDeclaration(const Procedure& procedure, const DeclarationContent& content) {
    if (const auto why = cannotDraw(procedure)) return tl::unexpected{*why};
    FormSheet sheet{text(formTitle(procedure)), footOf(procedure), FormSheet::Medium::Pdf};
    draw(sheet, procedure, content);
    if (!sheet.finish()) return fail(FaultCode::PdfFailed, "declaration");
    return bytesOf(sheet.bytes());
}

Result<std::vector<Bytes>> pictureDeclaration(const Procedure& procedure, const DeclarationContent& content) {
    if (const auto why = cannotDraw(procedure)) return tl::unexpected{*why};
    FormSheet sheet{text(formTitle(procedure)), footOf(procedure), FormSheet::Medium::Pictures};
    draw(sheet, procedure, content);
    if (!sheet.finish()) return fail(FaultCode::PdfFailed, "declaration pictures");
    std::vector<Bytes> pages;
    for (const QImage& picture : sheet.pictures()) {
        QBuffer jpeg;
        jpeg.open(QIODevice::WriteOnly);
        if (!picture.save(&jpeg, "JPEG", kPictureQuality))
            return fail(FaultCode::PdfFailed, "declaration JPEG");
        pages.push_back(bytesOf(jpeg.data()));
    }
    return pages;
}

}  // namespace tramso
