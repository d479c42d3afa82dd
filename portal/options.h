// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of tramso-portal.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <tl/expected.hpp>

#include "portal/enrol/enrol_command.h"
#include "portal/fleet/fleet_alerts.h"
#include "portal/notice/carriers.h"
#include "portal/office/officer_command.h"
#include "portal/storage/shared_options.h"
#include "portal/update/update_command.h"

namespace portal {

struct Options {
    std::string host = "127.0.0.1";
    int port = 8080;  // 0: a free one
    std::filesystem::path data;
    SharedSaid shared;                    // not given: everything is kept in `data`
    std::string publicUrl;                // empty: the listening address
    std::string ward = "01";              // two digits
    std::chrono::seconds keepUploads{0};  // how long an upload waits for more
    std::filesystem::path procedures;     // empty: fields and papers are shown by their keys
    std::filesystem::path targets;        // empty: none are shown
    bool behindProxy = false;             // X-Forwarded-For is the proxy's word
    bool frontTells = false;              // X-Client-Verify and X-Client-Cert are the front's word
    FleetLimits fleet;                    // from when on a station needs somebody
    MailRoute mail;                       // its login is still to be read from mailLogin
    SmsRoute sms;                         // its token is still to be read from smsToken
    std::filesystem::path mailLogin, smsToken;
    OfficerCommand officer;    // not None: do this and end
    EnrolCommand enrol;        // not None: do this and end
    UpdateCommand update;      // not None: do this and end
    std::string newOfficer;    // not empty: draw a token for this officer and end
    std::string statusOfCode;  // not empty: note a status for this dossier code and end
    int status = 0;            // 1–10 when statusOfCode is set
};

// What to print instead of running, and the exit code: 0 for --help and --version, 2 for a wrong option.
struct Farewell {
    int code = 0;
    std::string text;
};

[[nodiscard]] tl::expected<Options, Farewell> parseOptions(int argc, const char* const* argv);

}  // namespace portal
