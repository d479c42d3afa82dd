# SPDX-License-Identifier: GPL-3.0-or-later
"""The assorted set: papers whose layout itself is drawn by lot, so that every seed is a set nobody has seen. Blocks as forms
and prose have them: fields with all kinds of leaders, tables, boxes, lists, columns, frames, seals over names."""
from page import BLACK, BLUE, RED, SIZE, Page
from parts import nation, sign_off, two_heads

FAMILIES = ["liberation-serif", "liberation-serif", "tinos", "liberation-sans", "arimo", "noto-serif", "noto-sans", "dejavu-serif"]
LABELS = {
    "Họ, chữ đệm, tên:": "name", "Họ và tên:": "name", "Người được ủy quyền:": "name", "Người đại diện:": "name",
    "Ngày, tháng, năm sinh:": "date", "Cấp ngày:": "date", "Ngày cấp:": "date", "Nơi cư trú:": "address",
    "Địa chỉ liên hệ:": "address", "Số định danh cá nhân:": "number", "Số căn cước:": "number", "Mã hồ sơ:": "number",
    "Điện thoại:": "phone", "Số tiền:": "money", "Nghề nghiệp:": "job", "Giấy tờ kèm theo:": "paper", "Dân tộc:": "folk",
    "Quan hệ với chủ hộ:": "kin", "Diện tích:": "area", "Lý do:": "why"}
TITLES = ("TỜ KHAI ĐĂNG KÝ|ĐƠN ĐỀ NGHỊ XÁC NHẬN|PHIẾU TIẾP NHẬN HỒ SƠ|GIẤY CHỨNG NHẬN|BIÊN BẢN LÀM VIỆC|BẢN CAM KẾT|"
          "THÔNG BÁO|QUYẾT ĐỊNH|TRÍCH LỤC|GIẤY GIỚI THIỆU").split("|")
HEADS = {"TT": "count", "Họ và tên": "name", "Ngày sinh": "date", "Số định danh": "number", "Loại giấy tờ": "paper",
         "Số tiền (đồng)": "money", "Nơi ở": "ward", "Nghề nghiệp": "job", "Diện tích": "area", "Ghi chú": "note"}
WIDE = {"count": 1, "date": 2.4, "number": 3.2, "money": 2.8, "area": 2.2, "note": 2.2, "job": 3.2, "ward": 3, "name": 4, "paper": 5}


class Lot:
    """Values and choices for one paper."""

    def __init__(self, c):
        self.c, self.chance = c, c.chance

    def value(self, kind, row=0):
        c = self.c
        return {"name": c.name, "date": c.date, "address": c.address, "number": lambda: c.digits(12), "money": c.money,
                "phone": lambda: "0" + c.digits(9), "job": lambda: c.pick(JOBS), "paper": lambda: c.pick(PAPERS),
                "folk": lambda: c.pick(["Kinh", "Tày", "Ê-đê", "Khmer", "Mường"]), "ward": c.ward,
                "kin": lambda: c.pick(["Vợ", "Con đẻ", "Cháu nội"]), "count": lambda: str(row),
                "area": lambda: f"{c.digits(2)},{c.digits(1)} m2", "why": lambda: c.pick(["Bị mất", "Hư hỏng", "Thay đổi nơi ở"]),
                "note": lambda: c.pick(["", "", "Đã nộp", "Bổ sung"])}[kind]()

    def yes(self, share):
        return self.chance.random() < share

    def between(self, low, high):
        return self.chance.uniform(low, high)


JOBS = ["Giáo viên", "Nông dân", "Kỹ sư", "Buôn bán", "Lái xe", "Nghỉ hưu"]
PAPERS = ["Giấy chứng sinh", "Bản sao căn cước", "Sơ đồ thửa đất", "Văn bản ủy quyền", "Hợp đồng thuê nhà"]


def some_leader(page, lot):
    """How this paper prints the place for a value: the same for all its fields, as forms do."""
    kind, below = lot.chance.choice(["dots", "dots", "periods", "dashes", "line", "none"]), lot.yes(0.4)
    dot, pitch, sink = lot.chance.choice([3, 4, 5]), lot.chance.choice([10, 12, 13, 15, 18]), lot.chance.choice([0, 0, 4, 8])

    def draw(x, end, y):
        base = y + page.step * 0.7 + sink
        if kind == "dots":
            for at in range(round(x), round(end), pitch):
                page.pen.ellipse((at, base - dot, at + dot - 1, base - 1), fill=BLACK)
        elif kind != "none":
            page.leaders(x, end, y + sink, kind)

    return draw, below


def field(page, lot, leader, label, value, x, end, fill):
    draw, below = leader
    start = x + page.width(label + " ")
    stop = start + page.width(value)
    draw(start if below else stop + 12, end, page.y)
    base = page.y + page.step * 0.7
    page.pen.text((x, base), label, font=page.font(), fill=BLACK, anchor="ls")
    page.pen.text((start, base), value, font=page.font(), fill=fill, anchor="ls")
    page.pieces.append(f"{label} {value}")


def fields(page, lot):
    leader, fill = lot.leader, lot.fill
    right = SIZE[0] - page.margin
    for _ in range(lot.chance.randint(3, 6)):
        label = lot.chance.choice(list(LABELS))
        value = lot.value(LABELS[label])
        other = lot.chance.choice(["Giới tính:", "Dân tộc:", "Quốc tịch:", "Năm sinh:"])
        short = {"Giới tính:": "Nam", "Dân tộc:": lot.value("folk"), "Quốc tịch:": "Việt Nam", "Năm sinh:": "1987"}[other]
        label = lot.prefix() + label
        split = page.margin + page.width(f"{label} {value} ") + lot.between(80, 260)
        if split + page.width(f"{other} {short} ") < right and lot.yes(0.5):
            field(page, lot, leader, label, value, page.margin, split - 20, fill)
            field(page, lot, leader, other, short, split, right, fill)
        elif page.margin + page.width(f"{label} {value}") < right:
            field(page, lot, leader, label, value, page.margin, right, fill)
        else:
            page.paragraph(f"{label} {value}")
            continue
        page.gap(lot.open)


def prose(page, lot):
    style, first, justify = lot.chance.choice(["Regular", "Regular", "Italic"]), lot.chance.choice([0, 90, 120]), lot.yes(0.7)
    for text in lot.c.sentences(lot.chance.randint(2, 4)):
        page.paragraph(text, style=style, first=first, justify=justify)


def items(page, lot):
    page.line(lot.c.pick(["Thành phần hồ sơ gồm:", "Nội dung:", "Các bên cam kết:"]), "Bold")
    indent = lot.chance.choice([40, 80, 120])
    for i, text in enumerate(lot.c.sentences(lot.chance.randint(2, 4)), 1):
        mark = lot.chance.choice(["-", "+", f"{i}.", f"{i})", "abcde"[i - 1] + ")"])
        page.paragraph(f"{mark} {text}", x=page.margin + indent, width=SIZE[0] - 2 * page.margin - indent)


def table(page, lot):
    heads = ["TT"] + lot.chance.sample(list(HEADS)[1:], lot.chance.randint(2, 4))
    shares = [WIDE[HEADS[head]] for head in heads]
    room = SIZE[0] - 2 * page.margin
    edges, at = [page.margin], page.margin
    for share in shares:
        at += room * share / sum(shares)
        edges.append(round(at))
    rows = [tuple(heads)] + [tuple(lot.value(HEADS[head], i) for head in heads) for i in range(1, lot.chance.randint(3, 8))]
    top = page.y
    if lot.yes(0.3):  # a shaded head
        page.pen.rectangle((edges[0], top, edges[-1], top + page.step + 20), fill=(222, 222, 222))
    page.table(edges, rows, lines=lot.chance.choice(["all", "all", "all", "rows", "columns", "none"]), width=lot.chance.choice([2, 3, 5]))
    page.gap()


def combs(page, lot):
    for label, count in (("Số định danh cá nhân:", 12), ("Mã số thuế:", 10))[:lot.chance.randint(1, 2)]:
        end = page.put(page.margin, page.y, label)
        page.comb(end + 40, page.y + 2, lot.c.digits(count), cell=lot.chance.choice([54, 62, 72]), height=lot.chance.choice([64, 72]))
        page.y += 112


def ticks(page, lot):
    x = page.margin
    for label in lot.chance.sample(["Trực tiếp", "Qua bưu điện", "Trực tuyến", "Cấp lần đầu", "Cấp lại", "Điều chỉnh"], 4):
        if x + page.width(label) + 120 > SIZE[0] - page.margin:
            break
        x = page.checkbox(round(x), page.y, label, lot.yes(0.4)) + lot.between(70, 200)
    page.y += page.step


def frame(page, lot):
    pad, top = lot.chance.choice([14, 24, 40]), page.y
    page.y += pad
    page.paragraph(lot.c.prose(2), x=page.margin + pad, width=SIZE[0] - 2 * page.margin - 2 * pad)
    page.y += pad
    page.pen.rectangle((page.margin, top, SIZE[0] - page.margin, page.y), outline=BLACK, width=lot.chance.choice([2, 3, 6]))
    page.gap()


def columns(page, lot):
    room, top, gap = SIZE[0] - 2 * page.margin, page.y, lot.chance.choice([60, 90, 120])
    ends = []
    for x in (page.margin, page.margin + (room + gap) / 2):
        page.y = top
        page.paragraph(lot.c.prose(2), x=round(x), width=round((room - gap) / 2), justify=lot.yes(0.5))
        ends.append(page.y)
    page.y = max(ends)
    page.gap()


BLOCKS = [fields, fields, fields, prose, prose, items, table, table, combs, ticks, frame, columns]


def head(page, lot):
    c = lot.c
    if lot.yes(0.4):
        page.line(f"Mẫu số {c.digits(2)}", "Italic", 10, "right")
    if lot.yes(0.5):
        nation(page)
    else:
        two_heads(page, ["ỦY BAN NHÂN DÂN", c.ward().upper()], c.number("UBND-VP"), f"{c.pick(['Mẫu Đơn', 'Thí Dụ'])}, {c.long_date()}")
    page.line(c.pick(TITLES), "Bold", lot.chance.choice([14, 16, 20]), "centre", fill=RED if lot.yes(0.25) else BLACK)
    if lot.yes(0.5):
        page.line(f"(Ban hành kèm theo Quyết định số {c.digits(3)}/QĐ-UBND)", "Italic", align="centre")
    page.gap()


def foot(page, lot):
    c, count = lot.c, lot.chance.choice([1, 1, 2, 3])
    places = {1: [1750], 2: [640, 1800], 3: [520, 1240, 1960]}[count]
    y = page.y + 20
    if count == 1 and lot.yes(0.5):
        for text in ("Nơi nhận:", "- Như trên;", f"- Lưu: VT, {c.pick(['TP-HT', 'VP', 'ĐC'])}."):
            page.line(text, "Italic", page.points - 1.5)
    for x in places:
        page.y = y
        rank = c.pick(["CHỦ TỊCH", "(Ký, ghi rõ họ tên)", "GIÁM ĐỐC", "(Đã ký)"])
        sign_off(page, c, c.pick(["NGƯỜI KHAI", "TM. ỦY BAN NHÂN DÂN", "BÊN NHẬN", "CÁN BỘ"]), rank, seal=x == places[-1] and lot.yes(0.6), x=x)


def assorted(c):
    lot = Lot(c)
    page = Page(lot.chance.choice(FAMILIES), lot.chance.choice([10.5, 11, 11.5, 12, 12.5, 13]), lot.chance.choice([170, 210, 250, 300]))
    lot.leader, lot.fill, lot.open = some_leader(page, lot), BLUE if lot.yes(0.35) else BLACK, lot.chance.choice([1.0, 1.15, 1.3])
    numbered, count = lot.yes(0.3), iter(range(1, 99))
    lot.prefix = lambda: f"{next(count)}. " if numbered else ""
    head(page, lot)
    end = SIZE[1] - 8 * page.step
    for block in lot.chance.sample(BLOCKS, len(BLOCKS)):
        trial = page.y + {table: 12, columns: 10, items: 9, prose: 9, fields: 9}.get(block, 6) * page.step
        if trial < end:
            block(page, lot)
    foot(page, lot)
    return page


def numbered(i):
    def kind(c):
        return assorted(c)

    kind.__name__ = f"assorted_{i:02}"
    return kind


KINDS = [numbered(i) for i in range(8)]
