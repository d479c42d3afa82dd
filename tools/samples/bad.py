# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures that must be refused with words, and two odd cards that must be read."""
import struct
import unicodedata
import zlib

import card

ODD_CARDS = {
    "year-only-card.png": "079055000321||Phạm Văn Thử|1955|Nam|8 Đường Mẫu, Bình Tân, TP. Hồ Chí Minh|03042022",
    "nfd-card.png": unicodedata.normalize(
        "NFD", "079190000124||Trần Thị Mẫu|02031990|Nữ|2 Đường Mẫu, Tân Tạo, TP. Hồ Chí Minh|20052021"),
}
OTHER_CODES = {
    "bhyt-qr.png": "DN4797912345678|4e677579e1bb856e2056c4836e204de1baab75|15/01/1990|1|"
                   "5048e1bb9d6e67204de1baab75|79 - 024|01/01/2026|-|20/12/2025|79077912345678|-|4|01/01/2030|x-4|$",
    "url-qr.png": "https://example.org/khuyen-mai?ma=123",
    "two-fields-qr.png": "079090000123|Nguyễn Văn Mẫu",
}


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def claims_to_be_huge():
    """A PNG whose header promises 30 000 × 30 000 px, with hardly any data behind it."""
    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(90_001))) + chunk(b"IEND", b"")


def draw(folder, good_jpeg):
    folder.mkdir(parents=True, exist_ok=True)
    whole = good_jpeg.read_bytes()
    (folder / "truncated.jpg").write_bytes(whole[:len(whole) // 2])
    (folder / "not-a-picture.jpg").write_text("Đây không phải là ảnh.\n" * 40, encoding="utf-8")
    (folder / "30000x30000.png").write_bytes(claims_to_be_huge())
    for name, text in (OTHER_CODES | ODD_CARDS).items():
        card.qr(text, 10).save(folder / name)
