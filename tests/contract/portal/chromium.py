# SPDX-License-Identifier: GPL-3.0-or-later
"""A real browser, spoken to over the pipe of its DevTools protocol: nothing beside Python is needed."""
import base64
import json
import os
import shutil
import subprocess
import tempfile

PROGRAM = shutil.which("chromium-headless-shell") or shutil.which("chromium")


class Page:
    """One browser with one page; ends with close(). What it complains of is in `complaints`."""

    def __init__(self):
        # What a process of the browser still writes after its end is no concern of a test.
        self.home = tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True)
        to_browser, self.write = os.pipe()
        self.read, from_browser = os.pipe()
        for end in (to_browser, from_browser):
            os.set_inheritable(end, True)
        self.process = subprocess.Popen(
            ["/bin/sh", "-c", f'exec 3<&{to_browser} 4>&{from_browser}; exec "$@"', "sh", PROGRAM, "--headless",
             "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe", "--lang=vi",
             f"--user-data-dir={self.home.name}", "about:blank"],
            pass_fds=(to_browser, from_browser), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.number, self.waiting, self.events, self.complaints, self.session = 0, b"", [], [], None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(domain + ".enable")

    def close(self):
        """Asks the browser to end, so that it has put its profile down before the folder goes."""
        try:
            os.write(self.write, json.dumps({"id": self.number + 1, "method": "Browser.close"}).encode() + b"\0")
            self.process.wait(10)
        except (BrokenPipeError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait(10)
        os.close(self.write)
        os.close(self.read)
        self.home.cleanup()

    def message(self):
        while b"\0" not in self.waiting:
            more = os.read(self.read, 1 << 16)
            assert more, "the browser ended"
            self.waiting += more
        text, self.waiting = self.waiting.split(b"\0", 1)
        return json.loads(text)

    def take(self):
        """One message; events are kept, complaints apart."""
        got = self.message()
        if got.get("method") in ("Log.entryAdded", "Runtime.exceptionThrown"):
            self.complaints.append(json.dumps(got["params"], ensure_ascii=False))
        elif "method" in got:
            self.events.append(got)
        return got

    def ask(self, method, **parameters):
        self.number += 1
        asked = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            asked["sessionId"] = self.session
        os.write(self.write, json.dumps(asked).encode() + b"\0")
        while True:
            got = self.take()
            if got.get("id") == self.number:
                assert "error" not in got, (method, got["error"])
                return got["result"]

    def loaded(self):
        """Waits until the page that is coming has been loaded."""
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.take()
        self.events.clear()

    def go(self, address):
        self.events.clear()
        self.ask("Page.navigate", url=address)
        self.loaded()

    def run(self, script):
        """The value of an expression; its page must not leave."""
        answer = self.ask("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def submit(self, script):
        """Runs something that leads to another page."""
        self.events.clear()
        self.ask("Runtime.evaluate", expression=script)
        self.loaded()

    def size(self, width, height):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def picture(self):
        return base64.b64decode(self.ask("Page.captureScreenshot", format="png")["data"])

    def printed(self):
        """The page on A4, as a PDF."""
        return base64.b64decode(self.ask("Page.printToPDF", paperWidth=8.27, paperHeight=11.69,
                                         printBackground=False)["data"])
