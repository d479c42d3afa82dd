// SPDX-License-Identifier: GPL-3.0-or-later
// Stands before a service and says each of its answers twice: right away, or the second time as the first
// words to the next question on that connection.
#pragma once

#include <atomic>
#include <list>
#include <mutex>
#include <string>
#include <thread>

enum class Stutter : std::uint8_t { Never, AtOnce, BeforeTheNext };

class Stutterer {
public:
    explicit Stutterer(int servicePort, Stutter how);
    ~Stutterer();
    Stutterer(const Stutterer&) = delete;
    Stutterer& operator=(const Stutterer&) = delete;

    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
    // From the next answer on.
    void speak(Stutter how) { how_ = how; }
    // How many answers it has said once too often.
    [[nodiscard]] int repeated() const { return repeated_; }

private:
    void accept();
    void serve(int station);
    // One question with its body off the line; "" at its end.
    [[nodiscard]] static std::string question(int station, std::string& rest);
    [[nodiscard]] std::string answerTo(const std::string& question) const;

    const int servicePort_;
    int listener_ = -1, port_ = 0;
    std::atomic<Stutter> how_;
    std::atomic<int> repeated_ = 0;
    std::mutex mutex_;
    std::list<int> open_;  // connections
    std::list<std::jthread> talks_;
    std::jthread acceptor_;
};
