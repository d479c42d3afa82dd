// SPDX-License-Identifier: GPL-3.0-or-later
// A stand-in for an OpenCPS v2 service: its REST interface for dossiers and their files, as its public
// sources declare it, kept in memory. What is sent to it must name what the interface requires; anything else
// is answered as a mistake.
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

// A file as it was put into a dossier.
struct StoodInFile {
    std::string uid, part, name, formData, content;
};

struct StoodInDossier {
    std::string id, uid;
    std::map<std::string, std::string> form;   // what it was made from
    std::map<std::string, StoodInFile> files;  // by uid
    std::string status;                        // "", then "receiving" once submitted
    int submissions = 0;
};

class OpencpsStandIn {
public:
    OpencpsStandIn();
    ~OpencpsStandIn();
    OpencpsStandIn(const OpencpsStandIn&) = delete;
    OpencpsStandIn& operator=(const OpencpsStandIn&) = delete;

    [[nodiscard]] int port() const { return port_; }
    [[nodiscard]] std::string url() const {
        return "http://127.0.0.1:" + std::to_string(port_) + "/o/rest/v2";
    }
    // What it keeps, oldest first.
    [[nodiscard]] std::vector<StoodInDossier> dossiers() const;
    // The next requests with this method get these answers, one each, and change nothing. "STATUS TYPE BODY".
    void instead(const std::string& method, int status, const std::string& type,
                 const std::string& body = {});
    // Every request from now on gets this answer.
    void always(int status, const std::string& type, const std::string& body);
    // Gives every dossier this state, and a number.
    void decide(const std::string& status);
    // Loses the files of all dossiers, or half of each file.
    void loseFiles();
    void halveFiles();
    // The methods asked with and the last words of their paths: "GET dossiers/… ".
    [[nodiscard]] std::vector<std::string> asked() const;

private:
    struct Canned {
        int status;
        std::string type, body;
    };
    void answer(const httplib::Request& request, httplib::Response& response);
    void obey(const httplib::Request& request, httplib::Response& response);
    void create(const httplib::Request& request, httplib::Response& response);
    void takeFile(StoodInDossier& dossier, const httplib::Request& request, httplib::Response& response);
    [[nodiscard]] StoodInDossier* find(const std::string& idOrUid);

    std::unique_ptr<httplib::Server> http_;
    int port_ = 0;
    mutable std::mutex mutex_;
    std::vector<StoodInDossier> dossiers_;
    std::map<std::string, std::deque<Canned>> script_;
    std::unique_ptr<Canned> always_;
    std::vector<std::string> asked_;
    std::thread thread_;
};
