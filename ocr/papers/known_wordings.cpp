// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/known_wordings.h"

#include <algorithm>
#include <array>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

constexpr auto kUses = std::to_array<const char*>(
    {"Đất ở tại nông thôn", "Đất ở tại đô thị", "Đất chuyên trồng lúa", "Đất trồng cây lâu năm",
     "Đất trồng cây hằng năm khác", "Đất rừng sản xuất", "Đất nuôi trồng thủy sản", "Đất nông nghiệp khác",
     "Đất thương mại, dịch vụ", "Đất cơ sở sản xuất phi nông nghiệp"});

constexpr auto kOrigins = std::to_array<const char*>(
    {"Nhà nước giao đất có thu tiền sử dụng đất", "Nhà nước giao đất không thu tiền sử dụng đất",
     "Nhà nước cho thuê đất trả tiền một lần", "Nhà nước cho thuê đất trả tiền hàng năm",
     "Nhà nước cho thuê đất trả tiền hằng năm",
     "Công nhận quyền sử dụng đất như giao đất có thu tiền sử dụng đất",
     "Công nhận quyền sử dụng đất như giao đất không thu tiền sử dụng đất",
     "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất",
     "Công nhận QSDĐ như giao đất không thu tiền sử dụng đất"});

constexpr auto kTerms = std::to_array<const char*>({"Lâu dài", "Ổn định lâu dài"});

constexpr auto kPeoples = std::to_array<const char*>(
    {"Kinh",        "Tày",   "Thái",     "Hoa",        "Khmer",  "Mường",  "Nùng",    "Mông",
     "Hmông",       "Dao",   "Gia Rai",  "Ngái",       "Ê-đê",   "Ê Đê",   "Ba Na",   "Xơ Đăng",
     "Sán Chay",    "Cơ Ho", "Chăm",     "Sán Dìu",    "Hrê",    "Mnông",  "Ra Glai", "Xtiêng",
     "Thổ",         "Giáy",  "Cơ Tu",    "Giẻ Triêng", "Mạ",     "Khơ Mú", "Co",      "Tà Ôi",
     "Chơ Ro",      "Kháng", "Xinh Mun", "Hà Nhì",     "Chu Ru", "Lào",    "La Chí",  "La Ha",
     "Phù Lá",      "La Hủ", "Lự",       "Lô Lô",      "Chứt",   "Mảng",   "Pà Thẻn", "Cơ Lao",
     "Cống",        "Bố Y",  "Si La",    "Pu Péo",     "Brâu",   "Ơ Đu",   "Rơ Măm",  "Bru - Vân Kiều",
     "Bru-Vân Kiều"});

constexpr auto kRelations = std::to_array<const char*>(
    {"Chủ hộ",        "Vợ",         "Chồng",    "Cha đẻ",   "Mẹ đẻ",       "Bố đẻ",
     "Cha nuôi",      "Mẹ nuôi",    "Bố vợ",    "Mẹ vợ",    "Bố chồng",    "Mẹ chồng",
     "Con đẻ",        "Con nuôi",   "Con dâu",  "Con rể",   "Ông nội",     "Bà nội",
     "Ông ngoại",     "Bà ngoại",   "Anh ruột", "Chị ruột", "Em ruột",     "Cháu ruột",
     "Cháu nội",      "Cháu ngoại", "Chị dâu",  "Anh rể",   "Em dâu",      "Em rể",
     "Bác ruột",      "Chú ruột",   "Cô ruột",  "Cậu ruột", "Dì ruột",     "Chắt ruột",
     "Người giám hộ", "Ở nhờ",      "Ở thuê",   "Ở mượn",   "Cùng ở thuê", "Cùng ở nhờ"});

}  // namespace

std::span<const char* const> landUses() {
    return kUses;
}

std::span<const char* const> landOrigins() {
    return kOrigins;
}

std::span<const char* const> landTerms() {
    return kTerms;
}

std::span<const char* const> peoples() {
    return kPeoples;
}

std::span<const char* const> relations() {
    return kRelations;
}

std::string wordingBut(const std::string& value, std::span<const char* const> wordings) {
    const std::string bare = withoutMarks(value);
    std::string found;
    for (const char* wording : wordings) {
        if (foldCase(value) == foldCase(wording)) return {};
        if (bare != withoutMarks(wording)) continue;
        if (!found.empty()) return {};
        found = wording;
    }
    return found;
}

}  // namespace tramso
