# SPDX-License-Identifier: GPL-3.0-or-later
"""What many papers begin and end with."""
from page import BLACK, SIZE

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def nation(page):
    page.line(NATION, "Bold", align="centre")
    page.line(MOTTO, "Bold", align="centre")
    wide = page.width(MOTTO, "Bold")
    page.pen.line(((SIZE[0] - wide) / 2, page.y + 4, (SIZE[0] + wide) / 2, page.y + 4), fill=BLACK, width=3)
    page.gap()


def two_heads(page, office, number, place_date):
    """The office on the left, the nation on the right, as decisions and letters have it."""
    left, right = 640, 1690

    def centred(x, y, text, style="Regular", points=None):
        page.put(x - page.width(text, style, points) / 2, y, text, style, points)

    for i, text in enumerate(office):
        centred(left, page.y + i * page.step, text, "Bold" if i else "Regular", 12)
    centred(left, page.y + (len(office) + 0.3) * page.step, number, points=12)
    centred(right, page.y, NATION, "Bold", 12)
    centred(right, page.y + page.step, MOTTO, "Bold", 12)
    centred(right, page.y + (len(office) + 0.3) * page.step, place_date, "Italic", 12)
    y = page.y + 2.1 * page.step
    page.pen.line((left - 110, y, left + 110, y), fill=BLACK, width=3)
    page.pen.line((right - 300, y, right + 300, y), fill=BLACK, width=3)
    page.y += round((len(office) + 2) * page.step)


def sign_off(page, c, title="TM. ỦY BAN NHÂN DÂN", rank="CHỦ TỊCH", seal=True, x=1700):
    for text, style in ((title, "Bold"), (rank, "Bold")):
        page.put(x - page.width(text, style) / 2, page.y, text, style)
        page.y += page.step
    top = page.y
    page.y += round(3.6 * page.step)
    name = c.name()
    page.put(x - page.width(name, "Bold") / 2, page.y, name, "Bold")
    page.y += page.step
    if seal:
        page.seal(x - 190, top + 130, "ỦY BAN NHÂN DÂN PHƯỜNG")
    page.signature(x - 150, top + 160, c.chance)
