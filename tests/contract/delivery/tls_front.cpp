// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/delivery/tls_front.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

#include "tests/contract/portal/portal_process.h"

namespace {

sockaddr_in placeOf(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

// One nobody listens on at this moment.
int freePort() {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = placeOf(0);
    socklen_t size = sizeof address;
    REQUIRE(::bind(fd, reinterpret_cast<const sockaddr*>(&address), size) == 0);
    REQUIRE(::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    ::close(fd);
    return ntohs(address.sin_port);
}

bool listensOn(int port) {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = placeOf(port);
    const bool there = ::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(fd);
    return there;
}

}  // namespace

TlsFront::TlsFront(std::filesystem::path home, int servicePort, FrontSettings settings)
    : folder_{std::move(home) / "front"}, servicePort_{servicePort}, settings_{std::move(settings)} {
    std::filesystem::create_directories(folder_);
    port_ = freePort();
    start();
}

TlsFront::~TlsFront() {
    stop();
}

void TlsFront::change(FrontSettings settings) {
    stop();
    settings_ = std::move(settings);
    start();
}

std::string TlsFront::configuration() const {
    std::string tls;
    if (!settings_.shown.certificate.empty())
        tls = fmt::format("ssl_certificate {};\nssl_certificate_key {};\nssl_protocols {};\n",
                          settings_.shown.certificate.string(), settings_.shown.key.string(), settings_.tls);
    if (!settings_.stationsBelow.empty())
        tls += fmt::format("ssl_verify_client on;\nssl_client_certificate {};\n",
                           settings_.stationsBelow.string());
    std::string folders;
    for (const char* kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        folders += fmt::format("{}_temp_path {}/{};\n", kind, folder_.string(), kind);
    return fmt::format(R"(daemon off;
master_process off;
pid {0}/pid;
error_log {0}/errors;
events {{ }}
http {{
  log_format short '$server_protocol $ssl_protocol $ssl_client_s_dn $request_method $status $request_length';
  access_log {0}/access short;
  {1}
  server {{
    listen 127.0.0.1:{2}{3};
    {4}
    client_max_body_size 0;
    location / {{
      proxy_pass http://127.0.0.1:{5};
      proxy_http_version 1.1;
      proxy_request_buffering {6};
    }}
  }}
}}
)",
                       folder_.string(), folders, port_, tls.empty() ? "" : " ssl http2", tls, servicePort_,
                       settings_.wholeRequests ? "on" : "off");
}

void TlsFront::start() {
    const std::string file = (folder_ / "nginx.conf").string();
    std::ofstream{file} << configuration();
    std::ofstream{folder_ / "access"};
    child_ = ::fork();
    if (child_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        const std::string errors = (folder_ / "errors").string();
        ::execlp("/usr/sbin/nginx", "nginx", "-e", errors.c_str(), "-c", file.c_str(), nullptr);
        ::_exit(127);
    }
    while (!listensOn(port_)) {
        const pid_t ended = ::waitpid(child_, nullptr, WNOHANG);
        INFO(contentOf(folder_ / "errors"));
        REQUIRE(ended == 0);
        std::this_thread::yield();
    }
}

void TlsFront::stop() {
    if (child_ <= 0) return;
    ::kill(child_, SIGTERM);
    ::waitpid(child_, nullptr, 0);
    child_ = -1;
}

std::vector<std::string> TlsFront::log() {
    stop();
    std::vector<std::string> lines;
    std::ifstream stream{folder_ / "access"};
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}
