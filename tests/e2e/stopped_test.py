# SPDX-License-Identifier: GPL-3.0-or-later
"""A station whose key is lost: its program tells the service why it stands still, and what waits there."""
import json
import os
import pathlib
import shutil
import subprocess
import time
import unittest
import urllib.request

from command_line_test import consents
from station import BIN, OUT, Portal, Station


def metrics(portal):
    token = (pathlib.Path(portal.folder) / "metrics-token").read_text().strip()
    request = urllib.request.Request(portal.url + "/metrics", headers={"Authorization": "Bearer " + token})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return answer.read().decode()


class Stopped(unittest.TestCase):
    def test_a_station_that_lost_its_key_is_heard_of_and_shows_no_dark_panel(self):
        folder = OUT / "stopped-portal"
        shutil.rmtree(folder, ignore_errors=True)
        portal = Portal(folder)
        self.addCleanup(portal.stop)
        station = Station("stopped", "http://127.0.0.1:9", folder / "token")
        self.assertEqual(consents(station).returncode, 0)
        waiting = json.loads(station.ctl("outbox", "list", "--json").stdout)
        (station.folder / "station" / "key").write_bytes(os.urandom(32))
        station.settings.write_text(station.settings.read_text().replace("http://127.0.0.1:9", portal.url))
        kiosk = subprocess.Popen([BIN / "tramso-kiosk", "--settings", station.settings], stderr=subprocess.PIPE, text=True,
                                 env=dict(os.environ, QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software"))
        self.addCleanup(kiosk.stderr.close)
        self.addCleanup(kiosk.wait)
        self.addCleanup(kiosk.kill)
        said, limit = "", time.monotonic() + 50
        while "store.locked" not in said and time.monotonic() < limit:
            with self.assertRaises(subprocess.TimeoutExpired):
                kiosk.wait(0.2)
            said = metrics(portal)
        self.assertRegex(said, r'tramso_station_faults_total\{[^}]*store\.locked[^}]*\} 1')
        self.assertRegex(said, r"tramso_station_outbox_dossiers\{[^}]*waiting[^}]*\} %d\n" % len(waiting))
        self.assertRegex(said, r"tramso_station_in_service\{[^}]*\} 0")
        self.assertEqual(json.loads(station.ctl("outbox", "list", "--json").stdout), waiting)


if __name__ == "__main__":
    unittest.main()
