#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the page reader with plain Tesseract on drawn A4 pages; the figures stand in docs/ocr.md.

usage: measure_ocr.py PRINT_READING FOLDER
Draws three papers, clean and as a scanner sees them (grey paper, grain, tilt, print shining through), reads each
with PRINT_READING (build/release/bin/print_reading) and with the tesseract program, and prints the share of wrong
characters and the seconds. All names are made up.
"""
import os
import pathlib
import re
import subprocess
import sys
import time
import unicodedata

import numpy
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

SERIF = "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf"
WIDTH, HEIGHT, DPI = 2480, 3508, 300
BLACK = (22, 22, 24)
HEAD = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
PROSE = (
    "Căn cứ Luật Hộ tịch và đề nghị của công chức tư pháp - hộ tịch, Ủy ban nhân dân phường Mẫu Đơn quyết định công "
    "nhận việc thay đổi, cải chính hộ tịch đối với ông Nguyễn Văn Mẫu, nơi thường trú tại số 12 đường Hướng Dương. "
    "Các cơ quan, tổ chức và cá nhân có liên quan chịu trách nhiệm thi hành quyết định này kể từ ngày ký. Người yêu "
    "cầu phải nộp lệ phí theo quy định, trừ trường hợp được miễn. Trong thời hạn ba ngày làm việc, kể từ ngày nhận "
    "đủ hồ sơ, nếu thấy yêu cầu là có cơ sở và phù hợp với quy định của pháp luật thì công chức ghi vào Sổ hộ tịch, "
    "cùng người yêu cầu ký vào sổ và báo cáo Chủ tịch Ủy ban nhân dân cấp trích lục. ")
FORM = [
    ("Kính gửi:", "Ủy ban nhân dân phường Mẫu Đơn"), ("Họ, chữ đệm, tên người yêu cầu:", "Nguyễn Văn Mẫu"),
    ("Nơi cư trú:", "Số 12 đường Hướng Dương, phường Mẫu Đơn"), ("Giấy tờ tùy thân:", "Căn cước số 001200000001"),
    ("Quan hệ với người được khai sinh:", "Cha"), ("Họ, chữ đệm, tên:", "Nguyễn Thị Thử Nghiệm"),
    ("Ngày, tháng, năm sinh:", "15/08/2026"), ("Giới tính:", "Nữ"), ("Dân tộc:", "Kinh"), ("Quốc tịch:", "Việt Nam"),
    ("Nơi sinh:", "Bệnh viện Đa khoa Thí Dụ"), ("Họ, chữ đệm, tên người mẹ:", "Lê Thị Ví Dụ"),
    ("Họ, chữ đệm, tên người cha:", "Nguyễn Văn Mẫu")]
TABLE = [
    ("STT", "Tên giấy tờ", "Số lượng", "Ghi chú"), ("1", "Giấy chứng sinh", "01 bản chính", "Đã nộp"),
    ("2", "Căn cước công dân của cha", "01 bản sao", "Đối chiếu"), ("3", "Giấy chứng nhận kết hôn", "01 bản sao", "Nộp sau"),
    ("4", "Đơn xin xác nhận cư trú", "01 bản chính", "Đã nộp"), ("5", "Văn bản ủy quyền", "01 bản chính", "Nếu có")]
COLUMNS = [250, 420, 1250, 1750, 2230]


class Sheet:
    """A page being drawn, and the lines that stand on it so far."""

    def __init__(self, points):
        self.page = Image.new("RGB", (WIDTH, HEIGHT), "white")
        self.pen = ImageDraw.Draw(self.page)
        self.font = ImageFont.truetype(SERIF, points * DPI // 72)
        self.step = points * 7
        self.y = 220
        self.lines = []
        for line in HEAD:
            self.write((WIDTH - self.pen.textlength(line, font=self.font)) / 2, line)
        self.y += self.step

    def write(self, x, line):
        self.pen.text((x, self.y), line, font=self.font, fill=BLACK)
        self.lines.append(line)
        self.y += self.step

    def paragraph(self, text):
        line = ""
        for word in text.split():
            if self.pen.textlength(f"{line} {word}", font=self.font) > WIDTH - 550:
                self.write(280, line)
                line = ""
            line = f"{line} {word}".strip()
        self.write(280, line)

    def field(self, label, value, leader_below):
        x = 280 + self.pen.textlength(label + " ", font=self.font)
        baseline = self.y + self.font.getmetrics()[0]
        end = x if leader_below else x + self.pen.textlength(value + " ", font=self.font)
        for dot in range(int(end), WIDTH - 280, 13):
            self.pen.ellipse((dot, baseline - 2, dot + 4, baseline + 2), fill=BLACK)
        self.write(280, f"{label} {value}")

    def row(self, cells):
        for x, cell in zip(COLUMNS, cells):
            self.pen.text((x + 20, self.y + 16), cell, font=self.font, fill=BLACK)
        for x in COLUMNS:
            self.pen.line((x, self.y, x, self.y + 110), fill=BLACK, width=4)
        for y in (self.y, self.y + 110):
            self.pen.line((COLUMNS[0], y, COLUMNS[-1], y), fill=BLACK, width=4)
        self.lines.append(" ".join(cells))
        self.y += 110

    def seal(self, x, y):
        ink = Image.new("RGB", self.page.size, "white")
        pen = ImageDraw.Draw(ink)
        pen.ellipse((x - 215, y - 215, x + 215, y + 215), outline=(220, 50, 60), width=10)
        pen.regular_polygon((x, y, 80), 5, fill=(225, 60, 70))
        pen.line([(x + 60, y - 40), (x + 160, y - 140), (x + 190, y + 60), (x + 500, y + 30)], fill=(50, 70, 190), width=7)
        self.page = ImageChops.multiply(self.page, ink)


def papers():
    prose = Sheet(13)
    prose.paragraph(PROSE * 3)
    prose.write(1500, "Trần Văn Thử")
    prose.seal(1560, prose.y - 60)
    yield "decision", prose
    for name, below in (("form", False), ("form, leader below value", True)):
        form = Sheet(13)
        for label, value in FORM:
            form.field(label, value, below)
        form.write(1500, "Người yêu cầu")
        form.seal(1560, form.y + 160)
        yield name, form
    table = Sheet(12)
    for cells in TABLE:
        table.row(cells)
    table.y += 60
    table.paragraph(PROSE)
    yield "table", table


def scanned(page, seed, tilt):
    page = page.rotate(tilt, resample=Image.BICUBIC, fillcolor="white").filter(ImageFilter.GaussianBlur(0.7))
    back = page.transpose(Image.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(3))
    ink, through = (numpy.asarray(p, dtype=numpy.float32) / 255 for p in (page, back))
    grain = numpy.random.RandomState(seed).normal(0, 7, (HEIGHT, WIDTH, 1))
    light = numpy.linspace(1.0, 0.93, WIDTH)[None, :, None] * numpy.array([238, 236, 228])
    tone = light * (0.08 + 0.92 * ink) * (0.94 + 0.06 * through) + grain
    return Image.fromarray(numpy.clip(tone, 0, 255).astype("uint8"))


def folded(text):
    """NFC, white space folded, dot runs dropped: what is left of a leader is no wrong character."""
    text = re.sub(r"[.…_]{2,}", " ", unicodedata.normalize("NFC", text))
    return re.sub(r"\s+", " ", text).strip()


def wrong_share(read, drawn):
    """Levenshtein distance per drawn character, in percent."""
    read, drawn = ([ord(c) for c in folded(t)] for t in (read, drawn))
    places, right = numpy.arange(len(drawn) + 1), numpy.array(drawn)
    last = places.copy()
    for count, letter in enumerate(read, 1):
        row = numpy.concatenate(([count], numpy.minimum(last[1:] + 1, last[:-1] + (right != letter))))
        last = numpy.minimum.accumulate(row - places) + places
    return 100.0 * last[-1] / len(drawn)


def timed(command):
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120,
                          env=dict(os.environ, OMP_THREAD_LIMIT="1"))
    return done.stdout, time.perf_counter() - start


def main(reader, folder):
    out = pathlib.Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    print(f"{'page':34} {'TramSo':>8} {'s':>5} {'tesseract':>10} {'s':>5} {'kB kept':>8}")
    for seed, (name, sheet) in enumerate(papers()):
        for kind, page in (("clean", sheet.page), ("scan", scanned(sheet.page, seed, [1.2, -1.0, 0.8, 2.6][seed]))):
            path = out / f"{name.replace(', ', '_').replace(' ', '_')}_{kind}.jpg"
            page.save(path, quality=90, dpi=(DPI, DPI))
            drawn = "\n".join(sheet.lines)
            ours, our_time = timed([reader, "--text", str(path)])
            measures, _, text = ours.partition("\n")
            plain, plain_time = timed(["tesseract", str(path), "-", "-l", "vie", "--psm", "3"])
            kept = int(re.search(r"(\d+) B ", measures).group(1)) // 1000
            print(f"{name + ', ' + kind:34} {wrong_share(text, drawn):7.2f}% {our_time:5.2f} "
                  f"{wrong_share(plain, drawn):9.2f}% {plain_time:5.2f} {kept:8d}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
