# SPDX-License-Identifier: GPL-3.0-or-later
"""Xác nhận tình trạng hôn nhân: one page, nothing wrong."""
import wear
from sample_set import SampleSet
from sheet import Sheet

CARD = "079302000457||Lê Thị Ví Dụ|09092002|Nữ|27 Đường Thử, Khu phố 3, Tân Tạo, Bình Tân, TP. Hồ Chí Minh|01022023"


def declaration():
    sheet = Sheet()
    sheet.header()
    sheet.title("TỜ KHAI CẤP GIẤY XÁC NHẬN", "TÌNH TRẠNG HÔN NHÂN")
    sheet.centred("Kính gửi: Ủy ban nhân dân phường Mẫu")
    sheet.gap(50)
    sheet.field("Họ, chữ đệm, tên người yêu cầu", "Lê Thị Ví Dụ")
    sheet.field("Nơi cư trú", "27 Đường Thử, Khu phố 3, TP. Hồ Chí Minh")
    sheet.field("Giấy tờ tùy thân", "Căn cước công dân số 079302000457")
    sheet.field("Ngày, tháng, năm sinh", "09/09/2002")
    sheet.field("Dân tộc", "Kinh")
    sheet.field("Quốc tịch", "Việt Nam")
    sheet.field("Tình trạng hôn nhân", "Chưa đăng ký kết hôn với ai")
    sheet.field("Mục đích sử dụng", "Để đăng ký kết hôn")
    sheet.gap(60)
    sheet.left("Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật "
               "về lời khai của mình.")
    sheet.gap(60)
    sheet.left("Làm tại phường Mẫu, ngày 21 tháng 11 năm 2026", indent=620)
    sheet.left("Người yêu cầu", style="Bold", indent=1180)
    sheet.onto(wear.signed(sheet.picture, (1480, sheet.y + 130), 21))
    return sheet


def draw(folder):
    marriage = SampleSet(folder, 200)
    marriage.card(CARD, -1.8)
    marriage.page("01-declaration", declaration(), skew=-2.1)
    marriage.truth["fields"] = {
        "requester.name": "Lê Thị Ví Dụ",
        "requester.number": "079302000457",
        "requester.birth": "09/09/2002",
        "requester.address": CARD.split("|")[5],
        "marital.status": "Chưa đăng ký kết hôn với ai",
        "purpose": "Để đăng ký kết hôn",
    }
    marriage.write_truth()
