# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/openapi.yaml against the portal: every route is in it, and real answers are as it says."""
import base64
import hashlib
import http.client
import json
import pathlib
import re
import sqlite3
import subprocess
import unittest

import jsonschema
import yaml

from ward import BIN, Ward, manifest, report

ROOT = pathlib.Path(__file__).resolve().parents[3]
SPEC = yaml.safe_load((ROOT / "docs/openapi.yaml").read_text("utf-8"))
METHODS = ("get", "head", "put", "post", "patch", "delete", "options")


def resolved(node):
    while "$ref" in node:
        found = SPEC
        for part in node["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        node = found
    return node


def path_of(address):
    """The path of the file an address belongs to."""
    address = address.split("?")[0]
    found = [path for path in SPEC["paths"] if re.fullmatch(re.sub(r"\{[a-z]+\}", "[^/]+", path), address)]
    assert len(found) == 1, (address, found)
    return found[0]


def operation_of(path, method):
    item = SPEC["paths"][path]
    return item.get(method, item.get("get") if method == "head" else None)


class OpenApi(unittest.TestCase):
    def setUp(self):
        self.ward = Ward()
        self.addCleanup(self.ward.close)
        self.seen = set()

    def validator(self, schema):
        return jsonschema.Draft202012Validator(
            schema, resolver=jsonschema.RefResolver("", SPEC))

    def ask(self, method, address, body=None, status=200, officer=False, headers=None, token=None):
        """One request whose answer must be as the file says; its body."""
        given = {"Content-Type": "application/json"} if body is not None else {}
        data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        got, told, answer = self.ward.ask(method, address, data, given | (headers or {}),
                                          token or (self.ward.officer if officer else None))
        self.accept(method, address, status, got, told, answer)
        return answer

    def accept(self, method, address, status, got, told, answer):
        """An answer must have this status, and be as the file says."""
        self.assertEqual(got, status, (method, address, answer))
        path = path_of(address)
        operation = operation_of(path, method.lower())
        self.assertIsNotNone(operation, (method, path))
        responses = operation["responses"]
        described = resolved(responses.get(str(got), responses.get("default", {"missing": True})))
        self.assertNotIn("missing", described, f"{method} {path}: {got} is not in the file")
        self.judge(described, told, answer, method)
        self.seen.add((method.lower(), path, got // 100))

    def ask_without_length(self, method, address, headers, token=None):
        """A request that does not say where its body ends: 411."""
        connection = http.client.HTTPConnection(self.ward.listen, timeout=20)
        self.addCleanup(connection.close)
        connection.putrequest(method, address)
        for name, value in {"Authorization": "Bearer " + (token or self.ward.token), **headers}.items():
            connection.putheader(name, value)
        connection.endheaders()
        told = connection.getresponse()
        self.accept(method, address, 411, told.status, told.headers, told.read())

    def judge(self, described, told, answer, method):
        kind = (told.get("Content-Type") or "").split(";")[0]
        if answer and method != "HEAD":
            self.assertIn(kind, described.get("content", {}))
        if kind == "application/json" and answer:
            schema = described["content"][kind]["schema"]
            self.validator(schema).validate(json.loads(answer))

    def test_every_route_of_the_service_is_in_the_file_and_no_other(self):
        lines = subprocess.run([BIN / "tramso-portal", "--print-routes"], capture_output=True, text=True, check=True)
        served = {tuple(line.split(" ", 1)) for line in lines.stdout.splitlines()}
        self.assertGreater(len(served), 20)
        for method, path in served:
            self.assertIsNotNone(operation_of(path, method.lower()), f"{method} {path} is not in the file")
        for path, item in SPEC["paths"].items():
            for method in METHODS:
                if method in item:
                    self.assertIn((method.upper(), path), served)

    def test_every_schema_and_reference_is_sound(self):
        for name, schema in SPEC["components"]["schemas"].items():
            jsonschema.Draft202012Validator.check_schema(schema)
            self.assertRegex(name, "^[A-Z]")
        for reference in re.findall(r'\$ref: "([^"]+)"', (ROOT / "docs/openapi.yaml").read_text("utf-8")):
            resolved({"$ref": reference})

    def test_real_answers_are_as_the_file_says(self):
        ward = self.ward
        self.ask("GET", "/api/v1/service")
        self.ask("GET", "/api/v1/catalogue", status=404)
        (ward.data / "catalogue.bundle").write_bytes(b"a bundle")
        self.ask("GET", "/api/v1/catalogue")
        self.reports()
        self.editions()
        code = ward.hand_in(1)
        made = manifest(2, b"x")
        self.ask("PUT", "/api/v1/dossiers/" + made["id"], made, 422)
        self.ask("PUT", "/api/v1/dossiers/" + made["id"], {}, 400)
        self.ask("PUT", "/api/v1/dossiers/" + made["id"], b"x", 415, headers={"Content-Type": "text/plain"})
        ward.upload(made["id"], b"x")
        self.validator({"$ref": "#/components/schemas/Manifest"}).validate(made)
        self.ask("PUT", "/api/v1/dossiers/" + made["id"], made, 201)
        self.ask("PUT", "/api/v1/dossiers/" + made["id"], made, 200)
        self.ask("PUT", "/api/v1/dossiers/" + made["id"], made | {"station": "Other"}, 409)
        slip = "/api/v1/track/" + f"{1 + 0xabc000:032x}"
        self.ask("GET", slip)
        self.ask("GET", "/api/v1/track/" + "0" * 32, status=404)
        self.ask("POST", "/api/v1/find", {"reference": "TS-7K3M-92QD", "digits": "0123"})
        self.ask("POST", "/api/v1/find", {"reference": "TS-7K3M-92QD", "digits": "9999"}, 404)
        self.ask("POST", "/api/v1/find", {}, 400)
        self.officers(code)
        self.ask("GET", slip)
        self.supplement(code)
        self.ask("GET", slip)
        self.ask("POST", slip + "/withdraw", {})
        self.ask("POST", f"/api/v1/track/{'0' * 32}/withdraw", {}, 404)
        json_routes = {(method, path) for path, item in SPEC["paths"].items() for method in METHODS
                       if method in item and path.startswith("/api/")}
        self.assertEqual(json_routes - {(method, path) for method, path, kind in self.seen if kind == 2}, set())

    def editions(self):
        asked = "/api/v1/update?station=Mau&edition=1"
        self.ask("GET", asked, status=204)
        self.ask("GET", "/api/v1/update", status=400)
        bundle = self.ward.data / "given"
        bundle.write_bytes(b"an edition")
        subprocess.run([BIN / "tramso-portal", "--data", self.ward.data, "update", "offer", bundle, "--edition", "2"], check=True,
                       capture_output=True)
        offered = json.loads(self.ask("GET", asked))
        self.assertEqual(offered["sha256"], hashlib.sha256(b"an edition").hexdigest())
        self.ask("GET", offered["url"])
        self.assertEqual(self.ask("GET", offered["url"], status=206, headers={"Range": "bytes=3-9"}), b"edition")
        self.ask("GET", "/api/v1/update/bundle?edition=3", status=404)

    def reports(self):
        told = report(counts={"visits": 9, "left.papers": 2}, faults=[{"code": "scanner.jam", "times": 1}])
        self.validator({"$ref": "#/components/schemas/Report"}).validate(told)
        self.ask("PUT", "/api/v1/report", told, 204)
        self.ask("PUT", "/api/v1/report", told | {"format": 2}, 400)
        self.ask("PUT", "/api/v1/report", b"x", 415, headers={"Content-Type": "text/plain"})
        self.ask("GET", "/metrics", token=self.ward.metrics_token)
        self.ask("GET", "/metrics", status=401)

    def officers(self, code):
        one = "/api/v1/officer/dossiers/" + code
        self.ask("GET", "/api/v1/officer/dossiers?status=1", officer=True)
        self.ask("GET", "/api/v1/officer/dossiers?status=11", officer=True, status=400)
        self.ask("GET", "/api/v1/officer/dossiers?status=1", status=401)
        self.ask("GET", one, officer=True)
        self.ask("GET", one + "/documents/01-to-khai.pdf", officer=True)
        self.ask("GET", one + "/documents/02.pdf", officer=True, status=404)
        accepted = {"status": 2, "due": "2099-12-05"}
        asked = {"status": 5, "note": "Thiếu.", "papers": [{"paper": "", "title_vi": "Giấy chứng sinh"}]}
        for decision in (accepted, asked):
            self.validator({"$ref": "#/components/schemas/Decision"}).validate(decision)
            self.ask("POST", one + "/status", decision, officer=True)
        self.ask("POST", one + "/status", {"status": 5}, officer=True, status=400)
        self.ask("POST", one + "/status", {"status": 1}, officer=True, status=409)
        self.ask("GET", "/api/v1/officer/dossiers?status=5", officer=True)

    def supplement(self, code):
        made = manifest(3, b"more", lambda more: more.update(
            supplements=code, tracking_token=f"{1 + 0xabc000:032x}"))
        self.ward.upload(made["id"], b"more")
        self.ask("PUT", "/api/v1/dossiers/" + made["id"], made, 201)
        one = "/api/v1/officer/dossiers/" + code
        opened = json.loads(self.ask("GET", one, officer=True))
        self.assertEqual(opened["revisions"][0]["manifest"]["supplements"], code)
        self.ask("GET", one + "/revisions/2/documents/01-to-khai.pdf", officer=True)

    def test_pages_and_uploads_answer_as_the_file_says(self):
        self.ward.hand_in(1)
        for address, status in (("/", 200), ("/officer/login", 200), ("/t/" + f"{1 + 0xabc000:032x}", 200),
                                ("/t/nothing", 404)):
            self.ask("GET", address, status=status)
        tus = {"Tus-Resumable": "1.0.0"}
        self.ask("OPTIONS", "/files/", status=204)
        self.ask("POST", "/files/", b"", 400, headers=tus)
        place = self.ward.upload(f"{9:032x}", b"four")
        self.ask("HEAD", place, headers=tus)
        self.ask("PATCH", place, b"", 415, headers=tus)
        self.ask("DELETE", place, headers=tus, status=204)
        self.ask("DELETE", place, headers=tus, status=404)

    def test_uploads_are_refused_as_the_file_says(self):
        tus, bytes_type = {"Tus-Resumable": "1.0.0"}, {"Content-Type": "application/offset+octet-stream"}
        place = self.ward.ask("POST", "/files/", b"", tus | {"Upload-Length": "4", "Upload-Metadata": self.metadata(b"four")})[1]["Location"]
        for status, headers, body in (
                (412, {}, b""), (400, tus, b""), (415, tus | {"Upload-Length": "4", "Content-Type": "text/plain"}, b"four"),
                (413, tus | {"Upload-Length": "268435457", "Upload-Metadata": self.metadata(b"four")}, b""),
                (460, tus | bytes_type | {"Upload-Length": "4", "Upload-Metadata": self.metadata(b"four")}, b"five")):
            self.ask("POST", "/files/", body, status, headers=headers)
        for status, headers, body in (
                (412, {}, b""), (415, tus | {"Upload-Offset": "0"}, b"four"), (400, tus | bytes_type, b"four"),
                (409, tus | bytes_type | {"Upload-Offset": "1"}, b"our"), (413, tus | bytes_type | {"Upload-Offset": "0"}, b"fourth"),
                (460, tus | bytes_type | {"Upload-Offset": "0", "Upload-Checksum": "sha1 " + "A" * 27 + "="}, b"four")):
            self.ask("PATCH", place, body, status, headers=headers)
        self.ask_without_length("PATCH", place, tus | bytes_type | {"Upload-Offset": "0"})
        self.ask_without_length("POST", "/files/", tus | bytes_type | {"Upload-Length": "4",
                                                                       "Upload-Metadata": self.metadata(b"four")})
        nowhere = "/files/" + "0" * 32
        self.ask("PATCH", nowhere, b"four", 404, headers=tus | bytes_type | {"Upload-Offset": "0"})
        for method in ("HEAD", "DELETE"):
            self.ask(method, nowhere, status=404, headers=tus)
            self.ask(method, nowhere, status=412)
        for method, address in (("POST", "/files/"), ("PATCH", place), ("HEAD", place), ("DELETE", place)):
            self.ask(method, address, None if method == "HEAD" else b"", 401, headers=tus, token="a-stranger-s-token")

    def test_questions_and_decisions_are_refused_as_the_file_says(self):
        code = self.ward.hand_in(1)
        slip, one = "/api/v1/track/" + f"{1 + 0xabc000:032x}", "/api/v1/officer/dossiers/" + code
        for method, address in (("GET", "/api/v1/service"), ("GET", slip), ("POST", slip + "/withdraw"), ("POST", "/api/v1/find"),
                                ("PUT", "/api/v1/report"), ("PUT", "/api/v1/dossiers/" + "0" * 32), ("GET", one), ("POST", one + "/status"),
                                ("GET", one + "/documents/01-to-khai.pdf"), ("GET", one + "/revisions/2/documents/01-to-khai.pdf")):
            self.ask(method, address, None if method == "GET" else b"{}", 401, token="a-stranger-s-token")
        long = b" " * 2_000_000
        for method, address, officer in (("PUT", "/api/v1/report", False), ("PUT", "/api/v1/dossiers/" + "0" * 32, False), ("POST", "/api/v1/find", False),
                                         ("POST", slip + "/withdraw", False), ("POST", one + "/status", True)):
            self.ask(method, address, long, 413, officer=officer)
            self.ask_without_length(method, address, {"Content-Type": "application/json"}, self.ward.officer if officer else None)
        self.ask("POST", "/officer/login", b"login=" + long, 413, headers={"Content-Type": "application/x-www-form-urlencoded"})
        for left in range(5):
            self.ask("POST", "/api/v1/find", {"reference": "TS-7K3M-92QE", "digits": f"000{left}"}, 404)
        self.ask("POST", "/api/v1/find", {"reference": "TS-7K3M-92QE", "digits": "0009"}, 429)
        self.ask("GET", one + "/revisions/2/documents/01-to-khai.pdf", officer=True, status=404)
        self.ask("POST", "/api/v1/officer/dossiers/H29.0/status", {"status": 2}, officer=True, status=404)

    def test_while_nothing_kept_can_be_asked_every_route_says_so_as_the_file_says(self):
        code, tus = self.ward.hand_in(1), {"Tus-Resumable": "1.0.0"}
        place = self.ward.upload(f"{9:032x}", b"four")
        with sqlite3.connect(self.ward.data / "portal.sqlite") as memory:
            for name, in memory.execute("SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%'").fetchall():
                memory.execute(f"DROP TABLE {name}")
        words = {"{code}": code, "{token}": f"{1 + 0xabc000:032x}", "{file}": "01-to-khai.pdf", "{number}": "2"}
        made = manifest(2, b"x")
        bodies = {"/files/": b"", "/api/v1/report": report(), "/api/v1/dossiers/{id}": made, "/api/v1/find": {"reference": "TS-7K3M-92QD", "digits": "0123"},
                  "/api/v1/officer/dossiers/{code}/status": {"status": 2}, "/.well-known/est/simpleenroll": self.certificate_request()}
        for path, item in SPEC["paths"].items():
            for method in METHODS:
                if "503" not in item.get(method, {}).get("responses", {}):
                    continue
                if path == "/.well-known/est/simplereenroll":
                    continue  # asks first for a certificate, of which only a TLS front tells: est_test
                address = place if path == "/files/{id}" else path.replace("{id}", made["id"])
                for word, value in words.items():
                    address = address.replace(word, value)
                if path == "/api/v1/officer/dossiers":
                    address += "?status=1"
                headers = {"Cookie": "tramso-officer=" + "a" * 64}
                if path.startswith("/files/"):
                    headers = tus | {"Upload-Length": "4", "Upload-Metadata": self.metadata(b"four"), "Upload-Offset": "4",
                                     **({"Content-Type": "application/offset+octet-stream"} if method == "patch" else {})}
                if path == "/.well-known/est/simpleenroll":
                    headers = {"Content-Type": "application/pkcs10", "Authorization": "Basic " + base64.b64encode(b"station:code").decode()}
                body = bodies.get(path, b"" if method in ("patch", "delete") else b"{}" if path.startswith("/api/") else b"token=x")
                with self.subTest(method=method, path=path):
                    self.ask(method.upper(), address, None if method in ("get", "head") else body, 503,
                             officer=path.startswith("/api/v1/officer/"), headers=headers,
                             token=self.ward.metrics_token if path == "/metrics" else None)

    @staticmethod
    def certificate_request():
        """As a station sends it (RFC 7030 §4.2.1)."""
        der = subprocess.run(["openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "/dev/null",
                              "-subj", "/CN=station", "-outform", "DER"], check=True, capture_output=True).stdout
        return base64.b64encode(der)

    @staticmethod
    def metadata(paper):
        words = {"dossier": f"{9:032x}", "filename": "01-to-khai.pdf", "sha256": hashlib.sha256(paper).hexdigest()}
        return ",".join(f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in words.items())


if __name__ == "__main__":
    unittest.main()
