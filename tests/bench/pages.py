#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seconds per A4 page from picture to searchable PDF, against tesseract and ocrmypdf on the same pages, round by
round so that a noisy machine hits all alike; PDF sizes; peak memory; and the time from "done" to the slip."""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

import img2pdf

from measured import measured

ROOT = pathlib.Path(__file__).resolve().parents[2]
ONE_CORE = dict(os.environ, OMP_THREAD_LIMIT="1")


def as_one_pdf(pages, folder):
    """ocrmypdf takes a PDF: the same JPEGs, unchanged, in one."""
    pdf = folder / "scan.pdf"
    pdf.write_bytes(img2pdf.convert([str(page) for page in pages]))
    return pdf


def commands(arguments, pages, folder):
    listing = folder / "pages.txt"
    listing.write_text("".join(f"{page}\n" for page in pages))
    scan = as_one_pdf(pages, folder)
    return {
        "tramsoctl digitize": ([arguments.bin / "tramsoctl", "digitize", *pages, "-o", folder / "ours.pdf",
                                "--threads", "1"], folder / "ours.pdf"),
        "tesseract": (["tesseract", listing, folder / "peer", "-l", "vie", "pdf"], folder / "peer.pdf"),
        "ocrmypdf": (["ocrmypdf", "-q", "-j", "1", "-l", "vie", "--rotate-pages", "--deskew", scan,
                      folder / "ocrmypdf.pdf"], folder / "ocrmypdf.pdf"),
    }


def compare(arguments, pages):
    rounds = {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        runs = commands(arguments, pages, folder)
        for _ in range(arguments.rounds):
            for peer, (command, pdf) in runs.items():
                _, seconds, memory = measured(command, env=ONE_CORE)
                rounds.setdefault(peer, []).append((seconds / len(pages), memory, pdf.stat().st_size / 1000 / len(pages)))
    return rounds


def done_to_slip(arguments):
    """From pressing "send" to the slip, as the main job measures it; with the reading still to be waited for."""
    with tempfile.TemporaryDirectory() as name:
        subprocess.run([ROOT / "run", "--headless", "--out", f"{name}/out"], check=True, stdout=subprocess.DEVNULL)
        seconds = json.loads(pathlib.Path(name, "out/summary.json").read_text())["seconds"]
    return seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--samples", type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    pages = sorted((arguments.samples / "ocr-bench").glob("*.jpg"))
    if not pages:
        sys.exit("no pages in samples/ocr-bench")
    print(f"{len(pages)} pages, {arguments.rounds} rounds, one core each")
    rounds = compare(arguments, pages)
    ours = statistics.median(seconds for seconds, _, _ in rounds["tramsoctl digitize"])
    print(f"{'':<20}{'s/page (min–max)':>22}{'ratio to ours':>16}{'peak MB':>10}{'kB/page':>10}")
    for peer, values in rounds.items():
        seconds = [value[0] for value in values]
        print(f"{peer:<20}{statistics.median(seconds):>10.2f} ({min(seconds):.2f}–{max(seconds):.2f})"
              f"{statistics.median(seconds) / ours:>16.2f}{max(value[1] for value in values):>10.0f}"
              f"{statistics.median(value[2] for value in values):>10.0f}")
    print("main job, seconds per step:", json.dumps(done_to_slip(arguments)))


if __name__ == "__main__":
    main()
