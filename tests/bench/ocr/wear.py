# SPDX-License-Identifier: GPL-3.0-or-later
"""Four levels of what happens to a page before it is a file: clean, scan, photo, photocopy. Same seed, same bytes."""
import io

import numpy
from PIL import Image, ImageFilter

LEVELS = ("clean", "scan", "photo", "photocopy")
SUFFIX = {"clean": "png", "scan": "jpg", "photo": "jpg", "photocopy": "png"}


def clean(picture, chance):
    return picture


def to_picture(tones):
    return Image.fromarray(numpy.clip(tones, 0, 255).astype("uint8"))


def scan(picture, chance):
    """A cheap flatbed: tilted by up to 3°, greyish paper, the back shining through, grain."""
    tilt = chance.uniform(0.6, 3.0) * chance.choice([-1, 1])
    page = picture.rotate(tilt, resample=Image.BICUBIC, fillcolor="white").filter(ImageFilter.GaussianBlur(0.7))
    back = page.transpose(Image.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(3))
    ink, through = (numpy.asarray(p, dtype=numpy.float32) / 255 for p in (page, back))
    light = numpy.linspace(1.0, chance.uniform(0.88, 0.97), page.width, dtype=numpy.float32)[None, :, None]
    paper = light * numpy.array([238, 236, chance.uniform(222, 234)], dtype=numpy.float32)
    grain = chance.normal(0, 7, (page.height, page.width, 1)).astype(numpy.float32)
    return to_picture(paper * (0.08 + 0.92 * ink) * (0.93 + 0.07 * through) + grain)


def homography(corners, width, height):
    """The projective map that takes the given corners to those of a width × height rectangle."""
    rows, right = [], []
    for (x, y), (u, v) in zip(corners, ((0, 0), (width, 0), (width, height), (0, height))):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return numpy.append(numpy.linalg.solve(numpy.array(rows, float), numpy.array(right, float)), 1).reshape(3, 3)


def bent(page, size, to_page, bow):
    """The page as the camera sees it, and where it is: a mesh small enough that straight edges do for curves."""
    def place(x, y):
        u, v, w = to_page @ (x, y, 1)
        return u / w, v / w + bow * numpy.sin(numpy.pi * u / w / page.width)

    mesh, step = [], 64
    for top in range(0, size[1], step):
        for left in range(0, size[0], step):
            right, bottom = min(left + step, size[0]), min(top + step, size[1])
            corners = [place(*at) for at in ((left, top), (left, bottom), (right, bottom), (right, top))]
            mesh.append(((left, top, right, bottom), [c for corner in corners for c in corner]))
    seen = page.transform(size, Image.MESH, mesh, Image.BICUBIC)
    return seen, Image.new("L", page.size, 255).transform(size, Image.MESH, mesh, Image.BILINEAR)


def photo(picture, chance):
    """A telephone held over the sheet: about 200 dpi, keystone, a desk around it, sometimes a curled sheet, a shadow."""
    scale = chance.uniform(0.62, 0.72)
    page = picture.resize((round(picture.width * scale), round(picture.height * scale)), Image.LANCZOS)
    edge = 130
    width, height = page.width + 2 * edge, page.height + 2 * edge
    corners = [(edge + chance.uniform(-70, 70) + (page.width if i in (1, 2) else 0),
                edge + chance.uniform(-60, 60) + (page.height if i > 1 else 0)) for i in range(4)]
    bow = chance.uniform(8, 16) if chance.uniform() < 0.34 else 0
    seen, inside = bent(page, (width, height), homography(corners, page.width, page.height), bow)
    v, u = numpy.ogrid[0:height, 0:width]
    v, u = v.astype(numpy.float32), u.astype(numpy.float32)
    desk = numpy.array([chance.uniform(60, 120), chance.uniform(50, 95), chance.uniform(40, 80)], dtype=numpy.float32)
    grainy = 1 + 0.12 * numpy.sin(v / 9 + 3 * numpy.sin(u / 140))[..., None]
    paper = numpy.asarray(seen, dtype=numpy.float32) * 0.86 + 14
    scene = numpy.where(numpy.asarray(inside)[..., None] > 127, paper, desk * grainy)
    fall = 1 - chance.uniform(0.1, 0.35) * (u / width * chance.uniform(0, 1) + v / height * 0.5)
    line = chance.uniform(0.3, 0.9) * width + (v - height / 2) * chance.uniform(-0.6, 0.6)
    shadow = 1 - 0.3 / (1 + numpy.exp(-(u - line) / 40))
    lit = to_picture(scene * (fall * shadow)[..., None]).filter(ImageFilter.GaussianBlur(chance.uniform(0.5, 0.9)))
    noise = chance.normal(0, 4, (height, width, 1)).astype(numpy.float32)
    return to_picture(numpy.asarray(lit, dtype=numpy.float32) + noise)


def photocopy(picture, chance):
    """A copy of a copy, faxed at 150 dpi: black and white only, pepper, streaks, tilt."""
    grey = picture.convert("L").rotate(chance.uniform(-1.5, 1.5), resample=Image.BICUBIC, fillcolor=255)
    grey = grey.filter(ImageFilter.GaussianBlur(1.0)).resize((picture.width // 2, picture.height // 2), Image.BOX)
    tones = numpy.asarray(grey, dtype=numpy.float32) + chance.normal(0, 10, (grey.height, grey.width))
    ink = tones < chance.uniform(150, 175)
    ink |= chance.uniform(size=ink.shape) < 0.0018
    ink &= chance.uniform(size=ink.shape) >= 0.002
    for _ in range(3):
        x, top = chance.randint(0, ink.shape[1] - 2), chance.randint(0, ink.shape[0] // 2)
        ink[top:top + chance.randint(300, 900), x] |= chance.uniform() < 0.9
    return Image.fromarray(~ink)


def worn(picture, level, seed):
    return globals()[level](picture, numpy.random.RandomState(seed))


def save(picture, file, level):
    dpi = {"clean": 300, "scan": 300, "photocopy": 150}.get(level)
    options = {"dpi": (dpi, dpi)} if dpi else {}
    if SUFFIX[level] == "jpg":
        options["quality"] = 88 if level == "scan" else 62
    held = io.BytesIO()
    picture.save(held, {"jpg": "JPEG", "png": "PNG"}[SUFFIX[level]], **options)
    file.write_bytes(held.getvalue())
