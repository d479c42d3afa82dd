// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/papers/catalogue.h"
#include "ocr/papers/known_wordings.h"

namespace tramso {
namespace {

PaperSpec landCertificate() {
    return {
        PaperType::LandCertificate,
        {"GIẤY CHỨNG NHẬN", "GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT"},
        "QUYỀN SỬ DỤNG ĐẤT",
        {"Thửa đất số", "tờ bản đồ số", "Diện tích", "Mục đích sử dụng", "Thời hạn sử dụng",
         "Nguồn gốc sử dụng", "Sơ đồ thửa đất", "tài sản gắn liền với đất"},
        {{"owner", FieldShape::Person, {"Ông/bà", "Hộ ông", "Hộ bà", "Ông", "Bà", "Tên người sử dụng đất"}},
         {"number",
          FieldShape::PersonalNumber,
          {"CCCD số", "CMND số", "Căn cước số", "Số định danh", "Giấy tờ nhân thân"}},
         {"owner_address", FieldShape::Text, {"Địa chỉ thường trú", "Nơi thường trú"}},
         {"plot", FieldShape::DocumentNumber, {"Thửa đất số"}},
         {"sheet", FieldShape::DocumentNumber, {"tờ bản đồ số", "Tờ bản đồ số"}},
         {"address", FieldShape::Text, {"Địa chỉ thửa đất", "Thửa đất số > Địa chỉ", "Địa chỉ"}},
         {"area", FieldShape::Area, {"Diện tích"}},
         {"use", FieldShape::Text, {"Mục đích sử dụng", "Mục đích sử dụng đất", "Loại đất"}, landUses()},
         {"term", FieldShape::Text, {"Thời hạn sử dụng", "Thời hạn sử dụng đất", "Thời hạn"}, landTerms()},
         {"origin", FieldShape::Text, {"Nguồn gốc sử dụng", "Nguồn gốc sử dụng đất"}, landOrigins()},
         {"register_number",
          FieldShape::DocumentNumber,
          {"Số vào sổ cấp giấy chứng nhận", "Số vào sổ cấp GCN"}}},
        {},
        true};
}

PaperSpec residenceChange() {
    return {PaperType::ResidenceChange,
            {"TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ"},
            nullptr,
            {"Họ, chữ đệm và tên chủ hộ", "Mối quan hệ với chủ hộ", "Nội dung đề nghị",
             "Những thành viên trong hộ gia đình cùng thay đổi", "Số định danh cá nhân của chủ hộ"},
            {{"name", FieldShape::Name, {"Họ, chữ đệm và tên", "Họ, chữ đệm, tên", "Họ và tên"}},
             {"birth", FieldShape::Date, {"Ngày, tháng, năm sinh"}},
             {"sex", FieldShape::Sex, {"Giới tính"}},
             {"number", FieldShape::PersonalNumber, {"Số định danh cá nhân"}},
             {"phone", FieldShape::Phone, {"Số điện thoại liên hệ", "Số điện thoại", "Điện thoại"}},
             {"householder",
              FieldShape::Name,
              {"Họ, chữ đệm và tên chủ hộ", "Họ, chữ đệm, tên chủ hộ", "Họ và tên chủ hộ"}},
             {"relation", FieldShape::Text, {"Mối quan hệ với chủ hộ", "Quan hệ với chủ hộ"}, relations()},
             {"householder_number", FieldShape::PersonalNumber, {"Số định danh cá nhân của chủ hộ"}},
             {"request", FieldShape::Text, {"Nội dung đề nghị"}}},
            {{PaperCheck::NumberFitsBirth, "number", "birth"}, {PaperCheck::NumberFitsSex, "number", "sex"}},
            true};
}

PaperSpec residenceConfirmation() {
    return {PaperType::ResidenceConfirmation,
            {"XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ", "GIẤY XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ",
             "THÔNG BÁO KẾT QUẢ ĐĂNG KÝ CƯ TRÚ"},
            nullptr,
            {"Nơi thường trú", "Nơi tạm trú", "Nơi ở hiện tại", "Quan hệ với chủ hộ",
             "Họ, chữ đệm và tên chủ hộ", "Thông tin về nơi cư trú"},
            {{"name", FieldShape::Name, {"Họ, chữ đệm và tên", "Họ, chữ đệm, tên", "Họ và tên"}},
             {"birth", FieldShape::Date, {"Ngày, tháng, năm sinh"}},
             {"sex", FieldShape::Sex, {"Giới tính"}},
             {"ethnicity", FieldShape::Text, {"Dân tộc"}, peoples()},
             {"number", FieldShape::PersonalNumber, {"Số định danh cá nhân", "Số định danh cá nhân/CMND"}},
             {"home_town", FieldShape::Text, {"Quê quán"}},
             {"residence", FieldShape::Text, {"Nơi thường trú"}},
             {"temporary", FieldShape::Text, {"Nơi tạm trú"}},
             {"present", FieldShape::Text, {"Nơi ở hiện tại"}},
             {"householder",
              FieldShape::Name,
              {"Họ, chữ đệm và tên chủ hộ", "Họ, chữ đệm, tên chủ hộ", "Họ và tên chủ hộ"}},
             {"relation", FieldShape::Text, {"Quan hệ với chủ hộ", "Mối quan hệ với chủ hộ"}, relations()},
             {"document_number", FieldShape::DocumentNumber, {"Số"}}},
            {{PaperCheck::NumberFitsBirth, "number", "birth"}, {PaperCheck::NumberFitsSex, "number", "sex"}},
            true};
}

PaperSpec buildingApplication() {
    return {PaperType::BuildingApplication,
            {"ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG", "ĐƠN ĐỀ NGHỊ ĐIỀU CHỈNH GIẤY PHÉP XÂY DỰNG",
             "ĐƠN ĐỀ NGHỊ GIA HẠN GIẤY PHÉP XÂY DỰNG"},
            nullptr,
            {"chủ đầu tư", "Lô đất số", "Thửa đất số", "Diện tích xây dựng", "Tổng diện tích sàn",
             "Chiều cao công trình", "Cốt nền xây dựng", "Thông tin công trình"},
            {{"office", FieldShape::Text, {"Kính gửi"}},
             {"owner", FieldShape::Person, {"Tên chủ đầu tư (tên chủ hộ)", "Tên chủ đầu tư", "Tên chủ hộ"}},
             {"agent", FieldShape::Person, {"Người đại diện", "Đại diện"}},
             {"owner_address", FieldShape::Text, {"Địa chỉ liên hệ"}},
             {"phone", FieldShape::Phone, {"Số điện thoại", "Điện thoại"}},
             {"number",
              FieldShape::PersonalNumber,
              {"Mã số thuế hoặc định danh cá nhân", "Số định danh cá nhân", "Số căn cước",
               "Mã số định danh cá nhân"}},
             {"site", FieldShape::Text, {"Địa điểm xây dựng", "Tại địa chỉ", "Địa điểm"}},
             {"plot", FieldShape::DocumentNumber, {"Lô đất số", "Thửa đất số"}},
             {"plot_area", FieldShape::Area, {"Diện tích đất", "Diện tích lô đất", "Diện tích"}},
             {"floor_area", FieldShape::Area, {"Tổng diện tích sàn"}},
             {"base_area", FieldShape::Area, {"Diện tích xây dựng tầng 1", "Diện tích xây dựng"}},
             {"height", FieldShape::Text, {"Chiều cao công trình", "Tổng chiều cao"}}},
            {},
            true};
}

PaperSpec courtDecision() {
    return {PaperType::CourtDecision,
            {"QUYẾT ĐỊNH", "BẢN ÁN", "NHÂN DANH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
            "TÒA ÁN NHÂN DÂN",
            {"Nguyên đơn", "Bị đơn", "Người yêu cầu", "THẨM PHÁN", "Hội đồng xét xử", "Bản án số",
             "có hiệu lực pháp luật", "thụ lý"},
            {{"document_number", FieldShape::DocumentNumber, {"Số", "Bản án số", "Quyết định số"}},
             {"plaintiff", FieldShape::Person, {"Nguyên đơn", "Người yêu cầu", "Người khởi kiện"}},
             {"plaintiff_birth",
              FieldShape::Date,
              {"Nguyên đơn > sinh ngày", "Nguyên đơn > sinh năm", "Người yêu cầu > sinh ngày"}},
             {"defendant", FieldShape::Person, {"Bị đơn", "Người bị kiện", "Bị cáo"}},
             {"defendant_birth", FieldShape::Date, {"Bị đơn > sinh ngày", "Bị đơn > sinh năm"}},
             {"subject", FieldShape::Text, {"Về việc", "V/v"}}},
            {},
            true};
}

PaperSpec powerOfAttorney() {
    return {
        PaperType::PowerOfAttorney,
        {"GIẤY ỦY QUYỀN", "VĂN BẢN ỦY QUYỀN", "HỢP ĐỒNG ỦY QUYỀN", "GIẤY ỦY QUYỀN CÁ NHÂN"},
        nullptr,
        {"NGƯỜI ĐƯỢC ỦY QUYỀN", "BÊN ỦY QUYỀN", "BÊN ĐƯỢC ỦY QUYỀN", "NỘI DUNG ỦY QUYỀN", "Thời hạn ủy quyền",
         "CAM KẾT"},
        {{"principal.name",
          FieldShape::Person,
          {"NGƯỜI ỦY QUYỀN > Họ và tên", "BÊN ỦY QUYỀN > Họ và tên", "NGƯỜI ỦY QUYỀN > Họ, chữ đệm, tên",
           "NGƯỜI ỦY QUYỀN > Ông/Bà", "BÊN ỦY QUYỀN > Ông/Bà", "Người ủy quyền", "Bên ủy quyền"}},
         {"principal.birth",
          FieldShape::Date,
          {"NGƯỜI ỦY QUYỀN > Sinh ngày", "BÊN ỦY QUYỀN > Sinh ngày", "NGƯỜI ỦY QUYỀN > Ngày sinh",
           "BÊN ỦY QUYỀN > Ngày sinh", "NGƯỜI ỦY QUYỀN > Ngày, tháng, năm sinh", "NGƯỜI ỦY QUYỀN > sinh ngày",
           "NGƯỜI ỦY QUYỀN > Năm sinh", "BÊN ỦY QUYỀN > Năm sinh"}},
         {"principal.number",
          FieldShape::PersonalNumber,
          {"NGƯỜI ỦY QUYỀN > Số căn cước", "BÊN ỦY QUYỀN > Số căn cước", "NGƯỜI ỦY QUYỀN > Số CCCD",
           "BÊN ỦY QUYỀN > Số CCCD", "NGƯỜI ỦY QUYỀN > Căn cước số", "BÊN ỦY QUYỀN > Căn cước số",
           "NGƯỜI ỦY QUYỀN > CCCD số", "BÊN ỦY QUYỀN > CCCD số", "NGƯỜI ỦY QUYỀN > Số định danh cá nhân"}},
         {"agent.name",
          FieldShape::Person,
          {"NGƯỜI ĐƯỢC ỦY QUYỀN > Họ và tên", "BÊN ĐƯỢC ỦY QUYỀN > Họ và tên",
           "NGƯỜI ĐƯỢC ỦY QUYỀN > Họ, chữ đệm, tên", "NGƯỜI ĐƯỢC ỦY QUYỀN > Ông/Bà",
           "BÊN ĐƯỢC ỦY QUYỀN > Ông/Bà", "Người được ủy quyền", "Bên được ủy quyền"}},
         {"agent.birth",
          FieldShape::Date,
          {"NGƯỜI ĐƯỢC ỦY QUYỀN > Sinh ngày", "BÊN ĐƯỢC ỦY QUYỀN > Sinh ngày",
           "NGƯỜI ĐƯỢC ỦY QUYỀN > Ngày sinh", "BÊN ĐƯỢC ỦY QUYỀN > Ngày sinh",
           "NGƯỜI ĐƯỢC ỦY QUYỀN > Ngày, tháng, năm sinh", "NGƯỜI ĐƯỢC ỦY QUYỀN > sinh ngày",
           "NGƯỜI ĐƯỢC ỦY QUYỀN > Năm sinh", "BÊN ĐƯỢC ỦY QUYỀN > Năm sinh"}},
         {"agent.number",
          FieldShape::PersonalNumber,
          {"NGƯỜI ĐƯỢC ỦY QUYỀN > Số căn cước", "BÊN ĐƯỢC ỦY QUYỀN > Số căn cước",
           "NGƯỜI ĐƯỢC ỦY QUYỀN > Số CCCD", "BÊN ĐƯỢC ỦY QUYỀN > Số CCCD",
           "NGƯỜI ĐƯỢC ỦY QUYỀN > Căn cước số", "BÊN ĐƯỢC ỦY QUYỀN > Căn cước số",
           "NGƯỜI ĐƯỢC ỦY QUYỀN > CCCD số", "BÊN ĐƯỢC ỦY QUYỀN > CCCD số",
           "NGƯỜI ĐƯỢC ỦY QUYỀN > Số định danh cá nhân"}}},
        {{PaperCheck::NumberFitsBirth, "principal.number", "principal.birth"},
         {PaperCheck::NumberFitsBirth, "agent.number", "agent.birth"}},
        true};
}

PaperSpec decision() {
    return {PaperType::Decision,
            {"QUYẾT ĐỊNH"},
            nullptr,
            {"QĐ-UBND", "ỦY BAN NHÂN DÂN", "Căn cứ", "Điều 1", "Điều 2", "Nơi nhận", "Về việc", "CHỦ TỊCH"},
            {{"document_number", FieldShape::DocumentNumber, {"Số", "Quyết định số"}},
             {"subject", FieldShape::Text, {"Về việc", "V/v"}}},
            {},
            true};
}

PaperSpec officialLetter() {
    return {PaperType::OfficialLetter,
            {"CÔNG VĂN"},
            nullptr,
            {"Kính gửi", "V/v", "Nơi nhận", "Lưu: VT", "ỦY BAN NHÂN DÂN", "Số", "Trân trọng"},
            {{"document_number", FieldShape::DocumentNumber, {"Số"}},
             {"subject", FieldShape::Text, {"V/v", "Về việc"}},
             {"addressee", FieldShape::Text, {"Kính gửi"}}},
            {},
            true};
}

}  // namespace

std::vector<PaperSpec> otherPapers() {
    return {
        landCertificate(), residenceChange(), residenceConfirmation(), buildingApplication(), courtDecision(),
        powerOfAttorney(), decision(),        officialLetter()};
}

}  // namespace tramso
