#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups our source files into batches for clang-tidy, which then reads the headers of a dozen files once.

Usage: tidy_batches.py COMPILE_COMMANDS FOLDER SOURCE…    (prints the batches' paths)
Files of a target that are compiled alike form a batch: a file of #include lines, with its own compile_commands.json beside it.
"""
import itertools
import json
import pathlib
import sys

# In the order of the target, as the build puts them together: the names in them do not clash.
FILES_IN_A_BATCH = 12


def command_of(entry):
    """The target and its compile command, less what differs from file to file: the output and the file itself."""
    words = entry["command"].split()
    output = words.index("-o")
    target = words[output + 1].split(".dir/")[0]
    del words[output:output + 2]
    return entry["directory"], target, " ".join(word for word in words if word != entry["file"])


def write_if_new(path, text):
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def main():
    commands, folder, *sources = sys.argv[1:]
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    ours = {str(pathlib.Path(source).resolve()) for source in sources}
    entries = [e for e in json.loads(pathlib.Path(commands).read_text()) if e["file"] in ours]
    batches = []
    for (directory, _, command), alike in itertools.groupby(sorted(entries, key=command_of), key=command_of):
        files = [file for file in dict.fromkeys(entry["file"] for entry in alike) if file in ours]
        ours -= set(files)
        for start in range(0, len(files), FILES_IN_A_BATCH):
            path = folder / f"batch_{len(batches)}.cpp"
            write_if_new(path, "".join(f'#include "{file}"\n' for file in files[start:start + FILES_IN_A_BATCH]))
            batches.append({"directory": directory, "file": str(path.resolve()), "command": f"{command} {path.resolve()}"})
    write_if_new(folder / "compile_commands.json", json.dumps(batches, indent=1))
    print("\n".join(batch["file"] for batch in batches))
    if ours:
        sys.exit("not compiled anywhere: " + ", ".join(sorted(ours)))


main()
