# SPDX-License-Identifier: GPL-3.0-or-later
"""What a technician does at the command line, with the network going away in between."""
import json
import pathlib
import re
import shutil
import subprocess
import unittest

from station import BIN, OUT, SAMPLES, Portal, Station, get

BIRTH = SAMPLES / "birth"
SUBMIT = ["submit", "--procedure", "1.001193", "--card", str(BIRTH / "card" / "01.jpg"),
          "--paper", f"birth_proof={BIRTH}/papers/02-birth_proof/1.jpg", "--despite-findings"]


def consents(station):
    """Every purpose the program asks for, one after the other."""
    given = []
    for _ in range(10):
        done = station.ctl(*SUBMIT, *given, check=False)
        asked = re.search(r"--consent (\w+)", done.stderr)
        if not asked:
            return done
        given += ["--consent", asked.group(1)]
    raise AssertionError("it never stops asking")


class PortalAway(unittest.TestCase):
    def test_a_dossier_waits_for_the_portal_and_arrives_exactly_once(self):
        folder = OUT / "away-portal"
        shutil.rmtree(folder, ignore_errors=True)
        portal = Portal(folder)
        address = portal.url
        station = Station("away", address, folder / "token")
        portal.stop()

        done = consents(station)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("kept in the outbox", done.stdout)
        tracking = re.search(r"http\S+/t/[0-9a-f]{32}", done.stdout).group(0)
        waiting = json.loads(station.ctl("outbox", "list", "--json").stdout)
        self.assertEqual([entry["state"] for entry in waiting], ["waiting"])
        self.assertFalse(station.holds("Nguyễn Văn Mẫu"), "a waiting dossier is readable on the disk")

        portal = Portal(folder, address.removeprefix("http://"))
        self.addCleanup(portal.stop)
        for _ in range(50):  # the next try is due a second after the failure
            station.ctl("outbox", "send", check=False)
            entries = json.loads(station.ctl("outbox", "list", "--json").stdout)
            if entries[0]["state"] == "delivered":
                break
        station.ctl("outbox", "send")  # nothing is left to be sent twice
        self.assertEqual([entry["state"] for entry in entries], ["delivered"])
        self.assertEqual(get(tracking)[0], 200)
        self.assertEqual(len(list(pathlib.Path(folder).rglob("*.pdf"))), 1)
        said = station.ctl("status", entries[0]["reference"]).stdout
        self.assertIn(entries[0]["dossier_code"], said)


class BadInput(unittest.TestCase):
    def ctl(self, *arguments):
        return subprocess.run([BIN / "tramsoctl", *arguments], capture_output=True, text=True, timeout=120)

    def test_each_bad_picture_is_refused_with_words_and_without_a_crash(self):
        for picture in sorted((SAMPLES / "bad").iterdir()):
            if picture.suffix not in (".jpg", ".png") or "card" in picture.name:
                continue
            done = self.ctl("qr", str(picture))
            self.assertEqual(done.returncode, 1, f"{picture.name}: {done.stdout}{done.stderr}")
            self.assertRegex(done.stderr, r"\[[a-z]+\.[a-z_]+\]")

    def test_cards_of_other_makes_are_read(self):
        for name in ("year-only-card.png", "nfd-card.png"):
            done = self.ctl("qr", str(SAMPLES / "bad" / name))
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_broken_settings_file_is_named_with_line_and_what_is_allowed(self):
        file = OUT / "broken.toml"
        OUT.mkdir(parents=True, exist_ok=True)
        file.write_text('[service]\ntimeout_s = 900\nurk = 1\n', encoding="utf-8")
        done = self.ctl("--settings", str(file), "outbox", "list")
        self.assertEqual(done.returncode, 2)
        self.assertRegex(done.stderr, r"broken\.toml:2: .*1 to 120")
        self.assertRegex(done.stderr, r"broken\.toml:3: .*urk")

    def test_missing_recognition_data_names_the_package(self):
        page = BIRTH / "papers" / "01-declaration" / "1.jpg"
        done = self.ctl("digitize", str(page), "-o", str(OUT / "x.pdf"), "--language", "lao")
        self.assertEqual(done.returncode, 2)
        self.assertIn("tesseract-ocr-lao", done.stderr)

    def test_the_screenless_program_explains_itself(self):
        for arguments in (["--help"], ["digitize", "--help"], ["outbox", "list", "--help"]):
            done = self.ctl(*arguments)
            self.assertEqual(done.returncode, 0)
            self.assertIn("--", done.stdout)


if __name__ == "__main__":
    unittest.main()
