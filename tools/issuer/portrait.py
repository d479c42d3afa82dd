#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the portrait of the made-up cards, as JPEG and JPEG 2000 of about 16 kB, into a C++ source. Nobody's face."""
import io
import pathlib
import sys

import numpy
from PIL import Image, ImageDraw, ImageFilter

SIZE = (384, 512)  # px; what ICAO 9303 portraits on chips commonly have
TARGET = 16_000    # bytes


def face():
    picture = Image.new("RGB", SIZE, (196, 214, 226))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((70, 380, 314, 700), fill=(58, 76, 112))           # shoulders
    pen.polygon(((150, 400), (192, 470), (234, 400)), fill=(238, 238, 234))
    pen.rectangle((160, 330, 224, 410), fill=(206, 164, 136))      # neck
    pen.ellipse((96, 70, 288, 250), fill=(36, 30, 30))             # hair
    pen.ellipse((108, 100, 276, 372), fill=(224, 184, 154))        # head
    pen.chord((104, 76, 280, 230), 180, 360, fill=(36, 30, 30))
    for x in (150, 234):
        pen.ellipse((x - 17, 214, x + 17, 232), fill=(250, 250, 248))
        pen.ellipse((x - 8, 214, x + 8, 232), fill=(44, 32, 26))
        pen.arc((x - 26, 190, x + 26, 222), 200, 340, fill=(40, 32, 30), width=5)
    pen.line((192, 232, 182, 284, 198, 288), fill=(184, 140, 114), width=4)
    pen.arc((158, 292, 226, 334), 20, 160, fill=(156, 70, 66), width=6)
    noise = numpy.random.RandomState(20261125).standard_normal((SIZE[1], SIZE[0], 1)) * 5.0
    soft = numpy.asarray(picture.filter(ImageFilter.GaussianBlur(1.2)), dtype=numpy.float32)
    return Image.fromarray(numpy.clip(soft + noise, 0, 255).astype(numpy.uint8))


def jpeg(picture):
    """The best quality that stays within the target."""
    for quality in range(95, 20, -1):
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality)
        if out.tell() <= TARGET:
            return out.getvalue()
    raise SystemExit("the portrait does not fit")


def jpeg2000(picture):
    out = io.BytesIO()
    rate = SIZE[0] * SIZE[1] * 3 / TARGET
    picture.save(out, "JPEG2000", quality_mode="rates", quality_layers=[rate], irreversible=True)
    return out.getvalue()


def array(name, data):
    rows = [", ".join(f"0x{value:02x}" for value in data[i:i + 16]) for i in range(0, len(data), 16)]
    return f"constexpr unsigned char {name}[] = {{\n" + ",\n".join(rows) + "};\n"


def main():
    picture = face()
    source = ("// Drawn by tools/issuer/portrait.py.\n"
              '#include "drivers/sim/chip/data_groups.h"\n'
              "namespace {\n" + array("kJpeg", jpeg(picture)) + array("kJpeg2000", jpeg2000(picture)) +
              "}  // namespace\n"
              "tramso::ByteView tramso::sim::portrait(PortraitFormat format) {\n"
              "    if (format == PortraitFormat::Jpeg) return std::as_bytes(std::span{kJpeg});\n"
              "    return std::as_bytes(std::span{kJpeg2000});\n}\n")
    pathlib.Path(sys.argv[1]).write_text(source, encoding="utf-8")


if __name__ == "__main__":
    main()
