# SPDX-License-Identifier: GPL-3.0-or-later
"""`tramsoctl procedures check` on our catalogue and on copies of it that somebody broke."""
import pathlib
import shutil
import subprocess
import unittest

from station import BIN, OUT, Portal

SHIPPED = pathlib.Path(__file__).resolve().parents[2] / "config" / "procedures"


def check(*folder):
    return subprocess.run([BIN / "tramsoctl", "procedures", "check", *folder], capture_output=True, text=True,
                          timeout=60)


def ctl(command, *words, settings=None):
    options = ["--settings", settings] if settings else []
    return subprocess.run([BIN / "tramsoctl", *options, "procedures", command, *words], capture_output=True, text=True,
                          timeout=60)


class Check(unittest.TestCase):
    def broken(self, name, *mistakes):
        """A copy of the catalogue with (file, from, to) replaced, and the lines of the mistakes."""
        folder = OUT / "catalogue" / name
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(SHIPPED, folder)
        lines = []
        for file, before, after in mistakes:
            text = (folder / file).read_text(encoding="utf-8")
            self.assertIn(before, text)
            lines.append(f"{file}:{text[:text.index(before)].count(chr(10)) + 1}:")
            (folder / file).write_text(text.replace(before, after, 1), encoding="utf-8")
        return folder, lines

    def test_our_own_catalogue_is_well_and_says_what_is_to_be_confirmed(self):
        for folder in ([], [SHIPPED]):
            done = check(*folder)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertIn("20 procedures, no problems", done.stdout)
            self.assertRegex(done.stdout, r"1\.014027 .*to confirm: .*time")

    def test_every_mistake_of_every_file_is_told_with_file_and_line(self):
        folder, lines = self.broken(
            "several", ("1.000894-ket-hon.toml", 'life_event = "marriage"', 'life_event = "wedding"'),
            ("1.000894-ket-hon.toml", "max_age_days = 184", "max_age_days = 0"),
            ("1.001193-khai-sinh.toml", 'same_as = "father.name"', 'same_as = "fahter.name"'),
            ("2.000635-trich-luc-ho-tich.toml", 'valid_until = "2027-02-28"', 'valid_until = "28/02/2027"'),
            ("2.000884-chung-thuc-chu-ky.toml", 'code = "2.000884"', 'code = "2.000815"'),
            ("1.013225-giay-phep-xay-dung.toml", "[[papers]]", "[[papers]"))
        done = check(folder)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        for line in lines:
            self.assertRegex(done.stderr, rf"(?m)^{line} \w+")
        self.assertEqual(len(done.stderr.splitlines()), len(lines) + 1)

    def test_a_folder_without_procedures_is_a_failure_and_no_folder_is_wrong_use(self):
        empty = OUT / "catalogue" / "empty"
        empty.mkdir(parents=True, exist_ok=True)
        self.assertEqual(check(empty).returncode, 1)
        self.assertEqual(check(OUT / "catalogue" / "nowhere").returncode, 2)

    def signed(self, folder, version, key="authority.key"):
        """A bundle of a folder, and who has to be believed for it."""
        OUT.mkdir(parents=True, exist_ok=True)
        bundle = OUT / "catalogue" / f"{key}-{version}.bundle"
        bundle.parent.mkdir(exist_ok=True)
        done = ctl("sign", folder, "--key", OUT / "catalogue" / key, "--version", str(version), "-o", bundle)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return bundle, done.stdout.split()[-1]

    def test_a_signed_catalogue_is_verified_installed_and_never_replaced_by_an_older_one(self):
        home = OUT / "catalogue" / "station"
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        second, key = self.signed(SHIPPED, 2)
        first, _ = self.signed(SHIPPED, 1)
        strange, _ = self.signed(SHIPPED, 3, "stranger.key")
        (home / "keys").write_text(f"{key}  # who keeps the procedures\n")
        settings = home / "kiosk.toml"
        settings.write_text(f'[procedures]\nfolder = "{home}/kept"\nkeys_file = "{home}/keys"\n')
        self.assertEqual(ctl("verify", second, "--keys", home / "keys").stdout, "version 2, 20 procedures\n")
        self.assertEqual(ctl("verify", strange, "--keys", home / "keys").returncode, 1)
        self.assertEqual(ctl("install", second, settings=settings).stdout, "version 2, 20 procedures\n")
        for bundle, why in ((first, "not newer"), (strange, "not believed"), (SHIPPED / "procedure.schema.json", "not a bundle")):
            done = ctl("install", bundle, settings=settings)
            self.assertEqual(done.returncode, 1)
            self.assertIn(why, done.stderr)
        third, _ = self.signed(SHIPPED, 3)
        self.assertEqual(ctl("install", third, settings=settings).stdout, "version 3, 20 procedures\n")

    def test_a_catalogue_with_mistakes_is_not_signed(self):
        folder, lines = self.broken("unsigned", ("1.000894-ket-hon.toml", 'life_event = "marriage"', 'life_event = "wedding"'))
        done = ctl("sign", folder, "--key", OUT / "catalogue" / "authority.key", "--version", "4", "-o", OUT / "never")
        self.assertEqual(done.returncode, 1)
        self.assertIn(lines[0], done.stderr)
        self.assertFalse((OUT / "never").exists())

    def test_what_the_service_has_is_fetched_once_and_a_bad_one_refused(self):
        home = OUT / "catalogue" / "fetching"
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        bundle, key = self.signed(SHIPPED, 7)
        (home / "keys").write_text(key + "\n")
        portal = Portal(home / "portal")
        self.addCleanup(portal.stop)
        settings = home / "kiosk.toml"
        settings.write_text(f'[service]\nurl = "{portal.url}"\ntoken_file = "{portal.folder}/token"\n'
                            f'[procedures]\nfolder = "{home}/kept"\nkeys_file = "{home}/keys"\n')
        self.assertEqual(ctl("fetch", settings=settings).stdout, "nothing newer\n")
        shutil.copy(bundle, portal.folder / "catalogue.bundle")
        self.assertEqual(ctl("fetch", settings=settings).stdout, "version 7, 20 procedures\n")
        self.assertEqual(ctl("fetch", settings=settings).stdout, "nothing newer\n")
        altered = bytearray(bundle.read_bytes())
        altered[-10] ^= 1
        (portal.folder / "catalogue.bundle").write_bytes(altered)
        done = ctl("fetch", settings=settings)
        self.assertEqual(done.returncode, 1)
        self.assertIn("altered", done.stderr)


if __name__ == "__main__":
    unittest.main()
