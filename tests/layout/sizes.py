#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps files small: prints what is over its ceiling, fails at one and a half times it. Also asks for SPDX lines."""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CEILING = {".cpp": 300, ".h": 150, ".qml": 200, ".py": 300}
WITH_SPDX = (".cpp", ".h", ".qml", ".py", ".sh", ".txt", ".cmake", ".java")
PLAIN = ("packages.txt",)


def tracked():
    out = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [name for name in out.splitlines() if (ROOT / name).is_file()]


def main():
    failed = False
    for name in tracked():
        path = ROOT / name
        if "/corpus/" in name or path.name in PLAIN:
            continue
        if path.suffix in WITH_SPDX and "SPDX-License-Identifier: GPL-3.0-or-later" not in path.read_text("utf-8")[:300]:
            if path.name == "CMakeLists.txt" or path.suffix != ".txt":
                print(f"{name}: no SPDX line")
                failed = True
        lines = len(path.read_text("utf-8", "replace").splitlines()) if path.suffix in CEILING else 0
        ceiling = CEILING.get(path.suffix, 0)
        if lines > ceiling:
            print(f"{name}: {lines} lines, ceiling {ceiling}")
            failed = failed or lines > ceiling * 1.5
    print("file sizes and licence lines: " + ("not well" if failed else "well"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
