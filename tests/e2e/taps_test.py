# SPDX-License-Identifier: GPL-3.0-or-later
"""How many taps and typed characters five common dossiers take, from the first page to the last, when the card and the
papers are good; and that no job takes more than its limit. The table is build output: build/<preset>/e2e/taps.md."""
import unittest

import jobs
from hand import Hand
from station import OUT, Portal, Station

TO_IT = ("submit_on_behalf", "process_papers")
LAND, DRAWING = "construction/02-land_certificate/1.jpg", "construction/03-drawing/1.jpg"

# What it is, life event, procedure, papers with their pages, most taps, most characters.
DOSSIERS = [
    ("building permit, 6 pages", "house", "1.013225",
     (("application", "construction/01-application/1.jpg", "construction/01-application/2.jpg"),
      ("land_certificate", LAND), ("drawing", DRAWING), ("designer_certificate", "ocr-bench/./1-clean.jpg"),
      ("authorisation", "ocr-bench/./4-stamped.jpg")), 25, 20),
    ("birth registration", "birth", "1.001193",
     (("declaration", "birth/01-declaration/1.jpg"), ("birth_proof", "birth/02-birth_proof/1.jpg"),
      ("marriage_cert", "birth/03-marriage_cert/1.jpg")), 25, 20),
    ("marital status", "marriage", "1.004873", (("declaration", "marriage/01-declaration/1.jpg"),), 20, 20),
    ("social pension", "support", "1.014027", (("declaration", "birth/01-declaration/1.jpg"),), 20, 20),
    ("permanent residence", "residence", "1.004222",
     (("residence_form", "birth/01-declaration/1.jpg"), ("home_paper", LAND)), 20, 20),
]


class Taps(unittest.TestCase):
    def test_five_common_dossiers_take_few_taps_and_characters(self):
        portal = Portal(OUT / "taps-portal")
        self.addCleanup(portal.stop)
        rows = []
        for number, (name, event, procedure, papers, taps, characters) in enumerate(DOSSIERS):
            station = Station(f"taps-{number}", portal.url, portal.folder / "token")
            hand = Hand(station, jobs.stack(station.folder / "samples", *papers))
            try:
                hand.press("beginButton")
                jobs.identify(hand)
                jobs.choose(hand, event, procedure)
                jobs.agree(hand, *TO_IT)
                jobs.scan(hand, [key for key, *_ in papers])
                jobs.send(hand)
                hand.picture("slip")
                hand.press("finishButton")
                hand.wait_for("beginButton")
            finally:
                hand.leave()
            rows.append((name, len(papers), hand.taps, hand.characters, round(hand.steps[-1]["second"])))
            with self.subTest(name):
                self.assertLessEqual(hand.taps, taps)
                self.assertLessEqual(hand.characters, characters)
        table = "| dossier | papers | taps | characters | seconds |\n|---|---|---|---|---|\n"
        table += "".join("| {} | {} | {} | {} | {} |\n".format(*row) for row in rows)
        (OUT / "taps.md").write_text(table, encoding="utf-8")
        print(table)


if __name__ == "__main__":
    unittest.main()
