# SPDX-License-Identifier: GPL-3.0-or-later
"""People whose numbers fit their birth and sex, and dates in words."""

DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split()
FOLKS = ["Kinh", "Tày", "Thái", "Mường", "Khmer", "Ê-đê", "Hoa"]


def two_digits(day, month, year):
    return f"{day:02}/{month:02}/{year}"


class Person:
    def __init__(self, c, first, last, sex=None):
        self.sex = sex or c.pick(["Nam", "Nữ"])
        self.birth = two_digits(c.chance.randint(1, 28), c.chance.randint(1, 12), c.chance.randint(first, last))
        year = int(self.birth[6:])
        digit = (0 if year < 2000 else 2) + (self.sex == "Nữ")
        province = c.pick(["001", "031", "036", "048", "079", "092"])
        self.number = f"{province}{digit}{year % 100:02}{c.digits(6)}"
        self.name, self.folk = c.name(), c.pick(FOLKS)


def up_to_99(number):
    tens, units = divmod(number, 10)
    if tens == 0:
        return DIGITS[units]
    start = "mười" if tens == 1 else f"{DIGITS[tens]} mươi"
    if units == 0:
        return start
    last = {5: "lăm", 1: "một" if tens == 1 else "mốt"}.get(units, DIGITS[units])
    return f"{start} {last}"


def year_in_words(year):
    thousands, rest = divmod(year, 1000)
    hundreds, rest = divmod(rest, 100)
    tail = "" if rest == 0 else (" linh " if rest < 10 else " ") + up_to_99(rest)
    return f"{DIGITS[thousands]} nghìn {DIGITS[hundreds]} trăm{tail}"


def in_words(date, c):
    day, month, year = (int(part) for part in date.split("/"))
    comma = c.pick([",", ""])
    return f"Ngày {up_to_99(day)}{comma} tháng {up_to_99(month)}{comma} năm {year_in_words(year)}"
