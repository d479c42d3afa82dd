// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/catalogue.h"

namespace tramso {
namespace {

PaperSpec cardFront() {
    return {PaperType::IdCardFront,
            {"CĂN CƯỚC CÔNG DÂN", "CĂN CƯỚC", "CHỨNG MINH NHÂN DÂN"},
            nullptr,
            {"Citizen Identity Card", "IDENTITY CARD", "SOCIALIST REPUBLIC OF VIET NAM", "Full name",
             "Date of birth", "Nationality", "Place of origin"},
            {{"number",
              FieldShape::PersonalNumber,
              {"Số định danh cá nhân / Personal identification number", "Số / No.", "Số định danh cá nhân",
               "Số"}},
             {"name",
              FieldShape::Name,
              {"Họ, chữ đệm và tên khai sinh / Full name", "Họ và tên / Full name",
               "Họ, chữ đệm và tên khai sinh", "Họ và tên"}},
             {"birth",
              FieldShape::Date,
              {"Ngày, tháng, năm sinh / Date of birth", "Ngày sinh / Date of birth", "Ngày, tháng, năm sinh",
               "Ngày sinh", "Sinh ngày"}},
             {"sex", FieldShape::Sex, {"Giới tính / Sex", "Giới tính"}},
             {"nationality", FieldShape::Text, {"Quốc tịch / Nationality", "Quốc tịch"}},
             {"home_town", FieldShape::Text, {"Quê quán / Place of origin", "Quê quán", "Nguyên quán"}},
             {"residence",
              FieldShape::Text,
              {"Nơi thường trú / Place of residence", "Nơi thường trú", "Nơi ĐKHK thường trú"}},
             {"expiry",
              FieldShape::Date,
              {"Có giá trị đến / Date of expiry", "Date of expiry", "Có giá trị đến"}}},
            {{PaperCheck::NumberFitsBirth, "number", "birth"},
             {PaperCheck::NumberFitsSex, "number", "sex"},
             {PaperCheck::NotBefore, "birth", "expiry"}},
            false};
}

PaperSpec cardBack() {
    return {PaperType::IdCardBack,
            {"BỘ CÔNG AN MINISTRY OF PUBLIC SECURITY",
             "CỤC TRƯỞNG CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI"},
            nullptr,
            {"Đặc điểm nhân dạng", "Personal identification", "Place of residence", "Place of birth",
             "Date of issue", "Date of expiry", "Left index finger", "Right index finger"},
            {{"residence", FieldShape::Text, {"Nơi cư trú / Place of residence", "Nơi cư trú"}},
             {"birth_place",
              FieldShape::Text,
              {"Nơi đăng ký khai sinh / Place of birth", "Nơi đăng ký khai sinh"}},
             {"issued",
              FieldShape::Date,
              {"Ngày, tháng, năm cấp / Date of issue", "Ngày, tháng, năm / Date, month, year",
               "Ngày, tháng, năm cấp", "Ngày, tháng, năm"}},
             {"expiry",
              FieldShape::Date,
              {"Ngày, tháng, năm hết hạn / Date of expiry", "Ngày, tháng, năm hết hạn"}},
             {"features",
              FieldShape::Text,
              {"Đặc điểm nhân dạng / Personal identification", "Đặc điểm nhận dạng / Personal identification",
               "Đặc điểm nhân dạng"}}},
            {{PaperCheck::NotBefore, "issued", "expiry"}},
            false};
}

}  // namespace

std::vector<PaperSpec> cardPapers() {
    return {cardFront(), cardBack()};
}

}  // namespace tramso
