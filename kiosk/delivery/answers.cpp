// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/answers.h"

#include <array>

#include "kiosk/delivery/service_replies.h"

namespace tramso {
namespace {

struct Row {
    Asked asked;
    int status;
    Then then;
};

// Where requests differ.
constexpr auto kPerRequest = std::to_array<Row>({
    {Asked::Abilities, 200, Then::GoOn},
    {Asked::Abilities, 204, Then::GoOn},
    {Asked::Abilities, 404, Then::GoOn},  // one that cannot be asked offers nothing
    {Asked::Abilities, 405, Then::GoOn},
    {Asked::Abilities, 501, Then::GoOn},
    {Asked::CreateUpload, 201, Then::GoOn},
    {Asked::CreateUpload, 460, Then::SendAgain},
    {Asked::UploadOffset, 200, Then::GoOn},
    {Asked::UploadOffset, 404, Then::CreateAnew},
    {Asked::UploadOffset, 410, Then::CreateAnew},
    {Asked::Patch, 204, Then::GoOn},
    {Asked::Patch, 404, Then::CreateAnew},
    {Asked::Patch, 410, Then::CreateAnew},
    {Asked::Patch, 409, Then::AskOffset},
    {Asked::Patch, 460, Then::SendAgain},
    {Asked::Submit, 200, Then::GoOn},
    {Asked::Submit, 201, Then::GoOn},
    {Asked::Submit, 404, Then::Refused},  // papers for a dossier that is not there
    {Asked::Submit, 409, Then::Refused},
    {Asked::Submit, 422, Then::UploadFirst},
    {Asked::Track, 200, Then::GoOn},
    {Asked::Track, 404, Then::Unknown},
    {Asked::Find, 200, Then::GoOn},
    {Asked::Find, 404, Then::Unknown},
    {Asked::Withdraw, 200, Then::GoOn},
    {Asked::Withdraw, 404, Then::Unknown},
    {Asked::Withdraw, 409, Then::Refused},
    {Asked::Greeting, 200, Then::GoOn},
});

struct CommonRow {
    int status;
    Then then;
};

// Where they agree.
constexpr auto kCommon = std::to_array<CommonRow>({
    {400, Then::Refused},
    {401, Then::Denied},
    {403, Then::Denied},
    {408, Then::Later},  // the line was too slow for the service, or broke
    {412, Then::Refused},
    {413, Then::Refused},
    {415, Then::Refused},
    {423, Then::Later},
    {429, Then::Later},
    {500, Then::Later},
    {502, Then::Later},
    {503, Then::Later},
    {504, Then::Later},
});

Fault faultOf(Then then) {
    switch (then) {
        case Then::CreateAnew:
        case Then::SendAgain:
        case Then::UploadFirst:
            return {FaultCode::UploadLost, "answer"};
        case Then::Later:
        case Then::AskOffset:
            return {FaultCode::ServiceBusy, "answer"};
        case Then::Denied:
            return {FaultCode::ServiceDenied, "answer"};
        case Then::Refused:
            return {FaultCode::ServiceRefused, "answer"};
        case Then::Unknown:
            return {FaultCode::NotFound, "answer"};
        case Then::GoOn:
        case Then::NotOurs:
            break;
    }
    return {FaultCode::ServiceNotOurs, "answer"};
}

}  // namespace

bool isOurs(const HttpAnswer& answer) {
    return answer.header("tramso-service") == "1";
}

Then meaningOf(Asked asked, const HttpAnswer& answer) {
    // A front that asks for the station's certificate says so with 400 (nginx), before the service is asked.
    constexpr int kBadRequest = 400;
    if (!isOurs(answer)) return answer.proven && answer.status == kBadRequest ? Then::Denied : Then::NotOurs;
    for (const Row& row : kPerRequest)
        if (row.asked == asked && row.status == answer.status) return row.then;
    for (const CommonRow& row : kCommon)
        if (row.status == answer.status) return row.then;
    return Then::NotOurs;
}

Setback setbackOf(Then then, const HttpAnswer& answer) {
    Setback setback{.fault = faultOf(then), .damaged = then == Then::SendAgain};
    if (then == Then::Later) setback.retryAfter = answer.retryAfter;
    if (then == Then::UploadFirst) setback.missing = parseMissing(answer.body);
    return setback;
}

}  // namespace tramso
