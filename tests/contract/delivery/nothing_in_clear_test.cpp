// SPDX-License-Identifier: GPL-3.0-or-later
// After a day's work no file of the station, no temporary file and no line of its log names a person.
#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <set>

#include "kiosk/base/files.h"
#include "kiosk/base/log.h"
#include "tests/contract/delivery/fault_proxy.h"
#include "tests/contract/delivery/service_shelf.h"

namespace {

using namespace tramso;

// Whatever is said of a person in SendingStation's dossiers, as it might be spelt on a disk.
std::vector<std::string> spellings() {
    std::vector<std::string> all;
    for (const std::string text : {"Nguyễn Văn Mẫu", "Nguyễn Thị Mẫu", "079090000123", "020000123",
                                   "15/01/1990", "1 Đường Mẫu", "Nguyen Van Mau"}) {
        all.push_back(text);
        all.push_back(toHex(viewBytes(text)));
        std::string wide;  // UTF-16, the characters of one byte
        for (const char c : text) (wide += c) += '\0';
        all.push_back(wide);
        // Base 64 has three spellings, by where in a group of three the text begins; ends depend on the rest.
        for (std::size_t shift = 0; shift < 3; ++shift) {
            const std::string coded = toBase64(viewBytes(std::string(shift, 'x') + text));
            // A shorter one might stand in sealed bytes by chance.
            if (coded.size() >= 16) all.push_back(coded.substr(4, coded.size() - 8));
        }
    }
    return all;
}

// What a visit put aside holds, as bytes.
Bytes personal() {
    const auto text = viewBytes("Nguyễn Văn Mẫu 079090000123 020000123 15/01/1990 1 Đường Mẫu");
    return {text.begin(), text.end()};
}

// What of these texts stands in a file; empty when none does.
std::string foundIn(const std::string& content, const std::vector<std::string>& texts) {
    for (const std::string& text : texts)
        if (content.find(text) != std::string::npos) return text;
    return {};
}

std::size_t searched(const std::filesystem::path& folder, const std::vector<std::string>& texts) {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
        if (!entry.is_regular_file()) continue;
        INFO(entry.path().filename());
        CHECK(foundIn(contentOf(entry.path()), texts).empty());
        ++files;
    }
    return files;
}

// The station's own temporary folder, and its log in a file, as long as it lives.
class Watched {
public:
    explicit Watched(const std::filesystem::path& home) : temporary_{home / "tmp"}, log_{home / "log"} {
        std::filesystem::create_directory(temporary_);
        ::setenv("TMPDIR", temporary_.c_str(), 1);
        ::setenv("SQLITE_TMPDIR", temporary_.c_str(), 1);
        const int file = ::open(log_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        former_ = ::dup(STDERR_FILENO);
        ::dup2(file, STDERR_FILENO);
        ::close(file);
        startLog(true);
    }
    ~Watched() {
        ::dup2(former_, STDERR_FILENO);
        ::close(former_);
        ::unsetenv("TMPDIR");
        ::unsetenv("SQLITE_TMPDIR");
    }
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;
    [[nodiscard]] std::string log() const { return contentOf(log_); }
    [[nodiscard]] const std::filesystem::path& temporary() const { return temporary_; }

private:
    std::filesystem::path temporary_, log_;
    int former_ = -1;
};

}  // namespace

TEST_CASE("a day's work leaves no person's name or number in any file, temporary file or log") {
    const PortalProcess portal;
    FaultProxy proxy{portal.port()};
    SendingStation station{proxy.url(), portal.token()};
    const Watched watched{station.folder()};
    const auto texts = spellings();
    REQUIRE_FALSE(foundIn("xyz Nguyễn Văn Mẫu", texts).empty());
    REQUIRE_FALSE(foundIn(toBase64(viewBytes("name: Nguyễn Văn Mẫu; ")), texts).empty());

    std::vector<std::string> ids;
    for (int i = 0; i < 12; ++i) ids.push_back(station.commit({20'000, 700'000}));
    const Moment now = station.clock().now();
    const auto parked = station.store().drafts().park(
        {.procedureCode = "1.001193", .parked = now, .expires = now + std::chrono::hours{72}},
        {personal(), {personal(), personal()}}, {});
    REQUIRE(parked);
    searched(station.folder(), texts);  // waiting
    proxy.forecast([](const std::string&) { return Weather{.bytesUp = 3'000}; });
    station.deliver();  // a bad hour
    searched(station.folder(), texts);
    proxy.forecast([](const std::string&) { return Weather{.answer = "HTTP/1.1 200 OK\r\n\r\n"}; });
    station.clock().advance(kTiming.longest);
    station.deliver();  // somebody else answers
    REQUIRE(station.store().park(ids[0], FaultCode::ServiceRefused).has_value());
    station.restart();
    proxy.forecast({});
    station.clock().advance(kTiming.longest);
    const auto round = station.deliver();
    INFO(watched.log());
    CHECK(round.delivered == 11);
    CHECK(searched(station.folder(), texts) >= 3);  // database, blobs of the parked one, log

    const Moment future = station.clock().now() + std::chrono::days{36'500};
    REQUIRE(station.store().retire(future, future).has_value());
    REQUIRE(station.store().drafts().expire(future) == 1);
    searched(station.folder(), texts);
    CHECK(watched.log().find("dossier-delivered") != std::string::npos);  // or it would prove nothing
}

TEST_CASE("after a day's work the station can read no dossier it has delivered, not even with its key") {
    const PortalProcess portal;
    SendingStation station{"http://127.0.0.1:" + std::to_string(portal.port()), portal.token()};
    const std::string id = station.commit({5000});
    REQUIRE(station.deliver().delivered == 1);
    station.restart();
    CHECK(station.store().manifest(id).error().code == FaultCode::NotFound);
    CHECK(station.store().document(id, "01-giay-to.pdf").error().code == FaultCode::NotFound);
    CHECK(std::filesystem::is_empty(station.folder() / "store" / "blobs"));
}
