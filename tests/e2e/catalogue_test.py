# SPDX-License-Identifier: GPL-3.0-or-later
"""`tramsoctl procedures check` on our catalogue and on copies of it that somebody broke."""
import pathlib
import shutil
import subprocess
import unittest

from station import BIN, OUT

SHIPPED = pathlib.Path(__file__).resolve().parents[2] / "config" / "procedures"


def check(*folder):
    return subprocess.run([BIN / "tramsoctl", "procedures", "check", *folder], capture_output=True, text=True,
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


if __name__ == "__main__":
    unittest.main()
