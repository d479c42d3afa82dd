# SPDX-License-Identifier: GPL-3.0-or-later
"""A4 sheets at 300 dpi, filled from top to bottom, that remember what is written on them."""
from PIL import Image, ImageDraw, ImageFont

DPI = 300
SIZE = (2480, 3508)  # px, A4
MARGIN = 280         # px
PAPER = (243, 241, 234)
PRINT = (38, 36, 40)
PEN = (34, 46, 120)  # what was filled in, by ball pen or typewriter

SERIF = "/usr/share/fonts/truetype/noto/NotoSerif-{}.ttf"
SANS = "/usr/share/fonts/truetype/noto/NotoSans-{}.ttf"


def font(points, style="Regular", family=SERIF):
    return ImageFont.truetype(family.format(style), round(points * DPI / 72))


class Sheet:
    """Text goes where the cursor is; every printed line is kept in reading order."""

    def __init__(self):
        self.picture = Image.new("RGB", SIZE, PAPER)
        self.pen = ImageDraw.Draw(self.picture)
        self.y = 230
        self.lines = []

    def gap(self, px):
        self.y += px

    def centred(self, text, points=13, style="Regular"):
        face = font(points, style)
        self.pen.text(((SIZE[0] - self.pen.textlength(text, font=face)) / 2, self.y), text, font=face, fill=PRINT)
        self._end(text, points)

    def left(self, text, points=13, style="Regular", indent=0):
        """A paragraph, broken into lines at words."""
        face = font(points, style)
        line = ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            if line and self.pen.textlength(longer, font=face) > SIZE[0] - 2 * MARGIN - indent:
                self._line(line, face, indent, points)
                longer = word
            line = longer
        self._line(line, face, indent, points)

    def field(self, label, value, leaders=True):
        """A printed label with what somebody filled in behind it, dots to the end of the line."""
        face = font(13)
        label += ": "
        x = MARGIN
        self.pen.text((x, self.y), label, font=face, fill=PRINT)
        x += self.pen.textlength(label, font=face)
        self.pen.text((x, self.y), value, font=face, fill=PEN)
        x += self.pen.textlength(value, font=face) + 20
        if leaders:
            self._leaders(x)
        self._end(label + value, 13)

    def header(self):
        """What every Vietnamese administrative paper begins with."""
        self.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "Bold")
        self.centred("Độc lập - Tự do - Hạnh phúc", 13, "Bold")
        self.pen.line((940, self.y - 4, 1540, self.y - 4), fill=PRINT, width=4)
        self.gap(90)

    def title(self, *lines):
        for line in lines:
            self.centred(line, 16, "Bold")
        self.gap(60)

    def onto(self, picture):
        """Goes on with a picture of the sheet that had something put on it (a stamp, a signature)."""
        self.picture = picture
        self.pen = ImageDraw.Draw(picture)

    def foot(self, text):
        """Small print that says the sheet is a specimen; no part of what is read."""
        face = font(8, "Regular", SANS)
        self.pen.text((MARGIN, SIZE[1] - 170), text, font=face, fill=(120, 120, 122))

    def _line(self, text, face, indent, points):
        self.pen.text((MARGIN + indent, self.y), text, font=face, fill=PRINT)
        self._end(text, points)

    def _end(self, text, points):
        self.lines.append(text)
        self.y += round(points * DPI / 72 * 1.72)

    def _leaders(self, x):
        base = self.y + 56
        while x < SIZE[0] - MARGIN:
            self.pen.ellipse((x, base, x + 5, base + 5), fill=(90, 88, 92))
            x += 15
