# SPDX-License-Identifier: GPL-3.0-or-later
"""Giấy phép xây dựng: the designer's certificate was left at home."""
import wear
from sample_set import SampleSet
from sheet import PRINT, Sheet, font

CARD = ("079185000246|021111222|Phạm Thị Thí Điểm|20071985|Nữ|"
        "45/6 Đường Ví Dụ, Khu phố 2, Tân Tạo, Bình Tân, TP. Hồ Chí Minh|10032022")


def application_first():
    sheet = Sheet()
    sheet.header()
    sheet.title("ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG", "(Nhà ở riêng lẻ)")
    sheet.centred("Kính gửi: Ủy ban nhân dân phường Mẫu")
    sheet.gap(50)
    sheet.left("1. Thông tin về chủ đầu tư", style="Bold")
    sheet.field("Tên chủ đầu tư", "Phạm Thị Thí Điểm")
    sheet.field("Số định danh cá nhân", "079185000246")
    sheet.field("Địa chỉ liên hệ", "45/6 Đường Ví Dụ, Khu phố 2, TP. Hồ Chí Minh")
    sheet.gap(30)
    sheet.left("2. Thông tin công trình", style="Bold")
    sheet.field("Địa điểm xây dựng", "47 Đường Ví Dụ, phường Mẫu, TP. Hồ Chí Minh")
    sheet.field("Thửa đất số", "128, tờ bản đồ số 15")
    sheet.field("Diện tích", "92,5 m2")
    sheet.left("Bảo đảm an toàn cho các công trình liền kề trong khi thi công.")
    return sheet


def application_second():
    sheet = Sheet()
    sheet.gap(60)
    sheet.left("3. Nội dung đề nghị cấp phép", style="Bold")
    sheet.field("Loại công trình", "Nhà ở riêng lẻ, cấp III")
    sheet.field("Số tầng", "3")
    sheet.field("Tổng diện tích sàn", "214,8 m2")
    sheet.field("Chiều cao công trình", "11,6 m")
    sheet.field("Thời gian hoàn thành", "10 tháng")
    sheet.gap(40)
    sheet.left("4. Cam kết: Tôi xin cam đoan làm theo đúng giấy phép được cấp, nếu sai tôi xin chịu trách nhiệm "
               "theo quy định của pháp luật.")
    sheet.gap(60)
    sheet.left("Phường Mẫu, ngày 18 tháng 11 năm 2026", indent=620)
    sheet.left("Chủ đầu tư", style="Bold", indent=1220)
    sheet.onto(wear.signed(sheet.picture, (1480, sheet.y + 130), 31))
    return sheet


def land_certificate():
    sheet = Sheet()
    sheet.header()
    sheet.title("GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT")
    sheet.left("I. Người sử dụng đất", style="Bold")
    sheet.field("Người sử dụng đất", "Phạm Thị Thí Điểm", leaders=False)
    sheet.field("Năm sinh", "1985", leaders=False)
    sheet.gap(30)
    sheet.left("II. Thửa đất", style="Bold")
    sheet.field("Thửa đất số", "128", leaders=False)
    sheet.field("Tờ bản đồ số", "15", leaders=False)
    sheet.field("Địa chỉ", "47 Đường Ví Dụ, phường Mẫu, TP. Hồ Chí Minh", leaders=False)
    sheet.field("Diện tích", "92,5 m2", leaders=False)
    sheet.field("Mục đích sử dụng", "Đất ở tại đô thị", leaders=False)
    sheet.field("Thời hạn sử dụng", "Lâu dài", leaders=False)
    sheet.gap(60)
    sheet.left("TP. Hồ Chí Minh, ngày 05 tháng 4 năm 2019", indent=620)
    sheet.onto(wear.stamped(sheet.picture, (1640, sheet.y + 180)))
    return sheet


def drawing():
    sheet = Sheet()
    sheet.title("BẢN VẼ THIẾT KẾ XÂY DỰNG", "NHÀ Ở RIÊNG LẺ")
    sheet.centred("Mặt bằng tầng trệt, tỷ lệ 1/100", 12)
    left, top, right, bottom = 640, 800, 1840, 2500
    wall = dict(outline=PRINT, width=14)
    sheet.pen.rectangle((left, top, right, bottom), **wall)
    for y in (1320, 1900):
        sheet.pen.line((left, y, 1500, y), fill=PRINT, width=10)
    sheet.pen.arc((1300, 1700, 1700, 2100), 180, 270, fill=PRINT, width=5)
    for name, x, y in (("Phòng khách", 860, 2150), ("Bếp", 860, 1560), ("Phòng ngủ", 860, 1020)):
        sheet.pen.text((x, y), name, font=font(12), fill=PRINT)
        sheet.lines.append(name)
    for x0, x1, y, text in ((left, right, 2590, "5,0 m"),):
        sheet.pen.line((x0, y, x1, y), fill=PRINT, width=4)
        sheet.pen.text(((x0 + x1) / 2 - 70, y + 14), text, font=font(11), fill=PRINT)
        sheet.lines.append(text)
    sheet.y = 2850
    sheet.left("Đơn vị thiết kế: Công ty Thiết kế Mẫu", 12)
    sheet.left("Chủ đầu tư: Phạm Thị Thí Điểm", 12)
    sheet.onto(wear.stamped(sheet.picture, (1800, 2950), "THIẾT KẾ", 220))
    return sheet


def draw(folder):
    construction = SampleSet(folder, 300)
    construction.card(CARD, 0.9)
    construction.page("01-application", application_first(), skew=1.1)
    construction.page("01-application", application_second(), skew=-1.9)
    construction.page("02-land_certificate", land_certificate(), skew=0.8, sigma=6.0)
    construction.page("03-drawing", drawing(), skew=-0.8)
    construction.truth["fields"] = {
        "requester.name": "Phạm Thị Thí Điểm",
        "requester.number": "079185000246",
        "requester.birth": "20/07/1985",
        "requester.address": CARD.split("|")[5],
        "site.address": "47 Đường Ví Dụ, phường Mẫu, TP. Hồ Chí Minh",
        "site.lot": "128, tờ bản đồ số 15",
        "site.area": "92,5 m2",
        "building.floors": "3",
        "building.floor_area": "214,8 m2",
        "land.owner": "Phạm Thị Thí Điểm",
    }
    construction.truth["findings"] = [{"rule": "paper.missing", "subject": "designer_certificate"}]
    construction.write_truth()
