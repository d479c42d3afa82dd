# SPDX-License-Identifier: GPL-3.0-or-later
"""One box through newer editions, good and bad, and back. Run by full_test.py."""
import itertools
import random
import re
import unittest

import lab
from box import CUTS, INVITATION, START, UNTIL_GOOD, Box


# Hands over the bundles of the lab's disk and the wish to go back, one in each start, and tells what came of it.
UPDATES = UNTIL_GOOD + """
say "edition $(cat /usr/lib/tramso/edition)"
cd /var/tramso/update
[ ! -e tramso.raucb ] || until [ ! -e tramso.raucb ] && [ -s outcome ]; do sleep 3; done  # one that a cut of power has left
! grep -qsx installed outcome || [ ! -e /var/lab-second ] || [ "$(cat /usr/lib/tramso/edition)" -gt 2 ] || exit 0
for step in old foreign second go-back broken; do
    [ ! -e "/var/lab-$step" ] || continue
    : >"/var/lab-$step"; sync
    rm -f outcome
    if [ "$step" = go-back ]; then
        station touch /var/tramso/update/go-back
    else
        station cp "/run/lab/$step" /var/tramso/update/coming
        sync /var/tramso/update/coming
        station mv /var/tramso/update/coming /var/tramso/update/tramso.raucb
    fi
    say "handed over $step"
    until [ -s outcome ]; do sleep 3; done
    say "$step $(cat outcome)"
    ! grep -q -e installed -e 'went back' outcome || break
done
"""


class UpdateTest(unittest.TestCase):
    """One box takes a newer edition, goes back when it is told to, comes back from a broken one and refuses what it must not take."""

    @classmethod
    def setUpClass(cls):
        cls.box = Box("updates")
        things = {name: Box.made / f"{name}.raucb" for name in ("old", "foreign", "second", "broken")}
        cls.box.give("updates", UPDATES, things)
        cls.chance = random.Random(9)

    @classmethod
    def tearDownClass(cls):
        cls.box.cut_power()
        cls.box.disk.unlink()

    def slots(self):
        """Those the boot loader took since the plug was put in, in turns; a start that failed and was repeated counts once."""
        return "".join(slot for slot, _ in itertools.groupby(re.findall(r"TramSo: slot ([AB]) ", self.box.said())))

    def wait_for_slot(self, slots):
        self.box.wait_for(f"slots {slots}", lambda: self.slots() == slots, self.box.seconds() + START)

    def wait_for_edition(self, *editions):
        """The last good starts were of these."""
        wanted = [str(edition) for edition in editions]
        self.box.wait_for(f"editions {wanted}", lambda: self.box.lab_said(r"edition (\d+)")[-len(wanted):] == wanted, self.box.seconds() + START)

    def see_settled(self, slot):
        """The slot is the first from now on, has all its tries, and its screen is up."""
        other = "AB".replace(slot, "")
        notes = lab.boot_loader_notes(self.box.disk)
        self.assertEqual((notes["ORDER"], notes[f"{slot}_OK"], notes[f"{slot}_TRY"]), (f"{slot} {other}", "1", "0"))
        self.box.see(INVITATION)

    def test_1_refuses_an_older_edition_and_a_stranger(self):
        self.box.power_on()
        self.box.wait_until_good("A")
        self.box.wait_until_said("lab: old refused: .*not newer", START + 300)
        self.box.wait_until_said("lab: foreign refused: .*signature", START + 300)

    def test_2_goes_on_with_an_update_when_the_plug_was_pulled(self):
        self.box.wait_until_said("lab: handed over second", START + 300)
        for cut in range(CUTS):
            self.box.wait_until_more_said("Starting .*(newer edition to the other slot|tramso-update)")
            # From the first byte to the last the slot that is written counts as not good.
            self.box.wait_for("a slot half written", lambda: lab.boot_loader_notes(self.box.disk)["B_OK"] == "0", self.box.seconds() + START)
            self.box.cut_power_at(self.box.seconds() + self.chance.uniform(0, 3))
            notes = lab.boot_loader_notes(self.box.disk)
            self.assertEqual((notes["ORDER"], notes["B_OK"]), ("A B", "0"), "the update was over before the cut")
            print(f"cut {cut + 1} of {CUTS} while a slot was written", flush=True)
            self.box.power_on()
            self.box.wait_until_good("A")
        self.wait_for_slot("AB")
        self.wait_for_edition(3)
        self.see_settled("B")

    def test_3_goes_back_to_the_edition_before_when_a_technician_says_so(self):
        self.box.wait_until_more_said("lab: handed over go-back")
        self.wait_for_slot("ABA")
        self.wait_for_edition(3, 2)
        self.see_settled("A")

    def test_4_comes_back_by_itself_from_an_edition_that_fails_its_self_test(self):
        self.box.wait_until_more_said("lab: handed over broken")
        self.wait_for_slot("ABAB")
        self.box.wait_until_more_said("Failed to start .*(new edition must be|tramso-sel)")
        self.wait_for_slot("ABABA")
        self.wait_for_edition(3, 2, 2)
        self.see_settled("A")
