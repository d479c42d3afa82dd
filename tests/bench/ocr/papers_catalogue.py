# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogue set: one paper of each kind the station knows, with the truth of its fields. Wording, order, fonts and leaders
are drawn by lot, so that every seed is another set of forms. Values are as print has them; score_fields.py compares them."""
from cards import card_back_new, card_back_old, card_front_new, card_front_old
from catalogue_civil import (birth_certificate, birth_declaration, birth_proof, death_certificate, death_notice, marital_status,
                             marriage_certificate, marriage_declaration)
from catalogue_form import Form
from catalogue_values import Person
from page import RED
from parts import nation, sign_off, two_heads


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
         marriage_certificate, marriage_declaration, marital_status, death_notice, death_certificate, land_certificate, residence_change,
         residence_confirmation, building_application, court_decision, power_of_attorney, decision, official_letter]
