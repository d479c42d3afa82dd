#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a start takes in QEMU, and what of it is the emulation. Usage: times.py IMAGE FOLDER

Prints, for each step of a start, seconds since power and seconds of processor time; then how much slower than this machine
the emulated one runs the same two loops, and what the box read from its disk. From these a box of iron can be reckoned.
"""
import os
import pathlib
import shutil
import subprocess
import sys

import lab
import panel
from machine import Machine

START = 1800  # seconds
INVITATION = "Chạm để bắt đầu"
LOOPS = {"shell": "i=0; while [ $i -lt 1500000 ]; do i=$((i+1)); done", "md5": "head -c 1000000000 /dev/zero | md5sum >/dev/null"}
STEPS = {"boot loader": "TramSo: slot", "systemd": "Welcome to Debian", "screen begun": "Starting .*The kiosk's screen|Starting tramso-kiosk",
         "first picture": "Started .*The kiosk's screen|Started tramso-kiosk"}
SCRIPT = """until systemctl -q is-active tramso-good-start.service; do sleep 5; done
say "disk $(awk '{print $3 * 512 / 1000000 " MB read in " $4 " ms, " $7 * 512 / 1000000 " MB written"}' /sys/block/vda/stat)"
say "memory $(grep -E 'MemAvailable|Shmem:' /proc/meminfo | tr -s ' \\n' ' ')"
for unit in init.scope systemd-udev-settle.service efi.mount sysinit.target tramso-kiosk.service tramso-self-test.service tramso-good-start.service; do
    say "$unit $(systemctl show --value -p InactiveExitTimestampMonotonic -p ActiveEnterTimestampMonotonic "$unit" | tr '\\n' ' ') us"
done
sleep 30
""" + "".join(f"""
sync; read -r before rest </proc/uptime; say "loop {name}"; {loop}; read -r after rest </proc/uptime; say "loop {name} over: $before $after"
""" for name, loop in LOOPS.items()) + "say done\n"


def used(pid):
    """Seconds of processor time a process has had."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def here(loop):
    """Seconds of processor time the loop takes on this machine, in the same shell."""
    before = os.times()
    subprocess.run(["dash", "-c", loop], check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main(image, folder):
    box = Machine(image, folder)
    lab.let_in(box.disk)
    lab.make_disk(folder / "times.lab", SCRIPT, {})
    box.lab = folder / "times.lab"
    box.power_on()

    def tell(step):
        print(f"{step:15} {box.seconds():6.1f} s, {used(box.process.pid):6.1f} s of processor time", flush=True)

    for step, sign in STEPS.items():
        box.wait_until_said(sign, START)
        tell(step)
    box.wait_for("the page that invites", lambda: panel.place_of(INVITATION, box.picture("times")), START)
    tell("page read")
    for name, loop in LOOPS.items():
        box.wait_until_said(f"lab: loop {name}\n", START)
        before = used(box.process.pid)
        box.wait_until_said(f"lab: loop {name} over", START)
        there, own = used(box.process.pid) - before, here(loop)
        print(f"loop {name}: {there:.1f} s emulated, {own:.2f} s here: {there / own:.0f} times", flush=True)
    box.wait_until_said("lab: done", START)
    print("\n".join(line for line in box.said().splitlines() if "lab: " in line))
    box.cut_power()
    box.disk.unlink()


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[2]).resolve()
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    main(pathlib.Path(sys.argv[1]).resolve(), target)
