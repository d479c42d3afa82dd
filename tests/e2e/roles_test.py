# SPDX-License-Identifier: GPL-3.0-or-later
"""A day at the kiosk for its three roles, touched from outside through the X server. What was done, when, and the
pictures are build output: build/<preset>/e2e/roles-*/steps-*."""
import re
import shutil
import unittest

import jobs
from hand import Hand
from station import OUT, Portal, Station

PAPERS = (("declaration", "birth/01-declaration/1.jpg"), ("birth_proof", "birth/02-birth_proof/1.jpg"))


class Roles(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = OUT / "roles-portal"
        shutil.rmtree(folder, ignore_errors=True)
        cls.portal = Portal(folder)
        cls.addClassCleanup(cls.portal.stop)

    def station(self, name):
        return Station(f"roles-{name}", self.portal.url, self.portal.folder / "token")

    def hand(self, station, size="1080x1920"):
        hand = Hand(station, jobs.stack(station.folder / "samples", *PAPERS), size)
        self.addCleanup(hand.leave)
        return hand

    def code(self, station, role, name):
        return re.search(r"\b(\d{2} ?\d{6})\b", station.ctl(role, "add", name).stdout)[1].replace(" ", "")

    def enter(self, hand, code):
        hand.press("staffDoor")
        hand.type(code)

    def test_a_citizen_hands_in_a_birth_registration_and_looks_where_it_stands(self):
        station = self.station("citizen")
        hand = self.hand(station)
        hand.wait_for("beginButton")
        hand.picture("attract")
        hand.press("beginButton")
        jobs.identify(hand)
        hand.picture("choose")
        jobs.choose(hand, "birth", "1.001193")
        jobs.agree(hand, "submit_on_behalf", "process_papers")
        jobs.scan(hand, [key for key, *_ in PAPERS])
        hand.picture("papers")
        jobs.send(hand)
        hand.picture("slip")
        hand.press("finishButton")
        hand.press("followButton")
        jobs.follow(hand)
        hand.picture("standing")
        hand.press("finishButton")
        hand.wait_for("beginButton")
        self.assertIn("delivered", station.ctl("outbox", "list").stdout)

    def test_a_volunteer_puts_a_visit_aside_goes_on_after_a_restart_and_helps_a_family(self):
        station = self.station("volunteer")
        code = self.code(station, "volunteer", "Lan")
        hand = self.hand(station)
        hand.wait_for("staffDoor")
        self.enter(hand, code)
        hand.press("nextCitizenButton")
        jobs.identify(hand)
        jobs.choose(hand, "birth", "1.001193")
        jobs.agree(hand, "submit_on_behalf", "process_papers")
        jobs.scan(hand, ["declaration"])
        hand.press("endButton")
        hand.picture("end-or-put-aside")
        hand.press("parkButton", 60)
        hand.wait_for("parkedCloseButton")
        hand.see("Đưa phiếu hẹn cho người dân")
        hand.picture("put-aside")
        hand.leave()
        for personal in ("Nguyễn Văn Mẫu", "079090000123"):
            self.assertFalse(station.holds(personal))

        hand = self.hand(station)  # another day: the program starts anew
        hand.wait_for("staffDoor")
        self.enter(hand, code)
        hand.see("Hồ sơ cất lại")
        hand.picture("waiting-drafts")
        number = hand.see("Số ").split()[1]
        hand.press(f"resume-{number}")
        hand.press("paper-birth_proof")
        hand.press("scanPaper-birth_proof")
        hand.see("Quét thêm trang")
        jobs.send(hand)
        hand.picture("slip")
        hand.press("anotherDossierButton")
        jobs.choose(hand, "birth", "1.001193")
        jobs.agree(hand, "submit_on_behalf", "process_papers")
        jobs.scan(hand, ["declaration"])
        jobs.send(hand)
        hand.press("nextCitizenButton")
        hand.wait_for("typeIdentityButton")
        hand.press("endButton")
        hand.press("endYesButton")
        hand.press("supplementButton")
        jobs.follow(hand)
        hand.picture("slip-scanned")
        hand.press("finishButton")
        hand.wait_for("nextCitizenButton")
        hand.picture("day")
        journal = station.ctl("journal", "export").stdout
        for event in ("draft.parked", "draft.resumed", "draft.erased"):
            self.assertIn(event, journal)

    def test_a_technician_tries_every_part_and_leaves(self):
        station = self.station("technician")
        code = self.code(station, "technician", "Bình")
        hand = self.hand(station, "1920x1080")
        hand.wait_for("staffDoor")
        self.enter(hand, code)
        hand.wait_for("tech-card")
        hand.picture("station")
        for page, press, words in (("tech-scan", "tryScanButton", "dpi"), ("tech-print", "tryPrintButton", None)):
            hand.press(page)
            hand.press(press)
            if words:
                hand.see(words)
            hand.picture(page)
            hand.press("backButton")
        hand.press("tech-outbox")
        hand.picture("outbox")
        hand.press("backButton")
        hand.press("tech-journal")
        hand.press("place-own")
        hand.see("Đã lưu nhật ký")
        hand.picture("journal")
        hand.press("backButton")
        hand.press("backButton")
        hand.wait_for("beginButton")


if __name__ == "__main__":
    unittest.main()
