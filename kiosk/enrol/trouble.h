// SPDX-License-Identifier: GPL-3.0-or-later
// What can stand between a blank station and its service.
#pragma once

#include <cstdint>
#include <string_view>
#include <tl/expected.hpp>

namespace tramso {

// Each asks something else of the technician.
enum class EnrolTrouble : std::uint8_t {
    Unreadable,   // not an enrolment code, or one cut short
    NoOperator,   // this station knows no operator whose codes it could believe
    Foreign,      // not signed by this station's operator
    Expired,      // by this station's clock
    Unreachable,  // no answer from the service
    Unproven,     // what answered is not certified by the authority the code names, or is not in date
    NotService,   // an answer, but not that of an enrolment service
    Used,         // the service does not accept the code: used, withdrawn, or expired by its clock
    Refused,      // the service does not certify what was asked for
    Unwritable,   // a file of the station cannot be read or written
};

// "enrol.expired", for logs and the command line.
[[nodiscard]] std::string_view troubleName(EnrolTrouble trouble);
// One English sentence: what it means and what to do.
[[nodiscard]] std::string_view troubleText(EnrolTrouble trouble);

// A value, or what stands in the way.
template <class T>
using OrTrouble = tl::expected<T, EnrolTrouble>;

}  // namespace tramso
