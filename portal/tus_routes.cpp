// SPDX-License-Identifier: GPL-3.0-or-later
// docs/wire.md §2: tus 1.0 with creation, creation-with-upload, checksum, expiration and termination.
#include <fmt/format.h>
#include <httplib.h>

#include "portal/guarded.h"
#include "portal/http_answers.h"
#include "portal/services.h"
#include "portal/tus_receiving.h"

namespace portal {
namespace {

using httplib::ContentReader, httplib::Request, httplib::Response;

constexpr const char* kVersion = "1.0.0";
constexpr const char* kUpload = "/files/([0-9a-f]{32})";

// Every tus request but OPTIONS says which version it speaks; false and answered when it does not.
bool speaksTus(const Request& request, Response& response) {
    if (request.get_header_value("Tus-Resumable") == kVersion) return true;
    response.set_header("Tus-Version", kVersion);
    answerRefusal(response, {412, "Tus-Resumable: 1.0.0 is missing"});
    return false;
}

void describe(Response& response) {
    response.status = 204;
    response.set_header("Tus-Version", kVersion);
    response.set_header("Tus-Extension", "creation,creation-with-upload,checksum,expiration,termination");
    response.set_header("Tus-Max-Size", std::to_string(kLongestUpload));
    response.set_header("Tus-Checksum-Algorithm", std::string{kChecksumAlgorithms});
}

void tellState(const std::string& id, Response& response, UploadStore& uploads) {
    const auto state = uploads.state(id);
    response.set_header("Cache-Control", "no-store");
    if (!state) return answerRefusal(response, state.error());
    response.status = 200;
    response.set_header("Upload-Offset", std::to_string(state->offset));
    response.set_header("Upload-Length", std::to_string(state->length));
    if (!state->metadata.empty()) response.set_header("Upload-Metadata", state->metadata);
    tellExpiry(id, response, uploads);
}

void terminate(const std::string& id, Response& response, UploadStore& uploads) {
    const auto removed = uploads.remove(id);
    if (!removed) return answerRefusal(response, removed.error());
    response.status = 204;
}

// A request about one upload, by the method it means.
void serve(const std::string& method, const Request& request, Response& response, const ContentReader& body,
           Services& services) {
    const std::string id = request.matches[1];
    if (method == "PATCH") return receivePart(id, request, response, body, services);
    drain(request, body);
    if (method == "DELETE") return terminate(id, response, services.uploads);
    if (method == "HEAD") return tellState(id, response, services.uploads);
    answerRefusal(response, {405, "X-HTTP-Method-Override names no method of an upload"});
}

}  // namespace

void addTusRoutes(httplib::Server& server, Services& services) {
    using Act = std::function<void(const Request&, Response&, const ContentReader&)>;
    const auto tus = [&services](Act act) {
        return guarded(services, httplib::Server::HandlerWithContentReader{
                                     [act = std::move(act)](const Request& request, Response& response,
                                                            const ContentReader& body) {
                                         if (speaksTus(request, response))
                                             act(request, response, body);
                                         else
                                             drain(request, body);
                                     }});
    };
    const httplib::Server::Handler options = [](const Request&, Response& response) { describe(response); };
    const auto byMethod =
        tus([&services](const Request& request, Response& response, const ContentReader& body) {
            // For the sake of senders behind something that lets no PATCH through.
            const std::string meant = request.get_header_value("X-HTTP-Method-Override");
            serve(meant.empty() ? request.method : meant, request, response, body, services);
        });
    server.Options("/files/", options);
    server.Options(kUpload, options);
    server.Post("/files/",
                tus([&services](const Request& request, Response& response, const ContentReader& body) {
                    createUpload(request, response, body, services);
                }));
    // The library hands HEAD to the handlers of GET; the server lets no GET come here.
    const httplib::Server::Handler head = [&services](const Request& request, Response& response) {
        if (speaksTus(request, response)) tellState(request.matches[1], response, services.uploads);
    };
    server.Get(kUpload, guarded(services, head));
    server.Post(kUpload, byMethod);
    server.Patch(kUpload, byMethod);
    server.Delete(kUpload, byMethod);
}

}  // namespace portal
