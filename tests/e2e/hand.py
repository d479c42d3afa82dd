# SPDX-License-Identifier: GPL-3.0-or-later
"""A finger outside the program: the demonstration on an X server of its own, touched through the X server alone.
Every tap is found on the screen first; what is out of sight is reached by the page's own button, which counts."""
import json
import os
import subprocess
import time

from station import BIN


class NotThere(AssertionError):
    pass


class Hand:
    """tramso-demo on its own display. `steps` tells what was done, when, and which picture shows it."""

    def __init__(self, station, samples, size="1080x1920"):
        sitting = 1
        while (station.folder / f"steps-{sitting}").exists():
            sitting += 1
        self.folder = station.folder / f"steps-{sitting}"
        self.folder.mkdir(parents=True)
        self.left = False
        self.server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
                                       stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.display = ":" + self.server.stdout.readline().strip()
        width, height = size.split("x")
        settings = station.settings.read_text(encoding="utf-8").split("[screen]")[0]
        station.settings.write_text(f"{settings}[screen]\nwidth = {width}\nheight = {height}\n", encoding="utf-8")
        environment = dict(os.environ, DISPLAY=self.display, QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software",
                           LC_ALL="C.UTF-8")
        self.environment = environment
        self.program = subprocess.Popen(
            [BIN / "tramso-demo", "--eye", "--settings", station.settings, "--samples", samples, "--out",
             station.folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=environment)
        self.began = time.monotonic()
        self.steps, self.taps, self.characters = [], 0, 0

    def ask(self, question):
        self.program.stdin.write(question + "\n")
        self.program.stdin.flush()
        answer = self.program.stdout.readline()
        assert answer.endswith("\n"), self.program.stderr.read()
        return answer.strip()

    def finger(self, *does):
        """What a finger does, in xdotool's words; when it began to."""
        now = time.monotonic()
        subprocess.run(["xdotool", *does], check=True, env=self.environment)
        return now

    def _touch(self, at):
        self.finger("mousemove", *at.split()[1:], "click", "1")

    def place(self, name, limit):
        """Where it takes a touch, once it does and has stood still; scrolls by the page's button."""
        end, before = time.monotonic() + limit, None
        while time.monotonic() < end:
            at = self.ask(f"where {name}")
            if at in ("above", "below") and name != "pagerButton":
                self._tap("pagerButton", 10)
                at = None
            elif at.startswith("at ") and at == before:
                return at
            before = at
            time.sleep(0.1)
        raise self._lost(f"{name}: {before}")

    def _tap(self, name, limit):
        self._touch(self.place(name, limit))
        self.taps += 1
        self._note(f"tap {name}")

    def press(self, name, limit=30):
        """Taps a control of that name once it is there."""
        self._tap(name, limit)

    def type(self, keys):
        """Taps keys of a pad on the screen; each is a character."""
        for key in keys:
            self._touch(self.place(f"key-{key}", 15))
            self.characters += 1
        self._note(f"type {len(keys)} characters")

    def is_there(self, name):
        return self.ask(f"where {name}") != "no"

    def wait_for(self, name, limit=60):
        """Until a control is there and takes touches, wherever it must be scrolled to."""
        self._until(lambda: self.ask(f"where {name}").split()[0] in ("at", "above", "below"), name, limit)

    def wait_for_any(self, *names, limit=60):
        """Until one of these takes touches, and whatever was under way has ended."""
        time.sleep(0.5)
        self._until(lambda: any(self.ask(f"where {name}").startswith("at") for name in names), names, limit)

    def see(self, words, limit=30):
        """Waits until these words are on the screen; the whole text they stand in."""
        self._until(lambda: self.ask(f"read {words}") != "", words, limit)
        return self.ask(f"read {words}")

    def _until(self, condition, what, limit):
        end = time.monotonic() + limit
        while not condition():
            if time.monotonic() > end:
                raise self._lost(what)
            time.sleep(0.1)

    def card(self, way):
        self.ask(f"card {way}")
        self._note(f"card {way}")

    def picture(self, name):
        time.sleep(0.5)  # pages slide in
        file = self.folder / f"{len(self.steps):02}-{name}.png"
        assert self.ask(f"picture {file}") == "done"
        self._note(f"see {name}", file.name)

    def _note(self, what, picture=""):
        self.steps.append({"second": round(time.monotonic() - self.began, 1), "what": what, "picture": picture})

    def _lost(self, what):
        self.ask(f"picture {self.folder / 'lost.png'}")
        return NotThere(f"{what}\n{self.told()}")

    def told(self):
        return "\n".join(f"{step['second']:7.1f} s  {step['what']}  {step['picture']}" for step in self.steps)

    def leave(self):
        """Ends the program; writes the list of steps beside their pictures. Once more: nothing happens."""
        if self.left:
            return
        self.left = True
        self.program.stdin.close()
        try:
            self.program.wait(30)
        finally:
            self.program.kill()
            self.program.wait(10)
            self.server.terminate()
            self.server.wait(10)
            for pipe in (self.program.stdout, self.program.stderr, self.server.stdout):
                pipe.close()
            (self.folder / "steps.txt").write_text(self.told() + "\n", encoding="utf-8")
            (self.folder / "steps.json").write_text(
                json.dumps({"taps": self.taps, "characters": self.characters, "steps": self.steps}, indent=1,
                           ensure_ascii=False) + "\n", encoding="utf-8")
