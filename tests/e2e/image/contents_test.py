#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks into the root of the station's image without starting it. Usage: contents_test.py FOLDER (of images/build)"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

FOLDER = None
OURS = ("tramso-kiosk.service", "tramso-self-test.service", "tramso-good-start.service", "tramso-deadline.service", "tramso-update.service",
        "tramso-go-back.service", "tramso-blank.service",
        "rauc.service", "usbguard.service", "pcscd.service")
MOST_EXPOSED = 20  # tenths of systemd-analyze's points, of 100


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class ContentsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = FOLDER / "root.img"
        cls.listing = run("unsquashfs", "-lls", "-d", "", cls.root)
        cls.scratch = tempfile.TemporaryDirectory()
        cls.tree = pathlib.Path(cls.scratch.name) / "tree"
        run("unsquashfs", "-quiet", "-no-progress", "-d", cls.tree, cls.root, "etc", "usr/lib/systemd/system")

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def units(self):
        return (self.tree / "etc/systemd/system").glob("tramso-*.service")

    def test_our_services_are_fenced_in(self):
        for unit in OURS:
            with self.subTest(unit):
                told = subprocess.run(["systemd-analyze", "security", "--no-pager", "--offline=true", f"--threshold={MOST_EXPOSED}",
                                       f"--root={self.tree}", unit], capture_output=True, text=True)
                print(unit, re.search(r"level for .*: (.*)", told.stdout + told.stderr).group(1).split()[0], end="; ", flush=True)
                self.assertEqual(told.returncode, 0, told.stdout + told.stderr)

    def test_root_runs_only_what_tells_the_boot_loader_and_what_ends_a_start(self):
        of_root = {file.name for file in self.units() if "\nUser=tramso\n" not in file.read_text()}
        self.assertEqual(of_root, {"tramso-good-start.service", "tramso-deadline.service"})

    def test_every_program_our_units_and_rules_name_is_there_and_can_be_run(self):
        named = {program for file in self.units() for program in re.findall(r"(?m)^ExecStart=(\S+)", file.read_text())}
        for rules in (self.tree / "etc/udev/rules.d").iterdir():
            named |= set(re.findall(r'PROGRAM=="(\S+)"', rules.read_text()))
        self.assertLessEqual({"/usr/bin/tramso-kiosk", "/usr/lib/tramso/go-back", "/usr/lib/tramso/touch-matrix"}, named)
        for program in named:
            self.assertRegex(self.listing, rf"(?m)^-rwxr-xr-x root/root .* {program}$")

    def test_whatever_waits_for_a_wish_begins_with_a_good_start(self):
        wanted = re.search(r"(?m)^Wants=(.*)$", (self.tree / "etc/systemd/system/tramso-good-start.service").read_text()).group(1).split()
        waiting = [file.name for file in (self.tree / "etc/systemd/system").glob("tramso-*.path")]
        self.assertGreater(len(waiting), 0)
        self.assertLessEqual(set(waiting), set(wanted))

    def test_nobody_can_log_in(self):
        for line in (self.tree / "etc/passwd").read_text().splitlines():
            self.assertIn(line.split(":")[-1], ("/usr/sbin/nologin", "/bin/sync", "/bin/false"), line)
        for line in (self.tree / "etc/shadow").read_text().splitlines():
            self.assertTrue(line.split(":")[1].startswith(("!", "*")), line.split(":")[0])
        started = [file.name for file in (self.tree / "etc/systemd/system").rglob("*.wants/*")]
        self.assertFalse([name for name in started if "getty" in name or "ssh" in name])

    def test_links_lead_where_they_should(self):
        for line in pathlib.Path("images/links.txt").read_text().splitlines():
            if not line.startswith("#"):
                link, target = line.split()
                self.assertEqual(str((self.tree / link[1:]).readlink()), target)

    def test_settings_put_in_by_hand_become_the_screens_users(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            run("unsquashfs", "-quiet", "-no-progress", "-force", "-d", root, self.root, "etc/passwd", "etc/group", "usr/lib/tmpfiles.d/tramso.conf",
                "usr/share/tramso/settings")
            settings = root / "var/tramso/settings"
            settings.mkdir(parents=True)
            root.chmod(0o755)
            token = settings / "token"
            token.touch(mode=0o600)  # by root, as a technician does
            for _ in range(2):  # starts
                run("systemd-tmpfiles", "--create", f"--root={root}", "tramso.conf")
                self.assertEqual((token.stat().st_uid, oct(token.stat().st_mode & 0o777)), (900, "0o600"))

    def test_no_program_takes_another_users_rights(self):
        self.assertFalse([line for line in self.listing.splitlines() if re.match(r"-..s|-.....s", line)])

    def test_what_makes_programs_and_installs_packages_is_not_there(self):
        for name in ("gcc", "cc1", "ld", "python3", "perl", "apt-get", "dpkg", "sshd", "sudo", "su", "curl", "wget"):
            self.assertNotRegex(self.listing, rf"(?m)/s?bin/{name}( |$)")

    def test_nothing_tells_where_it_came_from(self):
        hosts = set()
        for file in pathlib.Path("/etc/apt").rglob("*"):
            if file.suffix in (".list", ".sources") and file.is_file():
                hosts |= set(re.findall(r"https?://([^/\s]+)", file.read_text()))
        for file in (path for path in self.tree.rglob("*") if path.is_file() and not path.is_symlink()):
            text = file.read_bytes()
            self.assertFalse([host for host in hosts if host.encode() in text], file)

    def test_the_boot_partition_names_the_hash_of_this_very_root(self):
        told = run("unsquashfs", "-cat", FOLDER / "boot.img", "slot.cfg")
        blocks, root_hash, salt = re.fullmatch(r"set verity=(\d+):([0-9a-f]{64}):([0-9a-f]{64})\n", told).groups()
        with tempfile.NamedTemporaryFile() as copy:
            shutil.copyfile(self.root, copy.name)
            check = ["veritysetup", "verify", "--no-superblock", f"--hash-offset={int(blocks) * 4096}", f"--data-blocks={blocks}",
                     f"--salt={salt}", copy.name, copy.name, root_hash]
            self.assertEqual(subprocess.run(check, capture_output=True).returncode, 0)
            copy.seek(int(blocks) * 2048)
            byte = copy.read(1)
            copy.seek(-1, 1)
            copy.write(bytes([byte[0] ^ 1]))
            copy.flush()
            self.assertNotEqual(subprocess.run(check, capture_output=True).returncode, 0, "one altered byte")


if __name__ == "__main__":
    FOLDER = pathlib.Path(sys.argv[1]).resolve()
    unittest.main(argv=sys.argv[:1], verbosity=2)
