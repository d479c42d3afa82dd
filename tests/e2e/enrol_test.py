# SPDX-License-Identifier: GPL-3.0-or-later
"""From a blank box to a station and back, with the real programs, behind nginx; paper by a printer's eye (poppler, zbar)."""
import csv
import io
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import time
import tomllib
import unittest

from station import BIN, OUT, SAMPLES

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "contract/portal"))
from front import FrontedWard, make_authority, openssl  # noqa: E402


def tool(*words):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True, timeout=60).stdout


class Box(unittest.TestCase):
    """A box fresh from its image, and a portal behind its front."""

    def setUp(self):
        self.ward = FrontedWard()
        self.addCleanup(self.ward.close)
        self.folder = OUT / "enrol" / self.id().rsplit(".", 1)[-1]
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / "settings").mkdir(parents=True)
        self.settings = self.folder / "settings/kiosk.toml"
        # Where it keeps things is known, whose it is is not.
        self.settings.write_text(f'[service]\nurl = ""\ntimeout_s = 5\n[store]\nfolder = "{self.folder}/store"\n'
                                 f'key_file = "{self.folder}/key"\n')
        (self.folder / "settings/operator.pub").write_text(self.ward.run("enrol-key").stdout)

    def codes(self, *names):
        return [row["code"] for row in csv.DictReader(io.StringIO(self.ward.codes(*names)))]

    def ctl(self, *words):
        return subprocess.run([BIN / "tramsoctl", "--settings", self.settings, *words], capture_output=True, text=True,
                              timeout=120)

    def well(self, *words):
        done = self.ctl(*words)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def fails(self, why, *words):
        done = self.ctl(*words)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertIn(why, done.stderr)

    def said(self):
        return tomllib.loads(self.settings.read_text("utf-8"))

    def identity(self):
        return pathlib.Path(self.said()["service"]["certificate_file"])

    def serial(self):
        return openssl("x509", "-in", self.identity(), "-noout", "-serial")

    def submit(self):
        """One dossier, with every consent the program asks for."""
        given = []
        for _ in range(10):
            done = self.ctl("submit", "--procedure", "1.001193", "--card", SAMPLES / "birth/card/01.jpg", "--paper",
                            f"birth_proof={SAMPLES}/birth/papers/02-birth_proof/1.jpg", "--despite-findings", *given)
            asked = re.search(r"--consent (\w+)", done.stderr)
            if not asked:
                self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
                return done.stdout
            given += ["--consent", asked.group(1)]
        self.fail("it never stops asking")

    def known(self):
        """Whether the service takes the station for one: a slip nobody has is not found, rather than refused."""
        done = self.ctl("status", "0" * 32)
        return "[data.not_found]" in done.stderr


class Enrol(Box):
    def test_sheets_carry_their_station_and_a_code_any_telephone_reads(self):
        names = ("Điểm hỗ trợ Khu phố 5", "Nhà văn hóa Ấp Mỹ Phước", "Trạm \"3\"")
        listed = self.folder / "codes.csv"
        listed.write_text(self.ward.codes(*(name.replace('"', '""') for name in names)), "utf-8")
        rows = list(csv.DictReader(io.StringIO(listed.read_text("utf-8"))))
        pdf = self.folder / "sheets.pdf"
        self.well("enroll-sheet", listed, "-o", pdf)
        told = tool("pdfinfo", pdf)
        self.assertRegex(told, r"Pages: +3")
        self.assertRegex(told, r"Page size: +59[45].* \(A4\)")
        tool("pdftoppm", "-r", "100", "-gray", "-png", pdf, self.folder / "sheet")
        for number, row in enumerate(rows, 1):
            read = tool("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", self.folder / f"sheet-{number}.png")
            self.assertEqual(read.strip(), row["code"])
            words = " ".join(tool("pdftotext", "-f", number, "-l", number, pdf, "-").split())
            for wanted in (names[number - 1], "UBND phường Mẫu", "Phiếu đăng ký máy trạm", "Station enrolment sheet",
                           "Dùng một lần", "Serves once", "/".join(reversed(row["expires"].split("-")))):
                self.assertIn(wanted, words)

    def test_a_blank_box_becomes_a_station_by_a_picture_of_its_sheet(self):
        listed = self.folder / "codes.csv"
        listed.write_text(self.ward.codes("Điểm hỗ trợ Khu phố 5"), "utf-8")
        self.well("enroll-sheet", listed, "-o", self.folder / "sheet.pdf")
        tool("pdftoppm", "-r", "150", "-png", "-singlefile", self.folder / "sheet.pdf", self.folder / "sheet")
        self.assertIn("enrolled", self.well("enroll", "--picture", self.folder / "sheet.png"))
        said = self.said()
        self.assertEqual((said["station"]["name"], said["station"]["ward"]), ("Điểm hỗ trợ Khu phố 5", "UBND phường Mẫu"))
        self.assertEqual((said["service"]["url"], said["service"]["public_url"]), (self.ward.https, self.ward.https))
        self.assertEqual(said["store"]["folder"], f"{self.folder}/store")
        self.assertEqual(self.identity().stat().st_mode & 0o777, 0o600)
        openssl("verify", "-purpose", "sslclient", "-CAfile", self.ward.data / "stations-ca.pem", self.identity())
        self.assertEqual(openssl("pkey", "-in", self.identity(), "-pubout"),
                         openssl("x509", "-in", self.identity(), "-noout", "-pubkey"))
        self.assertEqual(sorted(file.name for file in self.settings.parent.iterdir()),
                         sorted(["kiosk.toml", "operator.pub", self.identity().name, pathlib.Path(said["service"]["ca_file"]).name]))
        self.assertTrue(self.known())
        self.assertNotIn("kept in the outbox", self.submit())
        self.assertEqual(len(list(self.ward.data.rglob("*.pdf"))), 1)

    def test_a_used_a_foreign_and_a_broken_code_change_nothing(self):
        first, second = self.codes("Trạm 1", "Trạm 2")
        self.well("enroll", "--code", first)
        before = self.settings.read_text(), self.identity().read_bytes()
        self.fails("[enrol.used]", "enroll", "--code", first)
        self.fails("[enrol.unreadable]", "enroll", "--code", second[:-20])
        self.fails("[enrol.unreadable]", "enroll", "--code", "https://example.org")
        other = self.folder / "other.pub"
        other.write_text("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a\n")  # RFC 8032 §7.1
        self.fails("[enrol.foreign]", "enroll", "--code", second, "--operator-key", other)
        self.fails("[enrol.no_operator]", "enroll", "--code", second, "--operator-key", self.folder / "none")
        self.assertEqual((self.settings.read_text(), self.identity().read_bytes()), before)
        self.assertTrue(self.known())

    def test_an_impostor_with_the_services_own_answers_learns_no_token(self):
        code = self.codes("Trạm 1")[0]
        ward = self.ward
        good = (ward.front / "front.pem").read_bytes()
        make_authority(ward.front, "impostor")
        openssl("x509", "-req", "-in", ward.front / "front.csr", "-CA", ward.front / "impostor.pem", "-CAkey",
                ward.front / "impostor.key", "-CAcreateserial", "-extfile", ward.front / "ext", "-out",
                ward.front / "front.pem")
        ward.restart_front()
        self.fails("[enrol.unproven]", "enroll", "--code", code)
        (ward.front / "front.pem").write_bytes(good)
        ward.restart_front()
        self.well("enroll", "--code", code)  # nobody has used it meanwhile

    def test_a_service_that_is_away_is_tried_again_with_the_same_code(self):
        code = self.codes("Trạm 1")[0]
        self.ward.kill()
        self.fails("[enrol.unreachable]", "enroll", "--code", code)
        self.assertEqual(self.said()["service"]["url"], "")
        self.ward.start()
        self.well("enroll", "--code", code)

    def test_enrolling_that_is_killed_at_any_moment_is_done_again_with_the_same_sheet(self):
        moments = random.Random(7)
        blank = self.settings.read_bytes()
        for number, code in enumerate(self.codes(*(f"Trạm {n}" for n in range(12)))):
            program = subprocess.Popen([BIN / "tramsoctl", "--settings", self.settings, "enroll", "--code", code],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                program.wait(moments.uniform(0.01, 0.3))
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait()
            if self.said()["service"]["url"] == "":
                self.well("enroll", "--code", code)
            self.assertEqual(self.said()["station"]["name"], f"Trạm {number}")
            self.assertTrue(self.known())
            self.settings.write_bytes(blank)
            for file in (*self.settings.parent.glob("*.pem"), self.settings.parent / "enrolment.key"):
                file.unlink(missing_ok=True)

    def test_a_certificate_is_renewed_under_a_new_key_and_withdrawn_by_the_operator(self):
        self.well("enroll", "--code", self.codes("Trạm 1")[0])
        first = self.serial()
        self.well("enroll", "--renew")
        self.assertNotEqual(self.serial(), first)
        self.assertEqual(self.identity().stat().st_mode & 0o777, 0o600)
        self.assertTrue(self.known())
        self.ward.run("stations", "revoke", "Trạm 1")
        self.assertFalse(self.known())
        self.fails("[enrol.refused]", "enroll", "--renew")

    def test_a_box_goes_on_at_another_site_by_another_code(self):
        first, second = self.codes("Trạm 1", "Trạm 2")
        self.well("enroll", "--code", first)
        self.well("enroll", "--code", second)
        self.assertEqual(self.said()["station"]["name"], "Trạm 2")
        self.assertIn("CN=Trạm 2", openssl("x509", "-in", self.identity(), "-noout", "-subject", "-nameopt",
                                           "utf8,sep_comma_plus").decode())
        self.assertTrue(self.known())

    def test_a_box_with_waiting_dossiers_is_made_blank_only_by_force_and_enrols_again(self):
        first, second = self.codes("Trạm 1", "Trạm 1")
        self.well("enroll", "--code", first)
        self.ward.kill()
        self.submit()
        self.fails("1 dossiers have not arrived", "enroll", "--blank")
        self.assertTrue((self.folder / "key").exists())
        self.well("enroll", "--blank", "--force")
        self.assertFalse((self.folder / "key").exists() or (self.folder / "store").exists())
        self.assertEqual([file.name for file in self.settings.parent.glob("*.pem")], [])
        self.assertNotIn("Trạm 1", self.settings.read_text("utf-8"))
        self.ward.start()
        self.well("enroll", "--code", second)
        self.assertTrue(self.known())


class FirstStart(Box):
    """The kiosk itself on an X server, a finger on its one main button, and a hand-held scanner that types."""
    MAIN = ("700", "1824")  # on every page of the wizard
    CROSSES = [("130", "192"), ("950", "192"), ("950", "1728"), ("130", "1728"), ("540", "960")]

    def start(self):
        with self.settings.open("a", encoding="utf-8") as settings:
            settings.write("[screen]\nwidth = 1080\nheight = 1920\nfull_screen = false\n")
        server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1080x1920x24", "-nolisten", "tcp"],
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(lambda: (server.terminate(), server.wait(10), server.stdout.close()))
        self.environment = dict(os.environ, DISPLAY=":" + server.stdout.readline().strip(), QT_QPA_PLATFORM="xcb",
                                QT_QUICK_BACKEND="software", LC_ALL="C.UTF-8")
        with (self.folder / "kiosk.log").open("w") as log:
            self.kiosk = subprocess.Popen([BIN / "tramso-kiosk", "--settings", self.settings], env=self.environment,
                                          stdout=subprocess.DEVNULL, stderr=log)
        self.addCleanup(lambda: (self.kiosk.terminate(), self.kiosk.wait(20)))

    def hand(self, *words):
        subprocess.run(["xdotool", *words], check=True, env=self.environment, capture_output=True)

    def sees(self, words, part="1080x420+0+0", limit=120):
        """Waits until a person reads these words in that part of the panel. A page has come to rest by the time it is read."""
        picture, end, read = self.folder / "panel.png", time.monotonic() + limit, ""
        while time.monotonic() < end:
            self.assertIsNone(self.kiosk.poll(), (self.folder / "kiosk.log").read_text())
            subprocess.run(["import", "-window", "root", "-crop", part, picture], check=True, env=self.environment)
            read = " ".join(tool("tesseract", picture, "-", "-l", "vie", "--psm", "6").split())
            if words in read:
                return
        self.fail(f"{words}: not on the panel; {read}")

    def touch_main(self):
        self.hand("mousemove", *self.MAIN, "click", "1")

    def test_a_box_out_of_its_carton_ends_at_the_page_that_invites(self):
        code = self.codes("Điểm hỗ trợ Khu phố 5")[0]
        self.start()
        self.sees("Máy mới, xin chào")
        self.touch_main()
        self.sees("Chạm đúng giữa dấu cộng", "1080x500+0+1050")
        for cross in self.CROSSES:
            self.hand("mousemove", *cross, "click", "1")
        self.sees("Chạm tới đúng chỗ", "1080x900+0+0")
        self.touch_main()
        self.sees("Ngày giờ có đúng không")
        self.touch_main()
        self.sees("Đưa mã trên phiếu")
        self.hand("search", "--onlyvisible", "--name", "TramSo", "windowfocus")
        self.hand("type", "--delay", "2", code)
        self.hand("key", "Return")
        self.sees("Cổng dịch vụ đã nhận máy này")
        self.assertTrue(self.known())
        self.touch_main()
        self.sees("Các thiết bị của máy")
        self.touch_main()
        self.sees("In thử một phiếu")
        self.touch_main()
        self.sees("Máy nói to chừng nào")
        self.touch_main()
        self.sees("Máy sẵn sàng phục vụ")
        self.touch_main()
        self.sees("Chạm để bắt đầu", "1080x700+0+1000")


if __name__ == "__main__":
    unittest.main()
