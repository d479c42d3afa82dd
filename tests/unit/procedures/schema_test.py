# SPDX-License-Identifier: GPL-3.0-or-later
"""The published schema and the files we ship: what others write by the schema is what the station reads."""
import copy
import json
import pathlib
import tomllib
import unittest

import jsonschema

FOLDER = pathlib.Path(__file__).resolve().parents[3] / "config" / "procedures"
SCHEMA = json.loads((FOLDER / "procedure.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def procedure(name):
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


class Schema(unittest.TestCase):
    def test_the_schema_is_one(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)

    def test_every_file_we_ship_follows_it(self):
        files = sorted(FOLDER.glob("*.toml"))
        self.assertTrue(files)
        for file in files:
            found = [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(procedure(file.name))]
            self.assertEqual(found, [], file.name)

    def test_what_the_station_refuses_the_schema_refuses_too(self):
        good = procedure("1.000894-ket-hon.toml")

        def breaks(change):
            bad = copy.deepcopy(good)
            change(bad)
            return not VALIDATOR.is_valid(bad)

        self.assertFalse(breaks(lambda p: None))
        for change in (lambda p: p.pop("fee"), lambda p: p["fee"].pop("en"), lambda p: p.update(coed="1"),
                       lambda p: p.update(format=1), lambda p: p.update(valid_from="soon"),
                       lambda p: p.update(life_event="wedding"), lambda p: p.pop("in_person"),
                       lambda p: p.update(papers=[]), lambda p: p["papers"][0].update(count=0),
                       lambda p: p["papers"][0].update(required=False), lambda p: p["papers"][2].pop("issued"),
                       lambda p: p["fields"][0].update(kind="nmae"), lambda p: p["fields"][0].pop("labels"),
                       lambda p: p["fields"][0].update(kind="choice"), lambda p: p["fields"][0].pop("from_card"),
                       lambda p: p["fields"][0].update(late_after_days=60)):
            self.assertTrue(breaks(change))

    def test_a_list_of_persons_says_what_is_asked_of_each(self):
        good = procedure("1.004222-dang-ky-thuong-tru.toml")
        members = next(field for field in good["fields"] if field["key"] == "members")
        self.assertTrue(VALIDATOR.is_valid(good))
        for change in (lambda: members.update(parts=[]), lambda: members.update(kind="text"), lambda: members.pop("parts")):
            change()
            self.assertFalse(VALIDATOR.is_valid(good))


if __name__ == "__main__":
    unittest.main()
