# SPDX-License-Identifier: GPL-3.0-or-later
"""Character error rates. Order-tolerant: every printed piece is matched with the best stretch of what was read, longest
first; what nothing was matched with counts as inserted. Strict: edit distance of the whole text in reading order."""
import collections
import re
import unicodedata

import numpy

ALIKE = str.maketrans({"–": "-", "—": "-", "‐": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "′": "'", "•": "-", "…": "."})


def folded(text):
    """NFC, quotes and dashes unified, dot runs (what is left of a leader) dropped, white space folded."""
    text = unicodedata.normalize("NFC", text).translate(ALIKE)
    return re.sub(r"\s+", " ", re.sub(r"[._]{2,}|(?: \.){2,}", " ", text)).strip()


def without_marks(text):
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


def codes(text):
    return numpy.array([ord(c) for c in text], dtype=numpy.int32)


def distance(read, drawn):
    """Levenshtein."""
    read, places = codes(read), numpy.arange(len(drawn) + 1)
    drawn, last = codes(drawn), places.copy()
    for count, letter in enumerate(read, 1):
        row = numpy.concatenate(([count], numpy.minimum(last[1:] + 1, last[:-1] + (drawn != letter))))
        last = numpy.minimum.accumulate(row - places) + places
    return int(last[-1])


def best_stretch(piece, text):
    """(edits, start, end) of the part of text nearest to piece; both code arrays, text not empty."""
    places = numpy.arange(len(text) + 1)
    last, starts = numpy.zeros(len(text) + 1, dtype=numpy.int64), places.copy()
    for count, letter in enumerate(piece, 1):
        swap, drop = last[:-1] + (text != letter), last[1:] + 1
        row = numpy.concatenate(([count], numpy.minimum(swap, drop)))
        begun = numpy.concatenate(([0], numpy.where(swap <= drop, starts[:-1], starts[1:])))
        shifted = row - places
        low = numpy.minimum.accumulate(shifted)
        source = numpy.maximum.accumulate(numpy.where(shifted == low, places, 0))
        last, starts = low + places, begun[source]
    end = int(numpy.argmin(last))
    return int(last[end]), int(starts[end]), end


def match(pieces, lines):
    """Edits between printed pieces and read lines, whatever the order."""
    rest, edits = [codes(line) for line in lines if line], 0
    for piece in sorted((codes(p) for p in pieces if p), key=len, reverse=True):
        found = min(((*best_stretch(piece, line), i) for i, line in enumerate(rest) if len(line)), default=None)
        if found is None or found[0] >= len(piece):
            edits += len(piece)
            continue
        cost, start, end, at = found
        edits += cost
        line = rest.pop(at)
        rest += [part for part in (line[:start], line[end:]) if len(part)]
    return edits + sum(int((part != 32).sum()) for part in rest)


def tolerant(pieces, text):
    """(edits, edits without marks, characters)."""
    pieces, lines = [folded(p) for p in pieces], [folded(t) for t in text.splitlines()]
    count = sum(map(len, pieces))
    return match(pieces, lines), match(map(without_marks, pieces), map(without_marks, lines)), count


def words(pieces, text):
    """(words of the print that were not read as they are, words), whatever the order."""
    drawn, read = collections.Counter(folded(" ".join(pieces)).split()), collections.Counter(folded(text).split())
    return sum((drawn - read).values()), sum(drawn.values())


def strict(pieces, text):
    drawn = folded(" ".join(pieces))
    return distance(folded(text), drawn), len(drawn)
