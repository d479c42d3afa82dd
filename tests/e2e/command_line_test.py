# SPDX-License-Identifier: GPL-3.0-or-later
"""What a technician does at the command line, with the network going away in between."""
import json
import os
import pathlib
import random
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
        self.assertIn("đang chờ cán bộ tiếp nhận", said)  # what it means, not only what it is called
        self.assertIn(entries[0]["dossier_code"], said)
        for name in (entries[0]["dossier_code"], tracking):
            self.assertEqual(station.ctl("status", name).stdout, said)
        unknown = station.ctl("status", "TS-AAAA-AAAA", check=False)
        self.assertEqual(unknown.returncode, 1)
        self.assertIn("[data.not_found]", unknown.stderr)
        self.assertEqual(station.ctl("outbox", "retry", entries[0]["reference"], check=False).returncode, 1,
                         "a delivered dossier was made to wait again")
        self.assertFalse(station.holds("Nguyễn Văn Mẫu"), "the station can name a person it has delivered")
        self.check_journal(station, entries[0])

    def check_journal(self, station, entry):
        """What was done is told, without a name; what is done to the telling is found."""
        journal, key = station.folder / "journal.jsonl", station.ctl("key").stdout.strip()
        station.ctl("journal", "export", "-o", journal)
        lines = journal.read_text(encoding="utf-8").splitlines(keepends=True)
        self.assertEqual([json.loads(line).get("event") for line in lines],
                         ["dossier.committed", "dossier.delivered", None])
        self.assertIn(entry["dossier_code"], lines[1])
        self.assertNotIn("Nguyễn", "".join(lines))
        self.assertIn("2 entries", station.ctl("journal", "verify").stdout)
        self.assertIn("2 entries", station.ctl("journal", "verify", journal, "--key", key).stdout)
        station.ctl("journal", "verify", "--since", journal)
        changes = {"altered": [lines[0].replace("1.001193", "1.001194"), *lines[1:]], "truncated": lines[:-1],
                   "shortened": [lines[0], lines[2]], "reordered": [lines[1], lines[0], lines[2]]}
        for name, changed in changes.items():
            file = station.folder / f"{name}.jsonl"
            file.write_text("".join(changed), encoding="utf-8")
            done = station.ctl("journal", "verify", file, check=False)
            self.assertEqual(done.returncode, 1, name)
            self.assertRegex(done.stderr, rf"{name}\.jsonl:\d+: ")
        self.assertEqual(station.ctl("journal", "verify", journal, "--key", "0" * 64, check=False).returncode, 1)
        self.assertEqual(station.ctl("journal", "verify", journal, "--key", "0", check=False).returncode, 2)
        consent = json.loads(station.ctl("journal", "consent", entry["reference"]).stdout)
        self.assertEqual((consent["name"], consent["number"]), ("Nguyễn Văn Mẫu", "079090000123"))

    def test_two_programs_told_to_send_at_once_send_once(self):
        folder = OUT / "twice-portal"
        shutil.rmtree(folder, ignore_errors=True)
        portal = Portal(folder)
        station = Station("twice", portal.url, folder / "token")
        portal.stop()
        self.assertEqual(consents(station).returncode, 0)
        portal = Portal(folder, portal.url.removeprefix("http://"))
        self.addCleanup(portal.stop)
        state = None
        for _ in range(50):
            senders = [subprocess.Popen([BIN / "tramsoctl", "--settings", station.settings, "outbox", "send"],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(4)]
            said = [sender.communicate(timeout=60) for sender in senders]
            state = json.loads(station.ctl("outbox", "list", "--json").stdout)[0]
            if state["state"] == "delivered":
                break
        self.assertEqual(state["state"], "delivered", state)
        self.assertEqual(sum("delivered 1" in out for out, _ in said), 1, said)
        self.assertEqual(len(list(pathlib.Path(folder).rglob("*.pdf"))), 1)

    def test_a_token_the_service_does_not_know_is_named_as_the_reason(self):
        folder = OUT / "denied-portal"
        shutil.rmtree(folder, ignore_errors=True)
        portal = Portal(folder)
        self.addCleanup(portal.stop)
        token = OUT / "denied-token"
        token.write_text("not-the-token-of-this-portal\n", encoding="utf-8")
        station = Station("denied", portal.url, token)
        done = consents(station)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("kept in the outbox: service.denied", done.stdout)
        self.assertIn("service.denied", station.ctl("outbox", "list").stdout)
        self.assertEqual(list(pathlib.Path(folder).rglob("*.pdf")), [])

    def test_a_station_that_lost_its_key_tells_what_waits_and_hands_out_nothing(self):
        OUT.mkdir(parents=True, exist_ok=True)
        token = OUT / "keyless-token"
        token.write_text("any\n", encoding="utf-8")
        station = Station("keyless", "http://127.0.0.1:9", token)
        self.assertEqual(consents(station).returncode, 0)
        before = json.loads(station.ctl("outbox", "list", "--json").stdout)
        self.assertEqual([entry["state"] for entry in before], ["waiting"])
        (station.folder / "station" / "key").write_bytes(os.urandom(32))
        said = station.ctl("outbox", "list", "--json")
        self.assertEqual(json.loads(said.stdout), before)
        self.assertIn("store.locked", said.stderr)
        self.assertEqual(station.ctl("outbox", "send", check=False).returncode, 2)
        self.assertEqual(station.ctl("journal", "export", check=False).returncode, 2)


class Staff(unittest.TestCase):
    def test_a_code_is_shown_once_and_kept_nowhere(self):
        station = Station("staff", "http://127.0.0.1:9", OUT / "no-token")
        said = station.ctl("volunteer", "add", "Lan").stdout
        number, pin = re.search(r"code (\d\d) (\d{6})", said).groups()
        self.assertEqual(number, "01")
        self.assertEqual(station.ctl("technician", "add", "Bình").stdout.split()[0], "02")
        self.assertEqual(station.ctl("volunteer", "list").stdout, "01  Lan\n")
        self.assertEqual(station.ctl("technician", "list").stdout, "02  Bình\n")
        self.assertFalse(station.holds(pin), "a PIN can be read on the disk")
        self.assertEqual(station.ctl("volunteer", "remove", "02", check=False).returncode, 1,
                         "a technician was removed as a volunteer")
        station.ctl("volunteer", "remove", "01")
        self.assertEqual(station.ctl("volunteer", "list").stdout, "")
        self.assertEqual(station.ctl("volunteer", "add", " ", check=False).returncode, 1)
        journal = station.ctl("journal", "export").stdout
        told = [json.loads(line) for line in journal.splitlines()][:-1]
        self.assertEqual([(one["event"], one["detail"]["number"], one["detail"]["role"]) for one in told],
                         [("staff.added", "01", "volunteer"), ("staff.added", "02", "technician"),
                          ("staff.removed", "01", "volunteer")])
        self.assertNotRegex(journal, "Lan|Bình")
        station.ctl("journal", "verify")

    def test_a_station_is_taken_out_of_service_and_brought_back(self):
        station = Station("paused", "http://127.0.0.1:9", OUT / "no-token")
        self.assertEqual(station.ctl("service", "show").stdout, "in service\n")
        station.ctl("service", "out")
        self.assertEqual(station.ctl("service", "show").stdout, "out of service: maintenance\n")
        station.ctl("service", "out", "Mời sang quầy số 3.")
        self.assertEqual(station.ctl("service", "show").stdout, "out of service: other: Mời sang quầy số 3.\n")
        station.ctl("service", "back")
        self.assertEqual(station.ctl("service", "show").stdout, "in service\n")


class Digitizing(unittest.TestCase):
    def test_the_json_says_what_stands_where_in_reading_order(self):
        pages = [BIRTH / "papers" / "01-declaration" / "1.jpg", BIRTH / "papers" / "02-birth_proof" / "1.jpg"]
        OUT.mkdir(parents=True, exist_ok=True)
        pdf, report = OUT / "digitized.pdf", OUT / "digitized.json"
        subprocess.run([BIN / "tramsoctl", "digitize", *pages, "-o", pdf, "--json", report], check=True,
                       capture_output=True, timeout=300)
        said = json.loads(report.read_text(encoding="utf-8"))
        self.assertEqual([page["file"] for page in said["pages"]], [str(page) for page in pages])
        self.assertEqual(said["bytes"], pdf.stat().st_size)
        for page, title in zip(said["pages"], ("TỜ KHAI ĐĂNG KÝ KHAI SINH", "GIẤY CHỨNG SINH")):
            order = [page["text"].find(words) for words in ("CỘNG HÒA", "Độc lập", title)]
            self.assertNotIn(-1, order)
            self.assertEqual(order, sorted(order))
            self.assertEqual("".join(word["text"] for word in page["words"]), "".join(page["text"].split()))
            for word in page["words"]:
                left, top, width, height = word["box"]
                self.assertTrue(0 <= left and left + width <= page["width"], word)
                self.assertTrue(0 <= top and top + height <= page["height"], word)
                self.assertTrue(0 <= word["confidence"] <= 100, word)
            self.assertIn("recognise", page["steps"])
            self.assertAlmostEqual(sum(page["steps"].values()), page["seconds"], places=6)
        self.assertGreater(said["seconds"], 0)

    def test_one_bad_page_is_named_and_no_half_document_is_left(self):
        pdf = OUT / "half.pdf"
        pdf.unlink(missing_ok=True)
        bad = SAMPLES / "bad" / "truncated.jpg"
        done = subprocess.run([BIN / "tramsoctl", "digitize", bad, "-o", pdf], capture_output=True, text=True,
                              timeout=120)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r"truncated\.jpg: .*\[picture\.unreadable\]")
        self.assertFalse(pdf.exists())


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

    def test_a_picture_is_refused_for_the_reason_that_helps(self):
        noise = OUT / "noise.pgm"
        OUT.mkdir(parents=True, exist_ok=True)
        noise.write_bytes(b"P5 400 400 255\n" + random.Random(7).randbytes(400 * 400))
        reasons = {"bhyt-qr.png": "barcode.insurance_card", "url-qr.png": "barcode.not_id_card",
                   "truncated.jpg": "picture.unreadable", "not-a-picture.jpg": "picture.unreadable",
                   "30000x30000.png": "picture.too_large"}
        pictures = {SAMPLES / "bad" / name: reason for name, reason in reasons.items()}
        pictures |= {noise: "barcode.none", OUT / "nowhere.png": "file.unreadable"}
        for picture, reason in pictures.items():
            done = self.ctl("qr", str(picture))
            self.assertEqual(done.returncode, 1, picture)
            self.assertIn(f"[{reason}]", done.stderr, picture)
            self.assertEqual(done.stdout, "", picture)

    def test_a_card_is_shown_without_what_others_must_not_read_over_a_shoulder(self):
        card = str(BIRTH / "card" / "01.jpg")
        self.assertNotIn("079090000123", self.ctl("qr", card).stdout)
        self.assertIn("079090000123", self.ctl("qr", "--full", card).stdout)

    def test_wrong_use_is_told_from_failure(self):
        for arguments in ([], ["outbox"], ["procedures"], ["procedures", "check", str(OUT / "nowhere")], ["status"], ["qr"], ["submit"], ["digitize", "x.jpg"], ["outbox", "list", "--no"],
                          ["--settings", str(OUT / "nowhere.toml"), "outbox", "list"]):
            done = self.ctl(*arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertNotEqual(done.stderr, "", arguments)
            self.assertEqual(done.stdout, "", arguments)
        misspelt = self.ctl("outbux")
        self.assertEqual(misspelt.returncode, 2)
        self.assertIn("outbux", misspelt.stderr)

    def test_a_declaration_is_drawn_from_card_and_answers(self):
        pdf = OUT / "declaration.pdf"
        OUT.mkdir(parents=True, exist_ok=True)
        ask = ["declaration", "--procedure", "1.001193", "--card", str(BIRTH / "card" / "01.jpg"), "-o", str(pdf)]
        done = self.ctl(*ask, "--answer", "child.name=Nguyễn Thị Bưởi")
        self.assertEqual(done.returncode, 0, done.stderr)
        text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
        for words in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nguyễn Văn Mẫu", "Họ, chữ đệm, tên: Nguyễn Thị Bưởi"):
            self.assertIn(words, text)
        self.assertEqual(self.ctl(*ask, "--answer", "child.nose=big").returncode, 2)
        self.assertEqual(self.ctl("declaration", "--procedure", "9.999999", "-o", str(pdf)).returncode, 2)

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

    def test_the_help_names_every_command_and_each_explains_itself(self):
        commands = re.findall(r"^  ([a-z-]+)  ", self.ctl("--help").stdout, re.MULTILINE)
        self.assertEqual(commands, ["digitize", "qr", "card", "trust", "submit", "declaration", "outbox", "journal", "volunteer",
                                    "technician", "service", "key", "status", "devices", "procedures", "enroll",
                                    "enroll-sheet", "settings"])
        for command in commands:
            done = self.ctl(command, "--help")
            self.assertEqual(done.returncode, 0)
            self.assertIn("Usage", done.stdout)


if __name__ == "__main__":
    unittest.main()
