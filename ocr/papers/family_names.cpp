// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/family_names.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "kiosk/base/text.h"

namespace tramso {

bool hasUnlikelyMarks(const std::string& name) {
    constexpr auto kFamilies = std::to_array<std::string_view>(
        {"An",     "Ấu",    "Âu",    "Bạch",   "Bế",    "Bùi",   "Ca",    "Cái",    "Cao",   "Cấn",
         "Chu",    "Chử",   "Chung", "Công",   "Cù",    "Cung",  "Cao",   "Danh",   "Diệp",  "Doãn",
         "Dư",     "Dương", "Đàm",   "Đàng",   "Đào",   "Đan",   "Đặng",  "Đậu",    "Điền",  "Điểu",
         "Đinh",   "Đoàn",  "Đỗ",    "Đồng",   "Đổng",  "Đường", "Giang", "Giáp",   "Hà",    "Hạ",
         "Hán",    "Hàn",   "Hàng",  "Hầu",    "Hoa",   "Hoàng", "Hoàn",  "Hồ",     "Hồng",  "Hứa",
         "Huỳnh",  "Hùng",  "Kiều",  "Kim",    "Kha",   "Khổng", "Khúc",  "Khuất",  "La",    "Lã",
         "Lạc",    "Lại",   "Lâm",   "Lăng",   "Lê",    "Liêu",  "Liễu",  "Linh",   "Long",  "Lò",
         "Lộc",    "Lỗ",    "Lục",   "Lữ",     "Lư",    "Lương", "Lường", "Lưu",    "Lý",    "Ma",
         "Mã",     "Mạc",   "Mạch",  "Mai",    "Mạnh",  "Mẫn",   "Mẫu",   "Mộc",    "Mông",  "Ngân",
         "Nghiêm", "Ngô",   "Ngụy",  "Nguyễn", "Nhan",  "Nhâm",  "Nhữ",   "Ninh",   "Nông",  "Ông",
         "Phạm",   "Phan",  "Phí",   "Phó",    "Phù",   "Phú",   "Phùng", "Phương", "Quách", "Quản",
         "Quan",   "Quang", "Sầm",   "Sơn",    "Sử",    "Tạ",    "Tăng",  "Tào",    "Tần",   "Thái",
         "Thạch",  "Thân",  "Thẩm",  "Thang",  "Thành", "Thập",  "Thi",   "Thiều",  "Tiêu",  "Tô",
         "Tôn",    "Tống",  "Trà",   "Trác",   "Trang", "Trần",  "Triệu", "Trình",  "Trịnh", "Trương",
         "Trung",  "Từ",    "Tưởng", "Tường",  "Ứng",   "Uông",  "Ung",   "Văn",    "Vạn",   "Vân",
         "Vi",     "Viên",  "Võ",    "Vũ",     "Vương", "Vừ",    "Vưu",   "Xa",     "Yên",   "Y",
         "Giàng",  "Hạng",  "Thào",  "Sùng",   "Lầu",   "Lù",    "Lèo",   "Quàng",  "Cầm",   "Bàn",
         "Chảo",   "Tẩn",   "Phàn",  "Triệu",  "Hoàng", "Đèo",   "Cà",    "Tòng",   "Bạc",   "Châu"});
    const std::string first = foldCase(name.substr(0, name.find(' ')));
    const std::string bare = withoutMarks(first);
    const auto is = [&](std::string_view family) { return comparableName(family) == comparableName(first); };
    const auto alike = [&](std::string_view family) { return withoutMarks(family) == bare; };
    return !first.empty() && std::ranges::any_of(kFamilies, alike) && std::ranges::none_of(kFamilies, is);
}

}  // namespace tramso
