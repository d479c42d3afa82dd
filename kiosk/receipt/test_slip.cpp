// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/receipt/test_slip.h"

#include "kiosk/receipt/slip_layout.h"

namespace tramso {

Result<DotImage> drawTestSlip(const std::string& station, Moment now, int widthDots) {
    if (const auto can = canDraw(widthDots); !can) return tl::unexpected{can.error()};
    SlipLayout layout{widthDots};
    layout.centred(QStringLiteral("IN THỬ"), 40, Weight::Bold);
    layout.centred(QString::fromStdString(station), 26, Weight::Bold);
    layout.centred(QString::fromStdString(toVietnamTime(now)), 24, Weight::Regular);
    layout.space(14);
    layout.edges(40);
    layout.space(14);
    for (const int size : {22, 26, 34})
        layout.left(QStringLiteral("%1: Nguyễn Thị Mẫu ẵ ẳ ằ ặ ễ ể ề ệ ỗ ổ ồ ộ ữ ử ừ ự Ẵ Ễ Ỗ Ữ Đ").arg(size),
                    size, Weight::Regular);
    layout.space(14);
    for (const int thickness : {1, 2, 3, 4}) {
        layout.rule(thickness);
        layout.space(10);
    }
    layout.greys(48);
    layout.space(14);
    const auto qr = makeQr("https://example.invalid/t/00112233445566778899aabbccddeeff");
    if (!qr) return tl::unexpected{qr.error()};
    if (auto drawn = layout.qr(*qr); !drawn) return tl::unexpected{drawn.error()};
    layout.centred(QStringLiteral("Chữ đủ dấu, vạch liền, hai mép có khung là tốt."), 24, Weight::Regular);
    layout.space(16);
    return layout.finish();
}

}  // namespace tramso
