# SPDX-License-Identifier: GPL-3.0-or-later
"""A box on its way through the cases of a class: what it is made from, what it is to do, what it said."""
import os
import re

import lab
import panel
from machine import Machine

CUTS = int(os.environ.get("TRAMSO_CUTS", "3"))  # of the power, in each case
START = 900  # seconds: what a start may take on an emulated processor that is shared
INVITATION = "Chạm để bắt đầu"
WIZARD = "Máy mới, xin chào!"  # the first page of a box that belongs to no station yet
GOOD = r"Finished .*(Tell the boot loader|tramso-good-start)"
UNTIL_GOOD = "until systemctl -q is-active tramso-good-start.service; do sleep 5; done"

STATION = """[station]
name = "Điểm hỗ trợ thử"
[service]
url = "{url}"
public_url = "{url}"
{more}timeout_s = 20
retry_first_s = 1
[store]
folder = "/var/lib/tramso/store"
key_file = "/var/lib/tramso/key"
[card]
trust_folder = "/var/tramso/settings/trust"
"""

PROVEN = """token_file = "/var/tramso/settings/token"
ca_file = "/var/tramso/settings/front.pem"
"""
NOBODY = "https://10.0.2.2:9"  # a service that is out of reach


class Box(Machine):
    """Its settings are put in by hand: those of a station that `portal` serves, or that nobody does; with `new` it gets none."""

    made = place = None  # what editions.sh made; where boxes have their folders (full_test.py)

    def __init__(self, name, portal=None, chip=False, new=False):
        super().__init__(self.made / "first/tramso.img", self.place / name, line=portal is not None, chip=chip)
        self.told = []
        lab.let_in(self.disk)
        if not new:
            self._settle(portal)

    def _settle(self, portal):
        settings = self.folder / "kiosk.toml"
        things = {"tramso/settings/kiosk.toml": settings}
        if portal is None:
            text = STATION.format(url=NOBODY, more="")
        else:
            text = STATION.format(url=portal.url, more=PROVEN)
            things |= {"tramso/settings/token": portal.folder / "token", "tramso/settings/front.pem": portal.front.certificate}
        settings.write_text(text, encoding="utf-8")
        lab.put_data(self.disk, things)

    def give(self, name, script, things=()):
        """What the lab does in the next start."""
        file = self.folder / f"{name}.lab"
        if not file.exists():
            lab.make_disk(file, script, dict(things))
        self.lab = file

    def lab_said(self, pattern):
        return re.findall(rf"lab: {pattern}", self.said())

    def cut_power(self):
        if self.process is not None:
            self.told += re.findall(r"lab: (.*)", self.said())
        super().cut_power()

    def cut_power_at(self, second):
        """The plug is pulled so long after it was put in."""
        self.wait_for("the moment to pull the plug", lambda: self.seconds() >= second, second + 60)
        self.cut_power()

    def wait_until_good(self, slot):
        self.wait_until_said(f"TramSo: slot {slot} ", START)
        self.wait_until_said(GOOD, START)

    def wait_until_more_said(self, pattern):
        """As wait_until_said, with a start's time from now on."""
        return self.wait_until_said(pattern, self.seconds() + START)

    def see(self, text):
        """Waits until the panel shows a text; gives its place."""
        def look():
            return panel.place_of(text, self.picture(f"start-{self.starts}"))
        return self.wait_for(f"“{text}” on the panel", look, self.seconds() + 120)
