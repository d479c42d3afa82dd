# SPDX-License-Identifier: GPL-3.0-or-later
"""ID cards as they lie on a copy: both sides of the cards of 2021 and of 2024, drawn by ourselves, nobody's."""
from catalogue_values import Person
from page import BLACK, RED, Page
from score import without_marks

LEFT, TOP, WIDE, HIGH = 420, 420, 1640, 1036  # px: twice the size of a card, as copies have it


def blank_card(kind, family):
    page = Page(family, 11)
    page.kind = kind
    page.pen.rounded_rectangle((LEFT, TOP, LEFT + WIDE, TOP + HIGH), 50, fill=(226, 238, 232), outline=(120, 140, 130), width=3)
    return page


def centred(page, y, text, style="Bold", points=11, fill=BLACK):
    page.put(LEFT + (WIDE - page.width(text, style, points)) / 2, y, text, style, points, fill)


def head(page, title, english):
    for y, text, style, points, fill in ((450, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Bold", 10, BLACK), (505, "Độc lập - Tự do - Hạnh phúc", "Bold", 9, BLACK),
                                         (552, "SOCIALIST REPUBLIC OF VIET NAM", "Regular", 7, BLACK), (622, title, "Bold", 15, RED), (690, english, "Italic", 9, RED)):
        centred(page, y, text, style, points, fill)
    page.pen.rectangle((LEFT + 50, 760, LEFT + 420, 1250), outline=BLACK, width=2)


def card_front_old(c):
    page, who = blank_card("id_card_front", "liberation-sans"), Person(c, 1950, 2010)
    head(page, "CĂN CƯỚC CÔNG DÂN", "Citizen Identity Card")
    x, y, home, lives = LEFT + 460, 760, f"{c.ward().title()}, {c.pick(['Hà Giả', 'Nghệ Thử'])}", f"Tổ {c.digits(1)}, {c.ward()}"
    expiry = who.birth[:6] + str(int(who.birth[6:]) + (60 if int(who.birth[6:]) < 1985 else 40))
    for text in (f"Số / No.: {who.number}", "Họ và tên / Full name:", who.name.upper(), f"Ngày sinh / Date of birth: {who.birth}",
                 f"Giới tính / Sex: {who.sex}     Quốc tịch / Nationality: Việt Nam", "Quê quán / Place of origin:", home,
                 "Nơi thường trú / Place of residence:", lives):
        page.put(x, y, text, points=9)
        y += 68
    page.put(LEFT + 50, 1262, "Có giá trị đến:", points=7)
    page.put(LEFT + 50, 1312, f"Date of expiry: {expiry}", points=7)
    page.fields.update(number=who.number, name=who.name.upper(), birth=who.birth, sex=who.sex, nationality="Việt Nam", home_town=home, residence=lives, expiry=expiry)
    return page


def card_front_new(c):
    page, who = blank_card("id_card_front", "arimo"), Person(c, 1950, 2020)
    head(page, "CĂN CƯỚC", "IDENTITY CARD")
    x, y = LEFT + 460, 770
    for label, value in (("Số định danh cá nhân / Personal identification number:", who.number), ("Họ, chữ đệm và tên khai sinh / Full name:", who.name.upper()),
                         ("Ngày, tháng, năm sinh / Date of birth:", who.birth)):
        page.put(x, y, label, points=8)
        page.put(x, y + 62, value, "Bold", 10)
        y += 150
    page.put(x, y, f"Giới tính / Sex: {who.sex}", points=9)
    page.put(x + 520, y, "Quốc tịch / Nationality: Việt Nam", points=9)
    page.fields.update(number=who.number, name=who.name.upper(), birth=who.birth, sex=who.sex, nationality="Việt Nam")
    return page


def digit(field):
    worth = {**{str(i): i for i in range(10)}, **{chr(65 + i): 10 + i for i in range(26)}, "<": 0}
    return str(sum(worth[letter] * (7, 3, 1)[i % 3] for i, letter in enumerate(field)) % 10)


def zone_lines(who, expiry):
    def six(date):
        return date[8:] + date[3:5] + date[:2]

    number, sex = who.number[3:], "M" if who.sex == "Nam" else "F"
    optional = who.number + "<<"
    one = f"IDVNM{number}{digit(number)}{optional}{digit(optional)}"
    two = six(who.birth) + digit(six(who.birth)) + sex + six(expiry) + digit(six(expiry)) + "VNM" + "<" * 11
    two += digit(one[5:] + two[:7] + two[8:15] + two[18:29])
    words = without_marks(who.name).upper().replace("'", "").replace("-", " ").split()
    return [one, two, (words[0] + "<<" + "<".join(words[1:])).ljust(30, "<")[:30]]


def put_zone(page, who, expiry):
    for i, line in enumerate(zone_lines(who, expiry)):
        page.put(LEFT + 70, TOP + HIGH - 260 + i * 76, line, points=14.8)


def card_back_old(c):
    page, who = blank_card("id_card_back", "dejavu-mono"), Person(c, 1950, 2005)
    expiry, issued = who.birth[:6] + "2041", c.date()[:6] + "2022"
    page.family = "liberation-sans"
    page.put(LEFT + 460, 450, "Đặc điểm nhân dạng / Personal identification:", points=8)
    page.put(LEFT + 460, 515, "Sẹo chấm cách 1 cm dưới đuôi mắt trái", points=9)
    page.put(LEFT + 460, 600, f"Ngày, tháng, năm / Date, month, year: {issued}", points=8)
    for y, text in ((670, "CỤC TRƯỞNG CỤC CẢNH SÁT"), (725, "QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI")):
        page.put(LEFT + 560, y, text, "Bold", 8)
    page.put(LEFT + 60, 640, "Ngón trỏ trái", points=7)
    page.put(LEFT + 60, 690, "Left index finger", points=7)
    page.family = "dejavu-mono"
    put_zone(page, who, expiry)
    page.fields.update(number=who.number, birth=who.birth, sex=who.sex, expiry=expiry, issued=issued)
    return page


def card_back_new(c):
    page, who = blank_card("id_card_back", "liberation-mono"), Person(c, 1950, 2020)
    expiry, issued, lives = who.birth[:6] + "2046", c.date()[:6] + "2025", f"Tổ {c.digits(1)}, {c.ward()}"
    page.family, y = "arimo", 445
    for text in ("Nơi cư trú / Place of residence:", lives, "Nơi đăng ký khai sinh / Place of birth:", c.ward().title(),
                 f"Ngày, tháng, năm cấp / Date of issue: {issued}", f"Ngày, tháng, năm hết hạn / Date of expiry: {expiry}"):
        page.put(LEFT + 420, y, text, points=8)
        y += 56
    page.put(LEFT + 760, y, "BỘ CÔNG AN", "Bold", 9)
    page.put(LEFT + 640, y + 52, "MINISTRY OF PUBLIC SECURITY", "Bold", 8)
    page.family = "liberation-mono"
    put_zone(page, who, expiry)
    page.fields.update(number=who.number, birth=who.birth, sex=who.sex, expiry=expiry, issued=issued, residence=lives)
    return page
