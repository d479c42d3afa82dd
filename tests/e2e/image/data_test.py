# SPDX-License-Identifier: GPL-3.0-or-later
"""The data of a box, their lock and their end. Run by full_test.py."""
import shutil
import unittest

import lab
from box import START, UNTIL_GOOD, WIZARD, Box

# Leaves a mark in the data, or tells that it is there.
MARK = "Nguyễn Văn Mẫu 079200000123"
MARKS = UNTIL_GOOD + f"""
say "data on $(findmnt -no SOURCE /var)"
say "settings for $(sed -n 's/^name = //p' /var/tramso/settings/kiosk.toml)"
if grep -qs Mẫu /var/lab-mark; then say "mark found"; else say "no mark"; fi
i=0; while [ $i -lt 1000 ]; do echo "{MARK}"; i=$((i + 1)); done >/var/lab-mark; sync
say marked
"""
# A station's box becomes blank, as the kiosk asks for it; one that is blank tells so.
BLANK = UNTIL_GOOD + """
say "data on $(findmnt -no SOURCE /var)"
if grep -q '^url = "https:' /var/tramso/settings/kiosk.toml; then
    : >/var/lab-mark; sync
    say "going blank"
    station touch /var/tramso/settings/blank
elif [ -e /var/lab-mark ]; then
    say "mark found"
else
    say "no mark"
fi
"""
LOCK_SIZE = 16 * lab.MIB  # what stands before a LUKS2 volume: its description and its keys


def see_blank(box):
    """The box starts anew by itself, destroys what it had and comes up as from the works."""
    box.wait_until_more_said("back to blank")
    box.wait_until_more_said("lab: no mark")
    box.see(WIZARD)


class ChipTest(unittest.TestCase):
    """The data of a box with a TPM 2.0 open in this box and nowhere else, and never again once it is blank."""

    @classmethod
    def setUpClass(cls):
        cls.box = Box("chip", chip=True)
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
        see_blank(self.box)
        self.assertEqual(self.box.lab_said("data on (.*)"), ["/dev/mapper/data"] * 2)
        self.box.cut_power()
        after = self.lock()
        keys = {before[at:at + 4096] for at in range(32 * 1024, LOCK_SIZE, 4096)} - {bytes(4096)}
        self.assertTrue(keys)
        self.assertFalse([key for key in keys if key in after], "a part of a key is still there")


class BlankTest(unittest.TestCase):
    """A box without a chip that is to be blank has nothing of its station any more."""

    @classmethod
    def setUpClass(cls):
        cls.box = Box("blank")
        cls.box.give("blank", BLANK)

    @classmethod
    def tearDownClass(cls):
        cls.box.cut_power()
        cls.box.disk.unlink()

    def test_begins_anew_with_empty_data_when_it_is_to_be_blank(self):
        self.box.power_on()
        self.box.wait_until_said("lab: going blank", START)
        see_blank(self.box)
        first, second = self.box.lab_said("data on (.*)")
        self.assertEqual(first, second)
