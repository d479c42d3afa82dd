# SPDX-License-Identifier: GPL-3.0-or-later
"""A box from the works, with its operator's key, as a technician finds it. Run by full_test.py."""
import pathlib
import unittest

import panel
from box import START, UNTIL_GOOD, WIZARD, Box
from machine import PANEL

TURNED_PANEL = pathlib.Path("build/release/tests/turned_panel").resolve()
CROSSES = ((0.12, 0.1), (0.88, 0.1), (0.88, 0.9), (0.12, 0.9), (0.5, 0.5))  # where the trial of the panel asks for a finger
CROSS = (0x0B, 0x4F, 0x66)  # primary of qml/Theme/Theme.qml
NOWHERE = (0.5, 0.75)  # of the first page: no button is there, nor where a turned panel takes it
NEXT = (0.65, 0.95)  # the button that leads on, at the foot of every page

# A second touch panel, which does what comes down the line.
HAND = UNTIL_GOOD + """
modprobe uinput
{
    stty raw -echo
    say "hand there"
    /run/lab/turned_panel | while read -r line; do say "done $line"; done
} </dev/ttyS1
"""


class FirstStartTest(unittest.TestCase):
    """The wizard of a new box, and a touch panel in it that was built in upside down."""

    @classmethod
    def setUpClass(cls):
        cls.box = Box("new", new=True)
        cls.box.give("hand", HAND, {"turned_panel": TURNED_PANEL})
        cls.asked = 0

    @classmethod
    def tearDownClass(cls):
        cls.box.cut_power()
        cls.box.disk.unlink()

    def ask(self, line):
        """Has the hand do something, and waits until it is done."""
        self.box.tell(line)
        type(self).asked += 1
        self.box.wait_for(f"“{line}” done", lambda: len(self.box.lab_said("(.*)done ")) == self.asked, self.box.seconds() + 120)
        self.assertEqual(self.box.lab_said("done (.*)")[-1], line)

    def touch(self, place):
        self.ask("tap {} {}".format(*place))

    def wait_for_cross(self, place):
        x, y = round(place[0] * PANEL[0]), round(place[1] * PANEL[1])
        self.box.wait_for(f"a cross at {x}, {y}", lambda: panel.colour_at(x, y, self.box.picture("cross")) == CROSS, self.box.seconds() + 120)

    def test_1_opens_the_wizard_when_the_image_has_its_operators_key(self):
        self.box.power_on()
        self.box.wait_until_good("A")
        self.box.see(WIZARD)

    def test_2_finds_out_that_the_touch_panel_is_upside_down(self):
        self.box.wait_until_said("lab: hand there", START)
        self.ask("plug")
        for _ in range(5):  # what a technician does who can hit no button
            self.touch(NOWHERE)
        for cross in CROSSES:
            self.wait_for_cross(cross)
            self.touch(cross)
        self.box.see("bị lộn ngược")
        self.box.see("Máy đã lưu cách chỉnh.")

    def test_3_touches_arrive_once_the_panel_is_plugged_in_anew(self):
        self.ask("unplug")
        self.ask("plug")
        self.touch(NEXT)
        self.box.see("Ngày giờ có đúng không?")
