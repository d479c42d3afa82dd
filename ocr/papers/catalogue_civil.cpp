// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/catalogue.h"
#include "ocr/papers/known_wordings.h"

namespace tramso {
namespace {

PaperSpec birthCertificate() {
    return {PaperType::BirthCertificate,
            {"GIẤY KHAI SINH", "TRÍCH LỤC KHAI SINH", "TRÍCH LỤC KHAI SINH (BẢN SAO)"},
            nullptr,
            {"Ghi bằng chữ", "Nơi sinh", "Họ, chữ đệm, tên người mẹ", "Họ, chữ đệm, tên người cha",
             "Nơi đăng ký khai sinh", "Người đi khai sinh"},
            {{"name", FieldShape::Name, {"Họ, chữ đệm, tên", "Họ và tên", "Họ, tên"}},
             {"birth", FieldShape::Date, {"Ngày, tháng, năm sinh", "Ngày, tháng, năm, sinh", "Sinh ngày"}},
             {"birth_in_words", FieldShape::DateInWords, {"Ghi bằng chữ", "Bằng chữ"}},
             {"sex", FieldShape::Sex, {"Giới tính"}},
             {"ethnicity", FieldShape::Text, {"Dân tộc"}, peoples()},
             {"nationality", FieldShape::Text, {"Quốc tịch"}},
             {"birth_place", FieldShape::Text, {"Nơi sinh"}},
             {"home_town", FieldShape::Text, {"Quê quán"}},
             {"number", FieldShape::PersonalNumber, {"Số định danh cá nhân"}},
             {"mother.name",
              FieldShape::Name,
              {"Họ, chữ đệm, tên người mẹ", "Họ và tên mẹ", "Họ và tên người mẹ"}},
             {"father.name",
              FieldShape::Name,
              {"Họ, chữ đệm, tên người cha", "Họ và tên cha", "Họ và tên người cha"}},
             {"registered_at", FieldShape::Text, {"Nơi đăng ký khai sinh", "Nơi đăng ký"}},
             {"document_number", FieldShape::DocumentNumber, {"Số"}}},
            {{PaperCheck::SameDate, "birth", "birth_in_words"},
             {PaperCheck::NumberFitsBirth, "number", "birth"},
             {PaperCheck::NumberFitsSex, "number", "sex"}},
            true};
}

PaperSpec birthProof() {
    return {
        PaperType::BirthProof,
        {"GIẤY CHỨNG SINH"},
        nullptr,
        {"Đã sinh con vào lúc", "Cân nặng", "Số con trong lần sinh này", "Người đỡ đẻ", "Dự kiến tên con"},
        {{"mother.name",
          FieldShape::Name,
          {"Họ và tên mẹ/Người nuôi dưỡng", "Họ, chữ đệm, tên mẹ", "Họ và tên mẹ", "Họ và tên"}},
         {"mother.birth", FieldShape::Date, {"Năm sinh", "Ngày, tháng, năm sinh"}},
         {"mother.number",
          FieldShape::PersonalNumber,
          {"Số định danh cá nhân", "Số CMND/Hộ chiếu", "Số CCCD", "Số căn cước"}},
         {"mother.residence", FieldShape::Text, {"Nơi đăng ký thường trú", "Nơi thường trú", "Nơi cư trú"}},
         {"father.name", FieldShape::Name, {"Họ và tên cha", "Họ và tên người cha"}},
         {"birth", FieldShape::Date, {"Đã sinh con vào lúc", "Đã sinh con vào"}},
         {"birth_place", FieldShape::Text, {"Tại"}},
         {"sex", FieldShape::Sex, {"Giới tính của con", "Giới tính"}},
         {"name", FieldShape::Name, {"Dự kiến đặt tên con là", "Dự kiến tên con", "Tên dự định đặt"}},
         {"document_number", FieldShape::DocumentNumber, {"Số"}}},
        {},
        true};
}

PaperSpec birthDeclaration() {
    return {PaperType::BirthDeclaration,
            {"TỜ KHAI ĐĂNG KÝ KHAI SINH"},
            nullptr,
            {"Họ, chữ đệm, tên người yêu cầu", "Quan hệ với người được khai sinh",
             "Đề nghị cơ quan đăng ký khai sinh", "Họ, chữ đệm, tên người mẹ"},
            {{"requester.name", FieldShape::Name, {"Họ, chữ đệm, tên người yêu cầu"}},
             {"requester.number", FieldShape::PersonalNumber, {"Giấy tờ tùy thân", "Số định danh cá nhân"}},
             {"requester.relation", FieldShape::Text, {"Quan hệ với người được khai sinh"}, relations()},
             {"name",
              FieldShape::Name,
              {"cho người dưới đây > Họ, chữ đệm, tên", "cho người có tên dưới đây > Họ, chữ đệm, tên"}},
             {"birth",
              FieldShape::Date,
              {"cho người dưới đây > Ngày, tháng, năm sinh",
               "cho người có tên dưới đây > Ngày, tháng, năm sinh"}},
             {"birth_in_words", FieldShape::DateInWords, {"ghi bằng chữ", "Ghi bằng chữ"}},
             {"sex", FieldShape::Sex, {"Giới tính"}},
             {"birth_place", FieldShape::Text, {"Nơi sinh"}},
             {"home_town", FieldShape::Text, {"Quê quán"}},
             {"mother.name", FieldShape::Name, {"Họ, chữ đệm, tên người mẹ"}},
             {"father.name", FieldShape::Name, {"Họ, chữ đệm, tên người cha"}}},
            {{PaperCheck::SameDate, "birth", "birth_in_words"}},
            true};
}

PaperSpec marriageCertificate() {
    return {
        PaperType::MarriageCertificate,
        {"GIẤY CHỨNG NHẬN KẾT HÔN", "TRÍCH LỤC KẾT HÔN", "ĐĂNG KÝ KẾT HÔN (BẢN SAO)"},
        nullptr,
        {"Họ, chữ đệm, tên vợ", "Họ, chữ đệm, tên chồng", "Giấy tờ tùy thân", "Nơi đăng ký kết hôn",
         "Giấy chứng nhận kết hôn này có giá trị kể từ ngày"},
        {{"wife.name", FieldShape::Name, {"Họ, chữ đệm, tên vợ", "Họ và tên vợ", "Vợ > Họ, chữ đệm, tên"}},
         {"husband.name",
          FieldShape::Name,
          {"Họ, chữ đệm, tên chồng", "Họ và tên chồng", "Chồng > Họ, chữ đệm, tên"}},
         {"wife.birth",
          FieldShape::Date,
          {"tên vợ > Ngày, tháng, năm sinh", "tên vợ > Năm sinh", "Vợ > Ngày, tháng, năm sinh"}},
         {"husband.birth",
          FieldShape::Date,
          {"tên chồng > Ngày, tháng, năm sinh", "tên chồng > Năm sinh", "Chồng > Ngày, tháng, năm sinh"}},
         {"wife.number",
          FieldShape::PersonalNumber,
          {"tên vợ > Giấy tờ tùy thân", "tên vợ > Số định danh cá nhân", "Vợ > Giấy tờ tùy thân"}},
         {"husband.number",
          FieldShape::PersonalNumber,
          {"tên chồng > Giấy tờ tùy thân", "tên chồng > Số định danh cá nhân", "Chồng > Giấy tờ tùy thân"}},
         {"registered_at", FieldShape::Text, {"Nơi đăng ký kết hôn", "Nơi đăng ký"}},
         {"document_number", FieldShape::DocumentNumber, {"Số"}}},
        {{PaperCheck::NumberFitsBirth, "wife.number", "wife.birth"},
         {PaperCheck::NumberFitsBirth, "husband.number", "husband.birth"}},
        true};
}

PaperSpec marriageDeclaration() {
    return {PaperType::MarriageDeclaration,
            {"TỜ KHAI ĐĂNG KÝ KẾT HÔN"},
            nullptr,
            {"Thông tin", "Bên nữ", "Bên nam", "Kết hôn lần thứ mấy", "Tình trạng hôn nhân"},
            {{"wife.name", FieldShape::Name, {"Bên nữ | Họ, chữ đệm, tên", "Bên nữ | Họ và tên"}},
             {"husband.name", FieldShape::Name, {"Bên nam | Họ, chữ đệm, tên", "Bên nam | Họ và tên"}},
             {"wife.birth", FieldShape::Date, {"Bên nữ | Ngày, tháng, năm sinh"}},
             {"husband.birth", FieldShape::Date, {"Bên nam | Ngày, tháng, năm sinh"}},
             {"wife.ethnicity", FieldShape::Text, {"Bên nữ | Dân tộc"}, peoples()},
             {"husband.ethnicity", FieldShape::Text, {"Bên nam | Dân tộc"}, peoples()},
             {"wife.nationality", FieldShape::Text, {"Bên nữ | Quốc tịch"}},
             {"husband.nationality", FieldShape::Text, {"Bên nam | Quốc tịch"}},
             {"wife.residence", FieldShape::Text, {"Bên nữ | Nơi cư trú"}},
             {"husband.residence", FieldShape::Text, {"Bên nam | Nơi cư trú"}},
             {"wife.number",
              FieldShape::PersonalNumber,
              {"Bên nữ | Giấy tờ tùy thân", "Bên nữ | Số định danh cá nhân"}},
             {"husband.number",
              FieldShape::PersonalNumber,
              {"Bên nam | Giấy tờ tùy thân", "Bên nam | Số định danh cá nhân"}},
             {"requester.phone", FieldShape::Phone, {"Số điện thoại", "Điện thoại"}}},
            {{PaperCheck::NumberFitsBirth, "wife.number", "wife.birth"},
             {PaperCheck::NumberFitsBirth, "husband.number", "husband.birth"}},
            true};
}

PaperSpec maritalStatus() {
    return {PaperType::MaritalStatus,
            {"GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", "XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"},
            nullptr,
            {"XÁC NHẬN", "Tình trạng hôn nhân", "Giấy này được cấp để", "Giấy tờ tùy thân",
             "có giá trị trong thời hạn 6 tháng"},
            {{"name", FieldShape::Person, {"Họ, chữ đệm, tên", "Họ và tên"}},
             {"birth", FieldShape::Date, {"Ngày, tháng, năm sinh", "Sinh ngày"}},
             {"sex", FieldShape::Sex, {"Giới tính"}},
             {"ethnicity", FieldShape::Text, {"Dân tộc"}, peoples()},
             {"nationality", FieldShape::Text, {"Quốc tịch"}},
             {"number", FieldShape::PersonalNumber, {"Giấy tờ tùy thân", "Số định danh cá nhân"}},
             {"residence", FieldShape::Text, {"Nơi cư trú"}},
             {"status", FieldShape::Text, {"Tình trạng hôn nhân"}},
             {"document_number", FieldShape::DocumentNumber, {"Số"}}},
            {{PaperCheck::NumberFitsBirth, "number", "birth"}, {PaperCheck::NumberFitsSex, "number", "sex"}},
            true};
}

const std::vector<PaperField>& deathFields() {
    static const std::vector<PaperField> fields{
        {"name",
         FieldShape::Name,
         {"Họ, chữ đệm, tên người chết", "Họ, chữ đệm, tên người được báo tử",
          "Họ, chữ đệm, tên người đã chết", "Họ và tên người chết", "Họ và tên người tử vong",
          "Họ, chữ đệm, tên", "Họ và tên"}},
        {"birth", FieldShape::Date, {"Ngày, tháng, năm sinh", "Sinh ngày", "Ngày sinh", "Năm sinh"}},
        {"sex", FieldShape::Sex, {"Giới tính"}},
        {"number",
         FieldShape::PersonalNumber,
         {"Số định danh cá nhân", "Giấy tờ tùy thân", "Số căn cước",
          "Số định danh cá nhân/Giấy tờ tùy thân"}},
        {"residence", FieldShape::Text, {"Nơi cư trú cuối cùng", "Nơi thường trú", "Nơi cư trú"}},
        {"death",
         FieldShape::Date,
         {"Đã chết vào lúc", "Chết vào lúc", "Đã chết vào ngày", "Tử vong lúc", "Ngày, tháng, năm chết",
          "Thời gian tử vong"}},
        {"death_in_words", FieldShape::DateInWords, {"Ghi bằng chữ", "ghi bằng chữ"}},
        {"place", FieldShape::Text, {"Nơi chết", "Nơi tử vong", "Địa điểm chết"}},
        {"cause", FieldShape::Text, {"Nguyên nhân chết", "Nguyên nhân tử vong", "Nguyên nhân"}},
        {"document_number", FieldShape::DocumentNumber, {"Số"}}};
    return fields;
}

std::vector<PaperCheckRule> deathRules() {
    return {{PaperCheck::NotBefore, "birth", "death"},
            {PaperCheck::SameDate, "death", "death_in_words"},
            {PaperCheck::NumberFitsBirth, "number", "birth"},
            {PaperCheck::NumberFitsSex, "number", "sex"}};
}

PaperSpec deathNotice() {
    return {PaperType::DeathNotice,
            {"GIẤY BÁO TỬ"},
            nullptr,
            {"Đã chết vào lúc", "Nơi chết", "Nguyên nhân chết", "Nơi cư trú cuối cùng"},
            deathFields(),
            deathRules(),
            true};
}

PaperSpec deathCertificate() {
    return {PaperType::DeathCertificate,
            {"TRÍCH LỤC KHAI TỬ", "GIẤY CHỨNG TỬ", "TRÍCH LỤC KHAI TỬ (BẢN SAO)"},
            nullptr,
            {"Đã chết vào lúc", "Nơi chết", "Nguyên nhân chết", "Nơi đăng ký khai tử", "Giấy báo tử"},
            deathFields(),
            deathRules(),
            true};
}

}  // namespace

std::vector<PaperSpec> civilPapers() {
    return {birthCertificate(),    birthProof(),    birthDeclaration(), marriageCertificate(),
            marriageDeclaration(), maritalStatus(), deathNotice(),      deathCertificate()};
}

}  // namespace tramso
