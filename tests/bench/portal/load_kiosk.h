// SPDX-License-Identifier: GPL-3.0-or-later
// One kiosk of the load bench: uploads one document over HTTP/1.1 without ever blocking, so that one thread
// plays hundreds. It knows tus 1.0 (creation, then parts) and the plain PUT of a file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What every kiosk sends, and to whom.
struct Load {
    bool tus = true;               // otherwise one PUT
    int port = 0;                  // on 127.0.0.1
    std::string path = "/files/";  // where uploads are created; for PUT what goes before the kiosk's number
    std::string token;             // bearer token; empty: none is sent
    std::string document;          // the bytes
    std::string metadata;          // Upload-Metadata
    std::size_t part = 0;          // bytes of a PATCH
    std::vector<std::string> checksums;  // Upload-Checksum of each part; empty: none is sent
};

// Not copied, not moved: its file descriptor is registered under its address.
class LoadKiosk {
public:
    // `load` outlives it; `number` is its own.
    LoadKiosk(const Load& load, std::uint64_t number) : load_{load}, number_{number} {}
    ~LoadKiosk();
    LoadKiosk(const LoadKiosk&) = delete;
    LoadKiosk& operator=(const LoadKiosk&) = delete;

    // Goes on as far as it can: connects, sends, reads. Called at first and whenever its socket is ready.
    void step();
    // True when there is nothing more to do; failed() then says how it ended.
    [[nodiscard]] bool over() const { return over_; }
    [[nodiscard]] bool failed() const { return !trouble_.empty(); }
    [[nodiscard]] const std::string& trouble() const { return trouble_; }
    // The socket to wait for, -1 when over(); changes when the service closed the connection.
    [[nodiscard]] int socket() const { return socket_; }
    // True while it waits to send, false while it waits for an answer.
    [[nodiscard]] bool sends() const { return !head_.empty() || !body_.empty(); }

private:
    void connect();
    void disconnect();
    void ask(std::string head, std::string_view body);
    void askNext();
    // Each false when it would have to wait.
    [[nodiscard]] bool send();
    [[nodiscard]] bool sendPiece();
    [[nodiscard]] bool receive();
    // Looks whether the answer is complete; acts on it then.
    [[nodiscard]] bool answered(bool closed);
    void act(int status, const std::string& location);
    void fail(std::string why);

    const Load& load_;
    const std::uint64_t number_;
    int socket_ = -1;
    std::string location_;
    std::uint64_t offset_ = 0;  // bytes the service has acknowledged
    std::string head_, answer_;
    std::string_view body_;
    std::size_t sentOfHead_ = 0, asked_ = 0;
    bool over_ = false;
    std::string trouble_;
};
