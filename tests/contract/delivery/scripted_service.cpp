// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/delivery/scripted_service.h"

#include <httplib.h>

#include <catch2/catch.hpp>

#include "kiosk/base/bytes.h"

namespace {

const std::string kDossiers = "/api/v1/dossiers/";

void say(httplib::Response& response, const ScriptedAnswer& answer) {
    response.status = answer.status;
    if (answer.ours) response.set_header("TramSo-Service", "1");
    for (const auto& [name, value] : answer.headers) response.set_header(name, value);
    if (!answer.body.empty()) response.set_content(answer.body, "application/json");
}

}  // namespace

ScriptedService::ScriptedService() : http_{std::make_unique<httplib::Server>()} {
    const httplib::Server::Handler handler =
        [this](const httplib::Request& request, httplib::Response& response) { answer(request, response); };
    http_->Get(".*", handler);  // HEAD too
    http_->Post(".*", handler);
    http_->Put(".*", handler);
    http_->Patch(".*", handler);
    http_->Options(".*", handler);
    http_->set_keep_alive_max_count(1);
    http_->set_tcp_nodelay(true);
    port_ = http_->bind_to_any_port("127.0.0.1");
    REQUIRE(port_ > 0);
    thread_ = std::thread{[this] { http_->listen_after_bind(); }};
    while (!http_->is_running()) std::this_thread::yield();
}

ScriptedService::~ScriptedService() {
    http_->stop();
    thread_.join();
}

std::string ScriptedService::url() const {
    return "http://127.0.0.1:" + std::to_string(port_);
}

void ScriptedService::instead(const std::string& method, const std::vector<ScriptedAnswer>& answers) {
    const std::scoped_lock lock{mutex_};
    script_[method].insert(script_[method].end(), answers.begin(), answers.end());
}

void ScriptedService::always(const std::string& dossierId, const ScriptedAnswer& answer) {
    const std::scoped_lock lock{mutex_};
    always_[dossierId] = answer;
}

void ScriptedService::offer(const std::string& extensions) {
    const std::scoped_lock lock{mutex_};
    extensions_ = extensions;
}

std::vector<std::string> ScriptedService::checksums() const {
    const std::scoped_lock lock{mutex_};
    return checksums_;
}

std::vector<std::size_t> ScriptedService::sizes() const {
    const std::scoped_lock lock{mutex_};
    return sizes_;
}

void ScriptedService::forget(const std::string& file) {
    const std::scoped_lock lock{mutex_};
    std::erase_if(uploads_, [&](const auto& upload) { return upload.second.file == file; });
}

std::string ScriptedService::asked() const {
    const std::scoped_lock lock{mutex_};
    std::string all;
    for (const std::string& method : asked_) all += (all.empty() ? "" : " ") + method;
    return all;
}

int ScriptedService::handedIn(const std::string& dossierId) const {
    const std::scoped_lock lock{mutex_};
    const auto found = handedIn_.find(dossierId);
    return found == handedIn_.end() ? 0 : found->second;
}

void ScriptedService::answer(const httplib::Request& request, httplib::Response& response) {
    const std::scoped_lock lock{mutex_};
    asked_.push_back(request.method);
    if (request.method == "POST" || request.method == "PATCH") {
        checksums_.push_back(request.get_header_value("Upload-Checksum"));
        sizes_.push_back(request.body.size());
    }
    auto& script = script_[request.method];
    if (!script.empty()) {
        say(response, script.front());
        script.pop_front();
        return;
    }
    obey(request, response);
}

void ScriptedService::obey(const httplib::Request& request, httplib::Response& response) {
    if (request.method == "OPTIONS")
        return say(response,
                   {.status = 204,
                    .headers = {{"Tus-Extension", extensions_}, {"Tus-Checksum-Algorithm", "sha1, sha256"}}});
    if (request.method == "POST") return create(request, response);
    if (request.method == "PUT") {
        const std::string id = request.path.substr(kDossiers.size());
        if (always_.contains(id)) return say(response, always_.at(id));
        ++handedIn_[id];
        return say(response, {.status = 201, .body = R"({"dossier_code":"H29.26-261124-0001"})"});
    }
    const auto upload = uploads_.find(request.path);
    if (upload == uploads_.end()) return say(response, {.status = 404});
    auto& [file, length, offset] = upload->second;
    if (request.method == "PATCH") offset += request.body.size();
    say(response,
        {.status = request.method == "PATCH" ? 204 : 200,
         .headers = {{"Upload-Offset", std::to_string(offset)}, {"Upload-Length", std::to_string(length)}}});
}

void ScriptedService::create(const httplib::Request& request, httplib::Response& response) {
    const std::string path = "/files/" + std::to_string(++created_);
    const std::string metadata = request.get_header_value("Upload-Metadata");
    std::string file;
    for (int number = 1; number < 10; ++number) {
        const std::string name = "0" + std::to_string(number) + "-giay-to.pdf";
        if (metadata.find(tramso::toBase64(tramso::viewBytes(name))) != std::string::npos) file = name;
    }
    const std::size_t length = std::stoul(request.get_header_value("Upload-Length"));
    uploads_[path] = {.file = file, .length = length, .offset = request.body.size()};
    ScriptedAnswer answer{.status = 201, .headers = {{"Location", path}}};
    if (!request.body.empty()) answer.headers["Upload-Offset"] = std::to_string(request.body.size());
    say(response, answer);
}
