#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Verdicts on pages: milliseconds for each, planted faults found and missed, good pages blamed, pages scanned twice.
Limits in the code come from what print and paper are; this only says how they do. The seed of a set is in its name."""
import argparse
import collections
import hashlib
import pathlib
import random
import statistics
import subprocess
import sys
import zlib

import numpy
from PIL import Image

import papers
import papers_unseen
import spoil
from contents import Contents

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[2]
SETS = {"tuning": (papers.KINDS, 1), "hold-out": (papers_unseen.KINDS, 20261)}


def mark_of_scripts():
    names = ("spoil.py", "verdicts.py", "wear.py", "page.py", "parts.py", "papers.py", "papers_unseen.py", "contents.py")
    return hashlib.sha256(b"".join((HERE / name).read_bytes() for name in names)).hexdigest()


def typeset(kind, seed):
    return kind(Contents(random.Random(f"{kind.__name__} {seed}"))).picture


def chance(*what):
    return numpy.random.RandomState(zlib.crc32(" ".join(map(str, what)).encode()))


def save(picture, file):
    file.parent.mkdir(parents=True, exist_ok=True)
    dpi = picture.info.get("dpi", (300, 300) if picture.width == 2480 else None)
    if picture.mode == "1":
        picture, dpi = picture.convert("L"), (150, 150)
    picture.save(file, quality=88, **({"dpi": dpi} if dpi else {}))


def draw(folder, set_name, kinds, seed, effects):
    """effect -> files."""
    folder = folder / f"{set_name}-{seed}"
    mark = folder / "scripts"
    fresh = mark.exists() and mark.read_text() == mark_of_scripts()
    drawn = collections.defaultdict(list)
    for kind in kinds:
        page = None
        for effect in effects:
            file = folder / effect.__name__ / f"{kind.__name__}.jpg"
            drawn[effect.__name__].append(file)
            if fresh and file.exists():
                continue
            page = page or typeset(kind, seed)
            save(effect(page, chance(kind.__name__, effect.__name__, seed)), file)
    mark.write_text(mark_of_scripts())
    return drawn


def looked_at(program, files):
    """file -> (verdict, milliseconds)."""
    out = subprocess.run([program, *files], check=True, capture_output=True, text=True).stdout
    rows = [line.split("\t") for line in out.splitlines()]
    return {pathlib.Path(row[0]): (row[1], float(row[3])) for row in rows}


def faults(program, drawn):
    print(f"{'fault':<14}{'pages':>6}{'found':>7}{'called otherwise':>18}{'missed':>8}")
    for fault in spoil.FAULTS:
        verdicts = collections.Counter(v for v, _ in looked_at(program, drawn[fault.__name__]).values())
        pages = sum(verdicts.values())
        name = getattr(fault, "verdict", fault.__name__)
        found, missed = verdicts[name], verdicts["good"]
        others = {k: n for k, n in verdicts.items() if k not in (name, "good")}
        print(f"{fault.__name__:<14}{pages:>6}{found:>7}{pages - found - missed:>18}{missed:>8}  {others or ''}")


def false_alarms(program, groups):
    print(f"\n{'good pages':<22}{'pages':>6}{'blamed':>8}")
    times = []
    for name, files in groups.items():
        looks = looked_at(program, files)
        blamed = {file: verdict for file, (verdict, _) in looks.items() if verdict != "good"}
        times += [ms for _, ms in looks.values()]
        print(f"{name:<22}{len(looks):>6}{len(blamed):>8}")
        for file, verdict in blamed.items():
            print(f"    {file.parent.name}/{file.name}: {verdict}")
    return times


def pages_twice(program, folder, kinds, seed):
    """The same sheet scanned again, its neighbour of the same form filled in otherwise, and all the others."""
    files, owner = [], {}
    for kind in kinds:
        for name, content, scan in (("first", seed, 1), ("again", seed, 2), ("otherwise", seed + 1, 3)):
            file = folder / f"twice-{seed}" / f"{kind.__name__}-{name}.jpg"
            if not file.exists():
                lot = chance(kind.__name__, name, seed)
                page = spoil.flat(typeset(kind, content), lot)
                save(spoil.moved(page, lot.randint(-40, 40), lot.randint(-40, 40)), file)
            files.append(file)
            owner[str(file)] = (kind.__name__, content)
    out = subprocess.run([program, "--pairs", *files], check=True, capture_output=True, text=True).stdout
    counts, times = collections.Counter(), []
    for row in (line.split("\t") for line in out.splitlines()):
        one, other = owner[row[0]], owner[row[1]]
        relation = "same sheet" if one == other else "same form, filled otherwise" if one[0] == other[0] else "other paper"
        counts[relation, row[2]] += 1
        times.append(float(row[3]))
        if (one == other) != (row[2] == "same") and relation != "other paper":
            print(f"    {pathlib.Path(row[0]).name} {pathlib.Path(row[1]).name}: {row[2]}")
    print(f"\n{'two scans':<30}{'pairs':>6}{'called the same':>17}")
    for relation in ("same sheet", "same form, filled otherwise", "other paper"):
        same, different = counts[relation, "same"], counts[relation, "different"]
        print(f"{relation:<30}{same + different:>6}{same:>17}")
    print(f"comparing two pages: median {statistics.median(times):.1f} ms, longest {max(times):.1f} ms")


def as_the_scanner_gives(files, folder):
    """The same pages as raw rows, which is what a scanner's driver hands over."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for file in files:
        raw = folder / (file.stem + ".ppm")
        Image.open(file).convert("RGB").save(raw)
        made.append(raw)
    return made


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--folder", type=pathlib.Path, required=True)
    parser.add_argument("--set", choices=SETS, default="hold-out")
    parser.add_argument("--seed", type=int, help="another seed than the set's own")
    parser.add_argument("--quick", action="store_true", help="four papers of the set")
    arguments = parser.parse_args()
    kinds, seed = SETS[arguments.set]
    seed = arguments.seed or seed
    kinds = kinds[:4] if arguments.quick else kinds
    program = arguments.bin / "looks_bench"
    arguments.folder.mkdir(parents=True, exist_ok=True)
    drawn = draw(arguments.folder, arguments.set, kinds, seed, spoil.FAULTS + spoil.FINE)
    print(f"set {arguments.set}, seed {seed}, {len(kinds)} papers")
    faults(program, drawn)
    groups = {f"drawn: {effect.__name__}": drawn[effect.__name__] for effect in spoil.FINE}
    samples = arguments.bin.parent / "samples"
    groups["sample dossiers"] = [f for f in sorted(samples.glob("*/papers/*/*.jpg")) if f.name]
    groups["sample pages"] = sorted((samples / "ocr-bench").glob("*.jpg"))
    groups = {name: files for name, files in groups.items() if files}
    false_alarms(program, groups)
    pages_twice(program, arguments.folder, kinds, seed)
    raw = as_the_scanner_gives(drawn["scan"], arguments.folder / "raw")
    times = sorted(ms for _, ms in looked_at(program, raw + raw).values())
    print(f"\none A4 page, 300 dpi, colour, raw: {len(times)} pages, median {statistics.median(times):.0f} ms, "
          f"longest {times[-1]:.0f} ms of one core (wanted: 250)")


if __name__ == "__main__":
    sys.exit(main())
