#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The screens on the software renderer, under an X server, touched from outside: how fast the first page is there, how soon
a touch is answered, how smoothly pages change, and how much memory the program holds with a dossier open."""
import argparse
import os
import pathlib
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
REST = 0.4  # s without a frame: nothing moves any more
FINGER = 0.08  # s for which a finger touches
CHANGE = 1.2  # s after a touch in which frames are counted
MOVING = 6  # frames; fewer are no movement


def at_rest(hand):
    """Until the screen shows nothing new."""
    while True:
        hand.ask("frames")
        time.sleep(REST)
        if not hand.ask("frames"):
            return


class Changes:
    """Touches that change the page, with the frames that follow."""

    def __init__(self, hand):
        self.hand, self.rows = hand, []

    def touch(self, name, label):
        at = self.hand.place(name, 60)
        at_rest(self.hand)
        down = self.hand.finger("mousemove", *at.split()[1:], "mousedown", "1")
        time.sleep(FINGER)
        up = self.hand.finger("mouseup", "1")
        time.sleep(CHANGE)
        frames = [float(word) / 1000 for word in self.hand.ask("frames").split()]
        after = [shown for shown in frames if shown > up]
        # The change ends where the screen rests for longer than three frames of 30 a second.
        moving = after[:1]
        for shown in after[1:]:
            if shown - moving[-1] > 0.1 and len(moving) >= MOVING:
                break
            moving.append(shown)
        gaps = [later - earlier for earlier, later in zip(moving, moving[1:])]
        slides = len(moving) >= MOVING
        self.rows.append((label, frames[0] - down, moving[0] - up, len(gaps) / sum(gaps) if slides else None,
                          max(gaps) if slides else None))

    def report(self, size):
        print(f"\n{size}, software renderer: after a touch")
        print("| page change | finger down → button pressed, ms | finger up → new page, ms | frames a second | "
              "longest gap, ms |\n|---|---|---|---|---|")
        for label, pressed, first, rate, gap in self.rows:
            slides = f"{rate:.0f} | {1000 * gap:.0f}" if rate else "does not slide | –"
            print(f"| {label} | {1000 * pressed:.0f} | {1000 * first:.0f} | {slides} |")
        reactions = [1000 * row[1] for row in self.rows]
        print(f"finger down to the first reaction: median {statistics.median(reactions):.0f} ms, longest "
              f"{max(reactions):.0f} ms, the start of xdotool in it; slowest change "
              f"{min(row[3] for row in self.rows if row[3]):.0f} frames a second")


def megabytes(pid):
    """What a process holds now, its share of it, and what it held at most."""
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    rollup = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
    kilobytes = [re.search(rf"{name}:\s+(\d+) kB", text)[1]
                 for name, text in (("VmRSS", status), ("Pss", rollup), ("VmHWM", status))]
    return tuple(int(value) / 1024 for value in kilobytes)


def visit(portal, size):
    """A building permit, five pages; the frames of its pages, the memory with all of it open."""
    import jobs
    from hand import Hand
    from station import Station
    from taps_test import DOSSIERS
    name, event, procedure, papers, *_ = DOSSIERS[0]
    station = Station(f"bench-{size}", portal.url, portal.folder / "token")
    hand = Hand(station, jobs.stack(station.folder / "samples", *papers[:4]), size)
    try:
        changes = Changes(hand)
        hand.wait_for("beginButton")
        print(f"\n{size}: {megabytes(hand.program.pid)[0]:.0f} MB on the page that invites")
        changes.touch("beginButton", "begin")
        jobs.identify(hand)
        changes.touch(f"event-{event}", "life event")
        changes.touch(f"procedure-{procedure}", "procedure")
        changes.touch("confirmButton", "what is needed → consent")
        hand.press("consent-submit_on_behalf")
        hand.press("consent-process_papers")
        changes.touch("confirmButton", "consent → papers")
        jobs.scan(hand, [key for key, *_ in papers[:4]])
        now, share, most = megabytes(hand.program.pid)
        print(f"five pages just scanned: {now:.0f} MB held, {share:.0f} MB as its share, {most:.0f} MB at most so far")
        changes.touch("languageButton", "language")
        changes.touch("languageButton", "language back")
        changes.touch("confirmButton", "papers → check")
        if hand.is_there("anywayButton"):
            hand.press("anywayButton")
        hand.see("Mời xem lại thông tin", 240)
        now, share, most = megabytes(hand.program.pid)
        print(f"all read, answers open: {now:.0f} MB held, {share:.0f} MB as its share, {most:.0f} MB at most so far")
        changes.report(size)
    finally:
        hand.leave()


def start(portal, display, cold):
    """Seconds until the program says that its first picture is on the panel (sd_notify)."""
    from station import BIN, Station
    station = Station("bench-start", portal.url, portal.folder / "token")
    if cold:
        subprocess.run(["sync"], check=True)
        pathlib.Path("/proc/sys/vm/drop_caches").write_text("3")
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as supervisor:
        supervisor.bind(f"{folder}/notify")
        supervisor.settimeout(60)
        environment = dict(os.environ, DISPLAY=display, QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software",
                           LC_ALL="C.UTF-8", NOTIFY_SOCKET=f"{folder}/notify")
        began = time.monotonic()
        program = subprocess.Popen([BIN / "tramso-kiosk", "--settings", station.settings], env=environment,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while b"READY=1" not in supervisor.recv(256):
                pass
            return time.monotonic() - began
        finally:
            program.terminate()
            program.wait(30)


def starts(portal, rounds):
    server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1080x1920x24", "-nolisten", "tcp"],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        display = ":" + server.stdout.readline().strip()
        for cold in (True, False) if os.geteuid() == 0 else (False,):
            times = [start(portal, display, cold) for _ in range(rounds)]
            what = "nothing of it in the machine's file cache" if cold else "all of it in the machine's file cache"
            print(f"process start to first picture, {what}: " + ", ".join(f"{seconds:.2f}" for seconds in times) + " s")
    finally:
        server.terminate()
        server.wait(10)
        server.stdout.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--samples", type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=3, help="starts of the program")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as out:
        os.environ.update(TRAMSO_BIN=str(arguments.bin.resolve()), TRAMSO_SAMPLES=str(arguments.samples.resolve()),
                          TRAMSO_E2E_OUT=out)
        sys.path.insert(0, str(ROOT / "tests/e2e"))
        from station import Portal
        portal = Portal(pathlib.Path(out) / "portal")
        try:
            starts(portal, arguments.rounds)
            for size in ("1080x1920", "1920x1080"):
                visit(portal, size)
        finally:
            portal.stop()


if __name__ == "__main__":
    main()
