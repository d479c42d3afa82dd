// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/receipt/draft_slip.h"

#include "kiosk/receipt/slip_layout.h"

namespace tramso {
namespace {

constexpr int kTitle = 40;
constexpr int kDraftBody = 26;
constexpr int kDraftSmall = 24;
constexpr int kLargest = 120;

QString words(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

}  // namespace

Result<DotImage> drawDraftSlip(const DraftSlip& slip, int widthDots) {
    if (const auto can = canDraw(widthDots); !can) return tl::unexpected{can.error()};
    const bool english = slip.language == Language::English;
    SlipLayout layout{widthDots};
    const auto both = [&](const char* vi, const char* en, Weight weight) {
        layout.centred(QString::fromUtf8(vi), kDraftBody, weight);
        if (english) layout.centred(QString::fromUtf8(en), kDraftSmall, Weight::Regular);
    };
    const auto line = [&] {
        layout.space(14);
        layout.rule(3);
        layout.space(14);
    };
    layout.centred(words(slip.ward), kDraftBody, Weight::Bold);
    line();
    layout.centred(QStringLiteral("PHIẾU HẸN LÀM TIẾP"), kTitle, Weight::Bold);
    if (english) layout.centred(QStringLiteral("To go on another day"), kDraftSmall, Weight::Regular);
    layout.space(14);
    layout.framed(QStringLiteral("Hồ sơ này chưa được gửi"), kDraftSmall);
    if (english)
        layout.centred(QStringLiteral("This application has not been sent"), kDraftSmall, Weight::Regular);
    layout.space(18);
    both("Số", "Number", Weight::Regular);
    layout.large(QString::number(slip.number), kLargest);
    layout.space(10);
    layout.centred(words(slip.procedure.vi), kDraftBody, Weight::Bold);
    if (english) layout.centred(words(slip.procedure.en), kDraftSmall, Weight::Regular);
    line();
    both("Mang phiếu này và căn cước\ntrở lại điểm này trước",
         "Come back here by the time below\nwith this slip and your ID card", Weight::Regular);
    layout.space(6);
    layout.large(words(toVietnamTime(slip.expires)), kTitle);
    layout.space(6);
    both("Sau giờ đó máy tự xóa.", "After that the station wipes it.", Weight::Regular);
    line();
    layout.centred(words(slip.station), kDraftBody, Weight::Bold);
    layout.centred(QStringLiteral("Hỗ trợ: ") + words(slip.hotline), kDraftSmall, Weight::Regular);
    layout.space(16);
    return layout.finish();
}

}  // namespace tramso
