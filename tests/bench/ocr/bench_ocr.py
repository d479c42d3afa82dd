#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wrong characters, processor time and size of `tramsoctl digitize` against `tesseract -l vie`, on typeset papers in four
levels of wear, and the fields of papers whose kind the station knows. `tuning` are the papers the reader was tuned on, `hold-out` are other papers, fonts and layouts."""
import argparse
import json
import os
import pathlib
import sys
import tempfile

import img2pdf

import pages
import score
import score_fields
import wear

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))
from measured import measured

ONE_CORE = dict(os.environ, OMP_THREAD_LIMIT="1")


def ours(arguments, files, folder):
    pdf, report = folder / "ours.pdf", folder / "ours.json"
    spent = measured([arguments.bin / "tramsoctl", "digitize", *files, "-o", pdf, "--json", report, "--threads", "1"],
                     env=ONE_CORE)
    told = json.loads(report.read_text())
    return [page["text"] for page in told["pages"]], spent, pdf, told["papers"]


def tesseract(arguments, files, folder):
    listing = folder / "files.txt"
    listing.write_text("".join(f"{file}\n" for file in files))
    spent = measured(["tesseract", listing, folder / "peer", "-l", "vie"], env=ONE_CORE)
    return (folder / "peer.txt").read_text().split("\f")[:len(files)], spent, None, []


def ocrmypdf(arguments, files, folder):
    """One PDF of all pictures, as it wants it; what making that costs is not counted."""
    source, pdf, text = folder / "source.pdf", folder / "peer.pdf", folder / "peer.txt"
    source.write_bytes(img2pdf.convert([str(file) for file in files]))
    spent = measured(["ocrmypdf", "-l", "vie", "--deskew", "--clean", "-O3", "--jobs", "1", "--sidecar", text, source,
                      pdf], env=ONE_CORE)
    return text.read_text().split("\f")[:len(files)], spent, pdf, []


class Sum:
    """Edits and characters over pages."""

    def __init__(self):
        self.edits = self.bare = self.strict = self.count = self.strict_count = self.bad_words = self.words = 0

    def add(self, pieces, text):
        edits, bare, count = score.tolerant(pieces, text)
        wrong, length = score.strict(pieces, text)
        self.edits, self.bare, self.count = self.edits + edits, self.bare + bare, self.count + count
        self.strict, self.strict_count = self.strict + wrong, self.strict_count + length
        bad, words = score.words(pieces, text)
        self.bad_words, self.words = self.bad_words + bad, self.words + words
        return 100 * edits / max(1, count)

    def row(self):
        return (f"{100 * self.edits / self.count:7.2f} {100 * self.bad_words / self.words:7.2f} {100 * self.bare / self.count:7.2f} "
                f"{100 * self.strict / self.strict_count:7.2f}")


def keep_text(arguments, set_name, level, reader, page, text):
    if arguments.keep:
        file = arguments.keep / set_name / level / f"{page.name}.{reader}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)


def tell_fields(arguments, set_name, level, drawn, papers):
    total = score_fields.FieldSum()
    for page, paper in zip(drawn, papers):
        total.add(page, paper)
    print(f"{set_name:9} {level:10} {total.row()}")
    if arguments.each:
        for complaint in total.complaints:
            print(f"    {complaint}")


def measure(arguments, set_name, level, drawn):
    readers = {"tramso": ours} if arguments.ours_only else {"tramso": ours, "tesseract": tesseract}
    if arguments.ocrmypdf:
        readers["ocrmypdf"] = ocrmypdf
    by_page = {}
    for reader, read in readers.items():
        with tempfile.TemporaryDirectory() as name:
            texts, (cpu, wall, memory), pdf, papers = read(arguments, [page.file for page in drawn], pathlib.Path(name))
            size = pdf.stat().st_size / 1000 / len(drawn) if pdf else 0
        total = Sum()
        for page, text in zip(drawn, texts):
            by_page.setdefault(page.name, []).append(total.add(page.pieces, text))
            keep_text(arguments, set_name, level, reader, page, text)
        print(f"{set_name:9} {level:10} {reader:10} {total.row()} {cpu / len(drawn):7.2f} {wall / len(drawn):7.2f} "
              f"{memory:6.0f} {size:6.0f}", flush=True)
        if papers and set_name != "assorted":
            tell_fields(arguments, set_name, level, drawn, papers)
    if arguments.each:
        for name, values in by_page.items():
            print(f"    {name:20}" + "".join(f"{value:9.2f}" for value in values))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--folder", type=pathlib.Path, required=True, help="where drawn pages are kept")
    parser.add_argument("--quick", action="store_true", help="four papers of each set")
    parser.add_argument("--sets", nargs="*", choices=list(pages.SETS), default=list(pages.SETS))
    parser.add_argument("--levels", nargs="*", choices=wear.LEVELS, default=list(wear.LEVELS))
    parser.add_argument("--only", nargs="*", default=[], help="papers by name")
    parser.add_argument("--seed", type=int, default=0, help="other names, numbers and wear on the same layouts")
    parser.add_argument("--ours-only", action="store_true")
    parser.add_argument("--ocrmypdf", action="store_true", help="also against ocrmypdf, which takes ten times as long")
    parser.add_argument("--each", action="store_true", help="also page by page")
    parser.add_argument("--keep", type=pathlib.Path, help="folder for the texts read")
    arguments = parser.parse_args()
    print(f"{'set':9} {'level':10} {'reader':10} {'CER %':>7} {'WER %':>7} {'bare %':>7} {'strict':>7} {'CPU s':>7} {'wall s':>7} "
          f"{'MB':>6} {'kB':>6}")
    for set_name in arguments.sets:
        drawn = pages.draw(arguments.folder, set_name, arguments.levels, arguments.seed)
        for level in arguments.levels:
            chosen = [page for page in drawn[level] if not arguments.only or page.name in arguments.only]
            chosen = chosen[:4] if arguments.quick else chosen
            if chosen:
                measure(arguments, set_name, level, chosen)


if __name__ == "__main__":
    main()
