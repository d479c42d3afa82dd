// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/receipt/slip.h"

#include "kiosk/receipt/slip_layout.h"

namespace tramso {

namespace {

constexpr int kBody = 26;
constexpr int kSmall = 24;
constexpr const char* kAsk = " (cần hỏi lại phường)";
constexpr const char* kAskEnglish = " (confirm with the ward)";

// Draws the parts of one slip in order.
class SlipWriter {
public:
    SlipWriter(const SlipContent& content, int width)
        : content_{content}, english_{content.language == Language::English}, layout_{width} {}

    void head();
    Result<Done> code();
    void papers();
    void bring();
    void facts();
    void fee();
    DotImage finish();

private:
    static QString text(const std::string& utf8) { return QString::fromStdString(utf8); }
    // The English line below a Vietnamese one, for those who asked for it.
    void also(const char* english, bool centred) {
        if (!english_) return;
        const auto words = QString::fromUtf8(english);
        if (centred)
            layout_.centred(words, kSmall, Weight::Regular);
        else
            layout_.left(words, kSmall, Weight::Regular);
    }
    void fact(const char* vi, const char* en, const std::string& value) {
        const auto label = english_ ? QString::fromUtf8(vi) + QStringLiteral(" / ") + QString::fromUtf8(en)
                                    : QString::fromUtf8(vi);
        layout_.left(label, kSmall, Weight::Regular);
        layout_.left(text(value), kBody, Weight::Bold);
        layout_.space(8);
    }

    void statement(const SlipStatement& said);  // one of a list

    const SlipContent& content_;
    bool english_;
    SlipLayout layout_;
};

void SlipWriter::head() {
    layout_.centred(text(content_.ward), kBody, Weight::Bold);
    layout_.space(12);
    layout_.rule(4);
    layout_.space(14);
    layout_.centred(QStringLiteral("PHIẾU XÁC NHẬN\nĐÃ GỬI HỒ SƠ"), 40, Weight::Bold);
    also("Confirmation of submission", true);
    layout_.space(14);
    layout_.framed(QStringLiteral("Phiếu này chưa phải Giấy tiếp nhận hồ sơ"), kSmall);
    also("This slip is not yet the office's receipt", true);
    layout_.space(18);
}

Result<Done> SlipWriter::code() {
    layout_.centred(english_ ? QStringLiteral("Mã hồ sơ / Reference") : QStringLiteral("Mã hồ sơ"), kSmall,
                    Weight::Regular);
    layout_.large(text(content_.reference), 80);
    const auto qr = makeQr(content_.trackingUrl);
    if (!qr) return tl::unexpected{qr.error()};
    if (auto drawn = layout_.qr(*qr); !drawn) return drawn;
    layout_.centred(QStringLiteral("Quét mã để theo dõi hồ sơ"), kBody, Weight::Bold);
    also("Scan to follow your application", true);
    layout_.space(16);
    layout_.rule(3);
    layout_.space(14);
    return Done{};
}

void SlipWriter::papers() {
    fact("Thủ tục", "Procedure", content_.procedure.vi + " (" + content_.procedureCode + ")");
    if (english_) {
        layout_.left(text(content_.procedure.en), kSmall, Weight::Regular);
        layout_.space(8);
    }
    layout_.left(english_ ? QStringLiteral("Giấy tờ đã gửi / Papers sent") : QStringLiteral("Giấy tờ đã gửi"),
                 kSmall, Weight::Regular);
    for (const auto& paper : content_.papers) {
        layout_.space(4);
        layout_.item(text(paper.title.vi), QStringLiteral("%1 trang").arg(paper.pages), kBody);
        if (english_) layout_.left(text(paper.title.en), kSmall, Weight::Regular);
    }
    layout_.space(14);
    layout_.rule(3);
    layout_.space(14);
}

// Who must still come, or bring something, should see it before they put the slip away.
void SlipWriter::bring() {
    if (content_.bring.empty()) return;
    layout_.centred(QStringLiteral("CÒN PHẢI ĐẾN PHƯỜNG"), kBody, Weight::Bold);
    also("You still have to come to the ward", true);
    layout_.space(8);
    layout_.left(english_ ? QStringLiteral("Khi đến, xin có / When you come, please have")
                          : QStringLiteral("Khi đến, xin có"),
                 kSmall, Weight::Regular);
    for (const SlipStatement& thing : content_.bring) statement(thing);
    layout_.space(14);
    layout_.rule(3);
    layout_.space(14);
}

void SlipWriter::statement(const SlipStatement& said) {
    layout_.space(4);
    layout_.item(text(said.text.vi + (said.confirm ? kAsk : "")), {}, kBody);
    if (english_)
        layout_.left(text(said.text.en + (said.confirm ? kAskEnglish : "")), kSmall, Weight::Regular);
}

void SlipWriter::fee() {
    const bool ask = content_.fee.confirm;
    fact("Lệ phí", "Fee", content_.fee.text.vi + (ask ? kAsk : ""));
    if (english_) {
        layout_.left(text(content_.fee.text.en + (ask ? kAskEnglish : "")), kSmall, Weight::Regular);
        layout_.space(8);
    }
    for (const SlipStatement& exemption : content_.exemptions) statement(exemption);
    if (!content_.exemptions.empty()) layout_.space(8);
}

void SlipWriter::facts() {
    if (!content_.fee.text.vi.empty()) fee();
    fact("Thời gian gửi", "Sent at", toVietnamTime(content_.committed));
    fact("Nơi gửi", "Station", content_.station);
    fact("Hỗ trợ", "Help", content_.hotline);
    fact("Mã kiểm tra", "Check code", content_.manifestHash.substr(0, 16));
}

DotImage SlipWriter::finish() {
    layout_.rule(4);
    layout_.space(14);
    layout_.centred(QStringLiteral("Vui lòng giữ phiếu này"), kBody, Weight::Bold);
    also("Please keep this slip", true);
    layout_.space(16);
    return layout_.finish();
}

}  // namespace

Result<DotImage> drawSlip(const SlipContent& content, int widthDots) {
    if (const auto can = canDraw(widthDots); !can) return tl::unexpected{can.error()};
    SlipWriter writer{content, widthDots};
    writer.head();
    if (auto coded = writer.code(); !coded) return tl::unexpected{coded.error()};
    writer.papers();
    writer.bring();
    writer.facts();
    return writer.finish();
}

}  // namespace tramso
