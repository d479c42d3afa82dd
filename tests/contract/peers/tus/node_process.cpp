// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/peers/tus/node_process.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace {

std::filesystem::path makeServerFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "tus-server-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    return name;
}

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

// Up to a line's end, or to the end of the stream; false when there was nothing.
bool readLine(int in, std::string& line) {
    line.clear();
    char c = 0;
    bool any = false;
    while (::read(in, &c, 1) == 1) {
        any = true;
        if (c == '\n') break;
        line += c;
    }
    return any;
}

// The store keeps what it knows of an upload in a file beside its bytes.
bool isNote(const std::filesystem::path& file) {
    return file.extension() == ".json";
}

}  // namespace

TusServer::TusServer(int expiryMs) : folder_{makeServerFolder()}, expiryMs_{expiryMs} {
    start();
}

TusServer::~TusServer() {
    kill();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void TusServer::start() {
    std::array<int, 2> ends{};
    REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
    const std::string script = std::string{TRAMSO_SOURCE_DIR} + "/tests/contract/peers/tus/tus_server.mjs";
    const std::string port = std::to_string(port_);
    const std::string expiry = std::to_string(expiryMs_);
    child_ = ::fork();
    if (child_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // nothing stays when a test is ended
        ::dup2(ends[1], STDOUT_FILENO);
        ::execlp("node", "node", script.c_str(), folder_.c_str(), port.c_str(), expiry.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    out_ = ends[0];
    answered_.clear();
    std::string line;
    REQUIRE(readLine(out_, line));
    port_ = std::stoi(line);
}

void TusServer::kill() {
    if (child_ <= 0) return;
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
    child_ = -1;
    std::string line;
    while (readLine(out_, line)) answered_.push_back(line);
    ::close(out_);
}

std::vector<std::string> TusServer::uploads() const {
    std::vector<std::string> contents;
    for (const auto& entry : std::filesystem::directory_iterator{folder_ / "files"})
        if (!isNote(entry.path())) contents.push_back(bytesOf(entry.path()));
    return contents;
}

std::uintmax_t TusServer::bytes() const {
    std::uintmax_t sum = 0;
    for (const auto& entry : std::filesystem::directory_iterator{folder_ / "files"})
        if (!isNote(entry.path())) sum += entry.file_size();
    return sum;
}

std::string TusServer::manifest(const std::string& id) const {
    return bytesOf(folder_ / "dossiers" / (id + ".json"));
}

void TusServer::forget() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder_ / "files"})
        files.push_back(entry.path());
    for (const auto& file : files) std::filesystem::remove(file);
}
