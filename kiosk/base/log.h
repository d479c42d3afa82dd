// SPDX-License-Identifier: GPL-3.0-or-later
// The log: events from a closed list with numbers, enums and durations as fields.
// Free text does not compile here, so a name, a card number or recognised text has no way into a log.
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <type_traits>

#include "kiosk/base/fault.h"

namespace tramso {

// A visit's number in the log: drawn at random, says nothing about the person.
struct VisitId {
    std::uint32_t value = 0;
};

// What can be logged. Add an event here and its name in log.cpp.
enum class LogEvent : std::uint8_t {
    ProgramStarted,
    ProgramStopped,
    VisitStarted,      // visit
    VisitStep,         // visit, step
    VisitEnded,        // visit, step
    CardRead,          // visit, milliseconds
    PageScanned,       // visit, page
    PageRead,          // visit, page, milliseconds
    DossierCommitted,  // visit, documents, milliseconds
    SlipPrinted,       // visit
    PaperRunsLow,      // the slip printer's roll ends within the next metres
    UploadStarted,     // bytes
    UploadResumed,     // offset
    UploadFinished,    // bytes, milliseconds
    DossierDelivered,  // documents
    DeliveryDeferred,  // fault, seconds until the next try
    DossierErased,
    StaffEntered,  // role: 0 volunteer, 1 technician
    StaffRefused,  // wrong codes in a row
    StaffLeft,
    ServicePaused,
    ServiceResumed,
    JournalExported,
    DraftParked,    // visit
    DraftResumed,   // visit
    DraftsExpired,  // how many
    FaultMet,       // fault
};

template <class T>
inline constexpr bool kIsDuration = false;
template <class Rep, class Period>
inline constexpr bool kIsDuration<std::chrono::duration<Rep, Period>> = true;

// The only types a log line may carry.
template <class T>
concept Loggable = std::integral<T> || std::is_enum_v<T> || std::same_as<T, VisitId> || kIsDuration<T>;

// Starts logging to standard error, lines at least as grave as warnings only unless `everything`.
// Call once from main; without it nothing is written (tests).
void startLog(bool everything);

namespace log_detail {
void write(LogEvent event, std::initializer_list<std::int64_t> fields);

template <Loggable T>
std::int64_t asNumber(T field) {
    if constexpr (std::same_as<T, VisitId>)
        return field.value;
    else if constexpr (kIsDuration<T>)
        return std::chrono::duration_cast<std::chrono::milliseconds>(field).count();
    else
        return static_cast<std::int64_t>(field);
}
}  // namespace log_detail

// Writes one event. Any thread; takes microseconds; never fails.
template <Loggable... Fields>
void logEvent(LogEvent event, Fields... fields) {
    log_detail::write(event, {log_detail::asNumber(fields)...});
}

// Writes a fault: its name and the literal step it happened in.
void logFault(const Fault& fault);

}  // namespace tramso
