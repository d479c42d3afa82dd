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
SECONDS, KIOSKS, CHUNK = 12, 6, 96 * 1024


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

    def ask(self, method, path, body=None, headers=None):
        """Status, headers, body; 0 when there was no answer."""
        port = self.random.choice(self.portals.ports)
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

    def hand_in(self, number):
        paper = self.random.randbytes(self.random.randrange(50_000, 400_000))
        made = manifest(number, paper)
        body = json.dumps(made).encode()
        while True:
            if not self.upload(made, paper):
                continue
            status, _, answer = self.ask("PUT", "/api/v1/dossiers/" + made["id"], body, {"Content-Type": "application/json"})
            assert status in (0, 200, 201, 422, 423, 503), (status, answer)
            while status in (0, 423, 503):
                self.pause.wait(0.05)
                status, _, answer = self.ask("PUT", "/api/v1/dossiers/" + made["id"], body, {"Content-Type": "application/json"})
            if status in (200, 201):
                self.codes[made["id"]] = json.loads(answer)["dossier_code"], hashlib.sha256(paper).hexdigest()
                return

    def run(self, numbers, until):
        while time.monotonic() < until:
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
        self.name = self.id().rsplit(".", 1)[1].replace("_", "-")
        self.portals = Portals(3, pathlib.Path(home.name) / "data", options_for(self.postgres, self.store, self.name))
        self.addCleanup(self.portals.close)

    def ask(self, sql):
        return self.postgres.ask(sql, self.name)

    def kill_in_turn(self, until):
        """Kills a process a second and starts it again, and the database once half-way; how often."""
        killed, restart_at = 0, time.monotonic() + SECONDS / 2
        for number in itertools.cycle(range(3)):
            beat = time.monotonic() + 1
            self.portals.kill(number)
            if restart_at and time.monotonic() > restart_at:
                self.postgres.stop("immediate")
                self.postgres.start()
                restart_at = None
            while not self.portals.start(number):  # a database that is not back yet is waited for
                self.portals.kill(number)
            killed += 1
            if time.monotonic() > until:
                return killed, restart_at is None
            threading.Event().wait(max(0, beat - time.monotonic()))

    def test_nothing_is_lost_and_nothing_doubled(self):
        until = time.monotonic() + SECONDS
        numbers = itertools.count(1)
        kiosks = [Kiosk(self.portals, seed) for seed in range(KIOSKS)]
        failures = []

        def work(kiosk):
            try:
                kiosk.run(numbers, until)
            except BaseException as problem:  # told below: a thread's own end is silent
                failures.append(problem)

        threads = [threading.Thread(target=work, args=(kiosk,)) for kiosk in kiosks]
        for thread in threads:
            thread.start()
        killed, database_too = self.kill_in_turn(until)
        for thread in threads:
            thread.join(60)
        self.assertEqual(failures, [])
        self.assertFalse(any(thread.is_alive() for thread in threads))
        self.assertGreaterEqual(killed, 5)
        self.assertTrue(database_too)

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
