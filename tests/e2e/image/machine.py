# SPDX-License-Identifier: GPL-3.0-or-later
"""A station's box in QEMU: power on and off, what its serial line says, what its panel shows, a finger on it."""
import json
import pathlib
import re
import shutil
import socket
import subprocess
import time

FIRMWARE = pathlib.Path("/usr/share/OVMF/OVMF_CODE_4M.fd")
FIRMWARE_STATE = pathlib.Path("/usr/share/OVMF/OVMF_VARS_4M.fd")
PANEL = (1080, 1920)
ABSOLUTE = 32767  # QEMU's axes
CPU = "Opteron_G3"  # needs no separate page tables for kernel and programs, which an emulator pays dearly for


def _waited(thread):
    """Seconds in which a thread would have run and did not, told by the kernel (Documentation/scheduler/sched-stats.rst)."""
    try:
        return int((thread / "schedstat").read_text().split()[1]) / 1e9
    except OSError:  # it has ended
        return 0


class Machine:
    """One box and its disk, a copy of the image in `folder`. Pictures and serial logs stay there.

    `lab`: a second disk (lab.py), and with it a second serial line, which takes what `tell` says. `line`: the box reaches this machine at
    10.0.2.2. `chip`: it has a TPM 2.0.
    """

    def __init__(self, image, folder, lab=None, line=False, chip=False):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.lab, self.line, self.chip = lab, line, chip
        self.disk = folder / "disk.img"
        subprocess.run(["cp", "--sparse=always", "--reflink=auto", image, self.disk], check=True)
        shutil.copy(FIRMWARE_STATE, folder / "firmware.fd")
        self.starts = 0
        self.process = self.chip_process = self.connection = self.lines = self.hand = None
        self.pictures = 0

    def power_on(self):
        """Returns at once; what the box does is waited for by the others."""
        self.starts += 1
        self.serial = self.folder / f"serial-{self.starts}.log"
        self.serial.write_text("")
        door = self.folder / "qmp"
        door.unlink(missing_ok=True)
        more = []
        if self.lab is not None:
            more += ["-drive", f"file={self.lab},if=none,id=lab,format=raw,readonly=on", "-device", "virtio-blk-pci,drive=lab",
                     "-serial", f"unix:{self.folder / 'hand'},server=on,wait=off"]
            (self.folder / "hand").unlink(missing_ok=True)
        if self.chip:
            more += self._chip()
        self.started, self.waited = time.monotonic(), 0
        self.process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", "qemu-system-x86_64", "-accel", "tcg,thread=multi,tb-size=512", "-machine", "q35", "-cpu", CPU,
             "-smp", "2", "-m", "1536", "-nodefaults", "-display", "none",
             "-drive", f"if=pflash,format=raw,readonly=on,file={FIRMWARE}",
             "-drive", f"if=pflash,format=raw,file={self.folder / 'firmware.fd'}",
             "-drive", f"file={self.disk},if=none,id=disk,format=raw", "-device", "virtio-blk-pci,drive=disk,bootindex=0",
             "-device", f"VGA,edid=on,xres={PANEL[0]},yres={PANEL[1]}", "-device", "qemu-xhci", "-device", "usb-tablet",
             "-device", "virtio-rng-pci", "-nic", f"user,model=virtio-net-pci,restrict={'off' if self.line else 'on'}",
             "-serial", f"file:{self.serial}", "-qmp", f"unix:{door},server=on,wait=off", *more],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.connection = self._connect(door)
        self.lines = self.connection.makefile("rw")
        self.lines.readline()  # the greeting
        self._ask("qmp_capabilities")
        self.hand = self._connect(self.folder / "hand") if self.lab is not None else None

    def tell(self, line):
        """A line to what the lab runs in the box; it must be reading already, for the box keeps no more than a few letters."""
        self.hand.sendall(f"{line}\n".encode())

    def cut_power(self):
        """As a plug that is pulled: nothing is told to anybody inside."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            for line in (self.lines, self.connection, self.hand):
                if line is not None:
                    line.close()
            self.process = None
        if self.chip_process is not None:
            self.chip_process.wait(30)  # it ends with the box
            self.chip_process = None

    def _chip(self):
        """A TPM of its own, whose memory stays in `folder`/tpm."""
        state = self.folder / "tpm"
        state.mkdir(exist_ok=True)
        door = self.folder / "tpm.socket"
        door.unlink(missing_ok=True)
        self.chip_process = subprocess.Popen(["setpriv", "--pdeathsig", "KILL", "swtpm", "socket", "--tpm2", "--terminate", "--tpmstate", f"dir={state}",
                          "--ctrl", f"type=unixio,path={door}"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not door.exists():
            time.sleep(0.1)  # between two looks
        return ["-chardev", f"socket,id=chip,path={door}", "-tpmdev", "emulator,id=tpm,chardev=chip", "-device", "tpm-crb,tpmdev=tpm"]

    def seconds(self):
        """Since the power came, without what the box waited for a processor of this machine that others had."""
        if self.process is not None and self.process.poll() is None:
            self.waited = max((_waited(thread) for thread in pathlib.Path(f"/proc/{self.process.pid}/task").iterdir()), default=self.waited)
        return time.monotonic() - self.started - self.waited

    def wait_for(self, what, found, limit):
        """Looks until found() gives something; AssertionError after `limit` seconds or when the box is gone."""
        while True:
            if (result := found()):
                return result
            assert self.process.poll() is None, f"QEMU ended while waiting for {what}"
            assert self.seconds() < limit, f"{what}: not within {limit} s of power; serial line:\n{self.said()[-3000:]}"
            time.sleep(0.5)  # between two looks; what is waited for is the condition

    def said(self):
        """All of the serial line since the power came."""
        return re.sub(r"\x1b[^a-zA-Z]*[a-zA-Z]", "", self.serial.read_text("utf-8", "replace")).replace("\r", "")

    def wait_until_said(self, pattern, limit):
        return self.wait_for(f"serial line /{pattern}/", lambda: re.search(pattern, self.said()), limit)

    def picture(self, name):
        """What the panel shows, as a PNG file."""
        self.pictures += 1
        file = self.folder / f"{self.pictures:02}-{name}.png"
        self._ask("screendump", filename=str(file), format="png")
        return file

    def tap(self, x, y):
        """A finger at a place of the panel, in pixels."""
        width, height = PANEL
        self._ask("input-send-event", events=[
            {"type": "abs", "data": {"axis": "x", "value": x * ABSOLUTE // width}},
            {"type": "abs", "data": {"axis": "y", "value": y * ABSOLUTE // height}}])
        for down in (True, False):
            self._ask("input-send-event", events=[{"type": "btn", "data": {"down": down, "button": "left"}}])

    def _connect(self, door):
        """To one of QEMU's sockets."""
        self.wait_for(f"QEMU's {door.name}", door.exists, 30)
        connection = socket.socket(socket.AF_UNIX)
        connection.connect(str(door))
        return connection

    def _ask(self, command, **arguments):
        self.lines.write(json.dumps({"execute": command, "arguments": arguments}) + "\n")
        self.lines.flush()
        while True:
            answer = json.loads(self.lines.readline())
            if "error" in answer:
                raise AssertionError(f"{command}: {answer['error']}")
            if "return" in answer:
                return answer["return"]
