#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kiosks that upload their documents all at once: to tramso-portal, to @tus/server and, as plain PUTs, to nginx. They take
turns, round by round, on the same disk, so that a noisy machine hits all alike. Beside the seconds until all are answered:
those until all is on the disk too (the portal answers only then, the others leave it to the system), the processor time and
the peak memory of the service."""
import argparse
import contextlib
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path[:0] = [str(pathlib.Path(__file__).parent), str(ROOT / "tests/contract/portal")]
from services import Nginx, Portal, TusServer  # noqa: E402
from shared_places import options_for, places  # noqa: E402

LOAD = ROOT / "build/release/bin/upload_load"
WARM_UP = 8  # kiosks


def load(service, arguments, kiosks):
    """What upload_load says of one crowd."""
    command = [LOAD, "--port", str(service.port), "--kiosks", str(kiosks), "--bytes", str(arguments.bytes), *service.load()]
    if "--put" not in command:
        command += ["--part", str(arguments.part)] if arguments.part else []
        command += ["--checksums"] if arguments.checksums and isinstance(service, Portal) else []
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{service.name}: {done.stderr.strip()} ({done.returncode})\n{(service.folder / 'log').read_text()[-500:]}")
    return json.loads(done.stdout)


def measure(kind, arguments, home):
    folder = home / "service"
    service = kind(folder)
    try:
        load(service, arguments, WARM_UP)
        os.sync()
        before, begun = service.spent(), time.monotonic()
        told = load(service, arguments, arguments.kiosks)
        os.sync()
        on_disk = time.monotonic() - begun
        return {"answered": told["last"], "median": told["median"], "on disk": on_disk, "cpu": service.spent() - before,
                "peak": service.peak()}
    finally:
        service.close()
        shutil.rmtree(folder)


def shared_portal(arguments, stack):
    """The portal on a PostgreSQL and an S3 store of their own, a database for each round."""
    postgres, store = stack.enter_context(places(ROOT / "build"))
    numbers = iter(range(1000))

    class SharedPortal(Portal):
        name = "tramso-portal, PostgreSQL and S3"

        def start(self):
            self.options = options_for(postgres, store, f"load-{next(numbers)}")
            return super().start()

    return SharedPortal


def kinds_of(arguments, stack):
    kinds = [Portal, TusServer, Nginx]
    if arguments.shared:
        try:
            kinds.append(shared_portal(arguments, stack))
        except unittest.SkipTest as why:
            print(f"without PostgreSQL and S3: {why}", file=sys.stderr)
    return kinds


def table(results, arguments):
    size = arguments.kiosks * arguments.bytes / 1e6
    middle = {name: {key: statistics.median(one[key] for one in rounds) for key in rounds[0]} for name, rounds in results.items()}
    ours = middle[Portal.name]
    print(f"{'':<34}{'s (min–max)':>20}{'MB/s':>8}{'ours':>8}{'on disk':>9}{'ours':>8}{'median s':>10}{'CPU s':>8}{'peak MB':>9}")
    for name, one in middle.items():
        all_rounds = [each["answered"] for each in results[name]]
        seconds = f"{one['answered']:.2f} ({min(all_rounds):.2f}–{max(all_rounds):.2f})"
        print(f"{name:<34}{seconds:>20}{size / one['answered']:>8.0f}{one['answered'] / ours['answered']:>7.2f}×"
              f"{one['on disk']:>9.2f}{one['on disk'] / ours['on disk']:>7.2f}×{one['median']:>10.2f}{one['cpu']:>8.2f}{one['peak']:>9.0f}")
    print("ours: how many times as fast the portal is, answered and on disk")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--kiosks", type=int, default=200)
    parser.add_argument("--bytes", type=int, default=5_000_000, help="of each document")
    parser.add_argument("--part", type=int, default=0, help="bytes of a PATCH; otherwise a document goes in one")
    parser.add_argument("--checksums", action="store_true", help="send the portal Upload-Checksum, as our stations do")
    parser.add_argument("--shared", action="store_true", help="also the portal on PostgreSQL and S3")
    parser.add_argument("--portal", type=pathlib.Path, default=Portal.program, help="another build of it to measure")
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "build", help="the disk to keep it all on")
    arguments = parser.parse_args()
    subprocess.run([ROOT / "tests/contract/peers/npm_ci.sh", ROOT / "tests/contract/peers/tus", ROOT / "build/peers/tus"],
                   check=True, stdout=subprocess.DEVNULL)
    Portal.program = arguments.portal
    results = {}
    with contextlib.ExitStack() as stack:
        home = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="load-", dir=arguments.folder)))
        kinds = kinds_of(arguments, stack)
        for _ in range(arguments.rounds):
            for kind in kinds:
                results.setdefault(kind.name, []).append(measure(kind, arguments, home))
    table(results, arguments)


if __name__ == "__main__":
    main()
