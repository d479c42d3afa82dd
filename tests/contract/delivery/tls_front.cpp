// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/delivery/tls_front.h"

#include <fmt/format.h>

#include <fstream>

TlsFront::TlsFront(std::filesystem::path home, int servicePort, FrontSettings settings)
    : folder_{std::move(home) / "front"}, servicePort_{servicePort}, settings_{std::move(settings)} {
    std::filesystem::create_directories(folder_);
    port_ = freePort();
    start();
}

void TlsFront::change(FrontSettings settings) {
    nginx_.reset();
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
    const std::string errors = (folder_ / "errors").string();
    nginx_.emplace(std::vector<std::string>{"/usr/sbin/nginx", "-e", errors, "-c", file}, port_, errors);
}

std::vector<std::string> TlsFront::log() {
    nginx_.reset();
    std::vector<std::string> lines;
    std::ifstream stream{folder_ / "access"};
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}
