# SPDX-License-Identifier: GPL-3.0-or-later
"""A portal and a station's settings for one test, each in a folder of its own."""
import os
import pathlib
import shutil
import subprocess
import urllib.request

BIN = pathlib.Path(os.environ["TRAMSO_BIN"])
SAMPLES = pathlib.Path(os.environ["TRAMSO_SAMPLES"])
OUT = pathlib.Path(os.environ["TRAMSO_E2E_OUT"])


class Portal:
    """The reference portal as its own process."""

    def __init__(self, folder, listen="127.0.0.1:0"):
        self.folder = folder
        self.process = subprocess.Popen([BIN / "tramso-portal", "--listen", listen, "--data", folder],
                                        stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        assert line.startswith("listening on "), line
        self.url = line.split()[-1]

    def stop(self):
        self.process.terminate()
        self.process.wait(10)
        self.process.stdout.close()


class Station:
    """Folder, settings file and programs of one station."""

    def __init__(self, name, url, token_file):
        self.folder = OUT / name
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / "station").mkdir(parents=True)
        (self.folder / "station").chmod(0o700)
        self.settings = self.folder / "kiosk.toml"
        self.settings.write_text(f"""
[station]
name = "Điểm hỗ trợ thử"
[service]
url = "{url}"
public_url = "{url}"
token_file = "{token_file}"
timeout_s = 5
retry_first_s = 1
[store]
folder = "{self.folder}/station/store"
key_file = "{self.folder}/station/key"
""", encoding="utf-8")

    def ctl(self, *arguments, check=True):
        done = subprocess.run([BIN / "tramsoctl", "--settings", self.settings, *arguments],
                              capture_output=True, text=True, timeout=300)
        assert not check or done.returncode == 0, done.stdout + done.stderr
        return done

    def holds(self, text):
        """Whether any file the station keeps contains a text in the clear."""
        needle = text.encode()
        return any(needle in file.read_bytes() for file in (self.folder / "station").rglob("*") if file.is_file())


def get(url):
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.status, answer.read().decode()
