#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws all sample cards and papers. usage: make.py FOLDER"""
import pathlib
import sys

import bad
import bench_pages
import birth
import construction
import marriage


def main(folder):
    for name, sample in (("birth", birth), ("marriage", marriage), ("construction", construction)):
        sample.draw(folder / name)
    bench_pages.draw(folder / "ocr-bench")
    bad.draw(folder / "bad", folder / "birth" / "papers" / "01-declaration" / "1.jpg")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
