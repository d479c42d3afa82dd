// SPDX-License-Identifier: GPL-3.0-or-later
// upload_load: so many kiosks upload one document each, all at once, to a service of this machine. Prints one
// line of JSON: how many arrived, the seconds all took, and those of the median and of the last kiosk.
#include <fmt/format.h>
#include <openssl/evp.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <random>

#include "tests/bench/portal/load_kiosk.h"

namespace {

using Digest = std::array<unsigned char, 32>;

struct Wanted {
    Load load;
    int kiosks = 200;
    std::size_t bytes = 5'000'000;
    bool checksums = false;
};

Digest digestOf(std::string_view bytes) {
    Digest digest{};
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr);
    return digest;
}

std::string base64(std::string_view bytes) {
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    const int size =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

std::string hexOf(const Digest& digest) {
    std::string text;
    for (const unsigned char byte : digest) text += fmt::format("{:02x}", byte);
    return text;
}

// The document, and what is said of it; the same at every run.
void draw(Wanted& wanted) {
    std::mt19937_64 chance{20261129};
    Load& load = wanted.load;
    load.document.resize(wanted.bytes);
    std::generate(load.document.begin(), load.document.end(),
                  [&] { return static_cast<char>(chance() & 0xffU); });
    load.metadata = fmt::format("dossier {},filename {},sha256 {}", base64(std::string(32, 'a')),
                                base64("01-to-khai.pdf"), base64(hexOf(digestOf(load.document))));
    if (load.part == 0) load.part = wanted.bytes;
    const std::string_view document = load.document;
    for (std::size_t at = 0; wanted.checksums && at < wanted.bytes; at += load.part) {
        const Digest digest = digestOf(document.substr(at, load.part));
        load.checksums.push_back("sha256 " +
                                 base64({reinterpret_cast<const char*>(digest.data()), digest.size()}));
    }
}

// All kiosks, each woken when its socket is ready.
class Crowd {
public:
    explicit Crowd(const Wanted& wanted) : epoll_{epoll_create1(EPOLL_CLOEXEC)} {
        for (int i = 0; i < wanted.kiosks; ++i)
            kiosks_.push_back(std::make_unique<LoadKiosk>(wanted.load, static_cast<std::uint64_t>(i)));
    }
    Crowd(const Crowd&) = delete;
    Crowd& operator=(const Crowd&) = delete;
    ~Crowd() { ::close(epoll_); }

    // Until the last is over: the seconds each that arrived took, in ascending order.
    std::vector<double> run() {
        constexpr int kAtOnce = 64;
        begun_ = std::chrono::steady_clock::now();
        left_ = kiosks_.size();
        for (const auto& kiosk : kiosks_) advance(*kiosk);
        std::array<epoll_event, kAtOnce> events{};
        while (left_ > 0) {
            const int count = epoll_wait(epoll_, events.data(), kAtOnce, -1);
            for (int i = 0; i < count; ++i)
                advance(*static_cast<LoadKiosk*>(events.at(static_cast<std::size_t>(i)).data.ptr));
        }
        std::sort(arrived_.begin(), arrived_.end());
        return arrived_;
    }
    // Why kiosks failed, the first of them.
    [[nodiscard]] std::string trouble() const {
        for (const auto& kiosk : kiosks_)
            if (kiosk->failed()) return kiosk->trouble();
        return {};
    }

private:
    void advance(LoadKiosk& kiosk) {
        if (kiosk.over()) return;
        kiosk.step();
        if (kiosk.over()) {
            --left_;
            const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begun_;
            if (!kiosk.failed()) arrived_.push_back(spent.count());
            return;
        }
        // A closed socket left the list by itself; its successor may have the same number.
        epoll_event event{(kiosk.sends() ? EPOLLOUT : EPOLLIN) | EPOLLRDHUP, {.ptr = &kiosk}};
        if (epoll_ctl(epoll_, EPOLL_CTL_MOD, kiosk.socket(), &event) != 0)
            epoll_ctl(epoll_, EPOLL_CTL_ADD, kiosk.socket(), &event);
    }

    int epoll_;
    std::vector<std::unique_ptr<LoadKiosk>> kiosks_;
    std::size_t left_ = 0;
    std::chrono::steady_clock::time_point begun_;
    std::vector<double> arrived_;
};

}  // namespace

int main(int argc, char** argv) {
    Wanted wanted;
    bool put = false;
    CLI::App app{"So many kiosks upload one document each, all at once", "upload_load"};
    app.add_flag("--put", put, "With one PUT instead of tus 1.0");
    app.add_option("--port", wanted.load.port, "Of the service, on 127.0.0.1")->required();
    app.add_option("--path", wanted.load.path, "Where uploads are created")->capture_default_str();
    app.add_option("--token", wanted.load.token, "Bearer token");
    app.add_option("--kiosks", wanted.kiosks, "How many")->capture_default_str()->check(CLI::Range(1, 5000));
    app.add_option("--bytes", wanted.bytes, "Of the document")->capture_default_str();
    app.add_option("--part", wanted.load.part, "Bytes of a PATCH; otherwise all in one");
    app.add_flag("--checksums", wanted.checksums, "Send Upload-Checksum (SHA-256) with every part");
    CLI11_PARSE(app, argc, argv);
    wanted.load.tus = !put;
    draw(wanted);
    Crowd crowd{wanted};
    const auto arrived = crowd.run();
    if (const auto trouble = crowd.trouble(); !trouble.empty())
        fmt::print(stderr, "upload_load: {} of {} failed: {}\n",
                   static_cast<std::size_t>(wanted.kiosks) - arrived.size(), wanted.kiosks, trouble);
    if (arrived.empty()) return 1;
    fmt::print("{{\"arrived\":{},\"median\":{:.3f},\"last\":{:.3f}}}\n", arrived.size(),
               arrived[arrived.size() / 2], arrived.back());
    return arrived.size() == static_cast<std::size_t>(wanted.kiosks) ? 0 : 1;
}
