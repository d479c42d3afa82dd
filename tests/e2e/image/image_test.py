#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the station's disk image as a box does: firmware, boot loader, verified root, screen. Usage: image_test.py IMAGE FOLDER

The cases run in their order on one disk: each goes on where the one before left it.
"""
import pathlib
import shutil
import sys
import time
import unittest

import lab
import panel
from machine import PANEL, Machine

IMAGE, FOLDER = None, None
MIB = 1024 * 1024
ROOT_A = (1 + 64 + 64) * MIB  # where images/assemble.sh puts it
START = 900  # seconds: what a start may take on an emulated processor that is shared
INVITATION = "Chạm để bắt đầu"
BUTTON, PAPER = (0x0B, 0x4F, 0x66), (0xFA, 0xF8, 0xF3)  # of qml/Theme/Theme.qml


class ImageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.box = Machine(IMAGE, FOLDER)

    @classmethod
    def tearDownClass(cls):
        cls.box.cut_power()
        cls.box.disk.unlink()

    def see(self, text, name):
        """Waits until the panel shows a text; gives the place."""
        def look():
            self.last = self.box.picture(name)
            return panel.place_of(text, self.last)
        return self.box.wait_for(f"“{text}” on the panel", look, self.box.seconds() + 60)

    def see_invitation(self, slot):
        """The box gets by itself to the page that invites, from a slot, and counts that as a good start."""
        self.box.wait_until_said(f"TramSo: slot {slot} ", START)
        self.box.wait_until_said(r"Started .*The kiosk's screen|Started tramso-kiosk", START)
        place = self.see(INVITATION, f"start-{self.box.starts}")
        print(f"start {self.box.starts}: invitation seen {self.box.seconds():.0f} s after power", flush=True)
        self.box.wait_until_said(r"Finished .*(Tell the boot loader|tramso-good-start)", START)
        return place

    def test_1_shows_the_page_that_invites(self):
        self.box.power_on()
        self.see_invitation("A")
        self.assertEqual(panel.size(self.last), PANEL)
        self.assertNotRegex(self.box.said(), r"\[FAILED\]|\[DEPEND\]|\[ SKIP \]")
        self.assertGreater(panel.share_of(PAPER, self.last), 0.3)
        self.assertGreater(panel.share_of(BUTTON, self.last), 0.05)

    def test_2_a_finger_turns_the_page(self):
        self.box.tap(*self.see(INVITATION, "before-tap"))
        self.see("Mời đặt thẻ", "after-tap")
        # A picture may be taken while the page is drawn; when it is, nothing of the one before is left.
        self.box.wait_for("a page of its own", lambda: panel.place_of(INVITATION, self.box.picture("page")) is None, self.box.seconds() + 60)

    def test_3_comes_back_when_the_plug_was_pulled(self):
        self.box.cut_power()
        notes = lab.boot_loader_notes(self.box.disk)
        self.assertEqual((notes["A_OK"], notes["A_TRY"]), ("1", "0"))
        self.box.power_on()
        self.see_invitation("A")
        self.box.cut_power()

    def test_4_refuses_a_root_with_one_altered_byte(self):
        with self.box.disk.open("r+b") as disk:
            disk.seek(ROOT_A + 8)  # the day squashfs says it was made: nothing but the hashes would notice
            byte = disk.read(1)
            disk.seek(ROOT_A + 8)
            disk.write(bytes([byte[0] ^ 1]))
        self.box.power_on()
        self.box.wait_until_said(r"verity: .*data block 0 is corrupted", START)
        self.box.wait_until_said(r"Kernel panic", START)
        self.assertNotIn("The kiosk's screen", self.box.said())
        self.box.wait_until_said(r"TramSo: slot A .*A 1/2", START)
        self.see_invitation("B")
        self.box.cut_power()
        notes = lab.boot_loader_notes(self.box.disk)
        self.assertEqual((notes["A_TRY"], notes["B_TRY"], notes["ORDER"]), ("2", "0", "B A"))


if __name__ == "__main__":
    IMAGE, FOLDER = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    began = time.monotonic()
    result = unittest.main(argv=sys.argv[:1], verbosity=2, failfast=True, exit=False).result
    print(f"{time.monotonic() - began:.0f} s; pictures and serial logs: {FOLDER}")
    sys.exit(not result.wasSuccessful())
