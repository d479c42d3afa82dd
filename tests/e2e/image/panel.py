# SPDX-License-Identifier: GPL-3.0-or-later
"""What a picture of the panel says: read by Tesseract as it comes from Debian, without a line of ours."""
import csv
import io
import subprocess
import unicodedata

from PIL import Image


def words(picture):
    """The words of a picture with their places: (word, left, top, width, height), in reading order."""
    out = subprocess.run(["tesseract", picture, "stdout", "-l", "vie", "--psm", "11", "tsv"], check=True, capture_output=True, text=True,
                         env={"OMP_THREAD_LIMIT": "1", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}).stdout
    rows = csv.DictReader(io.StringIO(out), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [(unicodedata.normalize("NFC", row["text"]), *(int(row[key]) for key in ("left", "top", "width", "height")))
            for row in rows if row["text"] and row["text"].strip()]


def place_of(text, picture):
    """The middle of a run of words, or None where the panel does not show it."""
    wanted = text.split()
    seen = words(picture)
    for at in range(len(seen) - len(wanted) + 1):
        run = seen[at:at + len(wanted)]
        if [word for word, *_ in run] == wanted:
            left, top = run[0][1], min(top for _, _, top, _, _ in run)
            right, bottom = run[-1][1] + run[-1][3], max(top + height for _, _, top, _, height in run)
            return (left + right) // 2, (top + bottom) // 2
    return None


def colour_at(x, y, picture):
    """Red, green and blue of one pixel."""
    with Image.open(picture) as image:
        return image.convert("RGB").getpixel((x, y))


def share_of(colour, picture):
    """The part of the panel that has a colour, give or take what rounding makes of it."""
    with Image.open(picture) as image:
        pixels = image.convert("RGB")
        counts = pixels.getcolors(maxcolors=pixels.width * pixels.height)
        total = pixels.width * pixels.height
    near = sum(count for count, seen in counts if all(abs(a - b) <= 2 for a, b in zip(seen, colour)))
    return near / total


def size(picture):
    with Image.open(picture) as image:
        return image.size
