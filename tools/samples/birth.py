# SPDX-License-Identifier: GPL-3.0-or-later
"""Đăng ký khai sinh: a father registers his daughter; the marriage certificate spells his name another way."""
import wear
from sample_set import SampleSet
from sheet import Sheet

CARD = ("079090000123|020000123|Nguyễn Văn Mẫu|15011990|Nam|"
        "1 Đường Mẫu, Khu phố 1, Bình Trị Đông, Bình Tân, TP. Hồ Chí Minh|15012022")


def declaration_first():
    sheet = Sheet()
    sheet.header()
    sheet.title("TỜ KHAI ĐĂNG KÝ KHAI SINH")
    sheet.centred("Kính gửi: Ủy ban nhân dân phường Mẫu")
    sheet.gap(50)
    sheet.field("Họ, chữ đệm, tên người yêu cầu", "Nguyễn Văn Mẫu")
    sheet.field("Nơi cư trú", "1 Đường Mẫu, Khu phố 1, TP. Hồ Chí Minh")
    sheet.field("Giấy tờ tùy thân", "Căn cước công dân số 079090000123")
    sheet.field("Quan hệ với người được khai sinh", "Cha")
    sheet.gap(30)
    sheet.left("Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:", style="Bold")
    sheet.field("Họ, chữ đệm, tên", "Nguyễn Thị Mẫu An")
    sheet.field("Ngày, tháng, năm sinh", "02/11/2026")
    sheet.field("Giới tính", "Nữ")
    sheet.field("Dân tộc", "Kinh")
    sheet.field("Quốc tịch", "Việt Nam")
    sheet.field("Nơi sinh", "Bệnh viện Mẫu, TP. Hồ Chí Minh")
    sheet.field("Quê quán", "Xã Ví Dụ, tỉnh Đồng Tháp")
    sheet.gap(40)
    sheet.left("(Xem tiếp trang sau)", 11, "Italic")
    return sheet


def declaration_second():
    sheet = Sheet()
    sheet.gap(60)
    sheet.field("Họ, chữ đệm, tên người mẹ", "Trần Thị Thử")
    sheet.field("Năm sinh", "1992")
    sheet.field("Nơi cư trú của người mẹ", "1 Đường Mẫu, Khu phố 1, TP. Hồ Chí Minh")
    sheet.gap(40)
    sheet.field("Họ, chữ đệm, tên người cha", "Nguyễn Văn Mẫu")
    sheet.field("Năm sinh", "1990")
    sheet.field("Nơi cư trú của người cha", "1 Đường Mẫu, Khu phố 1, TP. Hồ Chí Minh")
    sheet.gap(60)
    sheet.left("Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật "
               "về lời khai của mình.")
    sheet.gap(60)
    sheet.left("Làm tại phường Mẫu, ngày 20 tháng 11 năm 2026", indent=620)
    sheet.left("Người yêu cầu", style="Bold", indent=1180)
    sheet.onto(wear.signed(sheet.picture, (1480, sheet.y + 130), 11))
    return sheet


def birth_proof():
    sheet = Sheet()
    sheet.header()
    sheet.centred("BỆNH VIỆN MẪU", 13, "Bold")
    sheet.gap(40)
    sheet.title("GIẤY CHỨNG SINH")
    sheet.field("Họ và tên mẹ", "Trần Thị Thử")
    sheet.field("Năm sinh", "1992")
    sheet.field("Nơi đăng ký thường trú", "1 Đường Mẫu, Khu phố 1, TP. Hồ Chí Minh")
    sheet.field("Đã sinh con vào lúc", "07 giờ 30 phút, ngày 02 tháng 11 năm 2026")
    sheet.field("Tại", "Bệnh viện Mẫu, TP. Hồ Chí Minh")
    sheet.field("Số con trong lần sinh này", "01")
    sheet.field("Giới tính của con", "Nữ")
    sheet.field("Cân nặng", "3100 gam")
    sheet.field("Dự định đặt tên con là", "Nguyễn Thị Mẫu An")
    sheet.gap(60)
    sheet.left("TP. Hồ Chí Minh, ngày 03 tháng 11 năm 2026", indent=620)
    sheet.left("Người đỡ đẻ", style="Bold", indent=1260)
    sheet.onto(wear.stamped(wear.signed(sheet.picture, (1480, sheet.y + 130), 12), (1640, sheet.y + 180)))
    return sheet


def marriage_certificate():
    sheet = Sheet()
    sheet.header()
    sheet.title("GIẤY CHỨNG NHẬN KẾT HÔN")
    sheet.field("Họ, chữ đệm, tên vợ", "Trần Thị Thử", leaders=False)
    sheet.field("Ngày, tháng, năm sinh", "04/05/1992", leaders=False)
    sheet.field("Quốc tịch", "Việt Nam", leaders=False)
    sheet.gap(50)
    sheet.field("Họ, chữ đệm, tên chồng", "Nguyễn Văn Mẩu", leaders=False)
    sheet.field("Ngày, tháng, năm sinh", "15/01/1990", leaders=False)
    sheet.field("Quốc tịch", "Việt Nam", leaders=False)
    sheet.gap(50)
    sheet.field("Nơi đăng ký kết hôn", "Ủy ban nhân dân xã Ví Dụ, tỉnh Đồng Tháp", leaders=False)
    sheet.field("Ngày, tháng, năm đăng ký", "12/06/2018", leaders=False)
    sheet.gap(60)
    sheet.left("Chủ tịch", style="Bold", indent=1260)
    sheet.onto(wear.stamped(wear.signed(sheet.picture, (1480, sheet.y + 130), 13), (1640, sheet.y + 180)))
    return sheet


def draw(folder):
    birth = SampleSet(folder, 100)
    birth.card(CARD, 2.4)
    birth.page("01-declaration", declaration_first(), skew=1.7)
    birth.page("01-declaration", declaration_second(), skew=-0.9)
    birth.page("02-birth_proof", birth_proof(), skew=2.6, sigma=7.0)
    birth.page("02-birth_proof", Sheet(), skew=2.6, verdict="blank", foot=False)
    birth.page("03-marriage_cert", marriage_certificate(), skew=-1.4, upside_down=True)
    birth.truth["fields"] = {
        "requester.name": "Nguyễn Văn Mẫu",
        "requester.number": "079090000123",
        "requester.birth": "15/01/1990",
        "requester.address": CARD.split("|")[5],
        "requester.relation": "Cha",
        "child.name": "Nguyễn Thị Mẫu An",
        "child.birth": "02/11/2026",
        "child.sex": "Nữ",
        "child.ethnicity": "Kinh",
        "child.birth_place": "Bệnh viện Mẫu, TP. Hồ Chí Minh",
        "child.home_town": "Xã Ví Dụ, tỉnh Đồng Tháp",
        "mother.name": "Trần Thị Thử",
        "father.name": "Nguyễn Văn Mẫu",
        "marriage.husband": "Nguyễn Văn Mẩu",
        "marriage.wife": "Trần Thị Thử",
    }
    birth.truth["findings"] = [{"rule": "name.differs", "subject": "marriage.husband"}]
    birth.write_truth()
