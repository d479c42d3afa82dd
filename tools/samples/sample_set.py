# SPDX-License-Identifier: GPL-3.0-or-later
"""One person's card and papers in the folders the virtual scanner reads, with what is true about them."""
import json

import card
import wear


class SampleSet:
    def __init__(self, folder, seed):
        self.folder = folder
        self.seed = seed
        self.truth = {"card": "", "fields": {}, "findings": [], "pages": []}

    def card(self, text, turn):
        card.save(text, turn, self.seed, self.folder / "card" / "01.jpg")
        self.truth["card"] = text

    def page(self, stack, sheet, skew=0.0, upside_down=False, verdict="good", foot=True, **scan):
        """The next page of a stack ("01-declaration")."""
        self.seed += 1
        place = self.folder / "papers" / stack
        number = len(list(place.glob("*.jpg"))) + 1 if place.exists() else 1
        file = place / f"{number}.jpg"
        if foot:
            sheet.foot("BẢN MẪU – không có giá trị – tên và số đều là bịa đặt")
        wear.save(wear.scanned(sheet.picture, self.seed, skew, upside_down, **scan), file)
        self.truth["pages"].append({"file": str(file.relative_to(self.folder)), "paper": stack.split("-", 1)[1],
                                    "lines": sheet.lines, "turned": 180 if upside_down else 0, "skew": skew,
                                    "verdict": verdict})

    def write_truth(self):
        text = json.dumps(self.truth, ensure_ascii=False, indent=2)
        (self.folder / "truth.json").write_text(text + "\n", encoding="utf-8")
