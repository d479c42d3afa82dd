// SPDX-License-Identifier: GPL-3.0-or-later
// nginx, which we did not write, before a service: it ends TLS, asks for the station's certificate, and
// passes on.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "tests/contract/delivery/made_up_authority.h"
#include "tests/contract/delivery/peer_program.h"

// What the front shows and asks for.
struct FrontSettings {
    CertificateFiles shown;  // empty: plain HTTP
    std::filesystem::path
        stationsBelow;           // the authority stations must be certified by; empty: it does not ask
    bool wholeRequests = false;  // passes a request on only once it has it all
    std::string tls = "TLSv1.2 TLSv1.3";
};

class TlsFront {
public:
    // Files in a folder of its own below `home`; passes on to `servicePort` of 127.0.0.1.
    TlsFront(std::filesystem::path home, int servicePort, FrontSettings settings);

    // Starts it again on its port with other settings.
    void change(FrontSettings settings);

    [[nodiscard]] int port() const { return port_; }
    // A line for each request it has answered: "HTTP/2.0 TLSv1.3 CN=… PATCH 204 LENGTH", LENGTH being all
    // bytes of the request. Stops the front, which writes what it still has.
    [[nodiscard]] std::vector<std::string> log();

private:
    void start();
    [[nodiscard]] std::string configuration() const;

    std::filesystem::path folder_;
    int servicePort_;
    FrontSettings settings_;
    int port_ = 0;
    std::optional<PeerProgram> nginx_;
};
