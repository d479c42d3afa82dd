#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints made-up forms, blurs and speckles them, has Tesseract read them and keeps its words as TSV.

usage: OMP_THREAD_LIMIT=1 make_fixtures.py; writes birth.tsv and status.tsv beside itself. All names are made up."""
import pathlib
import subprocess
import tempfile

import numpy
from PIL import Image, ImageDraw, ImageFilter, ImageFont

HERE = pathlib.Path(__file__).resolve().parent
FONTS = "/usr/share/fonts/truetype/noto/NotoSerif-"
MARGIN, PITCH, SIZE = 230, 78, 46  # px at 300 dpi

# One tuple per line: kind, then label/value pairs side by side. "line" has no dots, "dots" dots under the value.
BIRTH = [
    ("title", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("title", "Độc lập - Tự do - Hạnh phúc"), ("line", ""),
    ("title", "TỜ KHAI ĐĂNG KÝ KHAI SINH"), ("line", ""),
    ("line", "Kính gửi: Ủy ban nhân dân phường Thử Nghiệm"),
    ("line", "Họ, chữ đệm, tên người yêu cầu: Trần Văn Mẫu"),
    ("line", "Nơi cư trú: Nhà số 12, ngõ 34, đường Mẫu Đơn, tổ dân phố số 5, phường Thử Nghiệm,"),
    ("line", "thành phố Hà Nội"),
    ("line", "Giấy tờ tùy thân: Thẻ căn cước số 001090000001"),
    ("line", "Quan hệ với người được khai sinh: Cha"),
    ("line", "Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:"),
    ("line", "Họ, chữ đệm, tên: TRẦN BÉ MẪU"),
    ("line", "Ngày, tháng, năm sinh: 05/11/2026"),
    ("line", "Giới tính: Nữ    Dân tộc: Kinh    Quốc tịch: Việt Nam"),
    ("line", "Nơi sinh: Bệnh viện Phụ sản Mẫu"),
    ("line", "Họ, chữ đệm, tên người mẹ: Nguyễn Thị Thử"),
    ("line", "Ngày, tháng, năm sinh: 20/03/1998"),
    ("line", "Dân tộc: Tày    Quốc tịch: Việt Nam"),
    ("line", "Họ, chữ đệm, tên người cha: Trần Văn Mẫu"),
    ("line", "Ngày, tháng, năm sinh: 15/01/1990"),
    ("line", "Dân tộc: Kinh    Quốc tịch: Việt Nam"),
    ("line", "Tôi cam đoan những nội dung khai trên đây là đúng sự thật."),
]
STATUS = [
    ("title", "TỜ KHAI CẤP GIẤY XÁC NHẬN"), ("title", "TÌNH TRẠNG HÔN NHÂN"), ("line", ""),
    ("dots", "Họ, chữ đệm, tên người yêu cầu: Lê Thị Thử Nghiệm"),
    ("dots", "Nơi cư trú: Thôn Mẫu, xã Thử Nghiệm, tỉnh Lào Cai"),
    ("dots", "Số định danh cá nhân: 010095000002"),
    ("dots", "Số điện thoại: 0900 000 001"),
    ("dots", "Sinh ngày: ngày 07 tháng 09 năm 1995"),
    ("dots", "Giới tính: Nữ"),
    ("dots", "Tình trạng hôn nhân: Chưa đăng ký kết hôn với ai"),
    ("dots", "Mục đích: "),
]


def draw(lines):
    """A page as a grey picture."""
    page = Image.new("L", (2480, 3508), 255)
    pen = ImageDraw.Draw(page)
    plain, bold = (ImageFont.truetype(f"{FONTS}{face}.ttf", SIZE) for face in ("Regular", "Bold"))
    for row, (kind, text) in enumerate(lines):
        y = 200 + row * PITCH
        font = bold if kind == "title" else plain
        x = (2480 - font.getlength(text)) / 2 if kind == "title" else MARGIN
        pen.text((x, y), text, font=font, fill=20)
        if kind == "dots":
            start = MARGIN + plain.getlength(text) + 12
            pen.text((start, y), "." * int((2250 - start) / plain.getlength(".")), font=plain, fill=60)
    return page


def worn(page, seed):
    """The page as a cheap scanner gives it."""
    soft = numpy.asarray(page.filter(ImageFilter.GaussianBlur(1.6)).rotate(0.15, fillcolor=255), dtype=float)
    noise = numpy.random.default_rng(seed).normal(0, 14, soft.shape)
    return Image.fromarray(numpy.clip(soft * 0.88 + 12 + noise, 0, 255).astype("uint8"))


def read(page):
    """Tesseract's words as TSV."""
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        page.save(file.name, dpi=(300, 300))
        return subprocess.run(["tesseract", file.name, "-", "-l", "vie", "tsv"], check=True,
                              capture_output=True, text=True).stdout


if __name__ == "__main__":
    for name, lines, seed in (("birth", BIRTH, 1), ("status", STATUS, 2)):
        (HERE / f"{name}.tsv").write_text(read(worn(draw(lines), seed)), encoding="utf-8")
