#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole fleet that reports each minute to one tramso-portal on PostgreSQL: how soon each report is answered, what it costs, and how
long the pages and the metrics of so many take. Every sixth report brings a day that changed, as at a station with ten visits an hour."""
import argparse
import http.client
import json
import os
import pathlib
import re
import statistics
import sys
import threading
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
os.environ.setdefault("TRAMSO_BIN", str(ROOT / "build/release/bin"))
sys.path[:0] = [str(pathlib.Path(__file__).parent), str(ROOT / "tests/contract/portal")]
from services import seconds_of  # noqa: E402
from shared_places import options_for, places  # noqa: E402
from ward import Ward, report  # noqa: E402

CALLERS = 16  # connections at a time, as from a front that keeps them
CHANGED = 6


def body_of(kiosk, minute):
    counts = {"visits": 10 * (minute + 1), "dossiers": 7 * (minute + 1), "dossier_seconds": 3600 * (minute + 1), "left.papers": minute + 1,
              "stopped.paper.missing": minute + 2, "mood.5": 4 * (minute + 1)} if (kiosk + minute) % CHANGED == 0 else None
    made = report(f"Trạm {kiosk:05}", {"neighbourhood": f"Khu phố {kiosk // 5:04}"}, counts,
                  faults=[{"code": "scanner.jam", "times": 1 + minute}] if kiosk % 50 == 0 else [])
    return json.dumps(made, ensure_ascii=False).encode()


def caller(ward, arguments, number, begun, answers):
    """Every CALLERS-th kiosk, minute after minute, each at its own moment."""
    connection = http.client.HTTPConnection(ward.listen, timeout=60)
    headers = {"Authorization": "Bearer " + ward.token, "Content-Type": "application/json"}
    for minute in range(arguments.minutes):
        for kiosk in range(number, arguments.kiosks, CALLERS):
            due = begun + 60 * (minute + kiosk / arguments.kiosks)
            time.sleep(max(0, due - time.monotonic()))
            body = body_of(kiosk, minute)
            asked = time.monotonic()
            connection.request("PUT", "/api/v1/report", body, headers)
            answer = connection.getresponse()
            answer.read()
            answers.append((time.monotonic() - asked, time.monotonic() - max(due, begun), answer.status))
    connection.close()


def taken(ward, path, headers):
    begun = time.monotonic()
    status, _, body = ward.ask("GET", path, headers=headers, token=headers.pop("token", None))
    return status, time.monotonic() - begun, len(body)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kiosks", type=int, default=20000)
    parser.add_argument("--minutes", type=int, default=3)
    arguments = parser.parse_args()
    try:
        with places(ROOT / "build") as (postgres, store):
            ward = Ward(*options_for(postgres, store, "fleet"))
            try:
                measure(ward, arguments)
            finally:
                ward.close()
    except unittest.SkipTest as missing:
        sys.exit(str(missing))


def measure(ward, arguments):
    begun, spent, answers = time.monotonic() + 1, seconds_of(ward.process.pid), []
    callers = [threading.Thread(target=caller, args=(ward, arguments, number, begun, answers)) for number in range(CALLERS)]
    for thread in callers:
        thread.start()
    for thread in callers:
        thread.join()
    took = time.monotonic() - begun
    times = sorted(answer[0] for answer in answers)
    print(f"{len(answers)} reports in {took:.1f} s, {len(answers) / took:.0f} a second; refused {sum(a[2] != 204 for a in answers)}")
    print(f"answered in ms: median {1000 * statistics.median(times):.1f}, 99 % {1000 * times[int(len(times) * .99)]:.1f}, "
          f"slowest {1000 * times[-1]:.0f}; latest behind its moment {1000 * max(a[1] for a in answers):.0f}")
    print(f"portal: {seconds_of(ward.process.pid) - spent:.1f} s of processor")
    status, seconds, size = taken(ward, "/metrics", {"token": ward.metrics_token})
    print(f"/metrics: {status}, {seconds:.2f} s, {size / 1e6:.1f} MB")
    text = ward.ask("GET", "/metrics", token=ward.metrics_token)[2].decode()
    print(f"stations in it: {len(re.findall('^tramso_station_info', text, re.M))}")


if __name__ == "__main__":
    main()
