// SPDX-License-Identifier: GPL-3.0-or-later
// `tramsoctl enroll` and `enroll-sheet`: from a blank box to a station its service knows, and back.
#pragma once

#include <filesystem>
#include <string>

namespace CLI {
class App;
}

namespace tramso::ctl {

struct EnrollOptions {
    std::filesystem::path settings;
    std::string code;                   // the code's text, or
    std::filesystem::path picture;      // a picture of it
    std::filesystem::path operatorKey;  // empty: operator.pub of the image, or beside the settings
    bool renew = false, blank = false, force = false;
};
// Enrols, renews the certificate now, or makes the box blank; prints what happens next. Exit codes as in
// commands.h.
int enroll(const EnrollOptions& options);

// One A4 sheet for every code of a CSV file, as `tramso-portal enrol-codes` prints it.
int enrollSheet(const std::filesystem::path& csv, const std::filesystem::path& pdf);

// Describes both to the command line; `settings` and `code` outlive it.
void addEnroll(CLI::App& app, const std::string& settings, int& code);

}  // namespace tramso::ctl
