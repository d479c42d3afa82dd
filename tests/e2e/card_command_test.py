# SPDX-License-Identifier: GPL-3.0-or-later
"""What a technician does with cards at the command line: the real daemon, a made-up card on its virtual reader."""
import json
import pathlib
import re
import subprocess
import tempfile
import unittest

from station import BIN

STATE = "command line"  # whose keys the test's cards are signed with


class CardOnTheReader(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.settings = self.folder / "kiosk.toml"
        self.settings.write_text(f'[card]\ntrust_folder = "{self.folder}/trust"\n')
        self.card = subprocess.Popen([BIN / "tramso-virtual-card", "--citizen", "marriage", "--state", STATE],
                                     stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.addCleanup(self.take_away)
        words = self.card.stdout.readline().split()
        self.can = words[1]

    def take_away(self):
        self.card.communicate("quit\n", timeout=20)
        self.until(4, "--can", self.can)

    def button(self, text):
        self.card.stdin.write(text + "\n")
        self.card.stdin.flush()

    def ctl(self, *words, **more):
        return subprocess.run([BIN / "tramsoctl", "--settings", self.settings, *words], text=True, timeout=60,
                              capture_output=True, **more)

    def read(self, *words, **more):
        return self.ctl("card", "read", "--wait", "20", "--json", *words, **more)

    def until(self, code, *words):
        """The daemon notices within a second; each look takes a while."""
        for _ in range(100):
            done = self.ctl("card", "read", *words)
            if done.returncode == code:
                return done
        raise AssertionError(f"never {code}: {done.returncode} {done.stderr}")

    def test_a_card_is_read_and_believed_once_its_state_is_trusted(self):
        reading = json.loads(self.read("--can", self.can).stdout)
        self.assertEqual(reading["access"], "pace-gm")
        self.assertEqual(reading["genuineness"]["verdict"], "intact-issuer-unknown")
        self.assertEqual(reading["contradictions"], [])
        self.assertEqual(reading["identity"]["number"][-6:], self.can)
        self.assertEqual({group["number"] for group in reading["data_groups"]}, {1, 2, 3, 13, 14, 15})

        subprocess.run([BIN / "tramso-test-issuer", "--seed", STATE, "--out", self.folder / "issuer"], check=True)
        taken = self.ctl("trust", "import", self.folder / "issuer" / "master_list.ml")
        self.assertEqual(taken.returncode, 0, taken.stderr)
        listed = json.loads(self.ctl("trust", "list", "--json").stdout)
        self.assertGreaterEqual(len(listed["certificates"]), 1)
        reading = json.loads(self.read("--can", self.can).stdout)
        self.assertEqual(reading["genuineness"], {
            "verdict": "genuine", "reason": "none", "passive_authentication": "passed",
            "chip_authentication": "passed", "active_authentication": "passed"})

        by_zone = self.read("--mrz", "\n".join(reading["mrz"]))
        self.assertEqual(json.loads(by_zone.stdout)["identity"], reading["identity"])
        typed = self.read(input=self.can + "\n")
        self.assertEqual(json.loads(typed.stdout)["identity"], reading["identity"])

    def test_the_reading_for_people_and_the_log_of_commands_tell_nothing_personal(self):
        whole = json.loads(self.read("--can", self.can).stdout)["identity"]
        log = self.ctl("card", "apdu-log", "--can", self.can)
        self.assertEqual(log.returncode, 0, log.stderr)
        self.assertRegex(log.stdout, r"(?m)^ +1 +00 [0-9A-F]{2} ")
        shown = self.ctl("card", "read", "--can", self.can).stdout
        self.assertIn(whole["name"], shown)
        for text in (whole["number"], whole["birth"], self.can):
            self.assertNotIn(text, log.stdout + shown)
        self.assertNotIn(whole["name"], log.stdout)

    def test_a_search_for_devices_finds_the_daemons_readers(self):
        self.assertRegex(self.ctl("devices", "--search").stdout, r"(?m)^card readers: [1-9]")

    def test_every_failure_has_a_code_of_its_own(self):
        self.assertEqual(self.read("--can", "000000").returncode, 7)
        self.assertEqual(self.read("--can", "12345").returncode, 2)
        self.assertEqual(self.read("--mrz", "IDVNM").returncode, 2)
        self.button("pull 9")
        self.assertEqual(self.read("--can", self.can).returncode, 5)
        gone = self.until(4, "--can", self.can)
        self.assertRegex(gone.stderr, re.escape("[card.absent]"))
        self.button("insert")
        self.assertEqual(self.read("--can", self.can).returncode, 0)


class NoDaemon(unittest.TestCase):
    def ctl(self, *words):
        return subprocess.run(["unshare", "--net", "--mount", "sh", "-c", "mount -t tmpfs none /run && exec \"$@\"", "-",
                               BIN / "tramsoctl", *words], text=True, capture_output=True)

    def test_without_a_reader_it_says_so(self):
        done = self.ctl("card", "read", "--can", "123456")
        self.assertEqual(done.returncode, 3, done.stderr)

    def test_a_search_for_devices_fails_when_the_daemon_is_not_there(self):
        done = self.ctl("devices", "--search")
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertRegex(done.stderr, r"(?m)^card readers: ")
