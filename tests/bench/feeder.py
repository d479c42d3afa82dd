#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stack through a network scanner of ours (eSCL), sane-airscan and the visit's own threads, recognition behind it:
pages a minute against what the feeder passes, and how long a page waits for its verdict and its reading."""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SERVER = ROOT / "tests/contract/scanner/escl_server.py"


def scan(arguments, folder):
    server = subprocess.Popen([sys.executable, SERVER, "--pages", str(arguments.pages), "--rate", str(arguments.rate),
                               "--pictures", arguments.samples / "ocr-bench"],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    port = int(server.stdout.readline())
    (folder / "dll.conf").write_text("airscan\n")
    (folder / "airscan.conf").write_text(f'[devices]\n"Bench" = http://127.0.0.1:{port}/eSCL/, eSCL\n'
                                         "[options]\ndiscovery = disable\n")
    done = subprocess.run([arguments.bin / "feeder_bench", arguments.bin / "tramso-scanner"], capture_output=True,
                          text=True, env=dict(os.environ, SANE_CONFIG_DIR=str(folder), OMP_THREAD_LIMIT="1"))
    server.stdin.close()
    server.wait(10)
    if done.returncode != 0:
        sys.exit(f"feeder_bench: {done.returncode}\n{done.stdout}{done.stderr}")
    return [line.split("\t") for line in done.stdout.splitlines()]


def spread(values):
    values = sorted(values)
    return f"median {statistics.median(values):.2f} s, 95 % {values[int(len(values) * 0.95)]:.2f} s, longest {values[-1]:.2f} s"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--samples", type=pathlib.Path, required=True)
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--rate", type=float, default=40, help="pages a minute that pass the feeder")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        rows = scan(arguments, pathlib.Path(name))
    pages = [tuple(map(float, row)) for row in rows if len(row) == 3]
    others = [row for row in rows if len(row) != 3]
    if len(pages) != arguments.pages:
        sys.exit(f"{len(pages)} pages of {arguments.pages} came: {others}")
    came = [page[0] for page in pages]
    minutes = (came[-1] - came[0]) / 60
    print(f"{len(pages)} pages of A4, 300 dpi, colour; the feeder passes {arguments.rate:.0f} a minute")
    print(f"taken: {(len(pages) - 1) / minutes:.1f} a minute")
    print(f"from a page's last row to its verdict: {spread([page[1] for page in pages])}")
    print(f"to its reading: {spread([page[2] for page in pages])}")
    print(f"all read {max(page[0] + page[2] for page in pages) - came[-1]:.1f} s after the last page came")
    for other in others:
        print("the station's memory at most: " + other[1] + " MB" if other[0] == "peak" else "\t".join(other))


if __name__ == "__main__":
    sys.exit(main())
