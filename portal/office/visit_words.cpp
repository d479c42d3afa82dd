// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/office/visit_words.h"

#include <algorithm>
#include <array>

namespace portal {
namespace {

struct WordEntry {
    std::string_view key, vi, en;
};

constexpr std::array<std::string_view, 7> kVisitSteps{"identify", "procedure", "needed", "consent",
                                                      "papers",   "check",     "send"};

constexpr auto kStepWords = std::to_array<WordEntry>({
    {"identify", "Nhận diện", "who is here"},
    {"procedure", "Chọn thủ tục", "choosing the procedure"},
    {"needed", "Xem giấy tờ cần có", "papers needed"},
    {"consent", "Đồng ý", "consent"},
    {"papers", "Quét giấy tờ", "scanning papers"},
    {"check", "Kiểm tra tờ khai", "checking the form"},
    {"send", "Trước khi gửi", "before sending"},
});

constexpr auto kCheckWords = std::to_array<WordEntry>({
    {"paper.missing", "Thiếu giấy tờ", "a paper is missing"},
    {"paper.no_page", "Giấy tờ chỉ có trang trắng", "only blank pages"},
    {"paper.other", "Không đúng loại giấy tờ", "another kind of paper"},
    {"paper.old", "Giấy tờ quá thời hạn", "a paper is too old"},
    {"paper.large", "Tệp quá lớn", "a file is too large"},
    {"paper.unsigned", "Chưa ký", "not signed"},
    {"page.unreadable", "Trang không đọc được", "a page cannot be read"},
    {"page.doubtful", "Trang khó đọc", "a page is hard to read"},
    {"page.cut_off", "Trang bị cắt mép", "a page is cut off"},
    {"page.insisted", "Trang người dân muốn giữ", "a page kept in spite of advice"},
    {"field.missing", "Thiếu mục trong tờ khai", "a field is empty"},
    {"field.bad", "Mục ghi không đúng dạng", "a field is not of its kind"},
    {"date.future", "Ngày ở tương lai", "a date in the future"},
    {"date.order", "Ngày trước sau không hợp", "dates in the wrong order"},
    {"date.late", "Đăng ký trễ hạn", "late registration"},
    {"name.differs", "Họ tên khác nhau", "names differ"},
    {"name.slip", "Họ tên lệch một chữ", "a letter of a name differs"},
    {"name.spelling", "Cách viết họ tên (i, y)", "spelling of a name"},
    {"value.differs", "Thông tin khác nhau", "values differ"},
    {"number.doubt", "Số định danh cần xem lại", "a personal number in doubt"},
    {"card.expired", "Thẻ hết hạn", "the card has expired"},
    {"identity.differs", "Thẻ và chip khác nhau", "sources of the identity differ"},
    {"dossier.sent", "Hồ sơ đã gửi trước đó", "sent before"},
});

template <std::size_t count>
TwoTexts wordsIn(const std::array<WordEntry, count>& entries, const std::string& key) {
    const auto* found = std::find_if(entries.begin(), entries.end(),
                                     [&key](const WordEntry& entry) { return entry.key == key; });
    if (found == entries.end()) return {key, key};
    return {std::string{found->vi}, std::string{found->en}};
}

}  // namespace

std::span<const std::string_view> visitSteps() {
    return kVisitSteps;
}

TwoTexts stepWords(const std::string& step) {
    return wordsIn(kStepWords, step);
}

TwoTexts checkWords(const std::string& code) {
    return wordsIn(kCheckWords, code);
}

}  // namespace portal
