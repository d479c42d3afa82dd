// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/procedure_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace portal {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kNames{{
    {"1.000656", "Đăng ký khai tử"},
    {"1.000894", "Đăng ký kết hôn"},
    {"1.001193", "Đăng ký khai sinh"},
    {"1.001612", "Đăng ký thành lập hộ kinh doanh"},
    {"1.004194", "Đăng ký tạm trú"},
    {"1.004222", "Đăng ký thường trú"},
    {"1.004859", "Thay đổi, cải chính, bổ sung thông tin hộ tịch"},
    {"1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân"},
    {"1.004884", "Đăng ký lại khai sinh"},
    {"1.014027", "Trợ cấp hưu trí xã hội"},
    {"2.000635", "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh"},
    {"2.000815", "Chứng thực bản sao từ bản chính"},
    {"2.000986",
     "Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi"},
}};

}  // namespace

std::string_view procedureName(std::string_view code) {
    const auto* found =
        std::find_if(kNames.begin(), kNames.end(), [&](const auto& entry) { return entry.first == code; });
    return found == kNames.end() ? std::string_view{} : found->second;
}

}  // namespace portal
