// SPDX-License-Identifier: GPL-3.0-or-later
// A stand-in for the online service that takes everything in as docs/wire.md says, but for the requests it is
// told to answer otherwise.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace httplib {
class Server;
struct Request;
struct Response;
}  // namespace httplib

struct ScriptedAnswer {
    int status = 200;
    std::map<std::string, std::string> headers = {};
    std::string body = {};
    bool ours = true;  // with TramSo-Service: 1
};

class ScriptedService {
public:
    ScriptedService();
    ~ScriptedService();
    ScriptedService(const ScriptedService&) = delete;
    ScriptedService& operator=(const ScriptedService&) = delete;

    // The next requests with this method get these answers, one each, and change nothing.
    void instead(const std::string& method, const std::vector<ScriptedAnswer>& answers);
    // Every request with this method about this dossier gets this answer; for PUT, which alone names it.
    void always(const std::string& dossierId, const ScriptedAnswer& answer);
    // Offers these extensions of tus from now on ("creation-with-upload,checksum"); at first it offers none.
    void offer(const std::string& extensions);
    // Forgets the upload of a file ("01-giay-to.pdf").
    void forget(const std::string& file);

    [[nodiscard]] std::string url() const;
    // The methods asked with, oldest first, joined by spaces.
    [[nodiscard]] std::string asked() const;
    // The Upload-Checksum of each POST and PATCH, oldest first; empty where there was none.
    [[nodiscard]] std::vector<std::string> checksums() const;
    // How many bytes came with each POST and PATCH, oldest first.
    [[nodiscard]] std::vector<std::size_t> sizes() const;
    // How often a dossier was handed in.
    [[nodiscard]] int handedIn(const std::string& dossierId) const;

private:
    struct Upload {
        std::string file;
        std::size_t length = 0, offset = 0;
    };
    void answer(const httplib::Request& request, httplib::Response& response);
    void obey(const httplib::Request& request, httplib::Response& response);
    void create(const httplib::Request& request, httplib::Response& response);

    std::unique_ptr<httplib::Server> http_;
    int port_ = 0;
    mutable std::mutex mutex_;
    std::map<std::string, std::deque<ScriptedAnswer>> script_;  // by method
    std::map<std::string, ScriptedAnswer> always_;              // by dossier
    std::map<std::string, Upload> uploads_;                     // by path
    int created_ = 0;
    std::vector<std::string> asked_;
    std::string extensions_;
    std::vector<std::string> checksums_;
    std::vector<std::size_t> sizes_;
    std::map<std::string, int> handedIn_;
    std::thread thread_;
};
