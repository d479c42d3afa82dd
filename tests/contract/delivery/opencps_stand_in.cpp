// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/delivery/opencps_stand_in.h"

#include <httplib.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;

const std::string kBase = "/o/rest/v2";
const std::string kJson = "application/json;charset=UTF-8";

void reply(httplib::Response& response, const json& body, int status = 200) {
    response.status = status;
    response.set_content(body.dump(), kJson.c_str());
}

// Its way to say no.
void refuse(httplib::Response& response, int status, const std::string& why) {
    reply(response, {{"code", status}, {"message", why}, {"description", why}}, status);
}

json told(const StoodInDossier& dossier) {
    json about{{"dossierId", std::stoull(dossier.id)}, {"referenceUid", dossier.uid}, {"dossierNo", ""},
               {"dossierStatus", dossier.status},      {"dossierStatusText", ""},     {"submitDate", ""}};
    if (dossier.submissions > 0) about["submitDate"] = "24/11/2026 09:15:09";
    if (dossier.status != "" && dossier.status != "receiving") about["dossierNo"] = "H29.26-261124-0001";
    return about;
}

json toldFiles(const StoodInDossier& dossier) {
    json data = json::array();
    for (const auto& [uid, file] : dossier.files)
        data.push_back({{"referenceUid", uid},
                        {"dossierPartNo", file.part},
                        {"displayName", file.name},
                        {"fileSize", file.content.size()}});
    json about{{"total", data.size()}};
    if (!data.empty()) about["data"] = data;
    return about;
}

std::string partOf(const httplib::Request& request, const char* name) {
    return request.has_file(name) ? request.get_file_value(name).content : std::string{};
}

}  // namespace

OpencpsStandIn::OpencpsStandIn() : http_{std::make_unique<httplib::Server>()} {
    const httplib::Server::Handler handler =
        [this](const httplib::Request& request, httplib::Response& response) { answer(request, response); };
    http_->Get(".*", handler);
    http_->Post(".*", handler);
    http_->Delete(".*", handler);
    http_->set_keep_alive_max_count(1);
    http_->set_tcp_nodelay(true);
    port_ = http_->bind_to_any_port("127.0.0.1");
    REQUIRE(port_ > 0);
    thread_ = std::thread{[this] { http_->listen_after_bind(); }};
    while (!http_->is_running()) std::this_thread::yield();
}

OpencpsStandIn::~OpencpsStandIn() {
    http_->stop();
    thread_.join();
}

std::vector<StoodInDossier> OpencpsStandIn::dossiers() const {
    const std::scoped_lock lock{mutex_};
    return dossiers_;
}

void OpencpsStandIn::instead(const std::string& method, int status, const std::string& type,
                             const std::string& body) {
    const std::scoped_lock lock{mutex_};
    script_[method].push_back({status, type, body});
}

void OpencpsStandIn::always(int status, const std::string& type, const std::string& body) {
    const std::scoped_lock lock{mutex_};
    always_ = std::make_unique<Canned>(Canned{status, type, body});
}

void OpencpsStandIn::decide(const std::string& status) {
    const std::scoped_lock lock{mutex_};
    for (StoodInDossier& dossier : dossiers_) dossier.status = status;
}

void OpencpsStandIn::loseFiles() {
    const std::scoped_lock lock{mutex_};
    for (StoodInDossier& dossier : dossiers_) dossier.files.clear();
}

void OpencpsStandIn::halveFiles() {
    const std::scoped_lock lock{mutex_};
    for (StoodInDossier& dossier : dossiers_)
        for (auto& [uid, file] : dossier.files) file.content.resize(file.content.size() / 2);
}

std::vector<std::string> OpencpsStandIn::asked() const {
    const std::scoped_lock lock{mutex_};
    return asked_;
}

StoodInDossier* OpencpsStandIn::find(const std::string& idOrUid) {
    const auto found = std::ranges::find_if(dossiers_, [&](const StoodInDossier& dossier) {
        return dossier.id == idOrUid || dossier.uid == idOrUid;
    });
    return found == dossiers_.end() ? nullptr : &*found;
}

void OpencpsStandIn::answer(const httplib::Request& request, httplib::Response& response) {
    const std::scoped_lock lock{mutex_};
    asked_.push_back(request.method + " " + request.path.substr(std::min(request.path.size(), kBase.size())));
    auto& script = script_[request.method];
    if (!always_ && script.empty()) return obey(request, response);
    const Canned canned = always_ ? *always_ : script.front();
    if (!always_) script.pop_front();
    response.status = canned.status;
    response.set_content(canned.body, canned.type.c_str());
}

void OpencpsStandIn::obey(const httplib::Request& request, httplib::Response& response) {
    if (request.get_header_value("Authorization") != "Basic dHJhbTptYXU=")
        return refuse(response, 401, "Unauthorized");
    if (request.get_header_value("groupId") != "35301") return refuse(response, 400, "groupId");
    const std::string path = request.path.substr(kBase.size());
    if (path == "/dossiers" && request.method == "POST") return create(request, response);
    if (!path.starts_with("/dossiers/")) return refuse(response, 404, "Not found");
    const std::string rest = path.substr(std::string_view{"/dossiers/"}.size());
    const auto slash = std::min(rest.find('/'), rest.size());
    StoodInDossier* const dossier = find(rest.substr(0, slash));
    const std::string verb = rest.substr(slash);
    if (dossier == nullptr) return refuse(response, 404, "Not found");
    if (verb.empty() && request.method == "GET") return reply(response, told(*dossier));
    if (verb == "/files" && request.method == "GET") return reply(response, toldFiles(*dossier));
    if (verb == "/files" && request.method == "POST") return takeFile(*dossier, request, response);
    if (verb.starts_with("/files/") && request.method == "DELETE") {
        if (dossier->files.erase(verb.substr(std::string_view{"/files/"}.size())) == 0)
            return refuse(response, 404, "Not found");
        return reply(response, json::object());
    }
    if (verb == "/submitting" && request.method == "POST") {
        ++dossier->submissions;
        dossier->status = "receiving";
        return reply(response, told(*dossier));
    }
    if (verb == "/cancelling" && request.method == "POST") {
        dossier->status = "cancelling";
        return reply(response, told(*dossier));
    }
    refuse(response, 404, "Not found");
}

void OpencpsStandIn::create(const httplib::Request& request, httplib::Response& response) {
    StoodInDossier made;
    for (const auto& [name, value] : request.params) made.form[name] = value;
    for (const char* required : {"serviceCode", "govAgencyCode", "dossierTemplateNo", "applicantName",
                                 "applicantIdType", "applicantIdNo"})
        if (made.form[required].empty()) return refuse(response, 400, required);
    constexpr int kFirst = 70'001;
    made.id = std::to_string(kFirst + static_cast<int>(dossiers_.size()));
    made.uid = made.form["referenceUid"];
    dossiers_.push_back(made);
    reply(response, told(made));
}

void OpencpsStandIn::takeFile(StoodInDossier& dossier, const httplib::Request& request,
                              httplib::Response& response) {
    const StoodInFile file{.uid = partOf(request, "referenceUid"),
                           .part = partOf(request, "dossierPartNo"),
                           .name = partOf(request, "displayName"),
                           .formData = partOf(request, "formData"),
                           .content = partOf(request, "file")};
    if (file.part.empty() || partOf(request, "dossierTemplateNo") != dossier.form["dossierTemplateNo"])
        return refuse(response, 400, "dossierPartNo");
    if (dossier.files.contains(file.uid)) return refuse(response, 409, "referenceUid");
    dossier.files[file.uid] = file;
    reply(response, {{"dossierFileId", 1}, {"referenceUid", file.uid}, {"fileSize", file.content.size()}});
}
