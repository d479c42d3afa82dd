// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §2: tus 1.0 with creation and termination.
#include <fmt/format.h>
#include <httplib.h>

#include "portal/guarded.h"
#include "portal/http_answers.h"
#include "portal/pace.h"
#include "portal/services.h"

namespace portal {
namespace {

constexpr const char* kVersion = "1.0.0";
constexpr const char* kUpload = "/files/([0-9a-f]{32})";

// Every tus request but OPTIONS says which version it speaks; false and answered when it does not.
bool speaksTus(const httplib::Request& request, httplib::Response& response) {
    response.set_header("Tus-Resumable", kVersion);
    if (request.get_header_value("Tus-Resumable") == kVersion) return true;
    response.set_header("Tus-Version", kVersion);
    answerRefusal(response, {412, "Tus-Resumable: 1.0.0 is missing"});
    return false;
}

void describe(httplib::Response& response) {
    response.status = 204;
    response.set_header("Tus-Resumable", kVersion);
    response.set_header("Tus-Version", kVersion);
    response.set_header("Tus-Extension", "creation,termination");
    response.set_header("Tus-Max-Size", std::to_string(kLongestUpload));
}

Answer<std::string> created(const httplib::Request& request, UploadStore& uploads) {
    const auto length = numberHeader(request, "Upload-Length");
    if (!length) return refuse(400, "Upload-Length is not a whole number");
    const auto metadata = parseUploadMetadata(request.get_header_value("Upload-Metadata"));
    if (!metadata) return tl::make_unexpected(metadata.error());
    return uploads.create(*length, *metadata);
}

void create(const httplib::Request& request, httplib::Response& response, UploadStore& uploads) {
    const auto id = created(request, uploads);
    if (!id) return answerRefusal(response, id.error());
    response.status = 201;
    response.set_header("Location", "/files/" + *id);
}

void tellState(const std::string& id, httplib::Response& response, UploadStore& uploads) {
    const auto state = uploads.state(id);
    response.set_header("Cache-Control", "no-store");
    if (!state) return answerRefusal(response, state.error());
    response.status = 200;
    response.set_header("Upload-Offset", std::to_string(state->offset));
    response.set_header("Upload-Length", std::to_string(state->length));
}

// The part a PATCH brings, ready to be received.
Answer<IncomingPart> begin(const httplib::Request& request, UploadStore& uploads) {
    if (request.get_header_value("Content-Type") != "application/offset+octet-stream")
        return refuse(415, "Content-Type is not application/offset+octet-stream");
    const auto offset = numberHeader(request, "Upload-Offset");
    if (!offset) return refuse(400, "Upload-Offset is not a whole number");
    if (!bodyIsBounded(request)) return refuse(411, "Content-Length is missing");
    return uploads.resume(request.matches[1], *offset, numberHeader(request, "Content-Length"));
}

void receive(const httplib::Request& request, httplib::Response& response, const httplib::ContentReader& body,
             Services& services) {
    auto part = begin(request, services.uploads);
    if (!part) {
        drain(request, body);
        return answerRefusal(response, part.error());
    }
    Pace pace;
    const bool whole = body([&](const char* data, std::size_t size) {
        return part->take({data, size}) && pace.keepsUp(size) && !services.stopping;
    });
    const auto offset = part->finish();
    if (!offset) return answerRefusal(response, offset.error());
    response.set_header("Upload-Offset", std::to_string(*offset));
    if (!whole) return answerRefusal(response, {400, "the body broke off"});
    response.status = 204;
}

void terminate(const std::string& id, httplib::Response& response, UploadStore& uploads) {
    const auto removed = uploads.remove(id);
    if (!removed) return answerRefusal(response, removed.error());
    response.status = 204;
}

}  // namespace

void addTusRoutes(httplib::Server& server, Services& services) {
    using httplib::ContentReader, httplib::Request, httplib::Response;
    const auto withBody = [&services](httplib::Server::HandlerWithContentReader handler) {
        return guarded(services, std::move(handler));
    };
    server.Options("/files/", [](const Request&, Response& response) { describe(response); });
    server.Post("/files/",
                withBody([&services](const Request& request, Response& response, const ContentReader& body) {
                    drain(request, body);
                    if (speaksTus(request, response)) create(request, response, services.uploads);
                }));
    // The library hands HEAD to the handlers of GET; the server lets no GET come here.
    const httplib::Server::Handler head = [&services](const Request& request, Response& response) {
        if (speaksTus(request, response)) tellState(request.matches[1], response, services.uploads);
    };
    server.Get(kUpload, guarded(services, head));
    server.Patch(kUpload,
                 withBody([&services](const Request& request, Response& response, const ContentReader& body) {
                     if (speaksTus(request, response))
                         receive(request, response, body, services);
                     else
                         drain(request, body);
                 }));
    server.Delete(
        kUpload, withBody([&services](const Request& request, Response& response, const ContentReader& body) {
            drain(request, body);
            if (speaksTus(request, response)) terminate(request.matches[1], response, services.uploads);
        }));
}

}  // namespace portal
