// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/declaration/declaration.h"

#include <fmt/format.h>

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
constexpr double kSigning = 170;    // all of the end, which stays on one sheet

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

void drawLines(FormSheet& sheet, const std::vector<FormLine>& lines) {
    int number = 0;
    for (const FormLine& line : lines) {
        if (!line.section.empty()) {
            sheet.keep(4 * kText);  // a heading stands with its first line
            sheet.space(6);
            sheet.left(text(line.section) + QLatin1Char(':'), kText, Letter::Bold);
            sheet.space(3);
        }
        sheet.answer(text(fmt::format("{}. {}", ++number, line.label)), text(line.value), kText);
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

}  // namespace

Result<Bytes> drawDeclaration(const Procedure& procedure, const DeclarationContent& content) {
    const std::string title = formTitle(procedure);
    if (title.empty()) return fail(FaultCode::BadData, "no declaration");
    if (qGuiApp == nullptr || QFontDatabase::families().isEmpty())
        return fail(FaultCode::PdfFailed, "declaration font");
    FormSheet sheet{text(title), text(fmt::format("Thủ tục {}: {}. Mời đọc lại và ký trước khi quét.",
                                                  procedure.code, procedure.title.vi))};
    drawHeading(sheet);
    sheet.centred(text(title), kTitle, Letter::Bold);
    sheet.space(12);
    const std::string to =
        content.addressee.empty() ? std::string{"……………………………………………………"} : content.addressee;
    sheet.centred(QStringLiteral("Kính gửi: ") + text(to), kText, Letter::Plain);
    sheet.space(16);
    drawLines(sheet, formLines(procedure, content.fields));
    drawEnd(sheet, content.today);
    if (!sheet.finish()) return fail(FaultCode::PdfFailed, "declaration");
    const auto* begin = reinterpret_cast<const std::byte*>(sheet.bytes().constData());
    return Bytes{begin, begin + sheet.bytes().size()};
}

}  // namespace tramso
