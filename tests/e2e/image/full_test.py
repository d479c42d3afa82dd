#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the station's disk lives through in its years: cuts of power, updates good and bad, its beginning and its end.

Usage: full_test.py BUILD FOLDER [CLASS[.test]]...

BUILD holds what tests/e2e/image/editions.sh made. TRAMSO_CUTS says how often the power goes in each case (default 3).
"""
import pathlib
import shutil
import sys
import time
import unittest

from box import Box
from data_test import BlankTest, ChipTest
from first_start_test import FirstStartTest
from power_cut_test import PowerCutTest
from self_test_test import SelfTestTest
from update_test import UpdateTest

__all__ = ["BlankTest", "ChipTest", "FirstStartTest", "PowerCutTest", "SelfTestTest", "UpdateTest"]

if __name__ == "__main__":
    Box.made, Box.place = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    shutil.rmtree(Box.place, ignore_errors=True)
    Box.place.mkdir(parents=True)
    began = time.monotonic()
    result = unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=2, failfast=True, exit=False).result
    print(f"{time.monotonic() - began:.0f} s; pictures and serial logs: {Box.place}")
    sys.exit(not result.wasSuccessful())
