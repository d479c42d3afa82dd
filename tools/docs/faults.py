#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes docs/faults.md from config/faults.toml; with --check only says whether the page is stale."""
import pathlib
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/faults.md"
HEAD = """# Faults
Everything that can go wrong and the words a person gets for it, as the station shows them. Made from `config/faults.toml`
by `tools/docs/faults.py`; change the words there. The codes are the closed list of `kiosk/base/fault.h`; they are what
logs and `tramsoctl` say.

| code | what happened | what to do now |
|---|---|---|
"""


def page():
    with open(ROOT / "config/faults.toml", "rb") as file:
        faults = tomllib.load(file)
    rows = (f"| `{code}` | {words['what_vi']}<br>*{words['what_en']}* | {words['now_vi']}<br>*{words['now_en']}* |\n"
            for code, words in faults.items())
    return HEAD + "".join(rows)


def main():
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(page(), encoding="utf-8")
        return 0
    fresh = PAGE.exists() and PAGE.read_text(encoding="utf-8") == page()
    print("docs/faults.md " + ("is up to date" if fresh else "is stale: run tools/docs/faults.py"))
    return 0 if fresh else 1


if __name__ == "__main__":
    sys.exit(main())
