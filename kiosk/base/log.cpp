// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/log.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <string_view>

namespace tramso {
namespace {

std::atomic<bool> logging{false};

std::string_view eventName(LogEvent event) {
    switch (event) {
        case LogEvent::ProgramStarted:
            return "program-started";
        case LogEvent::ProgramStopped:
            return "program-stopped";
        case LogEvent::VisitStarted:
            return "visit-started";
        case LogEvent::VisitStep:
            return "visit-step";
        case LogEvent::VisitEnded:
            return "visit-ended";
        case LogEvent::CardRead:
            return "card-read";
        case LogEvent::PageScanned:
            return "page-scanned";
        case LogEvent::PageRead:
            return "page-read";
        case LogEvent::DossierCommitted:
            return "dossier-committed";
        case LogEvent::SlipPrinted:
            return "slip-printed";
        case LogEvent::PaperRunsLow:
            return "paper-runs-low";
        case LogEvent::UploadStarted:
            return "upload-started";
        case LogEvent::UploadResumed:
            return "upload-resumed";
        case LogEvent::UploadFinished:
            return "upload-finished";
        case LogEvent::DossierDelivered:
            return "dossier-delivered";
        case LogEvent::DeliveryDeferred:
            return "delivery-deferred";
        case LogEvent::DossierErased:
            return "dossier-erased";
        case LogEvent::StaffEntered:
            return "staff-entered";
        case LogEvent::StaffRefused:
            return "staff-refused";
        case LogEvent::StaffLeft:
            return "staff-left";
        case LogEvent::ServicePaused:
            return "service-paused";
        case LogEvent::ServiceResumed:
            return "service-resumed";
        case LogEvent::JournalExported:
            return "journal-exported";
        case LogEvent::DraftParked:
            return "draft-parked";
        case LogEvent::DraftResumed:
            return "draft-resumed";
        case LogEvent::DraftsExpired:
            return "drafts-expired";
        case LogEvent::FaultMet:
            return "fault-met";
    }
    return "unknown";
}

}  // namespace

void startLog(bool everything) {
    spdlog::set_default_logger(spdlog::stderr_logger_mt("tramso"));
    spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
    spdlog::set_level(everything ? spdlog::level::info : spdlog::level::warn);
    logging = true;
}

void log_detail::write(LogEvent event, std::initializer_list<std::int64_t> fields) {
    if (logging) spdlog::info("{} {}", eventName(event), fmt::join(fields, " "));
}

void logFault(const Fault& fault) {
    if (logging) spdlog::warn("fault {} at {}", faultName(fault.code), fault.step.text);
}

}  // namespace tramso
