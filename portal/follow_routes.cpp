// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §4: what stations ask and say for the person who holds a slip.
#include <httplib.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "portal/guarded.h"
#include "portal/http_answers.h"
#include "portal/manifest.h"
#include "portal/moment.h"
#include "portal/office/handed_in.h"
#include "portal/services.h"
#include "portal/slip_holder.h"
#include "portal/status.h"

namespace portal {
namespace {

using httplib::ContentReader, httplib::Request, httplib::Response;
using nlohmann::json;

constexpr std::size_t kLongestQuestion = 1024;  // bytes

json trackedJson(const TrackedDossier& dossier) {
    const StatusEvent& now = dossier.events.back();
    const StatusWords& words = wordsOf(now.status);
    json told{{"dossier_code", dossier.admission.code},
              {"reference", dossier.reference},
              {"procedure", dossier.procedure},
              {"status", now.status},
              {"text_vi", words.vi},
              {"text_en", words.en},
              {"means_vi", words.meansVi},
              {"means_en", words.meansEn},
              {"since", rfc3339(now.moment)},
              {"result", dossier.hasResult && now.status >= kFinished},
              {"may_withdraw", mayFollow(now.status, kWithdrawn)}};
    if (!now.note.empty()) told["note"] = now.note;
    if (!dossier.due.empty()) told["due"] = dossier.due;
    for (const AskedPaper& asked : now.papers)
        told["papers"].push_back({{"paper", asked.paper}, {"title_vi", asked.title}});
    return told;
}

void track(const Request& request, Response& response, Services& services) {
    const auto dossier = services.book.find(request.matches[1]);
    if (!dossier) return answerRefusal(response, {404, "no dossier under this token"});
    answerJson(response, 200, trackedJson(*dossier).dump());
}

void withdraw(const Request& request, Response& response, const ContentReader& reader, Services& services) {
    const auto body =
        wholeBody(request, reader, kLongestQuestion, "longer than any withdrawal", services.stopping);
    if (!body) return answerRefusal(response, body.error());
    const auto dossier = services.book.find(request.matches[1]);
    if (!dossier) return answerRefusal(response, {404, "no dossier under this token"});
    // Said again after a doubt, it is what it was.
    if (dossier->events.back().status != kWithdrawn) {
        Decision decision;
        decision.event.status = kWithdrawn;
        const auto decided = services.book.decide(dossier->admission.code, std::move(decision));
        if (!decided) return answerRefusal(response, decided.error());
    }
    track(request, response, services);
}

// {"reference":"TS-7K3M-92QD","digits":"0123"}; nothing when it is anything else.
std::optional<std::pair<std::string, std::string>> questionOf(const std::string& body) {
    const json said = json::parse(body, nullptr, false);
    if (!said.is_object() || said.size() != 2) return std::nullopt;
    for (const char* key : {"reference", "digits"})
        if (!said.contains(key) || !said.at(key).is_string()) return std::nullopt;
    return std::pair{said.at("reference").get<std::string>(), said.at("digits").get<std::string>()};
}

// Who lost the QR code types the reference; a reference is short, so the holder's digits go with it.
void findToken(const Request& request, Response& response, const ContentReader& reader, Services& services) {
    const auto body =
        wholeBody(request, reader, kLongestQuestion, "longer than any question", services.stopping);
    if (!body) return answerRefusal(response, body.error());
    const auto question = questionOf(*body);
    if (!question) return answerRefusal(response, {400, R"(not {"reference":"…","digits":"…"})"});
    const Seconds wait = services.office.tries.begin("find " + question->first, kHolderLimit);
    if (wait > 0) {
        response.set_header("Retry-After", std::to_string(wait));
        return answerRefusal(response, {429, "tried too often"});
    }
    for (const TrackedDossier& dossier : services.book.withReference(question->first))
        if (holdsDossier(dossier, question->second, services)) {
            services.office.tries.forget("find " + question->first);
            return answerJson(response, 200, json{{"tracking_token", dossier.trackingToken}}.dump());
        }
    answerRefusal(response, {404, "no dossier has this reference and these digits"});
}

}  // namespace

bool holdsDossier(const TrackedDossier& dossier, const std::string& digits, const Services& services) {
    const bool four = digits.size() == kHolderDigits &&
                      std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto handedIn = four ? handedInOf(services.intake, dossier.id) : std::nullopt;
    return handedIn && handedIn->number.size() > kHolderDigits && handedIn->number.ends_with(digits);
}

void addFollowRoutes(httplib::Server& server, Services& services) {
    const httplib::Server::Handler status = [&services](const Request& request, Response& response) {
        track(request, response, services);
    };
    const httplib::Server::HandlerWithContentReader leave =
        [&services](const Request& request, Response& response, const ContentReader& reader) {
            withdraw(request, response, reader, services);
        };
    const httplib::Server::HandlerWithContentReader find =
        [&services](const Request& request, Response& response, const ContentReader& reader) {
            findToken(request, response, reader, services);
        };
    server.Get("/api/v1/track/([0-9a-f]{32})", guarded(services, status));
    server.Post("/api/v1/track/([0-9a-f]{32})/withdraw", guarded(services, leave));
    server.Post("/api/v1/find", guarded(services, find));
}

}  // namespace portal
