# SPDX-License-Identifier: GPL-3.0-or-later
"""The plug of one box is pulled while it starts and while it works. Run by full_test.py."""
import pathlib
import random
import unittest

from PIL import Image, ImageDraw, ImageFont

from box import CUTS, GOOD, INVITATION, START, UNTIL_GOOD, Box
from portal import Portal

CARD = pathlib.Path("build/release/samples/birth/card/01.jpg").resolve()

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


def sheet(file):
    """A page with little on it, for an emulated processor reads it."""
    page = Image.new("L", (1240, 1754), 250)
    pen = ImageDraw.Draw(page)
    letters = ImageFont.truetype("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", 40)
    pen.text((200, 200), "GIẤY CHỨNG SINH", font=letters, fill=0)
    page.save(file)


class PowerCutTest(unittest.TestCase):
    """The plug of one box is pulled while it starts and while it works; what was promised is there."""

    @classmethod
    def setUpClass(cls):
        cls.portal = Portal(Box.place / "cuts/portal")
        cls.box = Box("cuts", cls.portal)
        paper = cls.box.folder / "paper.png"
        sheet(paper)
        cls.box.give("work", WORK, {"card.jpg": CARD, "paper.png": paper})
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
        self.box.see(INVITATION)
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
        self.box.see(INVITATION)
        known = {reference: state for reference, state in self.box.lab_said(r"entry (TS-\S+) .* (delivered|waiting|parked) ")}
        self.box.cut_power()
        promised = {line.split()[-1] for line in self.box.told if line.startswith("committed: ")}
        print(f"{len(promised)} promised, {len(known)} kept, {len(self.portal.dossiers())} at the portal", flush=True)
        self.assertGreaterEqual(len(promised), CUTS)
        self.assertLessEqual(promised, set(known))
        self.assertEqual(set(known.values()), {"delivered"})
        self.assertEqual(len(self.portal.dossiers()), len(known))
