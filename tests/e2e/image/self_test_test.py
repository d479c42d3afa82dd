# SPDX-License-Identifier: GPL-3.0-or-later
"""What the self-test of an edition lets pass and what it does not. Run by full_test.py."""
import unittest

from box import START, UNTIL_GOOD, Box

# Runs the self-test as its unit does, with one thing missing after the other.
TRIALS = UNTIL_GOOD + """
try() { if systemctl restart tramso-self-test.service; then say "$1: passed"; else say "$1: failed"; fi; }
try "no device"
systemctl stop pcscd.socket pcscd.service
try "no daemon for card readers"
systemctl start pcscd.socket
mount --bind /dev/null /usr/bin/tramso-scanner
try "no helper for scanners"
umount /usr/bin/tramso-scanner
mount -t tmpfs none /sys/bus/usb/devices
try "no USB"
umount /sys/bus/usb/devices
try "all back"
say tried
"""


class SelfTestTest(unittest.TestCase):
    """A box whose devices are all away passes; an edition that cannot even look for them does not."""

    @classmethod
    def setUpClass(cls):
        cls.box = Box("self-test")
        cls.box.give("trials", TRIALS)

    @classmethod
    def tearDownClass(cls):
        cls.box.cut_power()
        cls.box.disk.unlink()

    def test_devices_may_be_away_but_not_the_way_to_them(self):
        self.box.power_on()
        self.box.wait_until_said("lab: tried", START)
        self.assertEqual(dict(self.box.lab_said("(no .*|all back): (passed|failed)")), {
            "no device": "passed", "no daemon for card readers": "failed", "no helper for scanners": "failed", "no USB": "failed",
            "all back": "passed"})
