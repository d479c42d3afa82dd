#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes manifest.json, the vector the kiosk's writer and the portal's reader are both held to (docs/wire.md §3).

The canonical form comes from Python's json module, so neither side's own library decides what is right. Every key
is ASCII, for which sorting by code point is RFC 8785's order; numbers are whole.
"""
import json
import pathlib

MANIFEST = {
    "format": 1,
    "id": "00112233445566778899aabbccddeeff",
    "reference": "TS-7K3M-92QD",
    "tracking_token": "ffeeddccbbaa99887766554433221100",
    "station": "Điểm hỗ trợ Khu phố 5",
    "created": "2026-11-24T02:14:55Z",
    "procedure": {"code": "1.001193", "version": "2026-11-01"},
    "applicant": {
        "number": "079090000123",
        "old_number": "020000123",
        "name": "Nguyễn Văn Mẫu",
        "birth": "15/01/1990",
        "sex": "male",
        "address": "1 Đường Mẫu, Bình Trị Đông",
        "evidence": "card_qr",
    },
    "consents": [
        {"purpose": "submit_on_behalf", "text_version": "2026-11-01", "given": "2026-11-24T02:10:00Z"},
        {"purpose": "process_papers", "text_version": "2026-11-01", "given": "2026-11-24T02:10:07Z"},
    ],
    "documents": [
        {
            "paper": "declaration",
            "title_vi": "Tờ khai đăng ký khai sinh",
            "title_en": "Birth registration form",
            "file": "01-to-khai.pdf",
            "insisted": [{"page": 2, "doubt": "cut_off"}],
            "pages": 2,
            "size": 123456,
            "sha256": "0123456789abcdef" * 4,
        },
        {
            "paper": "birth_proof",
            "title_vi": "Giấy chứng sinh",
            "title_en": "Proof of birth",
            "file": "02-giay-chung-sinh.pdf",
            "pages": 1,
            "size": 1,
            "sha256": "fedcba9876543210" * 4,
        },
    ],
    "fields": [
        {"key": "child.name", "value": "Nguyễn Thị \"Mẫu\" \\ /", "origin": "paper", "confidence": 96},
        {"key": "child.home_town", "value": "dòng 1\ndòng 2\t\u0001\u001f\u007f €😀", "origin": "typed", "confidence": 100},
        {"key": "requester.number", "value": "079090000123", "origin": "card", "confidence": 0},
        {"key": "father.name", "value": "", "origin": "typed", "confidence": 100},
    ],
    "findings": [
        {
            "rule": "paper.missing",
            "severity": "stop",
            "subject": "marriage_cert",
            "what_vi": "Chưa có giấy chứng nhận kết hôn.",
            "what_en": "Missing: the marriage certificate.",
            "advice_vi": "Mời quét giấy này.",
            "advice_en": "Please scan it.",
        },
        {
            "rule": "number.doubt",
            "severity": "warn",
            "subject": "requester.number",
            "what_vi": "Số định danh không khớp.",
            "what_en": "The number does not fit.",
            "advice_vi": "Mời xem lại thẻ.",
            "advice_en": "Please look at the card again.",
        },
    ],
}

if __name__ == "__main__":
    text = json.dumps(MANIFEST, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    pathlib.Path(__file__).with_name("manifest.json").write_bytes(text.encode("utf-8"))
