# SPDX-License-Identifier: GPL-3.0-or-later
"""An A4 page being typeset at 300 dpi, which remembers every piece of text on it in reading order."""
import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

DPI = 300
SIZE = (2480, 3508)  # px
BLACK = (20, 20, 22)
RED = (206, 32, 44)
BLUE = (38, 58, 168)

FAMILIES = {
    "liberation-serif": "/usr/share/fonts/truetype/liberation2/LiberationSerif-{}.ttf",
    "liberation-sans": "/usr/share/fonts/truetype/liberation2/LiberationSans-{}.ttf",
    "noto-serif": "/usr/share/fonts/truetype/noto/NotoSerif-{}.ttf",
    "noto-sans": "/usr/share/fonts/truetype/noto/NotoSans-{}.ttf",
    "tinos": "/usr/share/fonts/truetype/croscore/Tinos-{}.ttf",
    "arimo": "/usr/share/fonts/truetype/croscore/Arimo-{}.ttf",
    "dejavu-serif": "/usr/share/fonts/truetype/dejavu/DejaVuSerif{}.ttf",
    "dejavu-mono": "/usr/share/fonts/truetype/dejavu/DejaVuSansMono{}.ttf",
    "liberation-mono": "/usr/share/fonts/truetype/liberation2/LiberationMono-{}.ttf",
}


def face(family, points, style="Regular"):
    if family.startswith("dejavu"):
        style = {"Regular": "", "Bold": "-Bold", "Italic": "-Italic"}[style]
    return ImageFont.truetype(FAMILIES[family].format(style), round(points * DPI / 72))


class Page:
    def __init__(self, family="liberation-serif", points=13, margin=260):
        self.picture = Image.new("RGB", SIZE, "white")
        self.pen = ImageDraw.Draw(self.picture)
        self.family, self.points, self.margin = family, points, margin
        self.y = 220
        self.pieces = []  # text as printed, one entry per line or cell
        self.fields = {}  # key -> value, for the papers that have fields
        self.kind = None  # of the papers of the catalogue set

    @property
    def step(self):
        return round(self.points * DPI / 72 * 1.55)

    def font(self, style="Regular", points=None):
        return face(self.family, points or self.points, style)

    def width(self, text, style="Regular", points=None):
        return self.pen.textlength(text, font=self.font(style, points))

    def put(self, x, y, text, style="Regular", points=None, fill=BLACK):
        """Text at a place; returns where it ends. The baseline of a line is the same for all sizes."""
        self.pen.text((x, y + self.step * 0.7), text, font=self.font(style, points), fill=fill, anchor="ls")
        self.pieces.append(text)
        return x + self.width(text, style, points)

    def line(self, text, style="Regular", points=None, align="left", indent=0, fill=BLACK):
        free = SIZE[0] - 2 * self.margin - self.width(text, style, points)
        x = self.margin + indent + {"left": 0, "centre": free / 2, "right": free}[align]
        self.put(x, self.y, text, style, points, fill)
        self.y += round(self.step * max(1.0, (points or self.points) / self.points))

    def wrapped(self, text, width, style="Regular", points=None, first=0):
        """The lines a paragraph breaks into."""
        lines, line = [], ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            room = width - (first if not lines else 0)
            if line and self.width(longer, style, points) > room:
                lines.append(line)
                longer = word
            line = longer
        return lines + [line]

    def paragraph(self, text, x=None, width=None, style="Regular", points=None, first=0, justify=False):
        x = self.margin if x is None else x
        width = SIZE[0] - 2 * self.margin if width is None else width
        lines = self.wrapped(text, width, style, points, first)
        for i, line in enumerate(lines):
            start = x + (first if i == 0 else 0)
            if justify and i + 1 < len(lines):
                self._justified(start, line, x + width - start, style, points)
            else:
                self.put(start, self.y, line, style, points)
            self.y += self.step

    def _justified(self, x, line, width, style, points):
        words = line.split()
        gap = (width - sum(self.width(word, style, points) for word in words)) / max(1, len(words) - 1)
        for word in words:
            self.pen.text((x, self.y + self.step * 0.7), word, font=self.font(style, points), fill=BLACK, anchor="ls")
            x += self.width(word, style, points) + gap
        self.pieces.append(line)

    def leaders(self, x, end, y, kind="dots", pitch=13):
        """What forms print where people write: kind dots, periods, dashes or line."""
        base = y + self.step * 0.7
        if kind == "line":
            self.pen.line((x, base + 6, end, base + 6), fill=BLACK, width=3)
        elif kind == "periods":
            dots = "." * max(0, int((end - x) / self.width(".")))
            self.pen.text((x, base), dots, font=self.font(), fill=BLACK, anchor="ls")
        else:
            wide = 4 if kind == "dots" else 9
            for at in range(round(x), round(end), pitch if kind == "dots" else 18):
                self.pen.rectangle((at, base - 1, at + wide - 1, base + 2), fill=BLACK)

    def field(self, label, value, key=None, kind="dots", below=False, x=None, end=None, style="Regular", fill=BLACK):
        """Label, value and a leader behind or below the value. Does not go to the next line."""
        x = self.margin if x is None else x
        end = SIZE[0] - self.margin if end is None else end
        start = x + self.width(label + " ")
        stop = start + self.width(value, style)
        self.leaders(start if below else stop + 14, end, self.y, kind)
        self.pen.text((x, self.y + self.step * 0.7), label, font=self.font(), fill=BLACK, anchor="ls")
        self.pen.text((start, self.y + self.step * 0.7), value, font=self.font(style), fill=fill, anchor="ls")
        self.pieces.append(f"{label} {value}".strip())
        if key:
            self.fields[key] = value

    def comb(self, x, y, text, cell=62, height=70):
        """One character per box."""
        for i in range(len(text) + 1):
            self.pen.line((x + i * cell, y, x + i * cell, y + height), fill=BLACK, width=3)
        for at in (y, y + height):
            self.pen.line((x, at, x + len(text) * cell, at), fill=BLACK, width=3)
        for i, letter in enumerate(text):
            self.pen.text((x + (i + 0.5) * cell, y + height * 0.76), letter, font=self.font(), fill=BLACK, anchor="ms")
        self.pieces.append(text)

    def checkbox(self, x, y, label, ticked=False):
        top = y + round(self.step * 0.14)
        self.pen.rectangle((x, top, x + 44, top + 44), outline=BLACK, width=3)
        if ticked:
            self.pen.line((x + 8, top + 22, x + 18, top + 36, x + 38, top + 6), fill=BLACK, width=5)
        return self.put(x + 66, y, label)

    def table(self, edges, rows, heads=1, lines="all", pad=18, width=3):
        """Cells wrap; edges are the x of the column borders, len(row) + 1 of them."""
        top = self.y
        for i, row in enumerate(rows):
            style = "Bold" if i < heads else "Regular"
            cells = [self.wrapped(cell, edges[c + 1] - edges[c] - 2 * pad, style) for c, cell in enumerate(row)]
            start = self.y
            for c, cell in enumerate(cells):
                for at, line in enumerate(cell):
                    if line:
                        self.put(edges[c] + pad, start + 10 + at * self.step, line, style)
            self.y = start + max(len(cell) for cell in cells) * self.step + 20
            if lines in ("all", "rows"):
                self.pen.line((edges[0], start, edges[-1], start), fill=BLACK, width=width)
        if lines in ("all", "rows"):
            self.pen.line((edges[0], self.y, edges[-1], self.y), fill=BLACK, width=width)
        if lines in ("all", "columns"):
            for x in edges:
                self.pen.line((x, top, x, self.y), fill=BLACK, width=width)

    def gap(self, steps=0.5):
        self.y += round(self.step * steps)

    def onto(self, ink):
        """Ink over print, as on paper: black stays black."""
        self.picture = ImageChops.multiply(self.picture, ink)
        self.pen = ImageDraw.Draw(self.picture)

    def seal(self, x, y, words, radius=215):
        ink = Image.new("RGB", SIZE, "white")
        pen = ImageDraw.Draw(ink)
        for inset, wide in ((0, 9), (58, 5)):
            r = radius - inset
            pen.ellipse((x - r, y - r, x + r, y + r), outline=RED, width=wide)
        pen.polygon([(x + (70 if i % 2 == 0 else 28) * math.sin(i * math.pi / 5),
                      y - (70 if i % 2 == 0 else 28) * math.cos(i * math.pi / 5)) for i in range(10)], fill=RED)
        small = face("liberation-sans", 8, "Bold")
        for i, letter in enumerate(words):
            turn = (i - len(words) / 2) * 0.17
            tile = Image.new("RGB", (50, 50), "white")
            ImageDraw.Draw(tile).text((25, 38), letter, font=small, fill=RED, anchor="ms")
            tile = tile.rotate(-math.degrees(turn), resample=Image.BICUBIC, fillcolor="white")
            spot = (round(x + (radius - 30) * math.sin(turn) - 25), round(y - (radius - 30) * math.cos(turn) - 25))
            ink.paste(ImageChops.multiply(ink.crop((*spot, spot[0] + 50, spot[1] + 50)), tile), spot)
        self.onto(ink.filter(ImageFilter.GaussianBlur(1.0)))

    def signature(self, x, y, chance):
        ink = Image.new("RGB", SIZE, "white")
        swing = [chance.uniform(40, 95) for _ in range(8)]
        path = [(x + 3.2 * t + 30 * math.sin(t / 5), y - swing[t // 22 % 8] * math.sin(t / 7) * math.exp(-t / 150))
                for t in range(150)]
        ImageDraw.Draw(ink).line(path, fill=BLUE, width=7, joint="curve")
        self.onto(ink.filter(ImageFilter.GaussianBlur(0.9)))
