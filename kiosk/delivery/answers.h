// SPDX-License-Identifier: GPL-3.0-or-later
// What each answer of the service means for the station: the table of docs/wire.md §5.
#pragma once

#include "kiosk/delivery/http_client.h"
#include "kiosk/delivery/online_service.h"

namespace tramso {

// What was asked; the same status means different things for different requests.
enum class Asked { Abilities, CreateUpload, UploadOffset, Patch, Submit, Track, Find, Withdraw, Greeting };

// What to do with an answer.
enum class Then {
    GoOn,
    AskOffset,    // the server stands elsewhere: HEAD
    CreateAnew,   // it does not know the upload (any more)
    SendAgain,    // the bytes were damaged on the way and are not kept
    UploadFirst,  // documents are missing there
    Later,        // busy
    Denied,
    Refused,
    NotOurs,
    Unknown,  // not there (tracking)
};

// True when the service itself answered, and not somebody in its place.
[[nodiscard]] bool isOurs(const HttpAnswer& answer);

[[nodiscard]] Then meaningOf(Asked asked, const HttpAnswer& answer);

// What a meaning other than GoOn and AskOffset ends in, with what the answer says beside it.
[[nodiscard]] Setback setbackOf(Then then, const HttpAnswer& answer);

}  // namespace tramso
