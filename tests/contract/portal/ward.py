# SPDX-License-Identifier: GPL-3.0-or-later
"""A portal of its own, a station that hands dossiers in and an officer who decides, by docs/wire.md alone."""
import base64
import hashlib
import json
import os
import pathlib
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

BIN = pathlib.Path(os.environ["TRAMSO_BIN"])


def manifest(number, paper, changes=None):
    """The manifest of dossier `number` with one paper; `changes` may alter it."""
    made = {
        "applicant": {"address": "1 Đường Mẫu", "birth": "15/01/1990", "evidence": "card_qr",
                      "name": "Nguyễn Văn Mẫu", "number": "079090000123", "sex": "male"},
        "consents": [{"given": "2026-11-24T02:10:00Z", "purpose": "submit_on_behalf", "text_version": "2026-11-01"},
                     {"given": "2026-11-24T02:10:01Z", "purpose": "notices", "text_version": "2026-11-01"}],
        "created": "2026-11-24T02:14:55Z",
        "documents": [{"file": "01-to-khai.pdf", "pages": 2, "paper": "declaration", "size": len(paper),
                       "sha256": hashlib.sha256(paper).hexdigest(), "title_en": "Form", "title_vi": "Tờ khai"}],
        "fields": [{"confidence": 100, "key": "requester.email", "origin": "typed", "value": "mau@vidu.example"},
                   {"confidence": 100, "key": "requester.phone", "origin": "typed", "value": "0901 234 567"}],
        "findings": [], "format": 1, "id": f"{number:032x}",
        "procedure": {"code": "1.004222", "version": "2026-11-01"}, "reference": "TS-7K3M-92QD",
        "station": "Trạm mẫu 1", "tracking_token": f"{number + 0xabc000:032x}"}
    if changes:
        changes(made)
    return made


def report(station="Trạm mẫu 1", changes=None, counts=None, **now):
    """A station's report (docs/wire.md §12), well unless `now` says otherwise; with a day of counts where they are given."""
    made = {
        "format": 1, "station": station, "neighbourhood": "Khu phố 5", "version": "0.1.0",
        "book": hashlib.sha256(station.encode()).hexdigest()[:32],
        "now": {"in_service": True, "paper_low": False, "outbox": {"waiting": 0, "parked": 0, "oldest_s": 0},
                "parts": [{"part": "scanner", "health": "well"}, {"part": "printer", "health": "well"}], "faults": []} | now,
        "days": [{"day": time.strftime("%Y-%m-%d", time.gmtime(time.time() + 7 * 3600)), "changes": sum(counts.values()),
                  "counts": [{"name": name, "times": times} for name, times in counts.items()]}] if counts else []}
    return made | (changes or {})


class Ward:
    """The portal as its own process; everything ends with close()."""

    def __init__(self, *options):
        self.home = tempfile.TemporaryDirectory(prefix="ward-")
        self.data = pathlib.Path(self.home.name) / "data"
        self.options = options
        self.officer = subprocess.run([BIN / "tramso-portal", "--data", self.mkdir(), "--add-officer", "Lan"],
                                      capture_output=True, text=True, check=True).stdout.split()[0]
        self.listen = "127.0.0.1:0"
        self.start()

    def mkdir(self):
        self.data.mkdir(mode=0o700, exist_ok=True)
        return self.data

    def start(self):
        self.process = subprocess.Popen([BIN / "tramso-portal", "--listen", self.listen, "--data", self.data,
                                         *self.options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        line = self.process.stdout.readline()
        assert line.startswith("listening on "), line
        self.url = line.split()[-1]
        self.listen = self.url.removeprefix("http://")
        self.token = (self.data / "token").read_text().strip()
        self.metrics_token = (self.data / "metrics-token").read_text().strip()

    def kill(self):
        self.process.kill()
        self.process.wait(10)
        self.process.stdout.close()

    def close(self):
        self.kill()
        self.home.cleanup()

    def ask(self, method, path, body=None, headers=None, token=None):
        """Status, headers and body of one request; with the station's token unless another is given."""
        request = urllib.request.Request(self.url + path, data=body, method=method)
        request.add_header("Authorization", "Bearer " + (token or self.token))
        for name, value in (headers or {}).items():
            request.add_header(name, value)
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, refused.headers, refused.read()

    def upload(self, dossier, paper):
        words = {"dossier": dossier, "filename": "01-to-khai.pdf", "sha256": hashlib.sha256(paper).hexdigest()}
        metadata = ",".join(f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in words.items())
        status, headers, _ = self.ask("POST", "/files/", paper, {
            "Tus-Resumable": "1.0.0", "Upload-Length": str(len(paper)), "Upload-Metadata": metadata,
            "Content-Type": "application/offset+octet-stream"})
        assert status == 201, status
        return headers["Location"]

    def put(self, made):
        return self.ask("PUT", "/api/v1/dossiers/" + made["id"], json.dumps(made).encode(),
                        {"Content-Type": "application/json"})

    def tell(self, made):
        """Sends a station's report."""
        status, _, body = self.ask("PUT", "/api/v1/report", json.dumps(made).encode(), {"Content-Type": "application/json"})
        assert status == 204, body

    def hand_in(self, number, changes=None):
        """Hands dossier `number` in; its code."""
        paper = b"%PDF-1.4 " + str(number).encode() + b" %%EOF"
        made = manifest(number, paper, changes)
        self.upload(made["id"], paper)
        status, _, body = self.put(made)
        assert status == 201, body
        return json.loads(body)["dossier_code"]

    def decide(self, code, status, note="", **more):
        return self.ask("POST", f"/api/v1/officer/dossiers/{code}/status",
                        json.dumps({"status": status, "note": note, **more}).encode(),
                        {"Content-Type": "application/json"}, self.officer)
