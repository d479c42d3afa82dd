# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the pages of a set once and keeps them, with the truth beside, until a script changes."""
import dataclasses
import hashlib
import json
import pathlib
import random
import zlib

import papers
import papers_assorted
import papers_catalogue
import papers_unseen
import wear
from contents import Contents
from page import SIZE

HERE = pathlib.Path(__file__).parent
SETS = {"tuning": (papers.KINDS, 1), "hold-out": (papers_unseen.KINDS, 2),
        "assorted": (papers_assorted.KINDS, 3), "catalogue": (papers_catalogue.KINDS, 4)}


# Papers of the other sets that are of the catalogue; all others must stay unknown.
KNOWN = {"birth_certificate": "birth_certificate", "building": "building_application", "marital": "marital_status",
         "decision": "decision", "death_notice": "death_notice", "land": "land_certificate", "court": "court_decision",
         "power_of_attorney": "power_of_attorney", "marriage": "marriage_declaration",
         "residence": "residence_change"}


@dataclasses.dataclass
class Drawn:
    name: str
    file: pathlib.Path
    pieces: list
    fields: dict  # of papers of the catalogue set only; the others name theirs otherwise
    kind: str  # what the paper is, of the kinds the station knows; None when nothing is said of it


def scripts_mark():
    digest = hashlib.sha256()
    for script in ("contents.py", "page.py", "papers.py", "papers_assorted.py", "papers_catalogue.py", "cards.py", "catalogue_civil.py", "catalogue_form.py", "catalogue_values.py", "papers_unseen.py", "parts.py", "wear.py", "pages.py"):
        digest.update((HERE / script).read_bytes())
    return digest.hexdigest()


def typeset(kind, seed):
    page = kind(Contents(random.Random(f"{kind.__name__} {seed}")))
    if page.y > SIZE[1] - 40:
        raise ValueError(f"{kind.__name__} does not fit its page")
    return page


def draw(folder, set_name, levels, seed_shift=0):
    """level -> pages; files of an earlier run with the same scripts are kept."""
    kinds, seed = SETS[set_name]
    seed += seed_shift
    folder = folder / f"{set_name}-{seed}"
    mark = folder / "scripts"
    fresh = mark.exists() and mark.read_text() == scripts_mark()
    drawn = {level: [] for level in levels}
    for kind in kinds:
        page = None
        for level in levels:
            file = folder / level / f"{kind.__name__}.{wear.SUFFIX[level]}"
            truth = file.with_suffix(".json")
            if not (fresh and file.exists() and truth.exists()):
                page = page or typeset(kind, seed)
                file.parent.mkdir(parents=True, exist_ok=True)
                place = zlib.crc32(f"{kind.__name__} {level} {seed}".encode())
                wear.save(wear.worn(page.picture, level, place), file, level)
                truth.write_text(json.dumps({"pieces": page.pieces, "fields": page.fields, "kind": page.kind}, ensure_ascii=False))
            known = json.loads(truth.read_text())
            drawn[level].append(Drawn(kind.__name__, file, known["pieces"], known["fields"] if known["kind"] else {},
                                       known["kind"] or KNOWN.get(kind.__name__)))
    mark.write_text(scripts_mark())
    return drawn
