// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <iostream>

#include "kiosk/app/ctl/enroll.h"
#include "kiosk/app/ctl/paper_fonts.h"
#include "kiosk/app/ctl/print.h"
#include "kiosk/base/files.h"
#include "kiosk/base/text.h"
#include "kiosk/enrol/enrolment_code.h"
#include "kiosk/receipt/qr_dots.h"

namespace tramso::ctl {
namespace {

// Points (1/72 inch) on A4.
constexpr double kWidth = 595, kLeft = 57, kInner = kWidth - 2 * kLeft;
constexpr double kQrSide = 340;  // 120 mm: a telephone's camera reads it at arm's length
constexpr std::size_t kLongestCsv = std::size_t{4} * 1024 * 1024;

struct Sheet {
    EnrolmentCode says;
    QrDots dots;
};

// The code at the end of a line of CSV, which no quote is put around.
std::string_view codeAtEnd(std::string_view line) {
    const auto at = line.find(kEnrolmentCodeMark);
    return at == std::string_view::npos ? std::string_view{} : trim(line.substr(at));
}

OrTrouble<std::vector<Sheet>> sheetsOf(std::string_view csv) {
    std::vector<Sheet> sheets;
    for (const std::string_view line : split(csv, '\n')) {
        const auto text = codeAtEnd(line);
        if (text.empty()) continue;
        auto code = readEnrolmentCode(text);
        auto dots = makeQr(std::string{text});
        if (!code || !dots) return tl::make_unexpected(EnrolTrouble::Unreadable);
        sheets.push_back({std::move(*code), std::move(*dots)});
    }
    if (sheets.empty()) return tl::make_unexpected(EnrolTrouble::Unreadable);
    return sheets;
}

class SheetPainter {
public:
    explicit SheetPainter(QBuffer& buffer) : writer_{&buffer} {
        writer_.setTitle(QStringLiteral("Phiếu đăng ký máy trạm"));
        writer_.setCreator(QStringLiteral("TramSo"));
        writer_.setPageSize(QPageSize{QPageSize::A4});
        writer_.setPageMargins(QMarginsF{0, 0, 0, 0});
        writer_.setResolution(kDotsPerPoint * 72);
        well_ = painter_.begin(&writer_);
        painter_.scale(kDotsPerPoint, kDotsPerPoint);
    }

    void draw(const Sheet& sheet) {
        if (drawn_++ > 0) well_ = writer_.newPage() && well_;
        y_ = kLeft;
        const EnrolmentCode& says = sheet.says;
        words(QStringLiteral("Phiếu đăng ký máy trạm"), 22, true);
        words(QStringLiteral("Station enrolment sheet"), 13, false);
        y_ += 14;
        words(QString::fromStdString(says.station), 24, true);
        words(QString::fromStdString(says.ward), 16, false);
        y_ += 12;
        drawQr(sheet.dots);
        y_ += 12;
        const QString until = QString::fromStdString(toVietnamTime(says.expires));
        words(
            QStringLiteral("Dùng một lần, trước ") + until + QStringLiteral(" · Serves once, until ") + until,
            12, true);
        words(QString::fromStdString(says.url), 11, false);
        y_ += 12;
        step(QStringLiteral("1. Cắm dây mạng và nguồn điện, chọn ngôn ngữ."),
             QStringLiteral("Connect network and power, choose a language."));
        step(QStringLiteral("2. Đưa mã này cho máy đọc."), QStringLiteral("Show this code to the machine."));
        step(QStringLiteral("3. Chờ máy báo xong, rồi hủy phiếu này."),
             QStringLiteral("Wait until it says that it is ready, then destroy this sheet."));
    }

    [[nodiscard]] bool finish() { return painter_.end() && well_; }

private:
    static constexpr int kDotsPerPoint = 10;

    void words(const QString& text, int size, bool bold) {
        QFont font;
        font.setFamilies(
            {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Liberation Sans")});
        font.setPixelSize(size);
        font.setBold(bold);
        painter_.setFont(font);
        QTextOption option{Qt::AlignHCenter | Qt::AlignTop};
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        const QRectF room{kLeft, y_, kInner, 300};
        const double height = painter_.boundingRect(room, text, option).height();
        painter_.drawText(room, text, option);
        y_ += height + 2;
    }

    void step(const QString& vietnamese, const QString& english) {
        words(vietnamese, 13, true);
        words(english, 11, false);
        y_ += 6;
    }

    void drawQr(const QrDots& dots) {
        constexpr double kQuiet = 4;  // modules, ISO/IEC 18004
        const double dot = kQrSide / (dots.side + 2 * kQuiet);
        const double left = (kWidth - kQrSide) / 2 + kQuiet * dot, top = y_ + kQuiet * dot;
        for (int row = 0; row < dots.side; ++row)
            for (int column = 0; column < dots.side; ++column)
                if (dots.black[static_cast<std::size_t>(row) * static_cast<std::size_t>(dots.side) +
                               static_cast<std::size_t>(column)])
                    // A hair larger, so that no line of paper shows between two.
                    painter_.fillRect(QRectF{left + column * dot, top + row * dot, dot + 0.05, dot + 0.05},
                                      Qt::black);
        y_ += kQrSide;
    }

    QPdfWriter writer_;
    QPainter painter_;
    double y_ = 0;
    int drawn_ = 0;
    bool well_ = true;
};

bool draw(const std::vector<Sheet>& sheets, QBuffer& buffer) {
    const PaperFonts fonts;
    buffer.open(QIODevice::WriteOnly);
    SheetPainter painter{buffer};
    for (const Sheet& sheet : sheets) painter.draw(sheet);
    return painter.finish();
}

}  // namespace

int enrollSheet(const std::filesystem::path& csv, const std::filesystem::path& pdf) {
    const auto file = readFile(csv, kLongestCsv);
    if (!file) return complain(csv.string(), file.error());
    const auto sheets = sheetsOf(viewText(*file));
    if (!sheets) {
        std::cerr << csv.string() << ": " << troubleText(sheets.error()) << '\n';
        return 1;
    }
    QBuffer buffer;
    if (!draw(*sheets, buffer)) return complain(pdf.string(), Fault{FaultCode::PdfFailed, "sheet"});
    const QByteArray& bytes = buffer.data();
    const std::string_view text{bytes.constData(), static_cast<std::size_t>(bytes.size())};
    if (const auto written = writeFile(pdf, viewBytes(text)); !written)
        return complain(pdf.string(), written.error());
    std::cout << fmt::format("{}: {} sheets; whoever has one can become that station until it is used\n",
                             pdf.string(), sheets->size());
    return 0;
}

}  // namespace tramso::ctl
