#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Has programs that are not ours judge the sample PDFs: qpdf, poppler and PDFBox preflight (PDF/A-1b).

usage: check_pdfs.py PDF_SAMPLES_PROGRAM FOLDER"""
import pathlib
import re
import subprocess
import sys

JARS = ":".join(f"/usr/share/java/{name}.jar" for name in (
    "preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"))
PREFLIGHT = "org.apache.pdfbox.preflight.Validator_A1b"


def output(*command):
    """What a program prints; a program that fails or is missing ends the check."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\nended with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def require(condition, pdf, what):
    """Ends the check with a sentence when something does not hold."""
    if not condition:
        sys.exit(f"{pdf.name}: {what}")


def words(text):
    """Pages of lines of words; empty lines do not count."""
    pages = text.split("\f")[:-1]
    return [[line.split() for line in page.splitlines() if line.split()] for page in pages]


def check_text(pdf):
    """Search and copy give every word, in order, with all marks."""
    expected = words(pdf.with_suffix(".txt").read_text(encoding="utf-8"))
    for mode in ((), ("-layout",), ("-raw",)):
        found = words(output("pdftotext", "-enc", "UTF-8", *mode, str(pdf), "-"))
        require(found == expected, pdf, f"pdftotext {mode} gives\n{found}\nin place of\n{expected}")


def check_places(pdf):
    """Words are found where the picture shows them: the first word starts half an inch from both edges."""
    page = output("pdftotext", "-bbox", "-f", "1", "-l", "1", str(pdf), "-")
    first = re.search(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"', page)
    left, top, bottom = (float(number) for number in first.groups())
    require(abs(left - 36) < 1 and abs(top - 36) < 1, pdf, f"first word at {left}, {top}")
    require(abs(bottom - 48) < 1, pdf, f"first word ends at {bottom}")  # a sixth of an inch further down


def grey(pgm):
    """Width, height and bytes of a binary PGM."""
    head = re.match(rb"P5\s(?:#[^\n]*\n)*(\d+)\s+(\d+)\s+255\s", pgm)
    return int(head.group(1)), int(head.group(2)), pgm[head.end():]


def check_layers(pdf):
    """Background, colour and mask; drawn one over the other they look like the picture they were made from."""
    rows = [row.split() for row in output("pdfimages", "-list", str(pdf)).splitlines()[2:]]
    kinds = [(row[2], row[8]) for row in rows]
    require(kinds == [("image", "jpeg"), ("image", "jpeg"), ("mask", "jbig2")], pdf, f"layers: {kinds}")
    drawn = subprocess.run(["pdftoppm", "-r", "200", "-gray", "-singlefile", str(pdf)], capture_output=True, check=True)
    width, height, seen = grey(drawn.stdout)
    width2, height2, wanted = grey(pdf.with_suffix(".pgm").read_bytes())
    require(abs(width - width2) <= 1 and abs(height - height2) <= 1, pdf, f"drawn as {width} x {height}")
    pairs = [(seen[y * width + x], wanted[y * width2 + x]) for y in range(0, min(height, height2), 3)
             for x in range(0, min(width, width2), 3)]
    require(any(want < 100 for _, want in pairs), pdf, "nothing dark in the picture")
    wrong = sum(abs(see - want) > 60 for see, want in pairs)
    require(wrong < 0.003 * len(pairs), pdf, f"{wrong} of {len(pairs)} pixels look different")


def check_pictures(pdf, pages):
    """One JPEG per page, passed through."""
    if pdf.stem == "layers":
        return check_layers(pdf)
    rows = output("pdfimages", "-list", str(pdf)).splitlines()[2:]
    require(len(rows) == pages, pdf, f"{len(rows)} pictures for {pages} pages")
    for row in rows:
        require(row.split()[8] == "jpeg", pdf, f"not a JPEG: {row}")


def check(pdf):
    """All checks of one file."""
    pages = pdf.with_suffix(".txt").read_text(encoding="utf-8").count("\f")
    require("No syntax or stream encoding errors" in output("qpdf", "--check", str(pdf)), pdf, "qpdf complains")
    require(pdf.read_bytes().startswith(b"%PDF-1.4"), pdf, "is not PDF 1.4")
    check_text(pdf)
    check_places(pdf)
    check_pictures(pdf, pages)
    fonts = output("pdffonts", str(pdf)).splitlines()[2:]
    require(len(fonts) == 1 and fonts[0].split()[-5:-2] == ["yes", "no", "yes"], pdf, f"fonts: {fonts}")
    info = output("pdfinfo", "-enc", "UTF-8", str(pdf))
    require(f'Tờ khai <mẫu> & "thử" ({pdf.stem})' in info, pdf, f"title: {info}")
    verdict = output("java", "-cp", JARS, PREFLIGHT, str(pdf))
    require("is a valid PDF/A-1b file" in verdict, pdf, verdict)
    print(f"{pdf.name}: {pages} pages, text complete, valid PDF/A-1b")


if __name__ == "__main__":
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    output(program, str(folder))
    samples = sorted(folder.glob("*.pdf"))
    if len(samples) != 5:
        sys.exit(f"{len(samples)} sample PDFs")
    for sample in samples:
        check(sample)
