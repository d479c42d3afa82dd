# SPDX-License-Identifier: GPL-3.0-or-later
"""Five pages of rising difficulty for the benchmarks, with the text that stands on them."""
import birth
import construction
import marriage
import wear


def pages():
    """name, sheet, and what the scanner does to it."""
    yield "1-clean", marriage.declaration(), {"skew": 0.0, "shade": 0.0, "sigma": 2.0}
    yield "2-skewed", birth.declaration_first(), {"skew": 2.8, "sigma": 8.0}
    yield "3-upside-down", construction.land_certificate(), {"skew": -1.2, "upside_down": True}
    yield "4-stamped", birth.birth_proof(), {"skew": 1.6, "sigma": 6.0}
    yield "5-dim", construction.application_first(), {"skew": -2.2, "shade": 0.45, "sigma": 7.0}


def draw(folder):
    for seed, (name, sheet, scan) in enumerate(pages(), start=400):
        wear.save(wear.scanned(sheet.picture, seed, **scan), folder / f"{name}.jpg")
        (folder / f"{name}.txt").write_text("\n".join(sheet.lines) + "\n", encoding="utf-8")
