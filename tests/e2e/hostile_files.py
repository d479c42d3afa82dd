# SPDX-License-Identifier: GPL-3.0-or-later
"""Files nobody should hand in but somebody will, drawn into a folder."""
import io
import math
import struct
import zlib

from PIL import Image, ImageDraw, ImageFont

FONT = "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"
LINE = "Ủy ban nhân dân phường Mẫu Đơn"


def sheet(size=(1240, 700)):
    """Some lines of print at 150 dpi of width, 300 dpi of letter size."""
    page = Image.new("RGB", size, "white")
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(FONT, 54)
    for row in range(6):
        pen.text((80, 60 + 95 * row), LINE, font=font, fill=(20, 20, 20))
    return page


def typed(lines, size=(1800, 1400)):
    """Lines of print at 300 dpi."""
    page = Image.new("RGB", size, "white")
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(FONT, 54)
    for row, line in enumerate(lines):
        pen.text((120, 120 + 110 * row), line, font=font, fill=(20, 20, 20))
    return page


def written(page, x, baseline):
    """Joined loops of a blue pen, three words long."""
    pen = ImageDraw.Draw(page)
    for word in range(3):
        path = [(x + word * 260 + 2.1 * t + 14 * math.sin(t / 4), baseline - 20 - (16 + 18 * (t % 31 > 22)) * math.sin(t / 4 + word))
                for t in range(100)]
        pen.line(path, fill=(38, 58, 168), width=5, joint="curve")


def saved(picture, kind, **options):
    held = io.BytesIO()
    picture.save(held, kind, **options)
    return held.getvalue()


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width, height, depth, colour, rows):
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def sixteen_bits():
    grey = sheet().convert("L")
    rows = b"".join(b"\0" + bytes(b for tone in grey.crop((0, y, grey.width, y + 1)).getdata() for b in (tone, tone))
                    for y in range(grey.height))
    return png(grey.width, grey.height, 16, 0, rows)


def transparent():
    page = Image.new("RGBA", (1240, 700), (0, 0, 0, 0))
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(FONT, 54)
    for row in range(6):
        pen.text((80, 60 + 95 * row), LINE, font=font, fill=(0, 0, 0, 255))
    return page


def pdf(*objects):
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, len(out))


def stream(head, body):
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (head, len(body), body)


def pdf_page(box, content, resources=b"", *more):
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %s]/Contents 4 0 R/Resources<<%s>>>>" % (box, resources), content, *more)


def laughs():
    """Forms that draw ten forms that draw ten forms …: ten thousand million fillings of the page."""
    inner = stream(b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]", b"0 0 595 842 re f")
    forms = [inner]
    for level in range(10):
        head = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F %d 0 R>>>>" % (5 + level)
        forms.append(stream(head, b"/F Do " * 10))
    return pdf_page(b"595 842", stream(b"", b"/F Do"), b"/XObject<</F %d 0 R>>" % (4 + len(forms)), *forms)


def swollen_picture():
    """A picture of 900 million pixels in a few kilobytes."""
    packer, rows = zlib.compressobj(9), b"\0" * 30_000
    body = zlib.compress(b"".join(packer.compress(rows) for _ in range(30_000)) + packer.flush(), 9)
    head = (b"/Type/XObject/Subtype/Image/Width 30000/Height 30000/ColorSpace/DeviceGray/BitsPerComponent 8"
            b"/Filter[/FlateDecode/FlateDecode]")
    return pdf_page(b"595 842", stream(b"", b"595 0 0 842 0 0 cm /I Do"), b"/XObject<</I 5 0 R>>", stream(head, body))


def refused():
    """name -> (bytes, codes it may be refused with)."""
    whole = {"jpg": saved(sheet(), "JPEG"), "png": saved(sheet(), "PNG"), "tif": saved(sheet(), "TIFF", compression="tiff_lzw")}
    bad = {f"truncated.{kind}": (data[:len(data) // 2], ["picture.unreadable"]) for kind, data in whole.items()}
    frames = [sheet(), sheet().rotate(180)]
    unreadable, large = ["picture.unreadable"], ["picture.too_large"]
    return bad | {
        "huge.png": (png(100_000, 100_000, 8, 0, b"\0"), large),
        "huge.pgm": (b"P5\n100000 100000\n255\n" + b"x" * 1000, large),
        "huge.tif": (b"II*\0\x08\0\0\0\x03\0" + struct.pack("<HHII", 0x100, 4, 1, 100_000) +
                     struct.pack("<HHII", 0x101, 4, 1, 100_000) + struct.pack("<HHII", 0x111, 4, 1, 8) + b"\0\0\0\0",
                     large + unreadable),
        "empty.jpg": (b"", unreadable), "empty.png": (b"", unreadable),
        "none-wide.png": (png(0, 0, 8, 0, b""), unreadable),
        "moving.gif": (saved(frames[0], "GIF", save_all=True, append_images=frames[1:]), unreadable),
        "moving.webp": (saved(frames[0], "WEBP", save_all=True, append_images=frames[1:]), unreadable),
        "gif-called.jpg": (saved(frames[0], "GIF"), unreadable),
        "empty.pdf": (b"", ["data.bad"]), "broken.pdf": (b"%PDF-1.4\n" + b"\xff" * 300, ["data.bad"]),
        "wide.pdf": (pdf_page(b"2000000 10", stream(b"", b"")), large + unreadable),
        "laughs.pdf": (laughs(), unreadable),
    }


def readable():
    """name -> bytes of files that say LINE."""
    frames = [sheet(), sheet((1240, 700))]
    return {"cmyk.jpg": saved(sheet().convert("CMYK"), "JPEG", quality=90), "sixteen.png": sixteen_bits(),
            "alpha.png": saved(transparent(), "PNG"), "palette.png": saved(sheet().convert("P"), "PNG"),
            "moving.png": saved(frames[0], "PNG", save_all=True, append_images=frames[1:]),
            "two-tone.tif": saved(sheet().convert("1"), "TIFF", compression="group4"),
            "page.pdf": saved(sheet(), "PDF", resolution=300)}
