#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the station's disk lives through in its years: cuts of power, updates good and bad. Usage: full_test.py BUILD FOLDER

BUILD holds what tests/e2e/image/editions.sh made. TRAMSO_CUTS says how often the power goes in each case (default 3).
"""
import os
import pathlib
import random
import re
import shutil
import sys
import time
import unittest

from PIL import Image, ImageDraw, ImageFont

import lab
import panel
from machine import Machine
from portal import Portal

BUILD, FOLDER = None, None
CUTS = int(os.environ.get("TRAMSO_CUTS", "3"))
START = 900  # seconds: what a start may take on an emulated processor that is shared
INVITATION = "Chạm để bắt đầu"
CARD = pathlib.Path("build/release/samples/birth/card/01.jpg").resolve()
GOOD = r"Finished .*(Tell the boot loader|tramso-good-start)"
UNTIL_GOOD = "until systemctl -q is-active tramso-good-start.service; do sleep 5; done"

# Hands in one dossier after the other, for as long as there is power.
WORK = UNTIL_GOOD + """
while :; do
    ctl submit --procedure 1.001193 --card /run/lab/card.jpg --paper birth_proof=/run/lab/paper.png --despite-findings \\
        --consent submit_on_behalf --consent process_papers 2>&1 | grep --line-buffered -E '^(committed|delivered|kept)|\\[' | while read -r line; do say "$line"; done
done
"""

# Waits until nothing waits; tells what the station knows of every dossier.
DRAIN = UNTIL_GOOD + """
while ctl outbox list | grep -q ' waiting '; do ctl outbox send >/dev/null 2>&1; sleep 5; done
ctl outbox list | while read -r line; do say "entry $line"; done
say drained
"""

STATION = """[station]
name = "Điểm hỗ trợ thử"
[service]
url = "{url}"
public_url = "{url}"
{more}timeout_s = 20
retry_first_s = 1
[store]
folder = "/var/lib/tramso/store"
key_file = "/var/lib/tramso/key"
[card]
trust_folder = "/var/tramso/settings/trust"
"""

PROVEN = """token_file = "/var/tramso/settings/token"
ca_file = "/var/tramso/settings/front.pem"
"""


def sheet(file):
    """A page with little on it, for an emulated processor reads it."""
    page = Image.new("L", (1240, 1754), 250)
    pen = ImageDraw.Draw(page)
    letters = ImageFont.truetype("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", 40)
    pen.text((200, 200), "GIẤY CHỨNG SINH", font=letters, fill=0)
    page.save(file)


class Box(Machine):
    """A box on its way through the cases of a class, and what its lab said in all of its starts."""

    def __init__(self, edition, folder, portal=None, chip=False):
        super().__init__(BUILD / edition / "tramso.img", folder, line=portal is not None, chip=chip)
        self.told = []
        self.times = []
        lab.let_in(self.disk)
        if portal is not None:
            (folder / "kiosk.toml").write_text(STATION.format(url=portal.url, more=PROVEN), encoding="utf-8")
            lab.put_data(self.disk, {"tramso/settings/kiosk.toml": folder / "kiosk.toml", "tramso/settings/token": portal.folder / "token",
                                     "tramso/settings/front.pem": portal.front.certificate})

    def give(self, name, script, things=()):
        """What the lab does in the next start."""
        file = self.folder / f"{name}.lab"
        if not file.exists():
            lab.make_disk(file, script, dict(things))
        self.lab = file

    def lab_said(self, pattern):
        return re.findall(rf"lab: {pattern}", self.said())

    def cut_power(self):
        if self.process is not None:
            self.told += re.findall(r"lab: (.*)", self.said())
        super().cut_power()

    def cut_power_at(self, second):
        """The plug is pulled so long after it was put in."""
        self.wait_for("the moment to pull the plug", lambda: self.seconds() >= second, second + 60)
        self.cut_power()

    def wait_until_good(self, slot):
        self.wait_until_said(f"TramSo: slot {slot} ", START)
        self.wait_until_said(GOOD, START)
        self.times.append(self.seconds())

    def see_invitation(self):
        def look():
            return panel.place_of(INVITATION, self.picture(f"start-{self.starts}"))
        return self.wait_for("the page that invites", look, self.seconds() + 120)


class PowerCutTest(unittest.TestCase):
    """The plug of one box is pulled while it starts and while it works; what was promised is there."""

    @classmethod
    def setUpClass(cls):
        folder = FOLDER / "cuts"
        cls.portal = Portal(folder / "portal")
        cls.box = Box("first", folder, cls.portal)
        sheet(folder / "paper.png")
        cls.box.give("work", WORK, {"card.jpg": CARD, "paper.png": folder / "paper.png"})
        cls.chance = random.Random(9)

    @classmethod
    def tearDownClass(cls):
        cls.box.cut_power()
        cls.box.disk.unlink()
        cls.portal.stop()

    def test_1_comes_back_when_the_plug_is_pulled_while_it_starts(self):
        self.box.power_on()
        self.box.wait_until_good("A")
        whole = self.box.seconds()
        self.box.cut_power()
        for cut in range(CUTS):
            self.box.power_on()
            self.box.cut_power_at(self.chance.uniform(0.1, 1) * whole)
            print(f"cut {cut + 1} of {CUTS} while it started: {self.box.said().count(chr(10))} lines on", flush=True)
        self.box.power_on()
        self.box.wait_until_said(GOOD, START)
        self.box.see_invitation()
        self.box.cut_power()

    def test_2_loses_no_dossier_when_the_plug_is_pulled_while_it_works(self):
        for cut in range(CUTS):
            self.box.power_on()
            self.box.wait_for("a dossier", lambda: self.box.lab_said("committed"), START + 300)
            self.box.cut_power_at(self.box.seconds() + self.chance.uniform(0, 30))
            print(f"cut {cut + 1} of {CUTS} while it worked: {len([line for line in self.box.told if line.startswith('committed')])} promised", flush=True)
        self.box.give("drain", DRAIN)
        self.box.power_on()
        self.box.wait_until_said("lab: drained", START + 300)
        self.box.see_invitation()
        known = {reference: state for reference, state in self.box.lab_said(r"entry (TS-\S+) .* (delivered|waiting|parked) ")}
        self.box.cut_power()
        promised = {line.split()[-1] for line in self.box.told if line.startswith("committed: ")}
        print(f"{len(promised)} promised, {len(known)} kept, {len(self.portal.dossiers())} at the portal", flush=True)
        self.assertGreaterEqual(len(promised), CUTS)
        self.assertLessEqual(promised, set(known))
        self.assertEqual(set(known.values()), {"delivered"})
        self.assertEqual(len(self.portal.dossiers()), len(known))


# Hands over the bundles of the lab's disk, one in each start, and tells what came of it.
UPDATES = UNTIL_GOOD + """
say "edition $(cat /usr/lib/tramso/edition)"
cd /var/tramso/update
[ ! -e tramso.raucb ] || until [ ! -e tramso.raucb ] && [ -s outcome ]; do sleep 3; done  # one that a cut of power has left
! grep -qsx installed outcome || [ ! -e /var/lab-second ] || [ "$(cat /usr/lib/tramso/edition)" -gt 2 ] || exit 0
for step in old foreign second broken; do
    [ -e "/run/lab/$step" ] && [ ! -e "/var/lab-$step" ] || continue
    : >"/var/lab-$step"; sync
    rm -f outcome
    station cp "/run/lab/$step" /var/tramso/update/coming
    sync /var/tramso/update/coming
    station mv /var/tramso/update/coming /var/tramso/update/tramso.raucb
    say "handed over $step"
    until [ -s outcome ]; do sleep 3; done
    say "$step $(cat outcome)"
    ! grep -q installed outcome || break
done
"""


class UpdateTest(unittest.TestCase):
    """One box takes a newer edition, comes back from a broken one and refuses what it must not take."""

    @classmethod
    def setUpClass(cls):
        cls.box = Box("first", FOLDER / "updates")
        things = {name: BUILD / f"{name}.raucb" for name in ("old", "foreign", "second", "broken")}
        cls.box.give("updates", UPDATES, things)
        cls.chance = random.Random(9)

    @classmethod
    def tearDownClass(cls):
        cls.box.cut_power()
        cls.box.disk.unlink()

    def test_1_refuses_an_older_edition_and_a_stranger(self):
        self.box.power_on()
        self.box.wait_until_good("A")
        self.box.wait_until_said("lab: old refused: .*not newer", START + 300)
        self.box.wait_until_said("lab: foreign refused: .*signature", START + 300)

    def test_2_goes_on_with_an_update_when_the_plug_was_pulled(self):
        self.box.wait_until_said("lab: handed over second", START + 300)
        for cut in range(CUTS):
            self.box.wait_until_said("Starting .*(newer edition to the other slot|tramso-update)", self.box.seconds() + START)
            # From the first byte to the last the slot that is written counts as not good.
            self.box.wait_for("a slot half written", lambda: lab.boot_loader_notes(self.box.disk)["B_OK"] == "0", self.box.seconds() + START)
            self.box.cut_power_at(self.box.seconds() + self.chance.uniform(0, 3))
            notes = lab.boot_loader_notes(self.box.disk)
            self.assertEqual((notes["ORDER"], notes["B_OK"]), ("A B", "0"), "the update was over before the cut")
            print(f"cut {cut + 1} of {CUTS} while a slot was written", flush=True)
            self.box.power_on()
            self.box.wait_until_good("A")
        self.box.wait_until_said("TramSo: slot B", self.box.seconds() + 600)
        self.box.wait_until_said(r"lab: edition 3", self.box.seconds() + START)
        notes = lab.boot_loader_notes(self.box.disk)
        self.assertEqual((notes["ORDER"], notes["B_OK"], notes["B_TRY"]), ("B A", "1", "0"))
        self.box.see_invitation()

    def test_3_comes_back_by_itself_from_an_edition_that_fails_its_self_test(self):
        self.box.wait_until_said("lab: handed over broken", self.box.seconds() + 300)
        self.box.wait_until_said("TramSo: slot A .*order A B, .*A 1/1, B 1/0", self.box.seconds() + 600)
        self.box.wait_until_said("Failed to start .*(new edition must be|tramso-sel)", self.box.seconds() + START)
        self.box.wait_until_said("TramSo: slot B .*order A B", self.box.seconds() + START)
        self.box.wait_for("edition 3 once more", lambda: len(self.box.lab_said("edition 3")) == 2, self.box.seconds() + START)
        notes = lab.boot_loader_notes(self.box.disk)
        self.assertEqual((notes["ORDER"], notes["B_OK"], notes["B_TRY"]), ("B A", "1", "0"))
        self.box.see_invitation()


# Leaves a mark in the data, or tells that it is there.
MARK = "Nguyễn Văn Mẫu 079200000123"
MARKS = UNTIL_GOOD + f"""
say "data on $(findmnt -no SOURCE /var)"
say "settings for $(sed -n 's/^name = //p' /var/tramso/settings/kiosk.toml)"
if grep -qs Mẫu /var/lab-mark; then say "mark found"; else say "no mark"; fi
i=0; while [ $i -lt 1000 ]; do echo "{MARK}"; i=$((i + 1)); done >/var/lab-mark; sync
say marked
"""
BLANK = UNTIL_GOOD + """
if [ -e /var/lab-mark ]; then
    station touch /var/tramso/settings/blank; sync
    say "going blank"
    systemctl reboot
else
    say "no mark"
    say "data on $(findmnt -no SOURCE /var)"
fi
"""
LOCK_SIZE = 16 * lab.MIB  # what stands before a LUKS2 volume: its description and its keys


class ChipTest(unittest.TestCase):
    """The data of a box with a TPM 2.0 open in this box and nowhere else, and never again once it is blank."""

    @classmethod
    def setUpClass(cls):
        cls.box = Box("first", FOLDER / "chip", chip=True)
        file = cls.box.folder / "kiosk.toml"
        file.write_text(STATION.format(url="https://10.0.2.2:9", more=""), encoding="utf-8")
        lab.put_data(cls.box.disk, {"tramso/settings/kiosk.toml": file})
        cls.box.give("marks", MARKS)

    @classmethod
    def tearDownClass(cls):
        cls.box.cut_power()
        cls.box.disk.unlink()

    def lock(self):
        with self.box.disk.open("rb") as disk:
            disk.seek(lab.DATA)
            return disk.read(LOCK_SIZE)

    def holds(self, text):
        with self.box.disk.open("rb") as disk:
            disk.seek(lab.DATA)
            rest = b""
            while piece := disk.read(64 * lab.MIB):
                if text in rest + piece:
                    return True
                rest = piece[-len(text):]
        return False

    def test_1_locks_the_data_at_the_first_start_and_keeps_the_settings(self):
        self.box.power_on()
        self.box.wait_until_said("lab: marked", START)
        self.assertEqual(self.box.lab_said("data on (.*)"), ["/dev/mapper/data"])
        self.assertEqual(self.box.lab_said("settings for (.*)"), ['"Điểm hỗ trợ thử"'])
        self.box.cut_power()
        self.assertEqual(self.lock()[:6], b"LUKS\xba\xbe")
        self.assertFalse(self.holds("Nguyễn Văn Mẫu".encode()), "readable on the disk")

    def test_2_opens_them_by_itself_at_the_next(self):
        self.box.power_on()
        self.box.wait_until_said("lab: mark found", START)
        self.box.cut_power()

    def test_3_opens_them_in_no_other_box(self):
        own = self.box.folder / "tpm"
        own.rename(self.box.folder / "tpm-of-the-box")
        self.box.power_on()
        self.box.wait_until_said("the data do not open", START)
        self.assertNotIn("The kiosk's screen", self.box.said())
        self.box.cut_power()
        shutil.rmtree(own)
        self.box.chip = False
        self.box.power_on()
        self.box.wait_until_said("the data do not open: this box has no chip", START)
        self.box.cut_power()
        self.box.chip = True
        (self.box.folder / "tpm-of-the-box").rename(own)

    def test_4_destroys_the_key_when_it_is_to_be_blank(self):
        before = self.lock()
        self.box.give("blank", BLANK)
        self.box.power_on()
        self.box.wait_until_said("lab: going blank", START)
        self.box.wait_until_said("back to blank", self.box.seconds() + START)
        self.box.wait_until_said("lab: no mark", self.box.seconds() + START)
        self.assertEqual(self.box.lab_said("data on (.*)"), ["/dev/mapper/data"])
        self.box.see_invitation()
        self.box.cut_power()
        after = self.lock()
        keys = {before[at:at + 4096] for at in range(32 * 1024, LOCK_SIZE, 4096)} - {bytes(4096)}
        self.assertTrue(keys)
        self.assertFalse([key for key in keys if key in after], "a part of a key is still there")


if __name__ == "__main__":
    BUILD, FOLDER = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    began = time.monotonic()
    result = unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=2, failfast=True, exit=False).result
    print(f"{time.monotonic() - began:.0f} s; pictures and serial logs: {FOLDER}")
    sys.exit(not result.wasSuccessful())
