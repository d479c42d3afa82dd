# SPDX-License-Identifier: GPL-3.0-or-later
"""What life and a scanner do to a sheet: ink, shadows, grain, a slanted feed. Same seed, same bytes."""
import math

import numpy
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from sheet import DPI, SANS, SIZE

GLASS = (226, 226, 222)  # what the scanner sees beside the sheet


def stamped(picture, centre, words="BẢN MẪU", radius=250):
    """A round red stamp; red over black stays black, as on paper."""
    ink = Image.new("RGB", SIZE, "white")
    pen = ImageDraw.Draw(ink)
    x, y = centre
    red = (214, 58, 66)
    for inset, width in ((0, 10), (62, 5)):
        r = radius - inset
        pen.ellipse((x - r, y - r, x + r, y + r), outline=red, width=width)
    points = [(x + (80 if i % 2 == 0 else 32) * math.sin(i * math.pi / 5),
               y - (80 if i % 2 == 0 else 32) * math.cos(i * math.pi / 5)) for i in range(10)]
    pen.polygon(points, fill=red)
    face = ImageFont.truetype(SANS.format("Bold"), 40)
    pen.text((x - pen.textlength(words, font=face) / 2, y + 88), words, font=face, fill=red)
    return ImageChops.multiply(picture, ink.filter(ImageFilter.GaussianBlur(1.1)))


def signed(picture, at, seed):
    """A signature in blue: a loop that wanders to the right."""
    ink = Image.new("RGB", SIZE, "white")
    pen = ImageDraw.Draw(ink)
    chance = numpy.random.RandomState(seed)
    swing = chance.uniform(40, 90, 6)
    points = [(at[0] + 3.1 * t + 26 * math.sin(t / 5), at[1] - swing[t // 25 % 6] * math.sin(t / 7) * math.exp(-t / 160))
              for t in range(140)]
    pen.line(points, fill=(44, 62, 160), width=7, joint="curve")
    return ImageChops.multiply(picture, ink.filter(ImageFilter.GaussianBlur(1.0)))


def skewed(picture, degrees):
    """Turned on the glass; positive is counter-clockwise."""
    return picture.rotate(degrees, resample=Image.BICUBIC, fillcolor=GLASS)


def shaded(picture, strength):
    """Light that falls off to one corner, strength 0–1."""
    height, width = SIZE[1], SIZE[0]
    ramp = numpy.linspace(0, 1, height)[:, None] * 0.6 + numpy.linspace(0, 1, width)[None, :] * 0.4
    pixels = numpy.asarray(picture, dtype=numpy.float32) * (1 - strength * ramp[..., None])
    return Image.fromarray(pixels.astype(numpy.uint8))


def grainy(picture, seed, sigma=5.0):
    """Sensor noise, and the slight softness of every scan."""
    soft = picture.filter(ImageFilter.GaussianBlur(0.8))
    noise = numpy.random.RandomState(seed).standard_normal((SIZE[1], SIZE[0], 1)).astype(numpy.float32)
    pixels = numpy.asarray(soft, dtype=numpy.float32) + sigma * noise
    return Image.fromarray(numpy.clip(pixels, 0, 255).astype(numpy.uint8))


def dusty(picture, seed, specks=60):
    pen = ImageDraw.Draw(picture)
    chance = numpy.random.RandomState(seed)
    for x, y, size in zip(chance.randint(0, SIZE[0], specks), chance.randint(0, SIZE[1], specks),
                          chance.randint(1, 4, specks)):
        pen.rectangle((int(x), int(y), int(x + size), int(y + size)), fill=(96, 94, 92))
    return picture


def scanned(picture, seed, skew=0.0, upside_down=False, shade=0.06, sigma=5.0):
    """The whole way of a sheet through a scanner."""
    worn = grainy(shaded(dusty(skewed(picture, skew), seed), shade), seed, sigma)
    return worn.transpose(Image.Transpose.ROTATE_180) if upside_down else worn


def save(picture, file):
    file.parent.mkdir(parents=True, exist_ok=True)
    picture.save(file, quality=86, dpi=(DPI, DPI))
