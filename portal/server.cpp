// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/server.h"

#include <fmt/format.h>
#include <sys/socket.h>

#include <chrono>

#include "portal/http_answers.h"
#include "portal/http_server.h"
#include "portal/log_line.h"
#include "portal/routes.h"
#include "portal/storage/trouble.h"

namespace portal {
namespace {

// One for each caller at a time: as many slow stations as a ward's service meets, and some more. A part on
// its way to a blob store is held in memory, so of several processes each takes fewer.
constexpr std::size_t kThreads = 256, kThreadsOfMany = 32;
constexpr std::chrono::seconds kSilence{10};  // the longest pause within a request or an answer

// When the request this thread is answering came through the gate.
thread_local std::chrono::steady_clock::time_point arrived;

using Handled = httplib::Server::HandlerResponse;

Handled refused(httplib::Response& response, const Refusal& refusal) {
    answerRefusal(response, refusal);
    return Handled::Handled;
}

// A request for nothing that exists is answered here, with its body unread: the library would wait for it.
Handled gate(const httplib::Request& request, httplib::Response& response) {
    arrived = std::chrono::steady_clock::now();
    forgetStorageTrouble();
    const auto route = routeOf(request.path);
    // tus asks for it on every answer, also on a refusal; OPTIONS says Tus-Version instead.
    if (request.path.starts_with("/files/") && request.method != "OPTIONS")
        response.set_header("Tus-Resumable", "1.0.0");
    if (route.empty()) return refused(response, {404, "there is nothing here"});
    if (!routeAnswers(route, request.method)) return refused(response, {405, "not with this method"});
    // The library would cut any answer to pieces, or decompress a body without a bound.
    // One piece of a bundle is what stations ask for.
    const bool inPieces = route == "/api/v1/update/bundle" && request.ranges.size() == 1;
    if (!request.ranges.empty() && !inPieces) return refused(response, {416, "ranges are not served"});
    if (request.has_header("Content-Encoding"))
        return refused(response, {415, "encoded bodies are not taken"});
    return Handled::Unhandled;
}

// One line a request, without anything that points to a person: the pattern of the address, never the
// address.
void log(const httplib::Request& request, const httplib::Response& response, RequestCounts& counts) {
    const auto spent = std::chrono::steady_clock::now() - arrived;
    const auto route = routeOf(request.path);
    const bool known = !route.empty() && routeAnswers(route, request.method);
    counts.add({known ? request.method : "-", route.empty() ? "-" : std::string{route}, response.status},
               spent);
    logLine(fmt::format("{} {} {} {}ms\n", known ? request.method : "-", route.empty() ? "-" : route,
                        response.status,
                        std::chrono::duration_cast<std::chrono::milliseconds>(spent).count()));
}

// What the library refuses by itself gets a body too.
void explain(const httplib::Request&, httplib::Response& response) {
    if (response.body.empty()) answerRefusal(response, {response.status, "the request was not understood"});
}

void setLimits(HttpServer& http, bool oneOfMany) {
    const auto threads = oneOfMany ? kThreadsOfMany : kThreads;
    http.new_task_queue = [threads] { return new httplib::ThreadPool{threads}; };  // the library deletes it
    http.setSilence(kSilence);
    http.set_payload_max_length(kLongestUpload);
    http.set_tcp_nodelay(true);
    // Not SO_REUSEPORT, the library's habit: two services must not share a port unnoticed.
    http.set_socket_options([](socket_t socket) {
        const int yes = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
}

// Of every answer. Whoever has come by TLS once comes by nothing else for a year.
httplib::Headers headersOf(const std::string& publicUrl) {
    httplib::Headers headers{{"TramSo-Service", "1"}, {"X-Content-Type-Options", "nosniff"}};
    if (publicUrl.starts_with("https://")) headers.emplace("Strict-Transport-Security", "max-age=31536000");
    return headers;
}

}  // namespace

Server::Server(Services& services) : services_{services}, http_{std::make_unique<HttpServer>()} {
    setLimits(*http_, services.database.shared());
    http_->set_default_headers(headersOf(services.publicUrl));
    http_->set_pre_routing_handler(gate);
    http_->set_error_handler(explain);
    http_->set_exception_handler(
        [](const httplib::Request&, httplib::Response& response, const std::exception_ptr&) {
            answerRefusal(response, {500, "a fault of the service"});
        });
    http_->set_logger([&services](const httplib::Request& request, const httplib::Response& response) {
        log(request, response, services.fleet.requests);
    });
    addTusRoutes(*http_, services_);
    addDossierRoutes(*http_, services_);
    addCatalogueRoutes(*http_, services_);
    addFollowRoutes(*http_, services_);
    addPageRoutes(*http_, services_);
    addOfficerRoutes(*http_, services_);
    addOfficeRoutes(*http_, services_);
    addEstRoutes(*http_, services_);
    addFleetRoutes(*http_, services_);
    addUpdateRoutes(*http_, services_);
}

Server::~Server() {
    stop();
}

std::optional<int> Server::bind(const std::string& host, int port) {
    if (port == 0) {
        const int got = http_->bind_to_any_port(host);
        return got > 0 && http_->widenDoor() ? std::optional{got} : std::nullopt;
    }
    return http_->bind_to_port(host, port) && http_->widenDoor() ? std::optional{port} : std::nullopt;
}

bool Server::start() {
    thread_ = std::thread{[this] {
        http_->listen_after_bind();
        ended_ = true;
    }};
    while (!http_->is_running() && !ended_) std::this_thread::yield();
    return !ended_;
}

void Server::stop() {
    if (!thread_.joinable()) return;
    services_.stopping = true;
    http_->stop();
    thread_.join();
}

}  // namespace portal
