# SPDX-License-Identifier: GPL-3.0-or-later
"""The tuning set: twelve papers of the catalogue's kinds."""
from page import BLACK, BLUE, RED, SIZE, Page
from parts import nation, sign_off, two_heads


def decision(c):
    page = Page("liberation-serif", 13)
    two_heads(page, ["ỦY BAN NHÂN DÂN", f"PHƯỜNG {c.ward()[7:].upper()}"], c.number("QĐ-UBND"), f"Mẫu Đơn, {c.long_date()}")
    page.line("QUYẾT ĐỊNH", "Bold", 15, "centre")
    page.line("Về việc cải chính hộ tịch", "Bold", align="centre")
    page.gap()
    for text in c.sentences(3):
        page.paragraph(text, style="Italic", first=110, justify=True)
    page.line("QUYẾT ĐỊNH:", "Bold", align="centre")
    for i, text in enumerate(c.sentences(5), 1):
        page.paragraph(f"Điều {i}. {text}", first=110, justify=True)
    page.gap()
    y = page.y
    for text in ("Nơi nhận:", "- Như Điều 3;", "- Lưu: VT, TP-HT."):
        page.line(text, "Italic", 11)
    page.y = y
    sign_off(page, c)
    return page


def birth_certificate(c):
    page = Page("noto-serif", 12)
    nation(page)
    page.line("GIẤY KHAI SINH", "Bold", 22, "centre", fill=RED)
    page.line("(BẢN CHÍNH)", "Regular", 11, "centre")
    page.gap()
    for label, value, key in (
            ("Họ, chữ đệm, tên:", c.name().upper(), "name"), ("Ngày, tháng, năm sinh:", c.date(), "birth"),
            ("Ghi bằng chữ:", "Ngày mười lăm, tháng tám, năm hai nghìn không trăm hai mươi sáu", None),
            ("Nơi sinh:", "Bệnh viện Đa khoa Thí Dụ", "place"), ("Quê quán:", c.address(), None),
            ("Số định danh cá nhân:", c.digits(12), "number")):
        page.field(label, value, key)
        page.gap(1.25)
    page.field("Giới tính:", "Nữ", "sex", end=1000)
    page.field("Dân tộc:", "Kinh", x=1030, end=1600)
    page.field("Quốc tịch:", "Việt Nam", x=1640)
    page.gap(1.25)
    for who in ("mẹ", "cha"):
        page.field(f"Họ, chữ đệm, tên người {who}:", c.name(), f"parent {who}")
        page.gap(1.25)
        page.field("Năm sinh:", str(c.chance.randint(1980, 2002)), end=900)
        page.field("Dân tộc:", "Tày", x=930, end=1500)
        page.field("Quốc tịch:", "Việt Nam", x=1530)
        page.gap(1.25)
        page.field("Nơi cư trú:", c.address())
        page.gap(1.25)
    page.field("Nơi đăng ký khai sinh:", f"Ủy ban nhân dân {c.ward()}")
    page.gap(1.5)
    sign_off(page, c, "NGƯỜI KÝ GIẤY KHAI SINH", "PHÓ CHỦ TỊCH")
    return page


def building(c):
    page = Page("liberation-sans", 11.5)
    nation(page)
    page.line("ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG", "Bold", 14, "centre")
    page.line("(Sử dụng cho công trình: nhà ở riêng lẻ)", "Italic", align="centre")
    page.gap()
    page.field("Kính gửi:", f"Ủy ban nhân dân {c.ward()}", below=True)
    page.gap(1.4)
    page.line("1. Thông tin về chủ đầu tư:", "Bold")
    for label, value in (("- Tên chủ đầu tư (tên chủ hộ):", c.name()), ("- Người đại diện:", c.name()),
                         ("- Địa chỉ liên hệ:", c.address()), ("- Số điện thoại:", "0" + c.digits(9)),
                         ("- Mã số thuế hoặc định danh cá nhân:", c.digits(12))):
        page.field(label, value, below=True)
        page.gap(1.3)
    page.line("2. Nội dung đề nghị cấp phép:", "Bold")
    y = page.y
    page.checkbox(330, y, "Xây dựng mới", True)
    page.checkbox(960, y, "Sửa chữa, cải tạo")
    page.checkbox(1680, y, "Di dời công trình")
    page.y += page.step * 2
    for label, value in (("- Lô đất số:", f"{c.digits(3)}, tờ bản đồ số {c.digits(2)}"), ("- Diện tích:", "86,5 m2"),
                         ("- Cốt nền xây dựng:", "+0,45 m"), ("- Tổng diện tích sàn:", "243,8 m2"),
                         ("- Chiều cao công trình:", "10,90 m; số tầng: 03")):
        page.field(label, value, below=True, kind="periods")
        page.gap(1.3)
    page.paragraph("Tôi xin cam kết làm theo đúng giấy phép được cấp, nếu sai xin hoàn toàn chịu trách nhiệm. " + c.prose(2))
    page.line(f"Mẫu Đơn, {c.long_date()}", "Italic", align="right")
    sign_off(page, c, "CHỦ ĐẦU TƯ", "(Ký, ghi rõ họ tên)", seal=False)
    return page


def marital(c):
    page = Page("tinos", 13.5, margin=320)
    for inset, width in ((150, 8), (172, 3)):
        page.pen.rectangle((inset, inset, SIZE[0] - inset, SIZE[1] - inset), outline=BLACK, width=width)
    page.y = 280
    nation(page)
    page.line("GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", "Bold", 16, "centre")
    page.gap()
    page.paragraph("Xét đề nghị của ông/bà nêu tên dưới đây về việc cấp giấy xác nhận tình trạng hôn nhân,", first=100)
    page.line("XÁC NHẬN:", "Bold", align="centre")
    for label, value in (("Họ, chữ đệm, tên:", c.name()), ("Ngày, tháng, năm sinh:", c.date()),
                         ("Giới tính: Nam          Dân tộc: Mường          Quốc tịch:", "Việt Nam"),
                         ("Giấy tờ tùy thân:", f"Căn cước số {c.digits(12)}"), ("Nơi cư trú:", c.address())):
        page.line(f"{label} {value}")
    page.paragraph("Tình trạng hôn nhân: Hiện tại chưa đăng ký kết hôn với ai.", first=0)
    page.paragraph(c.prose(3), first=100, justify=True)
    page.gap()
    sign_off(page, c)
    return page


def contract(c):
    page = Page("liberation-serif", 12)
    nation(page)
    page.line("HỢP ĐỒNG THUÊ NHÀ Ở", "Bold", 15, "centre")
    for side in "AB":
        page.line(f"BÊN {side}:", "Bold")
        page.line(f"Ông/Bà: {c.name()}, sinh ngày {c.date()}")
        page.line(f"Căn cước số: {c.digits(12)}, cấp ngày {c.date()}")
        page.line(f"Địa chỉ: {c.address()}")
    for i in range(1, 4):
        page.line(f"ĐIỀU {i}. {c.pick(['GIÁ THUÊ', 'THỜI HẠN', 'NGHĨA VỤ CỦA CÁC BÊN', 'ĐIỀU KHOẢN CHUNG'])}", "Bold")
        page.paragraph(f"{i}.1. {c.prose(2)}", justify=True)
        page.paragraph(f"{i}.2. Giá trị bằng số: {c.money()} đồng/tháng. {c.prose(1)}", justify=True)
    y = page.y + 40
    for x, side in ((620, "A"), (1820, "B")):
        page.y = y
        sign_off(page, c, f"BÊN {side}", "(Ký, ghi rõ họ tên)", seal=False, x=x)
    return page


def circular(c):
    page = Page("noto-serif", 11)
    two_heads(page, ["BỘ MẪU", "CỤC THÍ NGHIỆM"], c.number("TT-BM"), f"Hà Giả, {c.long_date()}")
    page.line("THÔNG TƯ", "Bold", 14, "centre")
    for i in range(1, 6):
        page.line(f"Điều {i}. Quy định về {c.pick(['hồ sơ', 'trình tự', 'lệ phí', 'lưu trữ', 'kiểm tra'])}", "Bold")
        for n, text in enumerate(c.sentences(2), 1):
            page.paragraph(f"{n}. {text}", first=90, justify=True)
    page.put(SIZE[0] / 2 - 10, SIZE[1] - 260, "2", points=10)
    return page


def minutes(c):
    page = Page("liberation-sans", 12)
    nation(page)
    page.line("BIÊN BẢN HỌP TỔ DÂN PHỐ SỐ 7", "Bold", 15, "centre")
    page.line(f"Hôm nay, hồi 08 giờ 30 phút, {c.long_date()}, tại nhà văn hóa")
    page.line("I. Thành phần tham dự:", "Bold")
    for i in range(1, 6):
        page.line(f"{i}) {c.pick(['Ông', 'Bà'])} {c.name()} - {c.pick(JOBS_OF)}", indent=90)
    for head in ("II. Nội dung:", "III. Ý kiến thảo luận:", "IV. Kết luận:"):
        page.line(head, "Bold")
        for text in c.sentences(3):
            page.paragraph(f"- {text}", x=page.margin + 60, width=SIZE[0] - 2 * page.margin - 60)
    sign_off(page, c, "THƯ KÝ", "(Đã ký)", x=640)
    return page


JOBS_OF = ["Tổ trưởng", "Bí thư chi bộ", "Trưởng ban công tác mặt trận", "đại diện hộ dân", "Cảnh sát khu vực"]


def listing(c):
    page = Page("liberation-serif", 12, margin=200)
    page.line("DANH SÁCH HỘ GIA ĐÌNH ĐỦ ĐIỀU KIỆN HỖ TRỢ", "Bold", 14, "centre")
    page.line(f"(Kèm theo Thông báo số 47/TB-UBND {c.long_date()})", "Italic", 12, "centre")
    page.gap()
    rows = [("TT", "Họ và tên chủ hộ", "Năm sinh", "Địa chỉ", "Số tiền (đồng)", "Ghi chú")]
    for i in range(1, 17):
        rows.append((str(i), c.name(), str(c.chance.randint(1940, 1999)), f"Tổ {i % 9 + 1}, {c.ward()}", c.money(),
                     c.pick(["", "Hộ nghèo", "Đã nhận", "Ủy quyền"])))
    page.table([200, 310, 920, 1170, 1640, 1990, 2280], rows)
    page.gap()
    page.line("Tổng cộng: 16 hộ, bằng chữ: mười sáu hộ.", "Italic")
    sign_off(page, c)
    return page


def notice(c):
    page = Page("arimo", 13)
    two_heads(page, ["ỦY BAN NHÂN DÂN TỈNH", "SỞ THỬ NGHIỆM"], c.number("TB-STN"), f"Thừa Thử, {c.long_date()}")
    page.line("THÔNG BÁO", "Bold", 16, "centre")
    title = "Về việc niêm yết công khai hồ sơ"
    page.line(title, "Bold", align="centre")
    half = page.width(title, "Bold") / 2
    page.pen.line((SIZE[0] / 2 - half, page.y - 6, SIZE[0] / 2 + half, page.y - 6), fill=BLACK, width=3)
    page.gap()
    for text in c.sentences(7):
        page.paragraph(text, first=120, justify=True)
    sign_off(page, c, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    return page


def marriage(c):
    page = Page("liberation-serif", 12.5, margin=230)
    nation(page)
    page.line("TỜ KHAI ĐĂNG KÝ KẾT HÔN", "Bold", 15, "centre")
    page.field("Kính gửi:", f"Ủy ban nhân dân {c.ward()}", x=400, end=2100)
    page.gap(1.5)
    edges = [230, 780, 1515, 2250]
    rows = [("Thông tin", "Bên nữ", "Bên nam")]
    for label in ("Họ, chữ đệm, tên", "Ngày, tháng, năm sinh", "Dân tộc", "Quốc tịch", "Nơi cư trú", "Kết hôn lần thứ"):
        value = {"Họ": c.name, "Ng": c.date, "Dâ": lambda: c.pick(["Kinh", "Thái", "Ê-đê"]), "Qu": lambda: "Việt Nam",
                 "Nơ": c.address, "Kế": lambda: "nhất"}[label[:2]]
        rows.append((label, value(), value()))
    page.table(edges, rows)
    page.gap()
    for who in ("nữ", "nam"):
        page.put(230, page.y, f"Số định danh bên {who}:")
        page.comb(900, page.y + 4, c.digits(12))
        page.y += 110
    page.put(page.checkbox(230, page.y, "Đề nghị cấp bản sao", True) + 60, page.y, "Số lượng: 02 bản")
    page.y += page.step
    page.paragraph("Chúng tôi cam đoan những lời khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật. " + c.prose(1))
    y = page.y + 20
    for x, who in ((620, "Bên nữ"), (1820, "Bên nam")):
        page.y = y
        sign_off(page, c, who, "(Ký, ghi rõ họ tên)", seal=False, x=x)
    return page


def gazette(c):
    page = Page("liberation-serif", 11, margin=200)
    page.line("CÔNG BÁO MẪU", "Bold", 20, "centre")
    page.pen.line((200, page.y + 30, 2280, page.y + 30), fill=BLACK, width=4)
    page.gap(1.5)
    top = page.y
    for x in (200, 1280):
        page.y = top
        while page.y < 2900:
            page.put(x, page.y, f"MỤC {c.chance.randint(1, 40)}", "Bold")
            page.y += page.step
            page.paragraph(c.prose(3), x=x, width=1000, justify=True)
            page.gap(0.4)
    return page


def residence(c):
    page = Page("tinos", 12.5, margin=220)
    nation(page)
    page.line("TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ", "Bold", 14.5, "centre")
    page.field("Kính gửi (1):", f"Công an {c.ward()}", x=520, end=2000)
    page.gap(1.5)
    page.field("1. Họ, chữ đệm và tên:", c.name().upper(), "name", fill=BLUE)
    page.gap(1.3)
    page.field("2. Ngày, tháng, năm sinh:", c.date(), "birth", end=1350, fill=BLUE)
    page.field("3. Giới tính:", "Nam", "sex", x=1400, fill=BLUE)
    page.gap(1.3)
    page.put(220, page.y, "4. Số định danh cá nhân:")
    page.comb(900, page.y + 4, c.digits(12), cell=72)
    page.y += 120
    for label, value in (("5. Số điện thoại liên hệ:", "0" + c.digits(9)), ("6. Email:", "mau.don@vidu.vn"),
                         ("7. Họ, chữ đệm và tên chủ hộ:", c.name()), ("8. Nội dung đề nghị (2):", "Đăng ký thường trú")):
        page.field(label, value, fill=BLUE)
        page.gap(1.3)
    page.line("9. Những thành viên trong hộ gia đình cùng thay đổi:")
    rows = [("TT", "Họ, chữ đệm và tên", "Ngày sinh", "Giới tính", "Số định danh cá nhân", "Quan hệ")]
    rows += [(str(i), c.name(), c.date(), c.pick(["Nam", "Nữ"]), c.digits(12), c.pick(["Vợ", "Con", "Mẹ"])) for i in range(1, 5)]
    page.table([220, 320, 920, 1210, 1420, 1930, 2260], rows)
    page.gap()
    y = page.y
    for x, head in ((560, "Ý KIẾN CỦA CHỦ HỘ"), (1250, "Ý KIẾN CHỦ SỞ HỮU"), (1930, "NGƯỜI KÊ KHAI")):
        page.y = y
        sign_off(page, c, head, "(Ký, ghi rõ họ tên)", seal=False, x=x)
    return page


KINDS = [decision, birth_certificate, building, marital, contract, circular, minutes, listing, notice, marriage, gazette,
         residence]
