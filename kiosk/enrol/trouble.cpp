// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/enrol/trouble.h"

namespace tramso {
namespace {

struct Words {
    std::string_view name, text;
};

Words wordsOf(EnrolTrouble trouble) {
    switch (trouble) {
        case EnrolTrouble::Unreadable:
            return {"enrol.unreadable",
                    "This is no enrolment code, or a part of it is missing: scan the whole code."};
        case EnrolTrouble::NoOperator:
            return {"enrol.no_operator",
                    "This station knows no operator: its image was made without the operator's public key."};
        case EnrolTrouble::Foreign:
            return {"enrol.foreign",
                    "The code was not signed by this station's operator: ask for one of theirs."};
        case EnrolTrouble::Expired:
            return {"enrol.expired",
                    "The code has expired: see whether the clock is right, or ask for a new code."};
        case EnrolTrouble::Unreachable:
            return {"enrol.unreachable",
                    "The service does not answer: look at the network cable, then try again."};
        case EnrolTrouble::Unproven:
            return {"enrol.unproven",
                    "What answered could not prove that it is the service of this code: look at network and "
                    "clock."};
        case EnrolTrouble::NotService:
            return {"enrol.not_service",
                    "What answered is no enrolment service: the network may ask for a login."};
        case EnrolTrouble::Used:
            return {"enrol.used",
                    "The service does not accept the code: it was used or withdrawn. Ask for a new one."};
        case EnrolTrouble::Refused:
            return {"enrol.refused", "The service does not certify this station: ask its operator."};
        case EnrolTrouble::Unwritable:
            return {"enrol.unwritable",
                    "The station's files cannot be read or written: look at disk and rights."};
    }
    return {"enrol.unknown", "Unknown."};
}

}  // namespace

std::string_view troubleName(EnrolTrouble trouble) {
    return wordsOf(trouble).name;
}

std::string_view troubleText(EnrolTrouble trouble) {
    return wordsOf(trouble).text;
}

}  // namespace tramso
