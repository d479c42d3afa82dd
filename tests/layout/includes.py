#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the tree to the table in docs/architecture.md: who may include whom, and where Qt may appear."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CODE = ("kiosk", "config", "drivers", "ocr", "portal")
QT_ALLOWED = ("kiosk/declaration", "kiosk/receipt", "kiosk/visit", "kiosk/ui", "kiosk/app")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def table():
    """folder → set of folders it may include, or {'*'}."""
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    section = text.split("## Who may include whom")[1].split("\n## ")[0]
    rules = {}
    for row in re.findall(r"^\| *([a-z/*]+) *\|([^|]*)\|$", section, re.M):
        rules[row[0]] = {part.strip() for part in row[1].split(",") if part.strip()}
    return rules


def folder_of(path, rules):
    """The longest row that contains a path."""
    parts = path.split("/")[:-1]
    while parts:
        name = "/".join(parts)
        if name in rules:
            return name
        parts.pop()
    return None


def problems(rules):
    for file in sorted(ROOT.rglob("*")):
        name = file.relative_to(ROOT).as_posix()
        if file.suffix not in (".h", ".cpp") or name.split("/")[0] not in CODE:
            continue
        own = folder_of(name, rules)
        if own is None:
            yield f"{name}: its folder has no row in docs/architecture.md"
            continue
        for kind, target in INCLUDE.findall(file.read_text(encoding="utf-8")):
            if kind == "<" and re.match(r"Q[A-Z]|Qt", target) and not own.startswith(QT_ALLOWED):
                yield f"{name}: includes <{target}>, but {own} knows no Qt"
            if kind == "<" or "/" not in target:
                continue
            other = folder_of(target, rules)
            if other and other != own and "*" not in rules[own] and other not in rules[own]:
                yield f"{name}: includes {target}, but {own} may not use {other}"


if __name__ == "__main__":
    found = list(problems(table()))
    print("\n".join(found) or "includes follow docs/architecture.md")
    sys.exit(1 if found else 0)
