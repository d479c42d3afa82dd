# SPDX-License-Identifier: GPL-3.0-or-later
"""Births, marriages and deaths of the catalogue set."""
from catalogue_form import Form
from catalogue_values import Person, in_words, two_digits
from page import RED, SIZE
from parts import nation, sign_off


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


def marriage_declaration(c):
    f = Form(c, "marriage_declaration", (11.5, 12, 12.5))
    page, wife, husband = f.page, Person(c, 1970, 2006, "Nữ"), Person(c, 1970, 2006, "Nam")
    nation(page)
    page.line("TỜ KHAI ĐĂNG KÝ KẾT HÔN", "Bold", 15, "centre")
    page.line(f"Kính gửi: Ủy ban nhân dân {c.ward()}", align="centre")
    page.gap()
    sides = [("Bên nữ", "wife", wife), ("Bên nam", "husband", husband)]
    sides = sides if c.chance.random() < 0.5 else sides[::-1]
    name, card = c.pick([str.upper, str]), c.pick(["Căn cước số ", "Thẻ căn cước: "])
    rows = [("Họ, chữ đệm, tên", lambda who: name(who.name), "name"), ("Ngày, tháng, năm sinh", lambda who: who.birth, "birth"),
            ("Dân tộc", lambda who: who.folk, "ethnicity"), ("Quốc tịch", lambda who: "Việt Nam", "nationality"),
            ("Nơi cư trú", lambda who: c.address(), "residence"), ("Giấy tờ tùy thân", lambda who: card + who.number, None),
            ("Kết hôn lần thứ mấy", lambda who: c.pick(["01", "02"]), None)]
    table = [("Thông tin", *(side for side, _, _ in sides))]
    for label, value, key in rows:
        values = [value(who) for _, _, who in sides]
        table.append((label, *values))
        page.fields.update({f"{side}.{key}": cell for (_, side, _), cell in zip(sides, values) if key})
    page.fields.update({f"{side}.number": who.number for _, side, who in sides})
    first = page.margin + c.pick([520, 580])
    page.table([page.margin, first, (first + SIZE[0] - page.margin) // 2, SIZE[0] - page.margin], table)
    page.gap()
    f.note("Chúng tôi cam đoan những lời khai trên đây là đúng sự thật, việc kết hôn của chúng tôi là tự nguyện. " + c.prose(1))
    f.dated()
    y = page.y
    for x, (side, _, _) in zip((620, 1820), sides):
        page.y = y
        sign_off(page, c, side, "(Ký, ghi rõ họ, chữ đệm, tên)", seal=False, x=x)
    return page


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
