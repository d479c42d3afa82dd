// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself: options, folder, token.
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "tests/contract/portal/station.h"

TEST_CASE("help is printed on request and names every option") {
    const auto ended = runPortal({"--help"});
    CHECK(ended.code == 0);
    for (const char* option :
         {"--listen", "--data", "--public-url", "--ward", "--keep-uploads", "--add-officer", "--set-status"})
        CHECK(ended.out.find(option) != std::string::npos);
}

TEST_CASE("a wrong option is explained and ends with 2") {
    const std::vector<std::vector<std::string>> wrong{{},
                                                      {"--data"},
                                                      {"--data", "/tmp", "--listen", "nowhere"},
                                                      {"--data", "/tmp", "--listen", "127.0.0.1:70000"},
                                                      {"--data", "/tmp", "--ward", "1"},
                                                      {"--data", "/tmp", "--public-url", "ftp://x"},
                                                      {"--data", "/tmp", "--set-status", "x=11"},
                                                      {"--data", "/tmp", "--keep-uploads", "0"},
                                                      {"--data", "/tmp", "--no-such-option"}};
    for (const auto& options : wrong) {
        const auto ended = runPortal(options);
        CHECK(ended.code == 2);
        CHECK(ended.err.find("--") != std::string::npos);
        CHECK(ended.out.empty());
    }
}

TEST_CASE("a folder that cannot be used is named and ends with 2") {
    const auto ended = runPortal({"--data", "/proc/no-such-folder", "--listen", "127.0.0.1:0"});
    CHECK(ended.code == 2);
    CHECK(ended.err.find("/proc/no-such-folder") != std::string::npos);
}

TEST_CASE("two services never share a folder or a port", "[embedded]") {
    const PortalProcess portal;
    const auto sameFolder = runPortal({"--data", portal.data().string(), "--listen", "127.0.0.1:0"});
    CHECK(sameFolder.code == 2);
    const auto other = portal.data() / "other";
    const auto samePort =
        runPortal({"--data", other.string(), "--listen", "127.0.0.1:" + std::to_string(portal.port())});
    CHECK(samePort.code == 2);
    CHECK(samePort.err.find("cannot listen") != std::string::npos);
}

TEST_CASE("the token and everything of the dossiers is readable by the service alone", "[embedded]") {
    const PortalProcess portal;
    CHECK(portal.token().size() >= 32);
    CHECK(PortalProcess{}.token() != portal.token());
    for (const char* name : {"token", "portal.sqlite", "uploads", "dossiers"}) {
        struct stat status {};
        REQUIRE(::stat((portal.data() / name).c_str(), &status) == 0);
        INFO(name);
        CHECK((status.st_mode & 077U) == 0U);
    }
}

TEST_CASE("what is not HTTP does not keep the service from serving") {
    const PortalProcess portal;
    for (const std::string& noise :
         {std::string{"\r\n\r\n"}, std::string{"\x16\x03\x01\x02\x00", 5}, std::string{"GET"},
          "GET /" + std::string(9000, 'a') + " HTTP/1.1\r\n\r\n",
          "GET / HTTP/1.1\r\nX: " + std::string(20'000, 'a') + "\r\n\r\n",
          std::string{"PATCH / HTTP/1.1\r\nContent-Length: -1\r\n\r\n"}})
        const Station::RawConnection connection{portal.port(), noise};
    CHECK(Station{portal}.ask("GET", "/api/v1/service").status == 200);
}
