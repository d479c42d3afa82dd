// SPDX-License-Identifier: GPL-3.0-or-later
// What one main job did, written down for the person who ran it: documents, form, findings, times.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/dossier/dossier.h"

namespace tramso {

struct JobRecord {
    std::filesystem::path folder;  // where everything below was put
    Dossier dossier;
    std::string procedureTitle;
    std::string dossierCode;  // the service's; empty while not delivered
    std::string trackingUrl;
    std::filesystem::path slip;
    std::vector<std::filesystem::path> screenshots;
    std::vector<std::pair<std::string, double>> seconds;  // per step, in order
};

// Puts the PDFs into folder/documents. FileUnwritable, DiskFull.
[[nodiscard]] Result<Done> keepDocuments(const JobRecord& record, std::span<const Bytes> pdfs);

// Writes folder/summary.json.
[[nodiscard]] Result<Done> writeSummary(const JobRecord& record);

// The short table at the end of a run.
[[nodiscard]] std::string summaryTable(const JobRecord& record);

}  // namespace tramso
