// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/request_body.h"

#include "portal/http_answers.h"
#include "portal/peer_stream.h"

namespace portal {

bool readBody(const httplib::Request& request, const httplib::ContentReader& library, const TakePiece& take) {
    PeerStream* const stream = PeerStream::ofThisThread();
    const auto length = numberHeader(request, "Content-Length");
    if (stream == nullptr || !length || request.has_header("Transfer-Encoding"))
        return library([&](const char* data, std::size_t size) { return take({data, size}); });
    for (std::uint64_t left = *length; left > 0;) {
        const auto piece = stream->next(left);
        if (piece.empty() || !take(piece)) return false;
        left -= piece.size();
    }
    return true;
}

}  // namespace portal
