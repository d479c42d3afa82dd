// SPDX-License-Identifier: GPL-3.0-or-later
// The table of docs/wire.md §5: what becomes of a dossier for each answer of the service.
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "tests/contract/delivery/scripted_service.h"
#include "tests/contract/delivery/sending_station.h"

namespace {

using namespace tramso;

// What a dossier with one document has become after one round.
struct Outcome {
    OutboxState state;
    std::string fault;
    bool operator==(const Outcome&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Outcome& outcome) {
    return out << static_cast<int>(outcome.state) << ' ' << outcome.fault;
}

Outcome later(FaultCode code) {
    return {OutboxState::Waiting, std::string{faultName(code)}};
}
Outcome parked(FaultCode code) {
    return {OutboxState::Parked, std::string{faultName(code)}};
}
const Outcome kDelivered{OutboxState::Delivered, ""};

Outcome outcomeOf(const std::string& method, const std::vector<ScriptedAnswer>& answers) {
    ScriptedService service;
    SendingStation station{service.url()};
    const std::string id = station.commit({1000});
    service.instead(method, answers);
    station.deliver();
    const OutboxEntry entry = station.entry(id);
    CHECK(station.store().manifest(id).has_value() == (entry.state != OutboxState::Delivered));
    return {entry.state, entry.lastFault};
}

std::vector<ScriptedAnswer> times(int count, const ScriptedAnswer& answer) {
    return std::vector<ScriptedAnswer>(static_cast<std::size_t>(count), answer);
}

std::chrono::milliseconds waitAfter(const ScriptedAnswer& answer) {
    ScriptedService service;
    SendingStation station{service.url()};
    const std::string id = station.commit({1000});
    service.instead("POST", {answer});
    REQUIRE(station.deliver().deferred == 1);
    return station.entry(id).nextTry - station.clock().now();
}

}  // namespace

TEST_CASE("an obedient service is asked for what is needed and no more") {
    ScriptedService service;
    SendingStation station{service.url()};
    const std::string id = station.commit({1000, 2000});
    CHECK(station.deliver().delivered == 1);
    CHECK(service.asked() == "OPTIONS POST HEAD PATCH POST HEAD PATCH PUT");
    CHECK(station.entry(id).dossierCode == "H29.26-261124-0001");
}

TEST_CASE("credentials that are not accepted, and a service that is busy, are waited for at every step") {
    const std::string method = GENERATE("POST", "HEAD", "PATCH", "PUT");
    CAPTURE(method);
    for (const int status : {401, 403}) {
        CAPTURE(status);
        CHECK(outcomeOf(method, {{.status = status}}) == later(FaultCode::ServiceDenied));
    }
    for (const int status : {408, 423, 429, 500, 502, 503, 504}) {
        CAPTURE(status);
        CHECK(outcomeOf(method, {{.status = status}}) == later(FaultCode::ServiceBusy));
    }
}

TEST_CASE("what the service calls our mistake is parked with the reason") {
    const std::string method = GENERATE("POST", "PATCH", "PUT");
    CAPTURE(method);
    for (const int status : {400, 412, 413, 415}) {
        CAPTURE(status);
        CHECK(outcomeOf(method, {{.status = status}}) == parked(FaultCode::ServiceRefused));
    }
    CHECK(outcomeOf("PUT", {{.status = 409}}) == parked(FaultCode::ServiceRefused));
}

TEST_CASE("any other answer is not the service's, and time may mend it") {
    const std::string method = GENERATE("POST", "HEAD", "PATCH", "PUT");
    CAPTURE(method);
    for (const int status : {202, 206, 301, 302, 307, 308, 402, 405, 418, 451, 501, 505, 599}) {
        CAPTURE(status);
        CHECK(outcomeOf(method, {{.status = status, .headers = {{"Location", "http://127.0.0.1:9/"}}}}) ==
              later(FaultCode::ServiceNotOurs));
    }
    for (const int status : {200, 201, 204, 400, 404, 409, 422, 460, 503}) {
        CAPTURE(status);
        CHECK(outcomeOf(method, {{.status = status, .ours = false}}) == later(FaultCode::ServiceNotOurs));
    }
}

TEST_CASE("an acknowledgement that does not name the dossier is none") {
    const std::string body =
        GENERATE("", "{}", "[]", "null", "\xff\xfe", R"({"dossier_code":""})", R"({"dossier_code":7})",
                 R"({"dossier_code":"a\nb"})", R"({"dossier_code":"H29.26-261124-0001")");
    CAPTURE(body);
    for (const int status : {200, 201})
        CHECK(outcomeOf("PUT", {{.status = status, .body = body}}) == later(FaultCode::ServiceNotOurs));
}

TEST_CASE("an upload the service has forgotten is created anew in the same go") {
    for (const int status : {404, 410}) {
        CHECK(outcomeOf("HEAD", {{.status = status}}) == kDelivered);
        CHECK(outcomeOf("PATCH", {{.status = status}}) == kDelivered);
    }
}

TEST_CASE("a service that forgets every upload is not asked for ever") {
    CHECK(outcomeOf("HEAD", times(20, {.status = 404})) == later(FaultCode::UploadLost));
}

TEST_CASE("an offset of a creation that makes no sense is not believed") {
    const std::string offset = GENERATE("-1", "1001", "x", "99999999999999999999");
    CHECK(outcomeOf("POST",
                    {{.status = 201, .headers = {{"Location", "/files/1"}, {"Upload-Offset", offset}}}}) ==
          later(FaultCode::ServiceNotOurs));
}

TEST_CASE("a service that cannot be asked what it offers is offered nothing but the core") {
    for (const int status : {404, 405, 501}) CHECK(outcomeOf("OPTIONS", {{.status = status}}) == kDelivered);
    for (const int status : {500, 503})
        CHECK(outcomeOf("OPTIONS", {{.status = status}}) == later(FaultCode::ServiceBusy));
    CHECK(outcomeOf("OPTIONS", {{.status = 204, .ours = false}}) == later(FaultCode::ServiceNotOurs));
}

TEST_CASE("a creation whose bytes were damaged on the way is made again; damage that never ends is parked") {
    CHECK(outcomeOf("POST", times(2, {.status = 460})) == kDelivered);
    CHECK(outcomeOf("POST", times(3, {.status = 460})) == parked(FaultCode::ServiceRefused));
}

TEST_CASE("bytes damaged on the way are sent anew; damage that never ends is parked") {
    CHECK(outcomeOf("PATCH", {{.status = 460}}) == kDelivered);
    CHECK(outcomeOf("PATCH", times(2, {.status = 460})) == kDelivered);
    CHECK(outcomeOf("PATCH", times(3, {.status = 460})) == parked(FaultCode::ServiceRefused));
}

TEST_CASE("an offset that is not ours is asked for, and a service that never agrees is left for later") {
    CHECK(outcomeOf("PATCH", {{.status = 409}}) == kDelivered);
    // An offset that stands still or goes back is as good as none.
    CHECK(outcomeOf("PATCH", {{.status = 204, .headers = {{"Upload-Offset", "0"}}}}) == kDelivered);
    CHECK(outcomeOf("PATCH", times(50, {.status = 409})).state == OutboxState::Waiting);
}

TEST_CASE("an offset that makes no sense is not believed") {
    const std::string offset = GENERATE("", "-1", "1001", "99999999999999999999", "0x10", "1e2");
    CAPTURE(offset);
    const ScriptedAnswer odd{.status = 200,
                             .headers = {{"Upload-Offset", offset}, {"Upload-Length", "1000"}}};
    CHECK(outcomeOf("PATCH", {{.status = 204, .headers = {{"Upload-Offset", offset}}}}) != kDelivered);
    CHECK(outcomeOf("HEAD", {odd}) == later(FaultCode::ServiceNotOurs));
}

TEST_CASE("what the service says it lacks is uploaded again, and nothing else") {
    ScriptedService service;
    SendingStation station{service.url()};
    const std::string id = station.commit({1000, 2000, 3000});
    const std::string lacked = station.dossier(id).documents[1].sha256;
    service.instead("PUT", {{.status = 422, .body = R"({"missing":[")" + lacked + R"("]})"}});
    CHECK(station.deliver().delivered == 1);
    CHECK(service.asked() ==
          "OPTIONS POST HEAD PATCH POST HEAD PATCH POST HEAD PATCH PUT HEAD POST HEAD PATCH HEAD PUT");
}

TEST_CASE("a service that lacks documents without saying which gets them all again") {
    const std::string body =
        GENERATE("", "{}", R"({"missing":[]})", R"({"missing":["0000"]})", R"({"missing":{}})");
    CAPTURE(body);
    ScriptedService service;
    SendingStation station{service.url()};
    station.commit({1000, 2000});
    service.instead("PUT", {{.status = 422, .body = body}});
    CHECK(station.deliver().delivered == 1);
    CHECK(service.asked() ==
          "OPTIONS POST HEAD PATCH POST HEAD PATCH PUT POST HEAD PATCH POST HEAD PATCH PUT");
}

TEST_CASE("a service that always lacks something is left for later") {
    CHECK(outcomeOf("PUT", times(20, {.status = 422})) == later(FaultCode::UploadLost));
}

TEST_CASE("the service decides how long to stay away, within bounds") {
    using std::chrono::seconds;
    const int status = GENERATE(423, 429, 503);
    const auto busy = [status](const std::string& wait) {
        return ScriptedAnswer{.status = status, .headers = {{"Retry-After", wait}}};
    };
    CHECK(waitAfter(busy("90")) == seconds{90});
    CHECK(waitAfter(busy("999999999")) == kTiming.longest);
    CHECK(waitAfter(busy("9223372036854775807")) == kTiming.longest);
    CHECK(waitAfter(busy("Fri, 31 Dec 2199 23:59:59 GMT")) == kTiming.longest);
    for (const std::string none : {"0", "-5", "soon", "Thu, 01 Jan 1970 00:00:00 GMT"}) {
        CHECK(waitAfter(busy(none)) > seconds{0});
        CHECK(waitAfter(busy(none)) <= kTiming.first);
    }
}

TEST_CASE(
    "without a word from the service the wait grows, is never longer than the longest, and never ends") {
    ScriptedService service;
    SendingStation station{service.url()};
    const std::string id = station.commit({1000});
    service.instead("POST", times(40, {.status = 500}));
    auto expected = kTiming.first;
    for (int attempt = 1; attempt <= 40; ++attempt) {
        REQUIRE(station.deliver().deferred == 1);
        const auto wait = station.entry(id).nextTry - station.clock().now();
        CHECK(wait <= expected);
        CHECK(wait > expected * 7 / 10);
        CHECK(station.entry(id).attempts == attempt);
        station.clock().advance(wait - std::chrono::milliseconds{1});
        CHECK(station.deliver().deferred == 0);  // not a moment too early
        station.clock().advance(std::chrono::milliseconds{1});
        expected = std::min(expected * 2, kTiming.longest);
    }
    CHECK(station.deliver().delivered == 1);
}

TEST_CASE("stations that failed together do not come back together") {
    ScriptedService service;
    SendingStation station{service.url()};
    std::vector<std::string> ids;
    for (int i = 0; i < 20; ++i) ids.push_back(station.commit({10}));
    service.instead("POST", times(20, {.status = 500}));
    REQUIRE(station.deliver().deferred == 20);
    std::vector<Moment> tries;
    for (const std::string& id : ids) tries.push_back(station.entry(id).nextTry);
    std::ranges::sort(tries);
    CHECK(tries.back() - tries.front() > kTiming.first / 20);
}
