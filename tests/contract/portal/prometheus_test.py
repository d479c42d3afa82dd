# SPDX-License-Identifier: GPL-3.0-or-later
"""What the portal tells Prometheus, told to the real one: its own judge of the text, its rules, its alerts, the dashboard."""
import json
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
import unittest
import urllib.parse
import urllib.request

from ward import Ward, report

ROOT = pathlib.Path(__file__).resolve().parents[3]
CONFIG = ROOT / "config/prometheus"
ILL = {"paper_low": True, "outbox": {"waiting": 2, "parked": 1, "oldest_s": 90000}, "faults": [{"code": "scanner.jam", "times": 3}],
       "parts": [{"part": "scanner", "health": "broken", "fault": "scanner.jam"}, {"part": "printer", "health": "look"}]}


def promtool(*arguments, **more):
    return subprocess.run(["promtool", *arguments], capture_output=True, text=True, check=False, **more)


@unittest.skipUnless(shutil.which("prometheus") and shutil.which("promtool"), "Prometheus is not installed")
class Judged(unittest.TestCase):
    def test_its_judge_finds_nothing_wrong_with_the_text(self):
        ward = Ward()
        self.addCleanup(ward.close)
        ward.tell(report("Trạm \"một\" \\ hai", **ILL))
        ward.tell(report("Trạm 2"))
        status, told, text = ward.ask("GET", "/metrics", token=ward.metrics_token)
        self.assertEqual((status, told["Content-Type"]), (200, "text/plain; version=0.0.4; charset=utf-8"))
        judged = promtool("check", "metrics", input=text.decode())
        self.assertEqual((judged.returncode, judged.stdout + judged.stderr), (0, ""))

    def test_rules_hold_what_their_own_tests_say(self):
        for words in (("check", "rules", "alerts.yml"), ("test", "rules", "alerts_test.yml")):
            done = promtool(*words, cwd=CONFIG)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


@unittest.skipUnless(shutil.which("prometheus") and shutil.which("promtool"), "Prometheus is not installed")
class Scraped(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ward = Ward()
        cls.addClassCleanup(cls.ward.close)
        cls.ward.tell(report("Trạm 1", **ILL))
        cls.ward.tell(report("Trạm 2"))
        home = tempfile.TemporaryDirectory(prefix="prometheus-")
        cls.addClassCleanup(home.cleanup)
        folder = pathlib.Path(home.name)
        # The shipped files, in a hurry and at this portal.
        shipped = (CONFIG / "prometheus.yml").read_text("utf-8")
        (folder / "prometheus.yml").write_text(
            shipped.replace("127.0.0.1:8080", cls.ward.listen).replace("interval: 1m", "interval: 1s"))
        rules = (CONFIG / "alerts.yml").read_text("utf-8")
        (folder / "alerts.yml").write_text(rules.replace("for: 10m", "for: 0s").replace("for: 15m", "for: 0s"))
        shutil.copy(cls.ward.data / "metrics-token", folder / "metrics-token")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            cls.url = f"http://127.0.0.1:{free.getsockname()[1]}"
        cls.process = subprocess.Popen(
            ["prometheus", "--config.file=prometheus.yml", "--storage.tsdb.path=data", "--web.listen-address=" + cls.url.removeprefix("http://")],
            cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        cls.addClassCleanup(cls.process.wait)
        cls.addClassCleanup(cls.process.kill)
        cls.until(lambda: cls.ask("query", query="up")["result"])

    @classmethod
    def ask(cls, what, **words):
        try:
            with urllib.request.urlopen(f"{cls.url}/api/v1/{what}?{urllib.parse.urlencode(words)}", timeout=10) as answer:
                return json.load(answer)["data"]
        except OSError:
            return {"result": [], "alerts": []}

    @classmethod
    def until(cls, true):
        """Asks until something is so, for half a minute."""
        ends = time.monotonic() + 30
        while time.monotonic() < ends:
            found = true()
            if found:
                return found
            try:
                cls.process.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
            raise AssertionError("prometheus ended")
        raise AssertionError("not within half a minute")

    def value(self, query):
        return self.until(lambda: self.ask("query", query=query)["result"])[0]["value"][1]

    def test_it_scrapes_with_the_shipped_file_and_reads_the_numbers(self):
        self.assertEqual(self.value("up{job=\"tramso-portal\"}"), "1")
        self.assertEqual(self.value('tramso_station_outbox_oldest_seconds{station="Trạm 1"}'), "90000")
        self.assertEqual(self.value('tramso_station_faults_total{station="Trạm 1",code="scanner.jam"}'), "3")
        self.assertEqual(self.value("count(tramso_station_info)"), "2")
        self.assertLess(float(self.value('time() - tramso_station_last_contact_seconds{station="Trạm 2"}')), 60)

    def test_the_station_that_needs_somebody_is_an_alert_and_the_other_is_not(self):
        wanted = {"TramSoOutboxOld", "TramSoOutboxParked", "TramSoPartBroken", "TramSoPaperLow"}
        firing = self.until(lambda: (found := [alert for alert in self.ask("alerts")["alerts"] if alert["state"] == "firing"])
                            and wanted <= {alert["labels"]["alertname"] for alert in found} and found)
        self.assertEqual({alert["labels"]["alertname"] for alert in firing}, wanted)
        self.assertEqual({alert["labels"]["station"] for alert in firing}, {"Trạm 1"})

    def test_every_question_of_the_dashboard_is_understood(self):
        panels = json.loads((ROOT / "config/grafana/tramso.json").read_text("utf-8"))["panels"]
        questions = [target["expr"] for panel in panels for target in panel["targets"]]
        self.assertGreater(len(questions), 10)
        for question in questions:
            with self.subTest(question):
                asked = promtool("query", "instant", self.url, question)
                self.assertEqual(asked.returncode, 0, asked.stderr)
        known = set(self.ask("label/__name__/values"))
        for question in questions:
            for word in question.replace("{", " ").replace("(", " ").replace(")", " ").replace("[", " ").split():
                if word.startswith("tramso_"):
                    self.assertIn(word, known)


if __name__ == "__main__":
    unittest.main()
