// SPDX-License-Identifier: GPL-3.0-or-later
// Papers of the catalogue as typed lines; all people are made up.
#pragma once

#include <string>
#include <vector>

namespace tramso {

inline const std::vector<std::string> kHead{"          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                            "               Độc lập - Tự do - Hạnh phúc", ""};

inline std::vector<std::string> headed(const std::vector<std::string>& lines) {
    std::vector<std::string> all = kHead;
    all.insert(all.end(), lines.begin(), lines.end());
    return all;
}

inline std::vector<std::string> birthCertificate() {
    return headed({"               GIẤY KHAI SINH", "", "Họ, chữ đệm, tên: TRẦN THỊ MẪU",
                   "Ngày, tháng, năm sinh: 15/08/2026",
                   "Ghi bằng chữ: Ngày mười lăm, tháng tám, năm hai nghìn không trăm hai mươi sáu",
                   "Giới tính: Nữ      Dân tộc: Kinh      Quốc tịch: Việt Nam", "Nơi sinh: Bệnh viện Thí Dụ",
                   "Quê quán: phường Mẫu Đơn, tỉnh Hà Giả", "Số định danh cá nhân: 001326000001",
                   "Họ, chữ đệm, tên người mẹ: Lê Thị Ví", "Họ, chữ đệm, tên người cha: Trần Văn Dụ",
                   "Nơi đăng ký khai sinh: Ủy ban nhân dân phường Mẫu Đơn", "",
                   "                              Mẫu Đơn, ngày 20 tháng 08 năm 2026"});
}

inline std::vector<std::string> courtDecision() {
    return {"     TÒA ÁN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "     TỈNH QUẢNG MẪU              Độc lập - Tự do - Hạnh phúc",
            "     Số: 47/2026/QĐST-HNGĐ       Quảng Mẫu, ngày 05 tháng 08 năm 2026",
            "",
            "                    QUYẾT ĐỊNH",
            "          CÔNG NHẬN THUẬN TÌNH LY HÔN",
            "",
            "Nguyên đơn: chị Lê Thị Ví, sinh ngày 12/03/1980; nơi cư trú: phường Mẫu Đơn.",
            "Bị đơn: anh Trần Văn Dụ, sinh ngày 02/11/1978; nơi cư trú: phường Phù Sa.",
            "Căn cứ hồ sơ vụ án đã được thụ lý, Điều 1 và Điều 2, quyết định có hiệu lực pháp luật."};
}

inline std::vector<std::string> powerOfAttorney() {
    return headed({"               GIẤY ỦY QUYỀN", "", "1. NGƯỜI ỦY QUYỀN:", "Họ và tên: Lê Thị Ví",
                   "Sinh ngày: 12/03/1980", "Số căn cước: 001180000001", "2. NGƯỜI ĐƯỢC ỦY QUYỀN:",
                   "Họ và tên: Trần Văn Dụ", "Sinh ngày: 02/11/1978", "Số căn cước: 001078000002",
                   "3. NỘI DUNG ỦY QUYỀN:", "Nhận kết quả hồ sơ tại bộ phận một cửa."});
}

}  // namespace tramso
