#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the small pages the recognition tests read, with the text that stands on them. Same bytes every time.

usage: make_ocr_pages.py FOLDER
Writes NAME.jpg (or .png) and page.txt, the text of every page that has any. All names are made up.
"""
import pathlib
import random
import sys

import numpy
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

FONT = "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf"
DPI = 300
SIZE = (1400, 1100)
LINES = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "TỜ KHAI ĐĂNG KÝ KHAI SINH",
    "Kính gửi: Ủy ban nhân dân phường Mẫu Đơn",
    "Họ, chữ đệm, tên người yêu cầu: Nguyễn Văn Mẫu",
    "Nơi cư trú: số 12 đường Hướng Dương, phường Mẫu Đơn",
    "Giấy tờ tùy thân: Căn cước công dân số 001200000001",
    "Đề nghị cơ quan đăng ký khai sinh cho người dưới đây",
    "Họ, chữ đệm, tên: Trần Thị Thử Nghiệm",
    "Ngày, tháng, năm sinh: 15/08/2026, giới tính: nữ",
    "Tôi cam đoan những nội dung khai trên đây là đúng sự",
    "thật và chịu trách nhiệm trước pháp luật.",
]

NOTICE = ["Mời lấy số thứ tự", "Nghỉ lễ ngày 30/4", "Phòng tiếp công dân", "Xin giữ trật tự", "Điện thoại trực"]


def paper(tone=236):
    return Image.new("RGB", SIZE, (tone, tone, tone - 4))


def text_page(leaders=False):
    page = paper()
    pen = ImageDraw.Draw(page)
    font = ImageFont.truetype(FONT, 44)
    for row, line in enumerate(LINES):
        y = 90 + row * 76
        pen.text((110, y), line, font=font, fill=(25, 25, 28))
        if leaders:
            start = 110 + int(pen.textlength(line, font=font)) + 14
            for x in range(start, SIZE[0] - 90, 13):
                pen.ellipse((x, y + 48, x + 4, y + 52), fill=(40, 40, 40))
    return page


def notice(points, count):
    """A few large lines on an empty sheet, as a notice on a door has them."""
    page = paper()
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(FONT, round(points * DPI / 72))
    for row, line in enumerate(NOTICE[:count]):
        pen.text((90, 120 + row * round(points * DPI / 72 * 1.6)), line, font=font, fill=(25, 25, 28))
    return page


def noisy(page, seed, sigma=6.0):
    grain = numpy.random.RandomState(seed).normal(0.0, sigma, (SIZE[1], SIZE[0], 1))
    return Image.fromarray(numpy.clip(numpy.asarray(page, dtype=float) + grain, 0, 255).astype("uint8"))


def stamped(page):
    """A red seal and a blue signature, multiplied as ink on paper is: print beneath stays black."""
    ink = Image.new("RGB", SIZE, "white")
    pen = ImageDraw.Draw(ink)
    pen.ellipse((880, 620, 1300, 1040), outline=(215, 45, 55), width=9)
    pen.ellipse((940, 680, 1240, 980), outline=(215, 45, 55), width=5)
    pen.regular_polygon((1090, 830, 70), 5, fill=(215, 55, 65))
    pen.line([(700, 1000), (790, 900), (860, 1030), (960, 880), (1060, 1010)], fill=(60, 80, 200), width=6)
    return ImageChops.multiply(page, ink)


def edge_shadow(page):
    pen = ImageDraw.Draw(page)
    pen.rectangle((0, 0, 9, SIZE[1]), fill=(60, 60, 60))
    pen.rectangle((0, SIZE[1] - 6, SIZE[0], SIZE[1]), fill=(90, 90, 90))
    rng = random.Random(7)
    for _ in range(40):
        x, y = rng.randrange(SIZE[0]), rng.randrange(SIZE[1])
        pen.rectangle((x, y, x + 1, y + 1), fill=(80, 80, 80))
    return page


def skewed(page, degrees):
    return page.rotate(degrees, resample=Image.BICUBIC, fillcolor=(236, 236, 232))


def faint(page):
    """Hardly any toner."""
    return page.point(lambda v: 238 - (238 - v) // 5 if v < 238 else v)


def coarse(page):
    small = page.resize((SIZE[0] // 3, SIZE[1] // 3), Image.BOX)
    small.info["dpi"] = (DPI // 3, DPI // 3)
    return small


def glare(page):
    """A lamp's reflection over the middle lines, on paper that is not quite white."""
    v, u = numpy.ogrid[0:SIZE[1], 0:SIZE[0]]
    distance = numpy.hypot((u - 480) / 300, (v - 420) / 200)
    light = 300 * numpy.clip(1.4 - distance, 0, 1)
    return Image.fromarray(numpy.clip(numpy.asarray(page, dtype=float) * 0.85 + light[..., None], 0, 255).astype("uint8"))


def covered(page):
    """Another sheet lies over the right half, a little askew; its shadow falls to the left."""
    mask = Image.new("L", SIZE, 0)
    ImageDraw.Draw(mask).polygon([(700, -10), (760, 1110), (1410, 1110), (1410, -10)], fill=255)
    over = numpy.asarray(mask, dtype=float)[..., None] / 255
    shadow = numpy.asarray(mask.filter(ImageFilter.GaussianBlur(14)), dtype=float)[..., None] / 255
    tones = numpy.asarray(page, dtype=float) * (1 - 0.5 * shadow)
    return Image.fromarray((tones * (1 - over) + 240 * over).astype("uint8"))


def folded(page):
    """A crease down the middle, darker on one side."""
    off = numpy.arange(SIZE[0])[None, :] - 720 + 0 * numpy.arange(SIZE[1])[:, None]
    crease = 0.3 * numpy.exp(-((off / 5.0) ** 2)) + 0.12 * numpy.exp(-numpy.clip(off, 0, None) / 40) * (off > 0)
    return Image.fromarray((numpy.asarray(page, dtype=float) * (1 - crease[..., None])).astype("uint8"))


def half_blurred(page):
    soft = page.filter(ImageFilter.GaussianBlur(7))
    soft.paste(page.crop((0, 0, SIZE[0], SIZE[1] // 2)), (0, 0))
    return soft


def smeared(page):
    """Pulled along while it was scanned."""
    tones = numpy.asarray(page, dtype=float)
    return Image.fromarray((sum(numpy.roll(tones, k, axis=1) for k in range(30)) / 30).astype("uint8"))


def back_of(page):
    """The empty back of a printed sheet: the print shines through, mirrored and soft."""
    through = page.transpose(Image.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(4))
    return Image.blend(paper(), through, 0.09)


def moved(page, dx, dy):
    out = paper()
    out.paste(page, (dx, dy))
    return out


def other_form():
    """The same form, filled in for somebody else."""
    kept = list(LINES)
    LINES[4], LINES[8], LINES[9] = ("Họ, chữ đệm, tên người yêu cầu: Lê Thị Thu Hương", "Họ, chữ đệm, tên: Phạm Minh",
                                    "Ngày, tháng, năm sinh: 02/11/2026, giới tính: nam")
    page = text_page()
    LINES[:] = kept
    return page


def main(folder):
    out = pathlib.Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    page = noisy(text_page(), 1)
    pages = {
        "upright": page,
        "tilted": skewed(page, -3.0),
        "upside_down": skewed(page, 1.5).transpose(Image.ROTATE_180),
        "sideways": page.transpose(Image.ROTATE_90),
        "form": noisy(stamped(text_page(leaders=True)), 2),
        "blank": noisy(edge_shadow(paper()), 3),
        "blurred": noisy(text_page().filter(ImageFilter.GaussianBlur(6)), 4, 3.0),
        "dark": noisy(text_page(), 5).point(lambda v: v // 5),
        "cut_off": page.crop((135, 0, SIZE[0], SIZE[1])),
        "cut_between_lines": page.crop((0, 0, SIZE[0], 90 + 76 * 8 - 14)),
        "faint": noisy(faint(text_page()), 6, 2.0),
        "coarse": coarse(page),
        "glare": noisy(glare(text_page()), 7, 3.0),
        "covered": noisy(covered(text_page()), 8, 3.0),
        "folded": noisy(folded(text_page()), 9, 3.0),
        "half_blurred": noisy(half_blurred(text_page()), 10, 3.0),
        "smeared": noisy(smeared(text_page()), 11, 3.0),
        "back": noisy(back_of(text_page()), 12),
        "stamp_only": noisy(stamped(paper()), 13),
        "again": noisy(skewed(moved(text_page(), 25, -18), 0.6), 14),
        "otherwise": noisy(moved(other_form(), -12, 20), 15),
    }
    for points, count in ((18, 5), (26, 3), (26, 1), (36, 4)):
        pages[f"notice_{points}_{count}"] = noisy(notice(points, count), 16)
    for name, picture in pages.items():
        picture.save(out / f"{name}.jpg", quality=90, dpi=picture.info.get("dpi", (DPI, DPI)))
    (out / "page.txt").write_text("\n".join(LINES) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
