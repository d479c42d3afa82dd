# SPDX-License-Identifier: GPL-3.0-or-later
"""Enrolment over secure transport (RFC 7030) as OpenSSL and curl see it: docs/enrolment.md."""
import base64
import csv
import io
import json
import sqlite3
import subprocess
import unittest

from front import FrontedWard, make_key, openssl
from ward import report

EST = "/.well-known/est/"


def unpadded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class Code:
    """An enrolment code taken apart."""

    def __init__(self, row):
        self.station, self.ward = row["station"], row["ward"]
        self.signed, self.signature = row["code"].rsplit(".", 1)
        lines = unpadded(self.signed.removeprefix("TSE1.")).decode().split("\n")
        self.url, self.named, self.office, self.token, self.authority, self.expires = lines


class Est(unittest.TestCase):
    def setUp(self):
        self.ward = FrontedWard()
        self.addCleanup(self.ward.close)
        self.home = self.ward.front
        self.seen = 0

    def codes(self, *names):
        return [Code(row) for row in csv.DictReader(io.StringIO(self.ward.codes(*names)))]

    def curl(self, path, *arguments, ca="front-ca.pem"):
        """Status and body of a request through the front."""
        body = self.home / "answer"
        done = subprocess.run(["curl", "-sS", "--max-time", "30", "--cacert", self.home / ca, "-o", body, "-D",
                               self.home / "headers", "-w", "%{http_code}", *arguments, self.ward.https + path],
                              capture_output=True, text=True, check=True)
        return int(done.stdout), body.read_bytes()

    def request(self, key=None, subject="/CN=whoever"):
        """A PKCS #10 request in base 64, and the file of its key."""
        self.seen += 1
        if key is None:
            key = self.home / f"{self.seen}.key"
            make_key(key)
        der = openssl("req", "-new", "-key", key, "-utf8", "-subj", subject, "-outform", "DER")
        file = self.home / f"{self.seen}.p10"
        file.write_bytes(base64.encodebytes(der))
        return file, key

    def post(self, what, file, *arguments, kind="application/pkcs10"):
        return self.curl(EST + what, "-H", "Content-Type: " + kind, "--data-binary", f"@{file}", *arguments)

    def certificate(self, body):
        """The one certificate of an answer as a PEM file."""
        pem = openssl("pkcs7", "-inform", "DER", "-print_certs", input=base64.b64decode(body))
        self.assertEqual(pem.count(b"BEGIN CERTIFICATE"), 1)
        self.seen += 1
        file = self.home / f"{self.seen}.pem"
        file.write_bytes(pem)
        return file

    def enrolled(self, name):
        code = self.codes(name)[0]
        file, key = self.request()
        status, body = self.post("simpleenroll", file, "-u", "station:" + code.token)
        self.assertEqual(status, 200, body)
        return self.certificate(body), key

    def api(self, *arguments):
        return self.curl("/api/v1/service", *arguments)[0]

    def test_a_code_is_signed_by_the_operator_and_says_whom_to_believe(self):
        code, other = self.codes("Điểm hỗ trợ Khu phố 5", "Trạm 2")
        self.assertEqual((code.named, code.office, code.url),
                         ("Điểm hỗ trợ Khu phố 5", "UBND phường Mẫu", self.ward.https))
        self.assertNotEqual(code.token, other.token)
        key = bytes.fromhex("302a300506032b6570032100" + self.ward.run("enrol-key").stdout.strip())
        (self.home / "operator.der").write_bytes(key)
        (self.home / "said").write_bytes(code.signed.encode())
        (self.home / "signature").write_bytes(unpadded(code.signature))
        openssl("pkeyutl", "-verify", "-pubin", "-inkey", self.home / "operator.der", "-keyform", "DER", "-rawin",
                "-in", self.home / "said", "-sigfile", self.home / "signature")
        der = openssl("x509", "-in", self.home / "front-ca.pem", "-outform", "DER")
        self.assertEqual(openssl("dgst", "-sha256", "-binary", input=der), unpadded(code.authority))

    def test_openssl_reads_the_authorities_and_one_of_them_proves_the_front(self):
        status, body = self.curl(EST + "cacerts")
        self.assertEqual(status, 200)
        headers = (self.home / "headers").read_text().lower()
        self.assertIn("content-type: application/pkcs7-mime", headers)
        self.assertIn("content-transfer-encoding: base64", headers)
        told = openssl("pkcs7", "-inform", "DER", "-print_certs", input=base64.b64decode(body))
        self.assertEqual(told.count(b"BEGIN CERTIFICATE"), 2)
        (self.home / "told.pem").write_bytes(told)
        self.assertEqual(self.curl("/", ca="told.pem")[0], 200)

    def test_a_one_time_token_becomes_a_certificate_that_opens_the_service(self):
        certificate, key = self.enrolled("Điểm hỗ trợ Khu phố 5")
        openssl("verify", "-x509_strict", "-purpose", "sslclient", "-CAfile", self.ward.data / "stations-ca.pem", certificate)
        subject = openssl("x509", "-in", certificate, "-noout", "-subject", "-nameopt", "utf8,sep_comma_plus").decode()
        self.assertIn("CN=Điểm hỗ trợ Khu phố 5", subject)
        self.assertIn("O=UBND phường Mẫu", subject)
        self.assertEqual(openssl("x509", "-in", certificate, "-noout", "-pubkey"),
                         openssl("pkey", "-in", key, "-pubout"))
        self.assertEqual(self.api(), 401)
        self.assertEqual(self.api("--cert", certificate, "--key", key), 200)

    def test_a_token_serves_one_key_also_when_the_answer_was_lost(self):
        code = self.codes("Trạm 1")[0]
        file, key = self.request()
        login = ("-u", "station:" + code.token)
        first = self.post("simpleenroll", file, *login)
        again = self.post("simpleenroll", self.request(key)[0], *login)
        self.assertEqual((first[0], again), (200, first))
        self.assertEqual(self.post("simpleenroll", self.request()[0], *login)[0], 401)
        self.assertIn("www-authenticate: basic", (self.home / "headers").read_text().lower())

    def test_nobody_enrols_without_a_token_that_holds(self):
        code = self.codes("Trạm 1")[0]
        file, _ = self.request()
        self.assertEqual(self.post("simpleenroll", file)[0], 401)
        self.assertEqual(self.post("simpleenroll", file, "-u", "station:" + "A" * 22)[0], 401)
        with sqlite3.connect(self.ward.data / "portal.sqlite") as database:
            database.execute("UPDATE enrolments SET expires=1")
        self.assertEqual(self.post("simpleenroll", file, "-u", "station:" + code.token)[0], 401)

    def test_a_certificate_renews_itself_under_another_key(self):
        certificate, key = self.enrolled("Trạm 1")
        shown = ("--cert", certificate, "--key", key)
        file, another = self.request(subject="/O=UBND phường Mẫu/CN=Trạm 1")
        status, body = self.post("simplereenroll", file, *shown)
        self.assertEqual(status, 200, body)
        renewed = self.certificate(body)
        openssl("verify", "-purpose", "sslclient", "-CAfile", self.ward.data / "stations-ca.pem", renewed)
        self.assertEqual(self.api("--cert", renewed, "--key", another), 200)
        self.assertEqual(self.post("simplereenroll", self.request(subject="/CN=Trạm 2")[0], *shown)[0], 400)
        self.assertEqual(self.post("simplereenroll", file)[0], 403)

    def test_a_station_cannot_say_itself_that_its_certificate_was_proven(self):
        certificate, _ = self.enrolled("Trạm 1")
        pem = certificate.read_text().replace("\n", "%0A").replace(" ", "%20").replace("+", "%2B")
        self.assertEqual(self.api("-H", "X-Client-Verify: SUCCESS", "-H", "X-Client-Cert: " + pem), 401)

    def test_a_station_reports_for_itself_alone(self):
        certificate, key = self.enrolled("Trạm 1")
        told = self.home / "report.json"
        for name, answer in (("Trạm 1", 204), ("Trạm 2", 403)):
            told.write_text(json.dumps(report(name)), "utf-8")
            status, _ = self.curl("/api/v1/report", "-X", "PUT", "-H", "Content-Type: application/json",
                                  "--data-binary", f"@{told}", "--cert", certificate, "--key", key)
            self.assertEqual(status, answer, name)

    def test_a_withdrawn_station_is_out_at_once_and_the_others_are_not(self):
        certificate, key = self.enrolled("Trạm 1")
        other, other_key = self.enrolled("Trạm 2")
        unused = self.codes("Trạm 1")[0]
        self.assertEqual(self.ward.run("stations", "revoke", "Trạm 3", check=False).returncode, 2)
        self.ward.run("stations", "revoke", "Trạm 1")
        shown = ("--cert", certificate, "--key", key)
        self.assertEqual(self.api(*shown), 401)
        self.assertEqual(self.api(*shown, "-H", "Authorization: Bearer " + self.ward.token), 401)
        file, _ = self.request(subject="/O=UBND phường Mẫu/CN=Trạm 1")
        self.assertEqual(self.post("simplereenroll", file, *shown)[0], 403)
        self.assertEqual(self.post("simpleenroll", file, "-u", "station:" + unused.token)[0], 401)
        self.assertEqual(self.api("--cert", other, "--key", other_key), 200)
        lines = {line.split("\t")[0]: line for line in self.ward.run("stations", "list").stdout.splitlines()}
        self.assertIn("withdrawn", lines["Trạm 1"])
        self.assertTrue(lines["Trạm 2"].endswith("holds"))

    def test_a_request_that_is_none_is_refused_and_costs_no_code(self):
        code = self.codes("Trạm 1")[0]
        login = ("-u", "station:" + code.token)
        good, _ = self.request()
        der = base64.b64decode(good.read_bytes())
        bad = self.home / "bad"
        for body in (b"", b"not base 64!", base64.b64encode(b"no request"), base64.b64encode(der[:-1]),
                     base64.b64encode(der[:-1] + bytes([der[-1] ^ 1])), base64.b64encode(der + b"\0")):
            bad.write_bytes(body)
            self.assertEqual(self.post("simpleenroll", bad, *login)[0], 400, body)
        openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", self.home / "rsa.key")
        self.assertEqual(self.post("simpleenroll", self.request(self.home / "rsa.key")[0], *login)[0], 400)
        bad.write_bytes(b"A" * 20000)
        self.assertEqual(self.post("simpleenroll", bad, *login)[0], 413)
        self.assertEqual(self.post("simpleenroll", good, *login, kind="text/plain")[0], 415)
        self.assertEqual(self.post("simpleenroll", good, *login)[0], 200)

    def test_codes_and_certificates_outlive_a_restart(self):
        code = self.codes("Trạm 1")[0]
        certificate, key = self.enrolled("Trạm 2")
        self.ward.kill()
        self.ward.start()
        self.assertEqual(self.api("--cert", certificate, "--key", key), 200)
        file, _ = self.request()
        self.assertEqual(self.post("simpleenroll", file, "-u", "station:" + code.token)[0], 200)

    def test_a_list_with_a_mistake_is_told_with_its_line(self):
        stations = self.home / "wrong.csv"
        for text, line in (("Trạm 1,UBND\nTrạm 2\n", 2), ("station,ward\n", 1), ('"' + "x" * 65 + '",UBND\n', 1)):
            stations.write_text(text, "utf-8")
            done = self.ward.run("enrol-codes", "--csv", stations, check=False)
            self.assertEqual(done.returncode, 2)
            self.assertIn(f"wrong.csv:{line}:", done.stderr)

    def test_no_sheet_is_made_that_leads_nowhere(self):
        stations = self.home / "stations.csv"
        stations.write_text("Trạm 1,UBND\n", "utf-8")
        plain = self.ward.run("enrol-codes", "--public-url", "http://127.0.0.1", "--csv", stations, check=False)
        self.assertEqual((plain.returncode, plain.stdout), (2, ""))
        (self.ward.data / "front-ca.pem").unlink()
        unproven = self.ward.run("enrol-codes", "--csv", stations, check=False)
        self.assertEqual((unproven.returncode, unproven.stdout), (2, ""))
        self.assertIn("front-ca.pem", unproven.stderr)


if __name__ == "__main__":
    unittest.main()
