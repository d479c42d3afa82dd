# SPDX-License-Identifier: GPL-3.0-or-later
"""`tramsoctl digitize` with what people really hand in, once and as a watcher of a folder."""
import base64
import json
import select
import shutil
import signal
import subprocess
import sys
import unittest

import hostile_files
from station import BIN, OUT

MOST_MEMORY = 512 * 1024  # kB
WORDS = "Ủy ban nhân dân phường"


# A process counts the memory of the one it was started from, so a small one starts and weighs the program.
WEIGH = """
import json, os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(json.dumps([os.waitstatus_to_exitcode(status), usage.ru_maxrss]))
"""


def run(*arguments):
    """Exit code, standard error, peak kB of the program."""
    command = [str(argument) for argument in (sys.executable, "-c", WEIGH, BIN / "tramsoctl", *arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    code, memory = json.loads(done.stdout)
    return code, done.stderr, memory


def fresh(name):
    folder = OUT / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


class Hostile(unittest.TestCase):
    def test_each_is_refused_with_a_reason_in_little_memory_and_in_our_words(self):
        folder = fresh("hostile")
        for name, (data, codes) in hostile_files.refused().items():
            file, pdf = folder / name, folder / "out.pdf"
            file.write_bytes(data)
            with self.subTest(name):
                code, said, memory = run("digitize", file, "-o", pdf)
                self.assertEqual(code, 1, said)
                self.assertTrue(any(f"[{known}]" in said for known in codes), said)
                self.assertLess(memory, MOST_MEMORY)
                self.assertFalse(pdf.exists())
                # One line of ours, after at most one of progress.
                self.assertEqual([line for line in said.splitlines() if name not in line and line.strip()], [])

    def test_a_swollen_picture_in_a_pdf_costs_little_memory(self):
        file = fresh("swollen") / "swollen.pdf"
        file.write_bytes(hostile_files.swollen_picture())
        code, said, memory = run("digitize", file, "-o", file.with_name("out.pdf"))
        self.assertIn(code, (0, 1), said)
        self.assertLess(memory, MOST_MEMORY)

    def test_unusual_but_sound_files_are_read(self):
        folder = fresh("unusual")
        for name, data in hostile_files.readable().items():
            file, report = folder / name, folder / "out.json"
            file.write_bytes(data)
            with self.subTest(name):
                code, said, memory = run("digitize", file, "-o", folder / "out.pdf", "--json", report)
                self.assertEqual(code, 0, said)
                self.assertIn(WORDS, json.loads(report.read_text(encoding="utf-8"))["pages"][0]["text"])
                self.assertLess(memory, MOST_MEMORY)

    def test_looking_for_a_code_says_nothing_in_a_librarys_words(self):
        folder = fresh("hostile-qr")
        for name, (data, _) in hostile_files.refused().items():
            if name.endswith(".pdf"):
                continue
            (folder / name).write_bytes(data)
            with self.subTest(name):
                code, said, _ = run("qr", folder / name)
                self.assertEqual(code, 1)
                self.assertRegex(said, r"\A[^\n]*\[picture\.[a-z_]+\]\n\Z")


class Papers(unittest.TestCase):
    def report(self, lines, *more):
        folder = fresh("papers")
        (folder / "page.png").write_bytes(hostile_files.saved(hostile_files.typed(lines), "PNG", dpi=(300, 300)))
        code, said, _ = run("digitize", folder / "page.png", "-o", folder / "out.pdf", "--json", folder / "out.json", *more)
        self.assertEqual(code, 0, said)
        return json.loads((folder / "out.json").read_text(encoding="utf-8"))["papers"]

    def test_a_known_paper_is_told_with_its_fields(self):
        papers = self.report(["GIẤY ỦY QUYỀN", "1. NGƯỜI ỦY QUYỀN:", "Họ và tên: Lê Thị Ví", "Sinh ngày: 12/03/1980",
                              "2. NGƯỜI ĐƯỢC ỦY QUYỀN:", "Họ và tên: Trần Văn Dụ"], "--cut-outs")
        self.assertEqual([paper["kind"] for paper in papers], ["power_of_attorney"])
        self.assertEqual(papers[0]["pages"], [0])
        fields = {field["key"]: field for field in papers[0]["fields"]}
        self.assertEqual(fields["principal.name"]["value"], "Lê Thị Ví")
        self.assertEqual(fields["principal.birth"]["value"], "12/03/1980")
        self.assertEqual(fields["agent.name"]["value"], "Trần Văn Dụ")
        self.assertFalse(fields["agent.name"]["handwritten"])
        self.assertTrue(base64.b64decode(fields["agent.name"]["cut_out"]).startswith(b"\xff\xd8"))

    def test_handwriting_is_shown_and_not_guessed(self):
        folder = fresh("written")
        page = hostile_files.typed(["GIẤY ỦY QUYỀN", "1. NGƯỜI ỦY QUYỀN:", "Họ và tên:", "Sinh ngày: 12/03/1980", "2. NGƯỜI ĐƯỢC ỦY QUYỀN:",
                                    "Họ và tên: Trần Văn Dụ"])
        hostile_files.written(page, 420, 400)
        (folder / "page.png").write_bytes(hostile_files.saved(page, "PNG", dpi=(300, 300)))
        code, said, _ = run("digitize", folder / "page.png", "-o", folder / "out.pdf", "--json", folder / "out.json")
        self.assertEqual(code, 0, said)
        fields = {field["key"]: field for field in json.loads((folder / "out.json").read_text())["papers"][0]["fields"]}
        self.assertTrue(fields["principal.name"]["handwritten"])
        self.assertEqual(fields["principal.name"]["value"], "")
        self.assertTrue(base64.b64decode(fields["principal.name"]["cut_out"]).startswith(b"\xff\xd8"))
        self.assertEqual(fields["agent.name"]["value"], "Trần Văn Dụ")
        self.assertFalse(fields["agent.name"]["handwritten"])

    def test_an_unknown_paper_stays_unknown(self):
        papers = self.report(["HỢP ĐỒNG THUÊ NHÀ Ở", "Ông: Lê Văn Ví, sinh ngày 12/03/1980", "Giấy khai sinh kèm theo"])
        self.assertEqual([(paper["kind"], paper["fields"]) for paper in papers], [("unknown", [])])


class Sources(unittest.TestCase):
    def test_a_folder_is_its_pictures_and_pdf_pages_by_name(self):
        folder = fresh("mixed")
        page = hostile_files.sheet()
        (folder / "b.pdf").write_bytes(hostile_files.saved(page, "PDF", resolution=150, save_all=True, append_images=[page]))
        (folder / "a.png").write_bytes(hostile_files.saved(page, "PNG"))
        (folder / "C.JPG").write_bytes(hostile_files.saved(page, "JPEG"))
        (folder / "notes.txt").write_text("no page")
        (folder / "below").mkdir()
        (folder / "below" / "d.png").write_bytes(hostile_files.saved(page, "PNG"))
        report = OUT / "mixed.json"
        code, said, _ = run("digitize", folder, "-o", OUT / "mixed.pdf", "--json", report)
        self.assertEqual(code, 0, said)
        pages = [(page["file"].rsplit("/", 1)[1], page["pdf_page"]) for page in json.loads(report.read_text())["pages"]]
        self.assertEqual(pages, [("C.JPG", 0), ("a.png", 0), ("b.pdf", 1), ("b.pdf", 2)])

    def test_a_folder_without_pages_and_a_missing_file_are_told(self):
        for path in (fresh("no-pages"), OUT / "nowhere.pdf", OUT / "nowhere.jpg"):
            code, said, _ = run("digitize", path, "-o", OUT / "none.pdf")
            self.assertEqual(code, 1, path)
            self.assertIn("[file.unreadable]", said)


class Watching(unittest.TestCase):
    def setUp(self):
        self.folder = fresh("watched")
        self.out = fresh("watched-out")
        self.process = None

    def start(self):
        self.process = subprocess.Popen([BIN / "tramsoctl", "digitize", "--watch", self.folder, "-o", self.out],
                                        stderr=subprocess.PIPE, text=True)
        self.addCleanup(self.end)
        self.hear("watching")

    def end(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()

    def hear(self, word):
        """The next line with a word."""
        while True:
            ready, _, _ = select.select([self.process.stderr], [], [], 120)
            self.assertTrue(ready, f"never said {word}")
            line = self.process.stderr.readline()
            self.assertTrue(line, f"ended before it said {word}")
            if word in line:
                return line

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.assertEqual(self.process.wait(60), 0)

    def test_what_is_there_what_comes_and_what_is_bad(self):
        page = hostile_files.saved(hostile_files.sheet(), "JPEG")
        (self.folder / "before.jpg").write_bytes(page)
        self.start()
        self.hear("before.jpg")
        (self.folder / "bad.jpg").write_bytes(page[:len(page) // 2])
        self.hear("picture.unreadable")
        (self.folder / ".hidden.jpg").write_bytes(page)
        (self.folder / ".hidden.jpg").rename(self.folder / "moved in.jpg")
        self.hear("moved in.jpg")
        self.stop()
        self.assertEqual(sorted(f.name for f in self.out.iterdir()),
                         ["before.json", "before.pdf", "moved in.json", "moved in.pdf"])
        self.assertEqual(sorted(f.name for f in (self.folder / "done").iterdir()), ["before.jpg", "moved in.jpg"])
        self.assertEqual(sorted(f.name for f in (self.folder / "failed").iterdir()), ["bad.jpg", "bad.txt"])
        self.assertEqual([f for f in self.folder.iterdir() if f.is_file()], [])
        self.assertIn(WORDS, json.loads((self.out / "before.json").read_text())["pages"][0]["text"])

    def test_a_file_still_being_written_is_left_alone_until_it_is_closed(self):
        page = hostile_files.saved(hostile_files.sheet(), "JPEG")
        self.start()
        with open(self.folder / "slow.jpg", "wb") as slow:
            slow.write(page[:1000])
            slow.flush()
            # Another file goes through meanwhile, so the watcher has looked at both.
            (self.folder / "zz.jpg").write_bytes(page)
            self.hear("zz.jpg")
            self.assertTrue((self.folder / "slow.jpg").exists())
            slow.write(page[1000:])
        self.hear("slow.jpg")
        self.stop()
        self.assertTrue((self.out / "slow.pdf").exists())

    def test_the_same_name_twice_keeps_both(self):
        page = hostile_files.saved(hostile_files.sheet(), "JPEG")
        self.start()
        for _ in range(2):
            (self.folder / "scan.jpg").write_bytes(page)
            self.hear("scan.jpg")
        self.stop()
        self.assertEqual(sorted(f.name for f in self.out.glob("*.pdf")), ["scan-2.pdf", "scan.pdf"])
        self.assertEqual(sorted(f.name for f in (self.folder / "done").iterdir()), ["scan-2.jpg", "scan.jpg"])

    def test_wrong_use_is_told(self):
        self.assertEqual(run("digitize", "--watch", self.folder, "-o", self.folder)[0], 2)
        self.assertEqual(run("digitize", "--watch", self.folder / "nowhere", "-o", self.out)[0], 1)
        self.assertEqual(run("digitize", "--watch", self.folder, "x.jpg", "-o", self.out)[0], 2)
        self.assertEqual(run("digitize", "-o", self.out)[0], 2)


if __name__ == "__main__":
    unittest.main()
