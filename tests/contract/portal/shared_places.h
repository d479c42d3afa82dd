// SPDX-License-Identifier: GPL-3.0-or-later
// The second place a service can keep things in: a PostgreSQL database and an S3 store, started by
// shared_places.py around the run. Without it every service of the run keeps things in its folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

// True in a run where services keep things in shared places.
[[nodiscard]] bool sharedRun();

// A database and a part of the bucket for one service, or for several that work side by side.
class SharedPlaces {
public:
    SharedPlaces();

    // What tells tramso-portal of them.
    [[nodiscard]] std::vector<std::string> options() const;
    // The objects whose names begin so, and their bytes.
    [[nodiscard]] std::vector<std::filesystem::path> objects(const std::string& beginning) const;
    // The first column of the rows a statement gives.
    [[nodiscard]] std::vector<std::string> ask(const std::string& sql) const;
    // Where the bytes of an object lie.
    [[nodiscard]] std::filesystem::path fileOf(const std::string& object) const;

private:
    std::string name_;
};
