# SPDX-License-Identifier: GPL-3.0-or-later
"""A hand inside the box that the image itself has not: a script run as root beside everything else.

The image stays as it is; the hand comes by the kernel's command line, which the boot loader's settings on the ESP name
(without secure boot whoever writes to the disk can do that), and reads a second disk.
"""
import pathlib
import subprocess

MIB = 1024 * 1024
ESP, DATA = 1 * MIB, (1 + 64 + 2 * (64 + 512)) * MIB  # where images/assemble.sh puts them
SCRIPT_SIZE = 64 * 1024

# Read as a script by the shell up to its exit, then it is a file system.
FRAME = """mkdir -p /run/lab && mount -o ro,offset={offset} {device} /run/lab
say() {{ echo "lab: $*"; }}
station() {{ (cd /var/lib/tramso && exec setpriv --reuid tramso --regid tramso --init-groups env -i PATH=/usr/bin LANG=C.UTF-8 OMP_THREAD_LIMIT=1 "$@"); }}
ctl() {{ station tramsoctl --settings /var/tramso/settings/kiosk.toml "$@"; }}
{script}
exit 0
"""


def boot_loader_notes(disk):
    """The boot loader's memory of tries, read from the disk while the box is off or has put it away."""
    text = subprocess.run(["mtype", "-i", f"{disk}@@{ESP}", "::/grub/grubenv"], check=True, capture_output=True, text=True).stdout
    return dict(line.split("=", 1) for line in text.splitlines() if "=" in line)


def make_disk(file, script, things):
    """A disk with what the box is to do and the files it does it with ({name: path}), seen below /run/lab."""
    folder = file.with_suffix(".d")
    folder.mkdir(exist_ok=True)
    for name, path in things.items():
        subprocess.run(["cp", "--reflink=auto", path, folder / name], check=True)
    subprocess.run(["mksquashfs", folder, file, "-noappend", "-quiet", "-no-progress", "-all-root", "-noI", "-noD", "-noF", "-o", str(SCRIPT_SIZE)],
                   check=True, stdout=subprocess.DEVNULL)
    text = FRAME.format(script=script, device="/dev/vdb", offset=SCRIPT_SIZE).encode()
    assert len(text) <= SCRIPT_SIZE
    with file.open("r+b") as disk:
        disk.write(text.ljust(SCRIPT_SIZE, b"\n"))


def let_in(disk):
    """Makes the boot loader tell the system of the hand."""
    place = f"{disk}@@{ESP}"
    settings = subprocess.run(["mtype", "-i", place, "::/grub/grub.cfg"], check=True, capture_output=True, text=True).stdout
    told = settings.replace(" lockdown=integrity", ' lockdown=integrity systemd.unit=kernel-command-line.target systemd.wants=multi-user.target systemd.run_success_action=none '
                            'systemd.run_failure_action=none "systemd.run=/usr/bin/sh /dev/vdb"')
    assert told != settings
    draft = pathlib.Path(disk).with_suffix(".cfg")
    draft.write_text(told)
    subprocess.run(["mcopy", "-o", "-i", place, draft, "::/grub/grub.cfg"], check=True)


def put_data(disk, files):
    """Writes files ({path below /var: path here}) into the data of a box that is off, as a technician does."""
    commands = []
    for path, source in files.items():
        parts = pathlib.PurePosixPath(path).parents
        commands += [f"mkdir /{folder}" for folder in reversed(parts) if str(folder) != "."]
        commands += [f"rm /{path}", f"write {source} /{path}"]
    subprocess.run(["debugfs", "-w", "-f", "-", f"{disk}?offset={DATA}"], input="\n".join(commands) + "\n", check=True, capture_output=True, text=True)
