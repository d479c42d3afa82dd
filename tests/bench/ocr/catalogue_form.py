# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms of the catalogue set: labels with values behind them, drawn alike on one page, with the truth of the fields."""
from page import BLUE, SIZE, Page

FAMILIES = ["liberation-serif", "tinos", "noto-serif", "liberation-sans", "arimo", "noto-sans", "dejavu-serif"]


class Form:
    """A page whose fields look alike, as on one form."""

    def __init__(self, c, kind, points=(11.5, 12, 12.5, 13)):
        self.c, self.chance = c, c.chance
        self.page = Page(self.chance.choice(FAMILIES), self.chance.choice(points), self.chance.choice([220, 250, 280]))
        self.page.kind = kind
        self.leader = self.chance.choice(["dots", "periods", "dashes", "line", "none"])
        self.below = self.chance.random() < 0.35
        self.colour = self.chance.choice([(20, 20, 22)] * 4 + [BLUE])

    def field(self, labels, value, key=None, x=None, end=None, step=1.3, next_line=True):
        page, label = self.page, self.chance.choice(labels)
        room = (end or SIZE[0] - page.margin) - (x or page.margin) - page.width(label + ": ")
        if page.width(value) > room and x is None:
            page.paragraph(f"{label}: {value}")
        elif self.leader == "none":
            page.put(x or page.margin, page.y, f"{label}: {value}", fill=self.colour)
            page.y += page.step
        else:
            page.field(f"{label}:", value, kind=self.leader, below=self.below, x=x, end=end, fill=self.colour)
            page.y += page.step
        if key:
            page.fields[key] = value
        page.y += round(page.step * (step - 1)) if next_line else -page.step

    def row(self, *cells):
        """Fields side by side."""
        start = self.page.margin
        width = (SIZE[0] - 2 * self.page.margin) // len(cells)
        for i, (labels, value, key) in enumerate(cells):
            self.field(labels, value, key, x=start + i * width, end=start + (i + 1) * width - 40, next_line=False)
        self.page.y += round(self.page.step * 1.3)

    def note(self, text, key=None, value=None):
        self.page.paragraph(text)
        if key:
            self.page.fields[key] = value

    def dated(self, place="Mẫu Đơn"):
        date = self.c.date()[:6] + "2026"
        self.page.line(f"{place}, ngày {date[:2]} tháng {date[3:5]} năm {date[6:]}", "Italic", align="right")
        self.page.fields["date"] = date
