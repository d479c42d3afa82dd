# SPDX-License-Identifier: GPL-3.0-or-later
"""Codes and certificates on PostgreSQL, with a second portal beside the one behind the front."""
import base64
import concurrent.futures
import csv
import io
import os
import pathlib
import subprocess
import unittest
import urllib.error
import urllib.request

import est_test
from front import FrontedWard, make_key, openssl
from shared_places import options_for, places
from ward import BIN


class SharedEst(unittest.TestCase):
    def setUp(self):
        held = places(pathlib.Path(os.environ["TRAMSO_BUILD"]))
        postgres, store = held.__enter__()
        self.addCleanup(held.__exit__, None, None, None)
        self.ward = FrontedWard(*options_for(postgres, store, "est"))
        self.addCleanup(self.ward.close)
        second = subprocess.Popen([BIN / "tramso-portal", "--listen", "127.0.0.1:0", "--data", self.ward.data,
                                   *self.ward.options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(lambda: (second.kill(), second.wait(10), second.stdout.close()))
        self.portals = (self.ward.url, second.stdout.readline().split()[-1])

    def code(self, name):
        return est_test.Code(next(csv.DictReader(io.StringIO(self.ward.codes(name)))))

    def request(self, number):
        key = self.ward.front / f"{number}.key"
        make_key(key)
        return base64.b64encode(openssl("req", "-new", "-key", key, "-subj", "/CN=x", "-outform", "DER"))

    def enrol(self, portal, token, request):
        """Status and body, past the front: what is asked here needs no certificate."""
        login = base64.b64encode(f"station:{token}".encode()).decode()
        asked = urllib.request.Request(portal + "/.well-known/est/simpleenroll", data=request, method="POST", headers={
            "Content-Type": "application/pkcs10", "Authorization": "Basic " + login})
        try:
            with urllib.request.urlopen(asked, timeout=30) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, refused.read()

    def test_of_two_boxes_with_one_sheet_one_is_the_station(self):
        for race in range(5):
            token = self.code(f"Trạm {race}").token
            requests = [self.request(f"{race}-{n}") for n in range(4)]
            with concurrent.futures.ThreadPoolExecutor(4) as pool:
                tried = list(pool.map(lambda n: self.enrol(self.portals[n % 2], token, requests[n]), range(4)))
            self.assertEqual(sorted(status for status, _ in tried), [200, 401, 401, 401])
            won = next(n for n, (status, _) in enumerate(tried) if status == 200)
            for portal in self.portals:
                self.assertEqual(self.enrol(portal, token, requests[won]), tried[won])
        listed = self.ward.run("stations", "list").stdout.splitlines()
        self.assertEqual(len(listed), 5)

    def test_what_one_process_withdraws_no_other_lets_in(self):
        first, unused = self.code("Trạm 1"), self.code("Trạm 1")
        request = self.request("one")
        status, body = self.enrol(self.portals[0], first.token, request)
        self.assertEqual(status, 200)
        pem = openssl("pkcs7", "-inform", "DER", "-print_certs", input=base64.b64decode(body))
        told = {"X-Client-Verify": "SUCCESS", "X-Client-Cert": urllib.request.quote(pem.decode())}

        def service(portal):  # as the front would ask it
            try:
                with urllib.request.urlopen(urllib.request.Request(portal + "/api/v1/service", headers=told), timeout=30) as answer:
                    return answer.status
            except urllib.error.HTTPError as refused:
                with refused:
                    return refused.code
        self.assertEqual([service(portal) for portal in self.portals], [200, 200])
        self.ward.run("stations", "revoke", "Trạm 1")
        self.assertEqual([service(portal) for portal in self.portals], [401, 401])
        self.assertEqual(self.enrol(self.portals[1], unused.token, self.request("two"))[0], 401)
        self.assertEqual(self.enrol(self.portals[1], first.token, request)[0], 401)


if __name__ == "__main__":
    unittest.main()
