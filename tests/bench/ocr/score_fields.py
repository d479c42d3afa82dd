# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields of a paper against the truth: right, wrong, missing, and wrong although shown as sure."""
import unicodedata

SURE = 80  # from which the station does not ask whether a value is right


def folded(value):
    """Spelling as it counts: NFC, single spaces, kinds of dash and quote alike; letter case and marks as they are."""
    value = unicodedata.normalize("NFC", value).replace("–", "-").replace("’", "'").replace("‘", "'").replace("²", "2")
    return " ".join(value.split()).strip(" .,;")


class FieldSum:
    """Counts over papers."""

    def __init__(self):
        self.right = self.wrong = self.missing = self.sure_wrong = self.kinds_right = self.kinds = self.taken_for = 0
        self.complaints = []

    def add(self, drawn, paper):
        """drawn: what was typeset; paper: what the report says of it."""
        found = {field["key"]: field for field in paper["fields"]}
        self.kinds += 1
        self.kinds_right += paper["kind"] == (drawn.kind or "unknown")
        if paper["kind"] != (drawn.kind or "unknown"):
            self.taken_for += paper["kind"] != "unknown"
            self.complaints.append(f"{drawn.name}: taken for {paper['kind']} ({paper['confidence']})")
        for key, value in drawn.fields.items():
            read = found.get(key)
            if read is None or not read["value"]:
                self.missing += 1
                self.complaints.append(f"{drawn.name} {key}: missing {value!r}")
            elif folded(read["value"]) == folded(value):
                self.right += 1
            else:
                self.wrong += 1
                self.sure_wrong += read["confidence"] >= SURE
                self.complaints.append(f"{drawn.name} {key}: {read['value']!r} ({read['confidence']}), printed {value!r}")

    def row(self):
        total = max(1, self.right + self.wrong + self.missing)
        return (f"kinds {self.kinds_right}/{self.kinds} ({self.taken_for} taken for another)  fields {total}: right {100 * self.right / total:.1f} % "
                f"wrong {self.wrong} missing {self.missing} sure-wrong {self.sure_wrong}")
