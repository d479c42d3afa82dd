# SPDX-License-Identifier: GPL-3.0-or-later
"""Three portals on one database and one store, one of them killed every second under load, the database once: what
was acknowledged is there, once, to the byte."""
import base64
import hashlib
import http.client
import itertools
import json
import os
import pathlib
import random
import subprocess
import tempfile
import threading
import time
import unittest

from shared_places import options_for, places
from ward import BIN, manifest

PERSONAL = ("Nguyễn Văn Mẫu", "079090000123", "1 Đường Mẫu", "15/01/1990")
# At least so long and so many kills: a busy machine gets by with fewer.
SECONDS, KILLS, KIOSKS, CHUNK = 12, 5, 6, 96 * 1024


class Portals:
    """Processes side by side; any of them may be killed and started again."""

    def __init__(self, count, data, options):
        self.data, self.options = data, options
        self.processes, self.ports = [None] * count, ["0"] * count
        for number in range(count):
            self.start(number)
        self.token = (data / "token").read_text().strip()

    def start(self, number):
        process = subprocess.Popen([BIN / "tramso-portal", "--listen", f"127.0.0.1:{self.ports[number]}", "--data", self.data,
                                    *self.options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        line = process.stdout.readline()
        if line:
            self.ports[number] = line.strip().rsplit(":", 1)[1]
        self.processes[number] = process
        return bool(line)

    def kill(self, number):
        self.processes[number].kill()
        self.processes[number].wait(10)
        self.processes[number].stdout.close()

    def close(self):
        for number in range(len(self.processes)):
            self.kill(number)


class Kiosk:
    """Hands dossiers in as docs/wire.md says a station does, through whichever process the next request meets."""

    def __init__(self, portals, seed):
        self.portals, self.random = portals, random.Random(seed)
        self.pause = threading.Event()
        self.codes = {}  # of each dossier acknowledged: its code and the digest of its document

    def ask(self, method, path, body=None, headers=None, port=None):
        """Status, headers, body; 0 when there was no answer."""
        port = port or self.random.choice(self.portals.ports)
        connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=20)
        try:
            connection.request(method, path, body, {"Authorization": "Bearer " + self.portals.token,
                                                    "Tus-Resumable": "1.0.0", **(headers or {})})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        except (OSError, http.client.HTTPException):
            return 0, {}, b""
        finally:
            connection.close()

    def create(self, made, paper):
        document = made["documents"][0]
        words = {"dossier": made["id"], "filename": document["file"], "sha256": document["sha256"]}
        metadata = ",".join(f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in words.items())
        status, headers, _ = self.ask("POST", "/files/", None, {"Upload-Length": str(len(paper)), "Upload-Metadata": metadata,
                                                                "Content-Length": "0"})
        assert status in (0, 201, 503), status
        return headers["Location"] if status == 201 else None

    def upload(self, made, paper):
        """One round of sending; true when the service has all of it."""
        location = self.create(made, paper)
        while location:
            status, headers, _ = self.ask("HEAD", location)
            assert status in (0, 200, 404, 423, 503), status
            if status == 404:
                return False
            if status != 200:
                self.pause.wait(0.05)
                continue
            offset = int(headers["Upload-Offset"])
            if offset == len(paper):
                return True
            status, _, _ = self.ask("PATCH", location, paper[offset:offset + CHUNK],
                                    {"Upload-Offset": str(offset), "Content-Type": "application/offset+octet-stream"})
            assert status in (0, 204, 404, 409, 423, 503), status
        self.pause.wait(0.05)
        return False

    def put(self, made):
        return self.ask("PUT", "/api/v1/dossiers/" + made["id"], json.dumps(made).encode(), {"Content-Type": "application/json"})

    def hand_in(self, number):
        paper = self.random.randbytes(self.random.randrange(50_000, 400_000))
        made = manifest(number, paper)
        while True:
            if not self.upload(made, paper):
                continue
            status, _, answer = self.put(made)
            while status in (0, 423, 503):
                self.pause.wait(0.05)
                status, _, answer = self.put(made)
            assert status in (200, 201, 422), (status, answer)
            if status in (200, 201):
                self.codes[made["id"]] = json.loads(answer)["dossier_code"], hashlib.sha256(paper).hexdigest()
                return

    def run(self, numbers, over):
        while not over.is_set():
            self.hand_in(next(numbers))


class SharingFaultsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        held = places(pathlib.Path(os.environ["TRAMSO_BUILD"]))
        cls.postgres, cls.store = held.__enter__()
        cls.addClassCleanup(held.__exit__, None, None, None)

    def setUp(self):
        home = tempfile.TemporaryDirectory(prefix="portals-")
        self.addCleanup(home.cleanup)
        self.name = self.id().rsplit(".", 1)[1].replace("_", "-")[:40]
        self.portals = Portals(3, pathlib.Path(home.name) / "data", options_for(self.postgres, self.store, self.name))
        self.addCleanup(self.portals.close)

    def ask(self, sql):
        return self.postgres.ask(sql, self.name)

    def kill_in_turn(self):
        """Kills a process a second and starts it again, and the database once half-way; how often."""
        killed, database_too, begun = 0, False, time.monotonic()
        for number in itertools.cycle(range(3)):
            beat = time.monotonic() + 1
            self.portals.kill(number)
            if not database_too and time.monotonic() > begun + SECONDS / 2:
                self.postgres.stop("immediate")
                self.postgres.start()
                database_too = True
            while not self.portals.start(number):  # a database that is not back yet is waited for
                self.portals.kill(number)
            killed += 1
            if database_too and killed >= KILLS and time.monotonic() > begun + SECONDS:
                return killed
            threading.Event().wait(max(0, beat - time.monotonic()))

    def test_nothing_is_lost_and_nothing_doubled(self):
        over, numbers = threading.Event(), itertools.count(1)
        kiosks = [Kiosk(self.portals, seed) for seed in range(KIOSKS)]
        failures = []

        def work(kiosk):
            try:
                kiosk.run(numbers, over)
            except BaseException as problem:  # told below: a thread's own end is silent
                failures.append(problem)

        threads = [threading.Thread(target=work, args=(kiosk,)) for kiosk in kiosks]
        for thread in threads:
            thread.start()
        try:
            killed = self.kill_in_turn()
        finally:
            over.set()
        for thread in threads:
            thread.join(60)
        self.assertEqual(failures, [])
        self.assertFalse(any(thread.is_alive() for thread in threads))

        told = {dossier: code for kiosk in kiosks for dossier, code in kiosk.codes.items()}
        self.assertGreater(len(told), KIOSKS)
        kept = dict(row.split("|") for row in self.ask("SELECT id,code FROM dossiers"))
        self.assertEqual(kept, {dossier: code for dossier, (code, _) in told.items()})
        self.assertEqual(len(set(kept.values())), len(kept))
        self.assertEqual(self.ask("SELECT count(*) FROM events"), [str(len(told))])
        for dossier, (_, digest) in told.items():
            document, = self.ask(f"SELECT object FROM documents WHERE dossier='{dossier}' AND file<>'manifest.json'")
            file = self.store.folder / "tramso" / self.name / (document + "._S3rver_object")
            self.assertEqual(hashlib.sha256(file.read_bytes()).hexdigest(), digest)
        print(f"{len(told)} dossiers through {killed} kills and a restart of the database")

    def test_while_the_store_is_gone_the_service_says_so_and_goes_on_after(self):
        kiosk, paper = Kiosk(self.portals, 1), bytes(300_000)
        made = manifest(1, paper)
        location = kiosk.create(made, paper)
        part = {"Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"}
        self.assertEqual(kiosk.ask("PATCH", location, paper[:100_000], part)[0], 204)
        self.store.stop()
        part["Upload-Offset"] = "100000"
        self.assertEqual(kiosk.ask("PATCH", location, paper[100_000:], part)[0], 503)
        self.store.start()
        status, headers, _ = kiosk.ask("HEAD", location)
        self.assertEqual((status, headers["Upload-Offset"]), (200, "100000"))
        self.assertEqual(kiosk.ask("PATCH", location, paper[100_000:], part)[0], 204)
        self.assertEqual(kiosk.put(made)[0], 201)

    def test_while_the_database_is_gone_nothing_is_said_to_be_missing(self):
        kiosk = Kiosk(self.portals, 1)
        kiosk.hand_in(1)
        paper = bytes(1000)
        made = manifest(2, paper)
        location = kiosk.create(made, paper)
        slip, officers = "/api/v1/track/" + manifest(1, b"")["tracking_token"], "/officer/login"
        self.postgres.stop()
        try:
            for method, path in (("GET", slip), ("GET", "/t/" + slip[-32:]), ("HEAD", location), ("DELETE", location)):
                self.assertEqual(kiosk.ask(method, path)[0], 503, path)
            self.assertEqual(kiosk.put(made)[0], 503)
            self.assertEqual(kiosk.ask("GET", officers)[0], 200)  # asks nobody
        finally:
            self.postgres.start()
        until = time.monotonic() + 20
        for port in self.portals.ports:  # each looks for the database anew, in its own time
            while kiosk.ask("GET", slip, port=port)[0] != 200 and time.monotonic() < until:
                kiosk.pause.wait(0.05)
            self.assertEqual(kiosk.ask("GET", slip, port=port)[0], 200)
        self.assertTrue(kiosk.upload(made, paper))
        self.assertEqual(kiosk.put(made)[0], 201)

    def test_the_database_alone_tells_nothing_of_anybody(self):
        kiosk = Kiosk(self.portals, 1)
        kiosk.hand_in(1)
        dump = subprocess.run(["/usr/lib/postgresql/15/bin/pg_dump", "-h", self.postgres.home, "-U", "tramso", self.name],
                              check=True, capture_output=True, text=True,
                              env={**os.environ, "PGPASSWORD": self.postgres.password.read_text().strip()}).stdout
        self.assertIn(f"{1:032x}", dump)
        for word in PERSONAL:
            self.assertNotIn(word, dump)


if __name__ == "__main__":
    unittest.main()
