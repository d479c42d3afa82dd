# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up ID cards as a scanner sees them at 600 dpi: the size and the code of the real one, nothing of its look."""
import io
import subprocess

import numpy
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from sheet import SANS

DPI = 600
CARD = (2022, 1275)   # px: ID-1, 85.6 × 54 mm
GLASS = (2598, 1890)  # px: what is scanned around it


def qr(text, module):
    """The code as a picture, modules in px, with its quiet zone."""
    png = subprocess.run(["qrencode", "-8", "-l", "M", "-m", "4", "-s", str(module), "-o", "-", text],
                         check=True, capture_output=True).stdout
    return Image.open(io.BytesIO(png)).convert("RGBA").convert("RGB")


def front(text, name, number):
    card = Image.new("RGB", CARD, (214, 232, 226))
    pen = ImageDraw.Draw(card)
    for y in range(0, CARD[1], 42):
        pen.line((0, y, CARD[0], y + 60), fill=(203, 224, 216), width=5)
    face = lambda px, style="Regular": ImageFont.truetype(SANS.format(style), px)
    pen.text((560, 70), "THẺ MẪU", font=face(110, "Bold"), fill=(150, 44, 44))
    pen.text((560, 210), "KHÔNG CÓ GIÁ TRỊ", font=face(58, "Bold"), fill=(150, 44, 44))
    pen.rounded_rectangle((110, 430, 560, 1010), 24, fill=(186, 208, 202))
    pen.ellipse((235, 520, 435, 740), fill=(140, 168, 162))
    pen.pieslice((165, 760, 505, 1230), 180, 360, fill=(140, 168, 162))
    pen.text((640, 560), "Số / No.", font=face(44), fill=(60, 70, 70))
    pen.text((640, 620), number, font=face(86, "Bold"), fill=(30, 34, 38))
    pen.text((640, 780), "Họ và tên / Full name", font=face(44), fill=(60, 70, 70))
    pen.text((640, 840), name, font=face(76, "Bold"), fill=(30, 34, 38))
    code = qr(text, 8)
    card.paste(code, (CARD[0] - code.width - 60, 60))
    return card


def scanned(text, turn, seed):
    """The card on the glass, slightly turned; `text` is what its code says."""
    fields = text.split("|")
    card = front(text, fields[2], fields[0])
    mask = Image.new("L", CARD, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, CARD[0] - 1, CARD[1] - 1), 75, fill=255)
    glass = Image.new("RGB", GLASS, (236, 236, 232))
    turned = [layer.rotate(turn, resample=Image.BICUBIC, expand=True) for layer in (card, mask)]
    glass.paste(turned[0], (170, 160), turned[1])
    soft = glass.filter(ImageFilter.GaussianBlur(1.0))
    noise = numpy.random.RandomState(seed).standard_normal((GLASS[1], GLASS[0], 1)).astype(numpy.float32)
    pixels = numpy.asarray(soft, dtype=numpy.float32) + 4.0 * noise
    return Image.fromarray(numpy.clip(pixels, 0, 255).astype(numpy.uint8))


def save(text, turn, seed, file):
    file.parent.mkdir(parents=True, exist_ok=True)
    scanned(text, turn, seed).save(file, quality=88, dpi=(DPI, DPI))
