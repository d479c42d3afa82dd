# SPDX-License-Identifier: GPL-3.0-or-later
"""The ward's figures and targets as an officer sees them in Chromium, and on paper."""
import hashlib
import hmac
import os
import pathlib
import re
import struct
import subprocess
import tempfile
import time
import unittest
import urllib.parse

import chromium
from ward import BIN, Ward, report

ROOT = pathlib.Path(__file__).resolve().parents[3]
OUT = os.environ.get("TRAMSO_PICTURES")


def base32(text):
    import base64
    return base64.b32decode(text + "=" * (-len(text) % 8))


def code(secret):
    """RFC 6238: SHA-1, six digits, thirty seconds."""
    digest = hmac.new(secret, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7FFFFFFF) % 10**6:06d}"


@unittest.skipUnless(chromium.PROGRAM, "Chromium is not installed")
class Figures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ward = Ward("--procedures", ROOT / "config/procedures", "--targets", ROOT / "config/portal/targets.toml")
        cls.addClassCleanup(cls.ward.close)
        told = subprocess.run([BIN / "tramso-portal", "officer", "add", "lan", "--name", "Lan", "--data", cls.ward.data],
                              capture_output=True, text=True, check=True).stdout
        address = re.search(r"otpauth://\S+", told).group()
        secret = base32(urllib.parse.parse_qs(urllib.parse.urlsplit(address).query)["secret"][0])
        password = re.search(r"(?im)^(?:password|mật khẩu)\W+(\S+)", told)
        cls.page = chromium.Page()
        cls.addClassCleanup(cls.page.close)
        codes = [cls.ward.hand_in(number, cls.birth if number < 13 else None) for number in range(1, 25)]
        for dossier in codes[:12]:
            assert cls.ward.decide(dossier, 2)[0] == 200
        month = time.strftime("%Y-%m", time.gmtime(time.time() + 7 * 3600))
        (cls.ward.data / "counter.csv").write_text(f"{month},16\n")
        cls.ward.tell(report("Trạm mẫu 1", counts={
            "visits": 61, "dossiers": 44, "dossier_seconds": 44 * 510, "left.identify": 5, "left.papers": 9, "stopped.paper.missing": 12,
            "stopped.field.missing": 6, "asked.name.differs": 7, "mood.5": 21, "mood.4": 9, "mood.3": 5}))
        cls.ward.tell(report("Trạm mẫu 2", {"neighbourhood": "Khu phố 6"}, {"visits": 30, "dossiers": 25, "dossier_seconds": 25 * 420}))
        cls.ward.tell(report("Trạm mẫu 3", {"neighbourhood": "Khu phố 6"}, paper_low=True, outbox={"waiting": 3, "parked": 0, "oldest_s": 100000},
                             parts=[{"part": "scanner", "health": "broken", "fault": "scanner.jam"}, {"part": "printer", "health": "look"}],
                             faults=[{"code": "scanner.jam", "times": 2}, {"code": "printer.no_paper", "times": 1}]))
        cls.page.size(1280, 900)
        cls.page.go(cls.ward.url + "/officer/login")
        cls.page.submit(f"""const form = document.querySelector('form');
            form.login.value = 'lan'; form.password.value = {password.group(1)!r}; form.code.value = '{code(secret)}';
            form.querySelector('button').click()""")

    def setUp(self):
        self.page.size(1280, 900)
        self.page.go(self.ward.url + "/officer/figures")

    @staticmethod
    def birth(made):
        made["procedure"]["code"] = "1.001193"

    def keep(self, name):
        if OUT:
            pathlib.Path(OUT).mkdir(parents=True, exist_ok=True)
            (pathlib.Path(OUT) / name).write_bytes(self.page.picture())

    def test_each_target_stands_beside_its_figure_with_its_source(self):
        rows = self.page.run("""[...document.querySelectorAll('#targets tbody tr')].map(row => row.innerText)""")
        self.assertEqual(len(rows), 4)
        self.assertRegex(rows[0], r"(?s)Hồ sơ nộp trực tuyến.*Nguồn: .*60 %.*≥ 50 %.*\(2025\).*Đạt")
        self.assertRegex(rows[1], r"(?s)30 %.*≥ 60 %.*Chưa đạt")
        self.assertRegex(rows[2], r"(?s)30 %.*≥ 95 %.*\(2030\).*Chưa đạt")
        self.assertRegex(rows[3], r"(?s)toàn trình.*≥ 100 %.*\(2030\)")
        self.keep("figures.png")

    def test_bars_have_the_length_of_their_figures(self):
        values = self.page.run("""[...document.querySelectorAll('#targets meter')].map(bar => bar.value)""")
        self.assertEqual(values[:3], [60, 30, 30])
        widths = self.page.run("""[...document.querySelectorAll('meter')].map(bar => bar.getBoundingClientRect().width)""")
        self.assertTrue(all(width > 60 for width in widths))

    def test_visits_are_shown_with_words_for_what_stopped_them(self):
        text = self.page.run("document.querySelector('#visits').innerText")
        self.assertRegex(text, r"(?s)Lượt người dùng trạm.*91.*Phút mỗi hồ sơ.*8,0.*Bỏ dở.*14.*Điểm hài lòng.*4,5 / 5.*86 %")
        self.page.run("document.querySelector('#visits').scrollIntoView()")
        self.keep("visits.png")
        stopped = self.page.run("document.querySelector('#stopped').innerText")
        self.assertRegex(stopped, r"(?s)Thiếu giấy tờ.*12.*Thiếu mục trong tờ khai.*6")
        bars = self.page.run("""[...document.querySelectorAll('#ratings meter')].map(bar => bar.value)""")
        self.assertEqual(bars, [21, 9, 5, 0, 0])

    def test_the_station_that_needs_somebody_stands_first_and_says_so_in_words(self):
        self.page.go(self.ward.url + "/officer/fleet")
        rows = self.page.run("""[...document.querySelectorAll('.fleet tbody tr')].map(row => row.innerText)""")
        self.assertEqual(len(rows), 3)
        self.assertRegex(rows[0], r"(?s)Trạm mẫu 3.*Khu phố 6.*Hồ sơ chờ gửi quá lâu.*Thiết bị hỏng.*Sắp hết giấy in.*"
                                  r"Máy quét.*hỏng.*scanner.jam.*3.*lâu nhất 27 giờ.*printer.no_paper × 1.*scanner.jam × 2.*0.1.0")
        for row in rows[1:]:
            self.assertIn("Ổn", row)
        self.keep("fleet.png")

    def test_nothing_sticks_out_on_a_narrow_screen_and_nothing_is_blocked(self):
        for name in ("figures", "fleet"):
            self.page.go(self.ward.url + "/officer/" + name)
            for width in (1280, 800, 390):
                self.page.size(width, 900)
                self.assertLessEqual(self.page.run("document.documentElement.scrollWidth"), width)
                self.keep(f"{name}-{width}.png")
        self.assertEqual([line for line in self.page.complaints if "favicon" not in line], [])

    def test_the_tables_are_downloaded_whole(self):
        for link, first in (("figures.csv", "what,key,received"), ("targets.csv", "measure,by,percent_wanted"),
                            ("visits.csv", "what,key,visits,dossiers,minutes_per_dossier")):
            told = self.page.run(f"""(() => {{ const asked = new XMLHttpRequest();
                asked.open('GET', document.querySelector('a[href*="{link}"]').href, false); return asked.open && 1 }})()""")
            self.assertEqual(told, 1)
            cookie = self.page.ask("Network.getCookies")["cookies"][0]
            status, _, body = self.ward.ask("GET", "/officer/" + link, headers={"Cookie": f"{cookie['name']}={cookie['value']}"})
            self.assertEqual(status, 200)
            self.assertTrue(body.decode("utf-8-sig").startswith(first))

    def test_printed_it_says_the_same_without_buttons(self):
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(self.page.printed())
            file.flush()
            text = subprocess.run(["pdftotext", "-layout", file.name, "-"], capture_output=True, text=True,
                                  check=True).stdout
            pages = subprocess.run(["pdfinfo", file.name], capture_output=True, text=True, check=True).stdout
        for words in ("Chỉ tiêu của thành phố", "≥ 50 %", "60 %", "Đạt", "Nguồn:", "Theo thủ tục", "Theo ngày"):
            self.assertIn(words, text)
        for words in ("Đăng xuất", "Xem tháng khác"):
            self.assertNotIn(words, text)
        self.assertLessEqual(int(re.search(r"Pages:\s+(\d+)", pages).group(1)), 8)


if __name__ == "__main__":
    unittest.main()
