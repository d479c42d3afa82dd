# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong when a page is scanned, and what looks wrong but is not. Each takes a clean 300 dpi page and a
RandomState; same seed, same bytes. How strong a fault is comes from the chance, within what an officer would refuse."""
import numpy
from PIL import Image, ImageDraw, ImageFilter

import wear
from page import SIZE

WIDTH, HEIGHT = SIZE


def tones(picture):
    return numpy.asarray(picture, dtype=numpy.float32)


def grain(chance, sigma=4.0):
    return chance.normal(0, sigma, (HEIGHT, WIDTH, 1)).astype(numpy.float32)


def flat(picture, chance, tilt=1.0):
    """An ordinary scan: a little tilt, off-white paper, grain."""
    page = picture.rotate(chance.uniform(-tilt, tilt), resample=Image.BICUBIC, fillcolor="white")
    page = page.filter(ImageFilter.GaussianBlur(0.6))
    paper = numpy.array([240, 238, chance.uniform(226, 236)], dtype=numpy.float32)
    return wear.to_picture(paper * tones(page) / 255 + grain(chance))


def moved(picture, dx, dy):
    """Shifted; what comes in is the lid."""
    out = Image.new("RGB", SIZE, (236, 236, 234))
    out.paste(picture, (dx, dy))
    return out


# Faults. Named as looks_bench names the verdict.

def blank(picture, chance):
    """The back: print shining through, dust, the shadow of an edge, punched holes."""
    through = picture.transpose(Image.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(4))
    share = chance.uniform(0.0, 0.08)
    sheet = Image.new("RGB", SIZE, "white")
    pen = ImageDraw.Draw(sheet)
    for _ in range(chance.randint(0, 40)):
        x, y = chance.randint(0, WIDTH), chance.randint(0, HEIGHT)
        pen.ellipse((x, y, x + chance.randint(1, 5), y + chance.randint(1, 5)), fill=(120, 115, 105))
    if chance.uniform() < 0.5:
        pen.rectangle((0, 0, chance.randint(4, 24), HEIGHT), fill=(110, 110, 110))
    paper = numpy.array([238, 236, 228], dtype=numpy.float32)
    return wear.to_picture(paper * tones(sheet) / 255 * (1 - share + share * tones(through) / 255) + grain(chance, 6))


def text_box(picture):
    """Where the print is: left, upper, right, lower."""
    return Image.fromarray(255 - numpy.asarray(picture.convert("L"))).point(lambda v: 255 if v > 90 else 0).getbbox()


def cut_off(picture, chance):
    """Laid down beside the corner: the sheet's edge and some of the print are outside."""
    left, upper, right, lower = text_box(picture)
    into = int(chance.uniform(60, 400))
    side = chance.randint(0, 4)
    dx, dy = ((-left - into, 0), (0, -upper - into), (WIDTH - right + into, 0), (0, HEIGHT - lower + into))[side]
    return moved(flat(picture, chance), dx, dy)


def blurred(picture, chance):
    """Out of focus, pulled away while scanned, or lifted off the glass over a half of the sheet."""
    page = flat(picture, chance)
    kind = chance.randint(0, 3)
    if kind == 0:
        soft = page.filter(ImageFilter.GaussianBlur(chance.uniform(5, 8)))
    elif kind == 1:
        length = chance.randint(24, 40)
        line = tones(page)
        soft = wear.to_picture(sum(numpy.roll(line, k, axis=1) for k in range(length)) / length)
    else:
        far = page.filter(ImageFilter.GaussianBlur(chance.uniform(6, 9)))
        ramp = numpy.clip((numpy.linspace(0, 1, HEIGHT) - chance.uniform(0.35, 0.5)) * 8, 0, 1)[:, None, None]
        soft = wear.to_picture(tones(page) * (1 - ramp) + tones(far) * ramp)
    return wear.to_picture(tones(soft) + grain(chance, 3))


def too_dark(picture, chance):
    return wear.to_picture(tones(flat(picture, chance)) * chance.uniform(0.12, 0.28) + grain(chance, 2))


def too_light(picture, chance):
    """Hardly any toner, or a lamp far too strong."""
    page = picture.filter(ImageFilter.GaussianBlur(0.6))
    return wear.to_picture(246 - (255 - tones(page)) * chance.uniform(0.14, 0.28) + grain(chance, 3))


def too_coarse(picture, chance):
    dpi = chance.uniform(72, 105)
    small = flat(picture, chance).resize((round(WIDTH * dpi / 300), round(HEIGHT * dpi / 300)), Image.BOX)
    small.info["dpi"] = (round(dpi), round(dpi))
    return small


def glare(picture, chance):
    """A lamp in the lamination: white in the middle, gone some centimetres away, over print."""
    page = tones(flat(picture, chance)) * chance.uniform(0.78, 0.9)
    left, upper, right, lower = text_box(picture)
    x, y = chance.uniform(left + 250, right - 250), chance.uniform(upper + 300, upper + (lower - upper) * 0.6)
    wide, high = chance.uniform(160, 420), chance.uniform(140, 320)
    v, u = numpy.ogrid[0:HEIGHT, 0:WIDTH]
    distance = numpy.sqrt(((u - x) / wide) ** 2 + ((v - y) / high) ** 2)
    light = 420 * numpy.clip(1.35 - distance, 0, 1).astype(numpy.float32)
    return wear.to_picture(page + light[..., None])


def laid_over(page, over, mask, chance, reach, depth):
    """`over` on the page where the mask is, its shadow around it; mask and over are grey, the page is tones."""
    shadow = tones(mask.filter(ImageFilter.GaussianBlur(reach)))[..., None] / 255
    inside = tones(mask)[..., None] / 255
    page = page * (1 - depth * shadow)
    paper = numpy.array([chance.uniform(228, 244)] * 3, dtype=numpy.float32)
    return wear.to_picture(page * (1 - inside) + (tones(over)[..., None] / 255 * paper + grain(chance)) * inside)


def turned_onto(sheet, angle, place, empty):
    out = Image.new("L", SIZE, empty)
    out.paste(sheet.rotate(angle, resample=Image.BICUBIC, expand=True, fillcolor=empty), place)
    return out


def printed_slip(wide, high, chance):
    """A sheet with lines of boxes for letters."""
    sheet = Image.new("L", (wide, high), 255)
    pen = ImageDraw.Draw(sheet)
    for line in range(120, high - 120, 75):
        for at in range(110, wide - 160, 34):
            if chance.uniform() < 0.84:
                pen.rectangle((at, line, at + 20, line + 28), outline=30, width=5)
    return sheet


def second_sheet(picture, chance):
    """A smaller sheet, itself printed, over a part of the page; its shadow falls on the page around it."""
    page = tones(flat(picture, chance))
    wide, high = int(chance.uniform(900, 1500)), int(chance.uniform(900, 1900))
    other = printed_slip(wide, high, chance)
    angle = chance.uniform(-6, 6)
    left, upper, right, lower = text_box(picture)
    place = (int(chance.uniform(left + 300, right - 600)),
             int(chance.uniform(upper + 150, max(upper + 160, lower - high * 0.7))))
    mask = turned_onto(Image.new("L", other.size, 255), angle, place, 0)
    return laid_over(page, turned_onto(other, angle, place, 255), mask, chance, chance.uniform(7, 18), chance.uniform(0.3, 0.6))


def sheet_from_side(picture, chance):
    """A sheet that sticks out over a side of the page, printed or blank, near a right angle; a thin or a wide shadow."""
    page = tones(flat(picture, chance))
    wide, high = int(chance.uniform(1100, 1900)), int(chance.uniform(1000, 2200))
    other = printed_slip(wide, high, chance) if chance.uniform() < 0.6 else Image.new("L", (wide, high), 255)
    angle = chance.uniform(-4, 4)
    x = -int(wide * chance.uniform(0.05, 0.3)) if chance.uniform() < 0.5 else WIDTH - int(wide * chance.uniform(0.7, 0.95))
    left, upper, right, lower = text_box(picture)
    place = (x, int(chance.uniform(upper, max(upper + 10, lower - high * 0.6))))
    mask = turned_onto(Image.new("L", other.size, 255), angle, place, 0)
    return laid_over(page, turned_onto(other, angle, place, 255), mask, chance, chance.uniform(3, 16), chance.uniform(0.25, 0.6))


sheet_from_side.verdict = "second_sheet"


def double_feed(picture, chance):
    """Two sheets pulled in at once, the upper one late: as wide as the page, its shadow above its upper edge."""
    page = tones(flat(picture, chance))
    upper = flat(picture, chance, 0.2).convert("L")
    left, top_of_print, right, bottom_of_print = text_box(picture)
    down = int(chance.uniform(top_of_print + 300, bottom_of_print - 200))
    angle = chance.uniform(-1.5, 1.5)
    over = Image.new("L", SIZE, 255)
    mask = Image.new("L", SIZE, 0)
    wide = Image.new("L", (WIDTH + 400, HEIGHT), 235)
    wide.paste(upper, (200, 0))
    covers = Image.new("L", wide.size, 255)
    place = (int(chance.uniform(-230, -170)), down)
    over.paste(wide.rotate(angle, resample=Image.BICUBIC, fillcolor=235), place)
    mask.paste(covers.rotate(angle, resample=Image.BICUBIC), place)
    shadow = tones(mask.filter(ImageFilter.GaussianBlur(chance.uniform(6, 16))))[..., None] / 255
    inside = tones(mask)[..., None] / 255
    page = page * (1 - chance.uniform(0.25, 0.55) * shadow)
    paper = numpy.array([240, 238, 230], dtype=numpy.float32) / 235
    return wear.to_picture(page * (1 - inside) + tones(over)[..., None] * paper * inside)


double_feed.verdict = "second_sheet"


# What looks wrong and is not.

def scan(picture, chance):
    return wear.scan(picture, chance)


def photo(picture, chance):
    return wear.photo(picture, chance)


def photocopy(picture, chance):
    return wear.photocopy(picture, chance)


def folded(picture, chance):
    """Folded for the pocket: a crease across and one along, shaded on one side."""
    page = tones(flat(picture, chance))
    v, u = numpy.ogrid[0:HEIGHT, 0:WIDTH]
    for at, size, grid in ((chance.uniform(0.3, 0.7), HEIGHT, v + u * chance.uniform(-0.01, 0.01)),
                           (chance.uniform(0.3, 0.7), WIDTH, u + v * chance.uniform(-0.01, 0.01))):
        off = grid - at * size
        crease = 0.3 * numpy.exp(-(off / 5) ** 2) + 0.12 * numpy.exp(-numpy.clip(off, 0, None) / 40) * (off > 0)
        page = page * (1 - crease[..., None])
    return wear.to_picture(page)


def coloured(picture, chance):
    """Pink, green or blue paper with a fine pattern, as certificates have."""
    paper = numpy.array([(244, 214, 214), (214, 234, 210), (206, 222, 240)][chance.randint(0, 3)], dtype=numpy.float32)
    v, u = numpy.ogrid[0:HEIGHT, 0:WIDTH]
    pattern = 1 - 0.1 * (numpy.sin(u / 9 + 6 * numpy.sin(v / 160)) > 0.6)
    return wear.to_picture(paper * pattern[..., None] * tones(picture.filter(ImageFilter.GaussianBlur(0.6))) / 255 + grain(chance))


def shaded_table(picture, chance):
    """Grey bars behind some lines, a thick rule, white boxes on a tinted form."""
    page = tones(flat(picture, chance, 0.3))
    for _ in range(6):
        top = chance.randint(300, HEIGHT - 400)
        page[top:top + chance.randint(30, 90), 240:WIDTH - 240] *= chance.uniform(0.75, 0.9)
    top = chance.randint(600, HEIGHT - 600)
    page[top:top + 14, 240:WIDTH - 240] *= 0.2
    return wear.to_picture(page)


def punched(picture, chance):
    """Holes, a staple's shadow, a torn corner, a frame of the lid around the sheet."""
    out = flat(picture, chance)
    pen = ImageDraw.Draw(out)
    for y in (HEIGHT // 2 - 470, HEIGHT // 2 + 470):
        pen.ellipse((95, y - 35, 165, y + 35), fill=(70, 70, 70))
    pen.line((60, 90, 190, 40), fill=(60, 60, 60), width=8)
    pen.polygon((WIDTH, HEIGHT, WIDTH - 220, HEIGHT, WIDTH, HEIGHT - 160), fill=(90, 90, 88))
    pen.rectangle((0, 0, chance.randint(3, 14), HEIGHT), fill=(80, 80, 80))
    return out


def small_on_lid(picture, chance):
    """A sheet of half the size alone on the glass: its edges cast shadows on the white lid."""
    wide, high = 1748, 2472
    sheet = picture.convert("L").resize((wide, high), Image.LANCZOS)
    place = (int(chance.uniform(100, WIDTH - wide - 100)), int(chance.uniform(100, HEIGHT - high - 100)))
    angle = chance.uniform(-3, 3)
    lid = numpy.full((HEIGHT, WIDTH, 3), chance.uniform(226, 246), dtype=numpy.float32)
    mask = turned_onto(Image.new("L", sheet.size, 255), angle, place, 0)
    return laid_over(lid, turned_onto(sheet, angle, place, 255), mask, chance, chance.uniform(3, 16), chance.uniform(0.2, 0.5))


def pasted(picture, chance):
    """What belongs on a page and casts a shadow: a photograph glued on, the copy of a card with the card's shadow."""
    page = picture.copy()
    cards = []
    for wide, high in ((472, 709), (1011, 638)):
        card = Image.new("L", (wide, high), int(chance.uniform(150, 235)))
        pen = ImageDraw.Draw(card)
        pen.rectangle((0, 0, wide - 1, high - 1), outline=110, width=int(chance.randint(1, 4)))
        pen.ellipse((wide // 3, high // 4, wide * 2 // 3, high * 3 // 4), fill=90)
        place = (int(chance.uniform(150, WIDTH - wide - 150)), int(chance.uniform(200, HEIGHT - high - 200)))
        angle = chance.uniform(-3, 3)
        mask = turned_onto(Image.new("L", card.size, 255), angle, place, 0)
        page.paste("white", (0, 0), mask.filter(ImageFilter.GaussianBlur(15)).point(lambda v: 255 if v > 8 else 0))
        cards.append((turned_onto(card, angle, place, 255), mask))
    page = flat(page, chance, 0.4)
    for card, mask in cards:
        page = laid_over(tones(page), card, mask, chance, chance.uniform(3, 10), chance.uniform(0.1, 0.4))
    return page


FAULTS = (blank, too_dark, too_light, too_coarse, blurred, second_sheet, sheet_from_side, double_feed, cut_off, glare)
FINE = (flat, scan, photo, photocopy, folded, coloured, shaded_table, punched, small_on_lid, pasted)
