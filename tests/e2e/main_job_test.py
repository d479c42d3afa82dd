# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole job on the real screens, without a display and under an X server."""
import json
import os
import pathlib
import shutil
import subprocess
import unicodedata
import unittest

from station import BIN, OUT, SAMPLES, Portal, Station, get


def run_job(name, papers, prefix=(), platform="offscreen"):
    portal_folder = OUT / f"{name}-portal"
    shutil.rmtree(portal_folder, ignore_errors=True)
    portal = Portal(portal_folder)
    station = Station(name, portal.url, portal_folder / "token")
    environment = dict(os.environ, QT_QPA_PLATFORM=platform, QT_QUICK_BACKEND="software", LC_ALL="C.UTF-8")
    done = subprocess.run([*prefix, BIN / "tramso-demo", "--tour", "--settings", station.settings,
                           "--samples", SAMPLES / papers, "--out", station.folder],
                          capture_output=True, text=True, timeout=400, env=environment)
    return portal, station, done


def pdf_text(path):
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    return unicodedata.normalize("NFC", text)


class BirthDossier(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.portal, cls.station, cls.done = run_job("birth", "birth")
        assert cls.done.returncode == 0, cls.done.stdout + cls.done.stderr
        cls.summary = json.loads((cls.station.folder / "summary.json").read_text(encoding="utf-8"))
        cls.truth = json.loads((SAMPLES / "birth" / "truth.json").read_text(encoding="utf-8"))

    @classmethod
    def tearDownClass(cls):
        cls.portal.stop()

    def test_one_searchable_pdf_per_paper_with_vietnamese_text(self):
        self.assertEqual(len(self.summary["documents"]), 3)
        everything = ""
        for document in self.summary["documents"]:
            subprocess.run(["qpdf", "--check", document["file"]], check=True, capture_output=True)
            everything += pdf_text(document["file"])
        for words in ("TỜ KHAI ĐĂNG KÝ KHAI SINH", "GIẤY CHỨNG SINH", "KẾT HÔN"):
            self.assertIn(words, everything.upper())

    def test_the_blank_back_is_not_sent(self):
        pages = {document["title"]: document["pages"] for document in self.summary["documents"]}
        self.assertEqual(sum(pages.values()), 4, pages)

    def test_the_form_says_what_card_and_papers_say(self):
        fields = self.summary["fields"]
        right = [key for key, value in self.truth["fields"].items()
                 if key in fields and fields[key]["value"] == value]
        wrong = {key: (fields[key]["value"], value) for key, value in self.truth["fields"].items()
                 if key in fields and fields[key]["value"] != value}
        self.assertGreaterEqual(len(right), 8, wrong)
        self.assertEqual(wrong, {})
        self.assertEqual({field["origin"] for field in fields.values()}, {"card", "paper"})

    def test_the_summary_and_the_service_know_how_identity_was_established(self):
        self.assertEqual(self.summary["identity"],
                         {"method": "card_chip", "access": "pace-gm", "genuineness": "genuine"})
        manifests = list(pathlib.Path(self.portal.folder).rglob("manifest.json"))
        self.assertEqual(len(manifests), 1)
        applicant = json.loads(manifests[0].read_text(encoding="utf-8"))["applicant"]
        self.assertEqual({"method": applicant["evidence"], **applicant["chip"]}, self.summary["identity"])

    def test_the_name_that_differs_from_the_card_is_found(self):
        found = {finding["rule"] for finding in self.summary["findings"]}
        self.assertIn("name.differs", found)

    def test_the_slip_leads_to_the_tracking_page(self):
        code = subprocess.run(["zbarimg", "--quiet", "--raw", self.summary["slip"]], check=True,
                              capture_output=True, text=True).stdout.strip()
        self.assertEqual(code, self.summary["tracking_url"])
        status, page = get(code)
        self.assertEqual(status, 200)
        self.assertIn(self.summary["dossier_code"], page)
        self.assertIn(self.summary["reference"], page)
        self.assertNotIn("Nguyễn Văn Mẫu", page)

    def test_the_service_holds_exactly_the_files_that_were_sent(self):
        sent = {document["sha256"] for document in self.summary["documents"]}
        kept = [subprocess.run(["sha256sum", file], check=True, capture_output=True, text=True).stdout.split()[0]
                for file in pathlib.Path(self.portal.folder).rglob("*.pdf")]
        self.assertEqual(sorted(kept), sorted(sent))

    def test_after_delivery_nothing_of_the_person_is_left_on_the_station(self):
        self.assertFalse(self.station.holds("Nguyễn Văn Mẫu"))
        self.assertFalse(self.station.holds("079090000123"))

    def test_every_screen_was_seen(self):
        names = {pathlib.Path(shot).stem.split("-", 1)[1] for shot in self.summary["screenshots"]}
        self.assertLessEqual({"attract", "identify", "procedure", "needed", "consent", "papers", "check", "send",
                              "slip"}, names)


class UnderAnXServer(unittest.TestCase):
    def test_the_window_does_the_same_job_and_leaves_pictures(self):
        prefix = ["xvfb-run", "-a", "-s", "-screen 0 1080x1920x24"]
        portal, station, done = run_job("xvfb", "construction", prefix, "xcb")
        self.addCleanup(portal.stop)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        summary = json.loads((station.folder / "summary.json").read_text(encoding="utf-8"))
        self.assertGreaterEqual(len(summary["screenshots"]), 9)
        missing = [finding for finding in summary["findings"] if finding["rule"] == "paper.missing"]
        self.assertEqual([finding["subject"] for finding in missing], ["designer_certificate"])


if __name__ == "__main__":
    unittest.main()
