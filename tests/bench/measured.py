#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a command costs. The kernel counts as a program's memory what the process that started it ever held, so each
command is started by a small process of its own: this file, run as a program."""
import json
import os
import subprocess
import sys
import time


def measured(command, **options):
    """Processor seconds, wall seconds and peak memory (MB) of a command and the children it waited for; ends the
    benchmark, with what the command said, when it fails."""
    answer = subprocess.run([sys.executable, "-S", __file__, *map(str, command)], stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True, **options)
    if answer.returncode != 0:
        sys.exit(f"failed: {command}\n{answer.stderr}")
    return tuple(json.loads(answer.stdout))


def main():
    before = time.monotonic()
    process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    print(json.dumps([usage.ru_utime + usage.ru_stime, time.monotonic() - before, usage.ru_maxrss / 1024]))
    sys.exit(min(abs(os.waitstatus_to_exitcode(status)), 255))


if __name__ == "__main__":
    main()
