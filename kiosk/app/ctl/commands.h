// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of tramsoctl. Each returns the program's exit code: 0 done, 1 it did not work, 2 wrong use or
// settings.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tramso::ctl {

struct DigitizeOptions {
    std::vector<std::filesystem::path> pages;
    std::filesystem::path pdf;
    std::filesystem::path json;  // empty: none
    std::string title = "Tài liệu";
    std::string language = "vie";
    int threads = 0;  // 0: as many as cores
};
// Pictures to one searchable PDF, and to JSON with text, words, boxes, confidence, steps and seconds.
int digitize(const DigitizeOptions& options);

// What the QR codes in a picture say; an ID card's is taken apart. Shows the number masked unless `full`.
int qr(const std::filesystem::path& picture, bool full);

struct SubmitOptions {
    std::filesystem::path settings;
    std::filesystem::path card;
    std::string procedure;
    std::vector<std::string> papers;    // "declaration=1.jpg,2.jpg"
    std::vector<std::string> consents;  // purposes agreed to, as the citizen said
    bool despiteFindings = false;
};
// One dossier from pictures, without a screen: identify, read, fill, check, commit, deliver.
int submit(const SubmitOptions& options);

// Lists what waits and what went; `json` for machines.
int outboxList(const std::filesystem::path& settings, bool json);
// Delivers what is due now and says what happened.
int outboxSend(const std::filesystem::path& settings);

// Lets a refused (parked) dossier go out again: `code` is its reference (TS-…) or id.
int outboxRetry(const std::filesystem::path& settings, const std::string& code);

// Where a dossier stands: `code` is a reference (TS-…), a dossier code or a tracking address.
int status(const std::filesystem::path& settings, const std::string& code);

}  // namespace tramso::ctl
