// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/tus_receiving.h"

#include <httplib.h>

#include "portal/http_answers.h"
#include "portal/pace.h"
#include "portal/request_body.h"

namespace portal {
namespace {

constexpr const char* kBytesType = "application/offset+octet-stream";

bool bringsBytes(const httplib::Request& request) {
    return request.get_header_value("Content-Type") == kBytesType;
}

bool hasBody(const httplib::Request& request) {
    return request.get_header_value("Transfer-Encoding") == "chunked" ||
           numberHeader(request, "Content-Length").value_or(0) > 0;
}

// What POST and PATCH say alike of the bytes they bring.
Answer<PartHead> partHead(const httplib::Request& request, std::uint64_t offset) {
    if (!bodyIsBounded(request)) return refuse(411, "Content-Length is missing");
    PartHead head{offset, numberHeader(request, "Content-Length"), std::nullopt};
    if (!request.has_header("Upload-Checksum")) return head;
    auto checksum = Checksum::parse(request.get_header_value("Upload-Checksum"));
    if (!checksum) return tl::make_unexpected(checksum.error());
    head.checksum = std::move(*checksum);
    return head;
}

// Reads the body into the part; how far the upload has come, or why not. `whole` tells whether the request
// came to its end.
Answer<std::uint64_t> readInto(IncomingPart& part, const httplib::Request& request,
                               const httplib::ContentReader& body, const Services& services, bool& whole) {
    Pace pace;
    whole = readBody(request, body, [&](std::string_view piece) {
        return part.take(piece) && pace.keepsUp(piece.size()) && !services.stopping;
    });
    return part.finish(whole);
}

Answer<std::string> created(const httplib::Request& request, UploadStore& uploads) {
    if (hasBody(request) && !bringsBytes(request))
        return refuse(415, "Content-Type is not application/offset+octet-stream");
    for (const char* foreign : {"Upload-Defer-Length", "Upload-Concat"})
        if (request.has_header(foreign)) return refuse(400, "an extension that is not offered");
    const auto length = numberHeader(request, "Upload-Length");
    if (!length) return refuse(400, "Upload-Length is not a whole number");
    const auto metadata = parseUploadMetadata(request.get_header_value("Upload-Metadata"));
    if (!metadata) return tl::make_unexpected(metadata.error());
    return uploads.create(*length, *metadata);
}

// Ready to take the first part of an upload just created.
Answer<IncomingPart> begunFirst(const std::string& id, const httplib::Request& request,
                                UploadStore& uploads) {
    auto head = partHead(request, 0);
    if (!head) return tl::make_unexpected(head.error());
    return uploads.resume(id, std::move(*head));
}

Answer<std::uint64_t> receiveFirst(const std::string& id, const httplib::Request& request,
                                   const httplib::ContentReader& body, Services& services) {
    auto part = begunFirst(id, request, services.uploads);
    if (!part) {
        drain(request, body);
        return tl::make_unexpected(part.error());
    }
    bool whole = false;
    auto offset = readInto(*part, request, body, services, whole);
    if (offset && !whole) return refuse(408, "the body broke off");
    return offset;
}

Answer<IncomingPart> begun(const std::string& id, const httplib::Request& request, UploadStore& uploads) {
    if (!bringsBytes(request)) return refuse(415, "Content-Type is not application/offset+octet-stream");
    const auto offset = numberHeader(request, "Upload-Offset");
    if (!offset) return refuse(400, "Upload-Offset is not a whole number");
    auto head = partHead(request, *offset);
    if (!head) return tl::make_unexpected(head.error());
    return uploads.resume(id, std::move(*head));
}

}  // namespace

void tellExpiry(const std::string& id, httplib::Response& response, UploadStore& uploads) {
    if (const auto end = uploads.expires(id)) response.set_header("Upload-Expires", httpDate(*end));
}

void createUpload(const httplib::Request& request, httplib::Response& response,
                  const httplib::ContentReader& body, Services& services) {
    const auto id = created(request, services.uploads);
    if (!id) {
        drain(request, body);
        return answerRefusal(response, id.error());
    }
    if (bringsBytes(request)) {
        const auto offset = receiveFirst(*id, request, body, services);
        if (!offset) {
            static_cast<void>(services.uploads.remove(*id));  // what stays expires
            return answerRefusal(response, offset.error());
        }
        response.set_header("Upload-Offset", std::to_string(*offset));
    }
    response.status = 201;
    response.set_header("Location", "/files/" + *id);
    tellExpiry(*id, response, services.uploads);
}

void receivePart(const std::string& id, const httplib::Request& request, httplib::Response& response,
                 const httplib::ContentReader& body, Services& services) {
    auto part = begun(id, request, services.uploads);
    if (!part) {
        drain(request, body);
        return answerRefusal(response, part.error());
    }
    bool whole = false;
    const auto offset = readInto(*part, request, body, services, whole);
    if (!offset) return answerRefusal(response, offset.error());
    response.set_header("Upload-Offset", std::to_string(*offset));
    tellExpiry(id, response, services.uploads);
    if (!whole) return answerRefusal(response, {408, "the body broke off"});
    response.status = 204;
}

}  // namespace portal
