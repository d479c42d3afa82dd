# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogue set: one paper of each kind the station knows, with the truth of its fields. Wording, order, fonts and leaders
are drawn by lot, so that every seed is another set of forms. Values are as print has them; score_fields.py compares them."""
from cards import card_back_new, card_back_old, card_front_new, card_front_old
from catalogue_values import Person, in_words, two_digits
from page import BLUE, RED, SIZE, Page
from parts import nation, sign_off, two_heads

FAMILIES = ["liberation-serif", "tinos", "noto-serif", "liberation-sans", "arimo", "noto-sans", "dejavu-serif"]


class Form:
    """A page whose fields look alike, as on one form."""

    def __init__(self, c, kind, points=(11.5, 12, 12.5, 13)):
        self.c, self.chance = c, c.chance
        self.page = Page(self.chance.choice(FAMILIES), self.chance.choice(points), self.chance.choice([220, 250, 280]))
        self.page.kind = kind
        self.leader = self.chance.choice(["dots", "periods", "dashes", "line", "none"])
        self.below = self.chance.random() < 0.35
        self.colour = self.chance.choice([(20, 20, 22)] * 4 + [BLUE])

    def field(self, labels, value, key=None, x=None, end=None, step=1.3, next_line=True):
        page, label = self.page, self.chance.choice(labels)
        room = (end or SIZE[0] - page.margin) - (x or page.margin) - page.width(label + ": ")
        if page.width(value) > room and x is None:
            page.paragraph(f"{label}: {value}")
        elif self.leader == "none":
            page.put(x or page.margin, page.y, f"{label}: {value}", fill=self.colour)
            page.y += page.step
        else:
            page.field(f"{label}:", value, kind=self.leader, below=self.below, x=x, end=end, fill=self.colour)
            page.y += page.step
        if key:
            page.fields[key] = value
        page.y += round(page.step * (step - 1)) if next_line else -page.step

    def row(self, *cells):
        """Fields side by side."""
        start = self.page.margin
        width = (SIZE[0] - 2 * self.page.margin) // len(cells)
        for i, (labels, value, key) in enumerate(cells):
            self.field(labels, value, key, x=start + i * width, end=start + (i + 1) * width - 40, next_line=False)
        self.page.y += round(self.page.step * 1.3)

    def note(self, text, key=None, value=None):
        self.page.paragraph(text)
        if key:
            self.page.fields[key] = value

    def dated(self, place="Mẫu Đơn"):
        date = self.c.date()[:6] + "2026"
        self.page.line(f"{place}, ngày {date[:2]} tháng {date[3:5]} năm {date[6:]}", "Italic", align="right")
        self.page.fields["date"] = date


def birth_certificate(c):
    f, child, mother, father = Form(c, "birth_certificate"), Person(c, 2008, 2026), Person(c, 1975, 2002, "Nữ"), Person(c, 1970, 2000, "Nam")
    nation(f.page)
    f.page.line(c.pick(["GIẤY KHAI SINH", "TRÍCH LỤC KHAI SINH"]), "Bold", c.pick([16, 19, 22]), "centre", fill=c.pick([RED, (20, 20, 22)]))
    f.page.gap()
    number = f"{c.chance.randint(1, 400)}/{child.birth[6:]}"
    f.field(["Số"], number, "document_number", x=1600)
    f.field(["Họ, chữ đệm, tên", "Họ và tên"], child.name.upper(), "name")
    f.field(["Ngày, tháng, năm sinh"], child.birth, "birth")
    f.field(["Ghi bằng chữ"], in_words(child.birth, c))
    f.page.fields["birth_in_words"] = child.birth
    f.row((["Giới tính"], child.sex, "sex"), (["Dân tộc"], child.folk, "ethnicity"), (["Quốc tịch"], "Việt Nam", "nationality"))
    f.field(["Nơi sinh"], f"Bệnh viện Đa khoa {c.pick(['Thí Dụ', 'Phù Sa', 'Mẫu Đơn'])}", "birth_place")
    f.field(["Quê quán"], c.address(), "home_town")
    f.field(["Số định danh cá nhân"], child.number, "number")
    people = [(["Họ, chữ đệm, tên người mẹ", "Họ và tên mẹ"], mother, "mother.name"), (["Họ, chữ đệm, tên người cha", "Họ và tên cha"], father, "father.name")]
    for labels, person, key in people if c.chance.random() < 0.5 else people[::-1]:
        f.field(labels, person.name, key)
        f.row((["Năm sinh"], person.birth[6:], None), (["Dân tộc"], person.folk, None), (["Quốc tịch"], "Việt Nam", None))
        f.field(["Nơi cư trú"], c.address())
    f.field(["Nơi đăng ký khai sinh"], f"Ủy ban nhân dân {c.ward()}", "registered_at")
    f.dated()
    sign_off(f.page, c, "NGƯỜI KÝ GIẤY KHAI SINH", "CHỦ TỊCH")
    return f.page


def birth_proof(c):
    f, mother, child = Form(c, "birth_proof"), Person(c, 1980, 2004, "Nữ"), Person(c, 2026, 2026)
    nation(f.page)
    f.page.line("GIẤY CHỨNG SINH", "Bold", 18, "centre")
    f.page.gap()
    f.field(["Họ và tên mẹ"], mother.name, "mother.name")
    f.field(["Ngày, tháng, năm sinh"], mother.birth, "mother.birth")
    f.field(["Số định danh cá nhân", "Số CCCD"], mother.number, "mother.number")
    f.field(["Nơi đăng ký thường trú", "Nơi cư trú"], c.address(), "mother.residence")
    f.field(["Họ và tên cha"], Person(c, 1980, 2000, "Nam").name, "father.name")
    f.field(["Đã sinh con vào lúc"], f"{c.chance.randint(0, 23):02} giờ {c.chance.randint(0, 59):02} phút, ngày {child.birth[:2]} tháng {child.birth[3:5]} năm 2026")
    f.page.fields["birth"] = child.birth
    f.field(["Tại"], f"Bệnh viện Phụ sản {c.pick(['Thí Dụ', 'Bạch Liên'])}", "birth_place")
    f.row((["Số con trong lần sinh này"], "01", None), (["Giới tính của con"], child.sex, "sex"))
    f.field(["Cân nặng"], f"{c.chance.randint(2500, 4100)} gam")
    f.field(["Dự kiến tên con", "Dự kiến đặt tên con là"], child.name, "name")
    f.field(["Người đỡ đẻ"], c.name())
    f.dated()
    sign_off(f.page, c, "THỦ TRƯỞNG CƠ SỞ Y TẾ", "(Ký, đóng dấu)")
    return f.page


def marriage_certificate(c):
    f, wife, husband = Form(c, "marriage_certificate"), Person(c, 1970, 2003, "Nữ"), Person(c, 1970, 2003, "Nam")
    nation(f.page)
    f.page.line(c.pick(["GIẤY CHỨNG NHẬN KẾT HÔN", "TRÍCH LỤC KẾT HÔN"]), "Bold", c.pick([16, 20]), "centre", fill=c.pick([RED, (20, 20, 22)]))
    f.page.gap()
    f.field(["Số"], f"{c.chance.randint(1, 400)}/2026", "document_number", x=1600)
    for who, person, key in (("vợ", wife, "wife"), ("chồng", husband, "husband")):
        f.field([f"Họ, chữ đệm, tên {who}"], person.name.upper(), f"{key}.name")
        f.field(["Ngày, tháng, năm sinh"], person.birth, f"{key}.birth")
        f.row((["Dân tộc"], person.folk, None), (["Quốc tịch"], "Việt Nam", None))
        f.field(["Nơi cư trú"], c.address())
        f.field(["Giấy tờ tùy thân"], f"Căn cước số {person.number}")
        f.page.fields[f"{key}.number"] = person.number
    f.field(["Nơi đăng ký kết hôn"], f"Ủy ban nhân dân {c.ward()}", "registered_at")
    f.dated()
    sign_off(f.page, c)
    return f.page


def marital_status(c):
    f, who = Form(c, "marital_status"), Person(c, 1960, 2005)
    nation(f.page)
    f.page.line("GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", "Bold", 15, "centre")
    f.page.gap()
    f.page.line("XÁC NHẬN:", "Bold", align="centre")
    f.field(["Họ, chữ đệm, tên"], who.name, "name")
    f.field(["Ngày, tháng, năm sinh"], who.birth, "birth")
    f.row((["Giới tính"], who.sex, "sex"), (["Dân tộc"], who.folk, "ethnicity"), (["Quốc tịch"], "Việt Nam", "nationality"))
    f.field(["Giấy tờ tùy thân"], f"Căn cước số {who.number}, cấp ngày {c.date()}")
    f.page.fields["number"] = who.number
    f.field(["Nơi cư trú"], c.address(), "residence")
    f.field(["Tình trạng hôn nhân"], "Hiện tại chưa đăng ký kết hôn với ai", "status")
    f.note("Giấy này được cấp để: làm thủ tục đăng ký kết hôn. " + c.prose(1))
    f.dated()
    sign_off(f.page, c)
    return f.page


def death(c, kind, title, sign):
    f, who = Form(c, kind), Person(c, 1930, 1999)
    died = two_digits(c.chance.randint(1, 28), c.chance.randint(1, 11), 2026)
    nation(f.page)
    f.page.line(title, "Bold", 18, "centre")
    f.page.gap()
    f.field(["Họ, chữ đệm, tên người chết"] if kind == "death_notice" else ["Họ, chữ đệm, tên"], who.name.upper(), "name")
    f.row((["Ngày, tháng, năm sinh"], who.birth, "birth"), (["Giới tính"], who.sex, "sex"))
    f.field(["Số định danh cá nhân", "Giấy tờ tùy thân"], who.number, "number")
    f.field(["Nơi cư trú cuối cùng"], c.address(), "residence")
    f.field(["Đã chết vào lúc"], f"{c.chance.randint(0, 23):02} giờ {c.chance.randint(0, 59):02} phút, ngày {died[:2]} tháng {died[3:5]} năm 2026")
    f.page.fields["death"] = died
    f.field(["Ghi bằng chữ"], in_words(died, c))
    f.page.fields["death_in_words"] = died
    f.field(["Nơi chết"], c.pick(["Tại nhà riêng", "Bệnh viện Đa khoa Thí Dụ", "Trạm y tế phường"]), "place")
    f.field(["Nguyên nhân chết"], c.pick(["Bệnh già", "Tai nạn giao thông", "Nhồi máu cơ tim"]), "cause")
    f.note(c.prose(1))
    f.dated()
    sign_off(f.page, c, sign, "(Ký tên, đóng dấu)")
    return f.page


def death_notice(c):
    return death(c, "death_notice", "GIẤY BÁO TỬ", "THỦ TRƯỞNG ĐƠN VỊ")


def death_certificate(c):
    return death(c, "death_certificate", c.pick(["TRÍCH LỤC KHAI TỬ", "GIẤY CHỨNG TỬ"]), "NGƯỜI KÝ TRÍCH LỤC")


def birth_declaration(c):
    f, asks, child = Form(c, "birth_declaration"), Person(c, 1970, 2002), Person(c, 2026, 2026)
    nation(f.page)
    f.page.line("TỜ KHAI ĐĂNG KÝ KHAI SINH", "Bold", 15, "centre")
    f.page.line(f"Kính gửi: Ủy ban nhân dân {c.ward()}", align="centre")
    f.field(["Họ, chữ đệm, tên người yêu cầu"], asks.name, "requester.name")
    f.field(["Nơi cư trú"], c.address())
    f.field(["Giấy tờ tùy thân"], f"Căn cước {asks.number}")
    f.page.fields["requester.number"] = asks.number
    f.field(["Quan hệ với người được khai sinh"], c.pick(["Cha đẻ", "Mẹ đẻ", "Ông nội"]), "requester.relation")
    f.page.line("Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:", "Bold")
    f.field(["Họ, chữ đệm, tên"], child.name.upper(), "name")
    f.field(["Ngày, tháng, năm sinh"], child.birth, "birth")
    f.field(["Ghi bằng chữ"], in_words(child.birth, c))
    f.page.fields["birth_in_words"] = child.birth
    f.row((["Giới tính"], child.sex, "sex"), (["Dân tộc"], child.folk, None), (["Quốc tịch"], "Việt Nam", None))
    f.field(["Nơi sinh"], f"Trạm y tế {c.ward()}", "birth_place")
    f.field(["Quê quán"], c.address(), "home_town")
    f.field(["Họ, chữ đệm, tên người mẹ"], Person(c, 1980, 2003, "Nữ").name, "mother.name")
    f.field(["Họ, chữ đệm, tên người cha"], Person(c, 1980, 2003, "Nam").name, "father.name")
    f.dated()
    sign_off(f.page, c, "Người yêu cầu", "(Ký, ghi rõ họ tên)", seal=False)
    return f.page


def land_certificate(c):
    f, owner = Form(c, "land_certificate", (10.5, 11, 11.5)), Person(c, 1950, 1995)
    page, address = f.page, c.address()
    page.line("GIẤY CHỨNG NHẬN", "Bold", 20, "centre", fill=RED)
    for text in (["QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT"] if c.chance.random() < 0.5 else
                 ["QUYỀN SỬ DỤNG ĐẤT", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT"]):
        page.line(text, "Bold", 12, "centre", fill=RED)
    page.gap()
    page.line("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất", "Bold")
    page.line(f"{'Ông' if owner.sex == 'Nam' else 'Bà'}: {owner.name.upper()}, sinh năm {owner.birth[6:]}, CCCD số: {owner.number}")
    page.fields.update(owner=owner.name.upper(), number=owner.number)
    page.paragraph(f"Địa chỉ thường trú: {c.address()}")
    page.line("II. Thửa đất", "Bold")
    plot, sheet, area = str(c.chance.randint(2, 900)), str(c.chance.randint(2, 90)), f"{c.chance.randint(41, 420)},{c.chance.randint(1, 9)}"
    use, term = c.pick(["Đất ở tại đô thị", "Đất ở tại nông thôn", "Đất trồng cây lâu năm"]), c.pick(["Lâu dài", "Đến ngày 15/10/2043"])
    for text in (f"a) Thửa đất số: {plot}, tờ bản đồ số: {sheet}", f"b) Địa chỉ: {address}", f"c) Diện tích: {area} m2 (bằng chữ: {c.pick(['tám mươi', 'một trăm'])} mét vuông)",
                 "d) Hình thức sử dụng: riêng", f"đ) Mục đích sử dụng: {use}", f"e) Thời hạn sử dụng: {term}", "g) Nguồn gốc sử dụng: Nhà nước giao đất có thu tiền sử dụng đất"):
        page.paragraph(text)
    page.fields.update(plot=plot, sheet=sheet, address=address, area=f"{area} m2", use=use, term=term, origin="Nhà nước giao đất có thu tiền sử dụng đất")
    page.line("III. Sơ đồ thửa đất", "Bold")
    page.pen.polygon([(500, page.y + 60), (1200, page.y + 20), (1350, page.y + 520), (560, page.y + 600)], outline=(20, 20, 22), width=5)
    page.y += 660
    f.dated()
    sign_off(page, c)
    return page


def residence(c, kind, title, more):
    f, who = Form(c, kind), Person(c, 1950, 2008)
    nation(f.page)
    f.page.line(title, "Bold", 14, "centre")
    f.page.gap()
    f.field(["Họ, chữ đệm và tên"], who.name.upper(), "name")
    f.row((["Ngày, tháng, năm sinh"], who.birth, "birth"), (["Giới tính"], who.sex, "sex"))
    f.field(["Số định danh cá nhân"], who.number, "number")
    more(f, c)
    head = Person(c, 1950, 1990)
    f.field(["Họ, chữ đệm và tên chủ hộ"], head.name, "householder")
    f.field(["Mối quan hệ với chủ hộ"] if kind == "residence_change" else ["Quan hệ với chủ hộ"], c.pick(["Con đẻ", "Vợ", "Cháu nội"]), "relation")
    if kind == "residence_change":
        f.field(["Số định danh cá nhân của chủ hộ"], head.number, "householder_number")
        f.field(["Nội dung đề nghị"], c.pick(["Đăng ký thường trú vào hộ của cha mẹ", "Đăng ký tạm trú tại nhà thuê"]), "request")
    f.dated()
    sign_off(f.page, c, "NGƯỜI KÊ KHAI" if kind == "residence_change" else "CƠ QUAN ĐĂNG KÝ CƯ TRÚ", "(Ký, ghi rõ họ tên)", seal=kind != "residence_change")
    return f.page


def residence_change(c):
    return residence(c, "residence_change", "TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ",
                     lambda f, c: f.field(["Số điện thoại liên hệ"], "09" + c.digits(8), "phone"))


def residence_confirmation(c):
    def more(f, c):
        f.row((["Dân tộc"], "Kinh", "ethnicity"), (["Tôn giáo"], "Không", None))
        f.field(["Quê quán"], c.address(), "home_town")
        f.field(["Nơi thường trú"], c.address(), "residence")
        f.field(["Nơi ở hiện tại"], c.address(), "present")
    return residence(c, "residence_confirmation", "XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ", more)


def building_application(c):
    f, owner = Form(c, "building_application", (11, 11.5, 12)), Person(c, 1950, 1998)
    nation(f.page)
    f.page.line("ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG", "Bold", 14, "centre")
    f.page.line("(Sử dụng cho công trình: nhà ở riêng lẻ)", "Italic", align="centre")
    f.field(["Kính gửi"], f"Ủy ban nhân dân {c.ward()}", "office")
    f.page.line("1. Thông tin về chủ đầu tư:", "Bold")
    f.field(["- Tên chủ đầu tư (tên chủ hộ)", "- Tên chủ đầu tư"], owner.name, "owner")
    f.field(["- Địa chỉ liên hệ"], c.address(), "owner_address")
    f.field(["- Số điện thoại"], "09" + c.digits(8), "phone")
    f.field(["- Mã số thuế hoặc định danh cá nhân", "- Số định danh cá nhân"], owner.number, "number")
    f.page.line("2. Thông tin công trình:", "Bold")
    f.field(["- Địa điểm xây dựng"], c.address(), "site")
    plot, floor = str(c.chance.randint(2, 900)), f"{c.chance.randint(120, 400)},{c.chance.randint(1, 9)} m2"
    f.field(["- Lô đất số", "- Thửa đất số"], f"{plot}, tờ bản đồ số {c.digits(2)}")
    f.page.fields["plot"] = plot
    f.field(["- Diện tích xây dựng tầng 1", "- Diện tích xây dựng"], f"{c.chance.randint(40, 99)},{c.chance.randint(1, 9)} m2", "base_area")
    f.field(["- Tổng diện tích sàn"], floor, "floor_area")
    f.field(["- Chiều cao công trình"], f"{c.chance.randint(5, 12)},{c.chance.randint(1, 9)} m", "height")
    f.note("Tôi xin cam đoan làm theo đúng giấy phép được cấp, nếu sai tôi xin chịu trách nhiệm. " + c.prose(1))
    f.dated()
    sign_off(f.page, c, "CHỦ ĐẦU TƯ", "(Ký, ghi rõ họ tên)", seal=False)
    return f.page


def court_decision(c):
    f = Form(c, "court_decision", (12.5, 13, 13.5))
    page, number = f.page, f"{c.chance.randint(1, 900)}/2026/QĐST-HNGĐ"
    date = c.date()[:6] + "2026"
    two_heads(page, ["TÒA ÁN NHÂN DÂN", c.pick(["TỈNH QUẢNG MẪU", "KHU VỰC 3 - HÀ GIẢ"])], f"Số: {number}", f"Quảng Mẫu, ngày {date[:2]} tháng {date[3:5]} năm 2026")
    page.line("QUYẾT ĐỊNH", "Bold", 16, "centre")
    page.line(c.pick(["CÔNG NHẬN THUẬN TÌNH LY HÔN", "ĐÌNH CHỈ GIẢI QUYẾT VỤ ÁN"]), "Bold", align="centre")
    page.gap()
    page.fields.update(document_number=number, date=date)
    for role, word, key in (("Nguyên đơn", "chị", "plaintiff"), ("Bị đơn", "anh", "defendant")):
        who = Person(c, 1965, 2000)
        page.paragraph(f"{role}: {word} {who.name}, sinh ngày {who.birth}; nơi cư trú: {c.address()}.", first=100)
        page.fields.update({key: who.name, f"{key}_birth": who.birth})
    for text in c.sentences(7):
        page.paragraph(text, first=100)
    sign_off(page, c, "THẨM PHÁN", "(Đã ký và đóng dấu)")
    return page


def power_of_attorney(c):
    f = Form(c, "power_of_attorney")
    nation(f.page)
    f.page.line(c.pick(["GIẤY ỦY QUYỀN", "VĂN BẢN ỦY QUYỀN", "HỢP ĐỒNG ỦY QUYỀN"]), "Bold", 17, "centre")
    side = c.pick(["NGƯỜI", "BÊN"])
    for number, who, key in (("1.", f"{side} ỦY QUYỀN:", "principal"), ("2.", f"{side} ĐƯỢC ỦY QUYỀN:", "agent")):
        person = Person(c, 1950, 2005)
        f.page.line(f"{number} {who}", "Bold")
        f.field(["Họ và tên", "Ông/Bà"], person.name, f"{key}.name")
        f.field(["Sinh ngày"], person.birth, f"{key}.birth")
        f.field(["Số căn cước", "Số CCCD"], person.number, f"{key}.number")
        f.field(["Nơi cư trú"], c.address())
    f.page.line("3. NỘI DUNG ỦY QUYỀN:", "Bold")
    f.note(c.prose(3))
    f.dated()
    y = f.page.y
    for x, who in ((620, f"{side} ỦY QUYỀN"), (1820, f"{side} ĐƯỢC ỦY QUYỀN")):
        f.page.y = y
        sign_off(f.page, c, who, "(Ký, ghi rõ họ tên)", seal=False, x=x)
    return f.page


def decision(c):
    f = Form(c, "decision", (12.5, 13, 13.5))
    page, number, date = f.page, f"{c.chance.randint(1, 2400)}/QĐ-UBND", c.date()[:6] + "2026"
    subject = c.pick(["cải chính hộ tịch", "công nhận hộ thoát nghèo năm 2026", "giao đất ở cho hộ gia đình"])
    two_heads(page, ["ỦY BAN NHÂN DÂN", c.ward().upper()], f"Số: {number}", f"Mẫu Đơn, ngày {date[:2]} tháng {date[3:5]} năm 2026")
    page.line("QUYẾT ĐỊNH", "Bold", 15, "centre")
    page.line(f"Về việc {subject}", "Bold", align="centre")
    page.gap()
    for text in c.sentences(3):
        page.paragraph(f"Căn cứ ý kiến sau: {text}", style="Italic", first=100)
    for i, text in enumerate(c.sentences(4), 1):
        page.paragraph(f"Điều {i}. {text}", first=100, justify=True)
    page.fields.update(document_number=number, date=date, subject=subject)
    page.line("Nơi nhận:", "Italic", 11)
    sign_off(page, c)
    return page


def official_letter(c):
    f = Form(c, "official_letter", (12.5, 13, 13.5))
    page, number, date = f.page, f"{c.chance.randint(1, 2400)}/UBND-{c.pick(['TP', 'VX', 'KT'])}", c.date()[:6] + "2026"
    subject, to = c.pick(["rà soát hộ nghèo", "cung cấp thông tin hộ tịch", "trả lời kiến nghị"]), f"Công an {c.ward()}"
    two_heads(page, ["ỦY BAN NHÂN DÂN", c.ward().upper()], f"Số: {number}", f"Mẫu Đơn, ngày {date[:2]} tháng {date[3:5]} năm 2026")
    page.line(f"V/v {subject}", points=11, indent=140)
    page.gap()
    page.line(f"Kính gửi: {to}", align="centre")
    page.gap()
    for text in (c.prose(3), c.prose(3), c.prose(2)):
        page.paragraph(text, first=100)
    page.fields.update(document_number=number, date=date, subject=subject, addressee=to)
    for text in ("Nơi nhận:", "- Như trên;", "- Lưu: VT."):
        page.line(text, "Italic", 11)
    sign_off(page, c)
    return page


KINDS = [card_front_old, card_front_new, card_back_old, card_back_new, birth_certificate, birth_proof, birth_declaration,
         marriage_certificate, marital_status, death_notice, death_certificate, land_certificate, residence_change,
         residence_confirmation, building_application, court_decision, power_of_attorney, decision, official_letter]
