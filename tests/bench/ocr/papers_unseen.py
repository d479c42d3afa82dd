# SPDX-License-Identifier: GPL-3.0-or-later
"""The hold-out set: other layouts, other fonts. Nothing in the product was tuned on these; they only judge."""
from page import BLACK, BLUE, RED, SIZE, Page
from parts import nation, sign_off, two_heads


def death_notice(c):
    page = Page("dejavu-serif", 11)
    nation(page)
    page.line("GIẤY BÁO TỬ", "Bold", 18, "centre")
    page.gap()
    for label, value, key in (("Họ, chữ đệm, tên người chết:", c.name().upper(), "name"), ("Sinh ngày:", c.date(), "birth"),
                              ("Giấy tờ tùy thân:", f"CC số {c.digits(12)}", None), ("Nơi cư trú cuối cùng:", c.address(), None),
                              ("Đã chết vào lúc:", f"06 giờ 25 phút, {c.long_date()}", None), ("Nơi chết:", "Tại nhà riêng", "place"),
                              ("Nguyên nhân chết:", "Bệnh già", None)):
        page.field(label, value, key, kind="dashes")
        page.gap(1.35)
    page.paragraph(c.prose(4), first=120)
    page.line(f"Ví Dụ, {c.long_date()}", "Italic", align="right")
    sign_off(page, c, "TRƯỞNG TRẠM Y TẾ", "(Ký tên, đóng dấu)")
    return page


def land(c):
    page = Page("noto-sans", 10.5, margin=240)
    page.line("GIẤY CHỨNG NHẬN", "Bold", 20, "centre", fill=RED)
    page.line("QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT", "Bold", 12, "centre", fill=RED)
    page.gap()
    page.line("I. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất", "Bold")
    page.line(f"Ông: {c.name().upper()}, sinh năm {c.chance.randint(1950, 1990)}, CCCD số {c.digits(12)}")
    page.line(f"Địa chỉ thường trú: {c.address()}")
    page.line("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất", "Bold")
    for key, value in (("a) Thửa đất số:", f"{c.digits(3)}, tờ bản đồ số: {c.digits(2)}"), ("b) Địa chỉ:", c.address()),
                       ("c) Diện tích:", "112,6 m2 (bằng chữ: một trăm mười hai phẩy sáu mét vuông)"),
                       ("d) Hình thức sử dụng:", "riêng 112,6 m2, chung: không"), ("đ) Mục đích sử dụng:", "Đất ở tại đô thị"),
                       ("e) Thời hạn sử dụng:", "Lâu dài"), ("g) Nguồn gốc sử dụng:", "Nhà nước giao đất có thu tiền")):
        page.line(f"{key} {value}", indent=60)
    page.line("III. Sơ đồ thửa đất và bảng liệt kê tọa độ góc ranh", "Bold")
    top = page.y
    page.pen.polygon([(360, top + 80), (900, top + 40), (1040, top + 560), (420, top + 620)], outline=BLACK, width=5)
    page.put(640, top + 300, "ODT")
    page.table([1280, 1460, 1740, 2020, 2240], [("Điểm", "X (m)", "Y (m)", "Cạnh")] + [
        (str(i), f"11{c.digits(5)}.{c.digits(2)}", f"57{c.digits(4)}.{c.digits(2)}", f"{c.digits(1)}{c.digits(1)},{c.digits(2)}")
        for i in range(1, 6)])
    page.y = top + 720
    page.line("IV. Những thay đổi sau khi cấp giấy chứng nhận", "Bold")
    page.table([240, 1560, 2240], [("Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan có thẩm quyền"),
                                   (c.prose(2), "Đã xác nhận"), (c.prose(1), "")])
    page.gap()
    sign_off(page, c, "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")
    return page


def court(c):
    page = Page("tinos", 14, margin=300)
    two_heads(page, ["TÒA ÁN NHÂN DÂN", "TỈNH QUẢNG MẪU"], f"Số: {c.chance.randint(1, 900)}/2026/QĐST-HNGĐ",
              f"Quảng Mẫu, {c.long_date()}")
    page.line("QUYẾT ĐỊNH", "Bold", 16, "centre")
    page.line("CÔNG NHẬN THUẬN TÌNH LY HÔN", "Bold", align="centre")
    page.gap()
    page.paragraph(f"Nguyên đơn: chị {c.name()}, sinh ngày {c.date()}; nơi cư trú: {c.address()}.", first=120)
    page.paragraph(f"Bị đơn: anh {c.name()}, sinh ngày {c.date()}; nơi cư trú: {c.address()}.", first=120)
    for text in c.sentences(8):
        page.paragraph(text, first=120)
    sign_off(page, c, "THẨM PHÁN", "(Đã ký và đóng dấu)")
    return page


def tax_form(c):
    page = Page("arimo", 10.5, margin=180)
    page.line("Mẫu số: 01/LPTB", "Italic", 9, "right")
    nation(page)
    page.line("TỜ KHAI LỆ PHÍ TRƯỚC BẠ", "Bold", 14, "centre")
    page.put(180, page.y, "[01] Kỳ tính thuế: Theo từng lần phát sinh")
    page.put(1400, page.y, "[02] Lần đầu")
    page.pen.rectangle((1700, page.y + 8, 1746, page.y + 54), outline=BLACK, width=3)
    page.y += page.step * 2
    for number, label in ((4, "Tên người nộp thuế"), (6, "Địa chỉ"), (8, "Điện thoại")):
        page.field(f"[{number:02}] {label}:", {4: c.name, 6: c.address, 8: lambda: "0" + c.digits(9)}[number](), kind="periods")
        page.gap(1.3)
    page.put(180, page.y, "[05] Mã số thuế:")
    page.comb(620, page.y + 2, c.digits(10), cell=56, height=62)
    page.y += 110
    edges = [180, 300, 1180, 1480, 1860, 2300]
    rows = [("STT", "Chỉ tiêu", "Đơn vị", "Số lượng", "Thành tiền")]
    rows += [(str(i), c.pick(["Đất ở tại đô thị", "Nhà cấp bốn, mái tôn", "Ô tô con dưới 9 chỗ", "Xe máy", "Tàu cá vỏ gỗ"]),
              c.pick(["m2", "chiếc", "căn"]), c.digits(2), c.money()) for i in range(1, 8)]
    page.table(edges, rows)
    page.table([180, 1860, 2300], [("Cộng tiền lệ phí phải nộp:", c.money())], heads=0)
    page.gap()
    page.paragraph("Tôi cam đoan số liệu khai trên là đúng và chịu trách nhiệm trước pháp luật về số liệu đã khai. " + c.prose(3))
    y = page.y
    for x, head in ((620, "NHÂN VIÊN ĐẠI LÝ THUẾ"), (1820, "NGƯỜI NỘP THUẾ")):
        page.y = y
        sign_off(page, c, head, "(Ký, ghi rõ họ tên)", seal=x == 1820, x=x)
    return page


def resume(c):
    page = Page("liberation-sans", 12, margin=240)
    page.pen.rectangle((260, 240, 560, 640), outline=BLACK, width=3)
    page.put(330, 400, "Ảnh 3x4")
    page.y = 260
    page.put(1000, page.y, "SƠ YẾU LÝ LỊCH", "Bold", 18)
    page.y += page.step * 2
    page.put(1000, page.y, "(Tự thuật)", "Italic")
    page.y = 720
    for pair in ((("Họ và tên:", c.name().upper()), ("Nam, nữ:", "Nữ")), (("Sinh ngày:", c.date()), ("Nơi sinh:", "Thí Dụ")),
                 (("Dân tộc:", "Hoa"), ("Tôn giáo:", "Không")), (("Trình độ văn hóa:", "12/12"), ("Nghề nghiệp:", c.pick(["Y sĩ", "Kế toán"])))):
        for (label, value), x, end in zip(pair, (240, 1400), (1370, 2240)):
            page.field(label, value, x=x, end=end, kind="line", below=True)
        page.y += round(page.step * 1.3)
    for label in ("Nơi đăng ký thường trú:", "Chỗ ở hiện nay:", "Khi cần báo tin cho ai, ở đâu:"):
        page.field(label, c.address(), kind="line", below=True)
        page.gap(1.3)
    page.line("QUÁ TRÌNH HOẠT ĐỘNG CỦA BẢN THÂN", "Bold", align="centre")
    rows = [("Từ tháng năm đến tháng năm", "Làm công tác gì", "Ở đâu", "Chức vụ")]
    rows += [(f"0{i}/20{10 + i} - 0{i + 1}/20{12 + i}", c.pick(["Học sinh", "Công nhân may", "Kế toán viên", "Giáo viên hợp đồng"]),
              f"Công ty {c.pick(['Sao Mai', 'Đại Dương', 'Hải Âu'])}, {c.ward()}", c.pick(["Nhân viên", "Tổ phó", "Không"]))
             for i in range(1, 5)]
    page.table([240, 760, 1260, 1900, 2240], rows)
    page.gap()
    page.paragraph("Tôi xin cam đoan những lời khai trên là đúng sự thật. " + c.prose(2))
    sign_off(page, c, "NGƯỜI KHAI", "(Ký, ghi rõ họ tên)", seal=False)
    return page


def letter(c):
    page = Page("noto-serif", 12.5, margin=300)
    page.line(f"Lâm Nghiệm, {c.long_date()}", "Italic", align="right")
    page.gap()
    page.line("Kính gửi: Ông Chủ tịch Ủy ban nhân dân phường", "Bold", indent=200)
    page.gap()
    for text in (c.prose(3), c.prose(4), c.prose(2), c.prose(3)):
        page.paragraph(text, style="Italic", first=120)
        page.gap(0.4)
    page.line("Trân trọng kính chào./.", "Italic", indent=120)
    sign_off(page, c, "Người viết đơn", "(ký tên)", seal=False)
    return page


def bilingual(c):
    page = Page("liberation-serif", 12, margin=230)
    nation(page)
    page.line("PHIẾU LÝ LỊCH TƯ PHÁP SỐ 1", "Bold", 15, "centre")
    page.line("CRIMINAL RECORD CERTIFICATE No. 1", "Italic", 12, "centre")
    page.gap()
    for viet, english, value in (("Họ và tên", "Full name", c.name().upper()), ("Ngày sinh", "Date of birth", c.date()),
                                 ("Quốc tịch", "Nationality", "Việt Nam"), ("Nơi sinh", "Place of birth", c.pick(["Thí Dụ", "Phù Sa"])),
                                 ("Nơi thường trú", "Permanent residence", c.address()),
                                 ("Số định danh", "Personal number", c.digits(12))):
        page.line(f"{viet}: {value}")
        page.line(f"({english})", "Italic", 10)
    rows = [("Tội danh\nOffence".replace("\n", " "), "Điều khoản Article", "Hình phạt Penalty", "Ghi chú Note"),
            ("Không có án tích", "Không", "Không", "No record")]
    page.table([230, 920, 1380, 1840, 2250], rows, lines="rows")
    page.gap()
    page.paragraph(c.prose(4), justify=True)
    sign_off(page, c, "GIÁM ĐỐC", "DIRECTOR")
    return page


def household(c):
    page = Page("noto-sans", 9.5, margin=160)
    page.line("SỔ THEO DÕI TIẾP NHẬN VÀ TRẢ KẾT QUẢ HỒ SƠ", "Bold", 13, "centre")
    page.gap()
    rows = [("STT", "Mã hồ sơ", "Họ và tên người nộp", "Loại giấy tờ", "Ngày nhận", "Ngày trả", "Ký nhận")]
    rows += [(str(i), f"H{c.digits(2)}.{c.digits(6)}", c.name(), c.pick(["Giấy chứng sinh", "Trích lục khai tử", "Sơ đồ thửa đất",
                                                                     "Tờ khai thay đổi cư trú"]), c.date(), c.date(), "")
             for i in range(1, 23)]
    page.table([160, 260, 620, 1110, 1560, 1830, 2100, 2320], rows, width=2)
    return page


def schedule(c):
    page = Page("arimo", 12, margin=240)
    page.line("LỊCH TIẾP CÔNG DÂN THÁNG 8 NĂM 2026", "Bold", 15, "centre")
    page.gap()
    rows = [("Thứ, ngày", "Người tiếp", "Nội dung", "Địa điểm")]
    rows += [(f"Thứ {c.pick(['hai', 'ba', 'tư', 'năm', 'sáu'])}, {i:02}/8", c.name(), c.pick(["Đất đai", "Hộ tịch", "Xây dựng", "Bảo trợ xã hội"]),
              f"Phòng {c.digits(3)}") for i in range(3, 15)]
    page.table([240, 720, 1320, 1880, 2240], rows, lines="none")
    page.gap()
    page.line("Lưu ý:", "Bold")
    for text in c.sentences(4):
        page.paragraph(f"• {text}", x=300, width=1900)
    sign_off(page, c, "CHÁNH VĂN PHÒNG", "(Đã ký)", x=1750)
    return page


def power_of_attorney(c):
    page = Page("liberation-serif", 13, margin=270)
    nation(page)
    page.line("GIẤY ỦY QUYỀN", "Bold", 17, "centre")
    for head in ("1. NGƯỜI ỦY QUYỀN:", "2. NGƯỜI ĐƯỢC ỦY QUYỀN:"):
        page.line(head, "Bold")
        for label, value in (("Họ và tên:", c.name()), ("Sinh ngày:", c.date()), ("Số căn cước:", c.digits(12)),
                             ("Hộ khẩu thường trú:", c.address())):
            page.field(label, value, below=True, kind="dots", fill=BLUE)
            page.gap(1.25)
    page.line("3. NỘI DUNG ỦY QUYỀN:", "Bold")
    page.paragraph(c.prose(4), first=100)
    y = page.y + 20
    for x, who in ((620, "NGƯỜI ỦY QUYỀN"), (1820, "NGƯỜI ĐƯỢC ỦY QUYỀN")):
        page.y = y
        sign_off(page, c, who, "(Ký, ghi rõ họ tên)", seal=False, x=x)
    page.seal(1250, y + 520, "UBND PHƯỜNG THÍ DỤ")
    return page


KINDS = [death_notice, land, court, tax_form, resume, letter, bilingual, household, schedule, power_of_attorney]
