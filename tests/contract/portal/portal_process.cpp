// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/portal/portal_process.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

namespace {

std::filesystem::path makePortalFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "portal-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    return name;
}

// What tells the program of the places its folder belongs to, one word a line.
std::vector<std::string> placesOf(const std::vector<std::string>& options) {
    std::vector<std::string> words;
    const auto data = std::find(options.begin(), options.end(), "--data");
    if (data == options.end() || data + 1 == options.end()) return words;
    std::ifstream list{std::filesystem::path{*(data + 1)}.parent_path() / "places"};
    for (std::string word; std::getline(list, word);) words.push_back(word);
    return words;
}

// Starts the program; its standard output goes to `out`, its error output is appended to `err`.
pid_t spawn(const std::vector<std::string>& options, int out, const std::filesystem::path& err) {
    std::string program = std::string{TRAMSO_BIN_DIR} + "/tramso-portal";
    std::vector<std::string> words{program};
    words.insert(words.end(), options.begin(), options.end());
    const auto places = placesOf(options);
    words.insert(words.end(), places.begin(), places.end());
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t child = ::fork();
    if (child != 0) return child;
    ::dup2(out, STDOUT_FILENO);
    ::dup2(::open(err.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600), STDERR_FILENO);
    ::execv(program.c_str(), arguments.data());
    ::_exit(127);
}

int waitFor(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// Up to the first line's end, or to the end of the stream.
std::string firstLine(int in) {
    std::string line;
    char c = 0;
    while (::read(in, &c, 1) == 1 && c != '\n') line += c;
    return line;
}

}  // namespace

Ended runPortal(const std::vector<std::string>& options) {
    const auto home = makePortalFolder();
    const int out = ::open((home / "out").c_str(), O_WRONLY | O_CREAT, 0600);
    const int code = waitFor(spawn(options, out, home / "err"));
    ::close(out);
    Ended ended{code, contentOf(home / "out"), contentOf(home / "err")};
    std::filesystem::remove_all(home);
    return ended;
}

PortalProcess::PortalProcess(std::vector<std::string> options)
    : options_{std::move(options)}, home_{makePortalFolder()}, data_{home_ / "data"} {
    if (sharedRun()) {
        places_ = std::make_shared<const SharedPlaces>();
        std::ofstream list{home_ / "places"};
        for (const std::string& word : places_->options()) list << word << '\n';
    }
    start();
}

PortalProcess::PortalProcess(At at)
    : home_{makePortalFolder()}, data_{home_ / "data"}, host_{std::move(at.host)} {
    start();
}

PortalProcess::PortalProcess(const PortalProcess& beside, std::vector<std::string> options)
    : options_{std::move(options)}, home_{makePortalFolder()}, data_{beside.data_}, places_{beside.places_} {
    REQUIRE(places_ != nullptr);
    start();
}

PortalProcess::~PortalProcess() {
    if (child_ > 0) end(SIGKILL);
    std::error_code ignored;
    std::filesystem::remove_all(home_, ignored);
}

void PortalProcess::start() {
    int ends[2];
    REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
    const std::string listen = host_ + ":" + std::to_string(port_);  // 0 at first: any free one
    std::vector<std::string> options{"--listen", listen, "--data", data_.string()};
    options.insert(options.end(), options_.begin(), options_.end());
    child_ = spawn(options, ends[1], home_ / "log");
    ::close(ends[1]);
    const std::string line = firstLine(ends[0]);
    ::close(ends[0]);
    const std::string start = "listening on http://" + host_ + ":";
    INFO(line << contentOf(home_ / "log"));
    REQUIRE(line.rfind(start, 0) == 0);
    port_ = std::stoi(line.substr(start.size()));
}

int PortalProcess::end(int signal) {
    ::kill(child_, signal);
    const int code = waitFor(child_);
    child_ = -1;
    return code;
}

std::string PortalProcess::token() const {
    std::string token = contentOf(data_ / "token");
    while (!token.empty() && token.back() == '\n') token.pop_back();
    return token;
}

std::size_t PortalProcess::keptUploads() const {
    if (places_) return places_->objects("uploads").size();
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator{data_ / "uploads"}, {}));
}

std::string PortalProcess::keptOf(const std::string& dossier, const std::string& file) const {
    if (!places_) return contentOf(data_ / "dossiers" / dossier / file);
    const auto objects =
        places_->ask("SELECT object FROM documents WHERE dossier='" + dossier + "' AND file='" + file + "'");
    return objects.size() == 1 ? contentOf(places_->fileOf(objects.front())) : std::string{};
}

bool PortalProcess::keepsDossiers() const {
    return places_ ? !places_->objects("dossiers").empty() : !std::filesystem::is_empty(data_ / "dossiers");
}

std::string PortalProcess::logWith(std::string_view text) const {
    constexpr std::chrono::seconds kLimit{30};
    const auto end = std::chrono::steady_clock::now() + kLimit;
    std::string log = contentOf(home_ / "log");
    while (log.find(text) == std::string::npos && std::chrono::steady_clock::now() < end)
        log = contentOf(home_ / "log");
    return log;
}
