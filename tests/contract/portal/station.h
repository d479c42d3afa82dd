// SPDX-License-Identifier: GPL-3.0-or-later
// A small station: speaks to a portal by docs/wire.md alone, with a client that is neither the kiosk's nor
// the portal's.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tests/contract/portal/portal_process.h"

// Header names in lower case.
using HeaderFields = std::map<std::string, std::string>;

struct Reply {
    int status = 0;  // 0: no answer
    HeaderFields headers;
    std::string body;
};

// A document a station would upload.
struct Paper {
    std::string file;
    std::string bytes;
    std::string sha256;
};

[[nodiscard]] std::string base64(const std::string& bytes);
[[nodiscard]] std::string sha256(const std::string& bytes);
// `Upload-Checksum` of these bytes: an algorithm OpenSSL knows, and the digest in base 64.
[[nodiscard]] std::string checksumOf(const char* algorithm, const std::string& bytes);
// `Upload-Metadata` of docs/wire.md §2.
[[nodiscard]] std::string metadataOf(const std::string& dossier, const std::string& file,
                                     const std::string& digest);
// `size` bytes that depend on `seed`.
[[nodiscard]] Paper makePaper(const std::string& file, std::size_t size, unsigned seed);
// 32 hex digits made of one.
[[nodiscard]] std::string idOf(char digit);

// The dossier a test hands in, and the secret of its slip.
inline const std::string kDossier = idOf('a');
inline const std::string kToken = idOf('d');
// The manifest of docs/wire.md §3 for these papers, with an obviously made-up applicant.
[[nodiscard]] std::string makeManifest(const std::string& id, const std::string& trackingToken,
                                       const std::vector<Paper>& papers);

class Station {
public:
    explicit Station(const PortalProcess& portal) : portal_{portal} {}

    // One request; the token and Tus-Resumable are added unless `headers` has them ("" leaves a header out).
    [[nodiscard]] Reply ask(const std::string& method, const std::string& path, HeaderFields headers = {},
                            const std::string& body = {}) const;

    [[nodiscard]] Reply create(const std::string& dossier, const Paper& paper) const;
    [[nodiscard]] Reply patch(const std::string& location, std::uint64_t offset,
                              const std::string& bytes) const;
    [[nodiscard]] Reply head(const std::string& location) const;
    // Creates and sends the whole of it; the location.
    std::string upload(const std::string& dossier, const Paper& paper) const;
    [[nodiscard]] Reply put(const std::string& id, const std::string& manifest) const;

    // Sends exactly these bytes on a connection of its own. The connection closes when the value dies.
    class RawConnection {
    public:
        RawConnection(int port, const std::string& bytes);
        ~RawConnection();
        RawConnection(const RawConnection&) = delete;
        RawConnection& operator=(const RawConnection&) = delete;
        // Everything until the service closes.
        [[nodiscard]] std::string readAll() const;

    private:
        int socket_;
    };
    // The head of a PATCH that announces `length` bytes, as text.
    [[nodiscard]] std::string patchHead(const std::string& location, std::uint64_t offset,
                                        std::size_t length) const;

private:
    const PortalProcess& portal_;
};
