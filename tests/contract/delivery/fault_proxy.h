// SPDX-License-Identifier: GPL-3.0-or-later
// The bad network between a station and the service: a TCP proxy that cuts, stalls, resets, delays or answers
// by itself.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <limits>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

// How a connection ends when its bytes are used up.
enum class Ending : std::uint8_t { Close, Reset, Stall };

// What one connection meets.
struct Weather {
    static constexpr std::uint64_t kForever = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t bytesUp = kForever;    // so many reach the service; then it ends
    std::uint64_t bytesDown = kForever;  // so many reach the station; then it ends
    Ending ending = Ending::Close;
    std::chrono::milliseconds delay{0};  // before each piece of at most 1000 bytes, in both directions
    std::string answer = {};             // not empty: said to the station instead of asking the service
};

// Listens on a free port of 127.0.0.1 and passes on to another.
class FaultProxy {
public:
    // Decides what a new connection meets, from the first bytes the station sends ("PATCH /files/…"). Called
    // on the proxy's threads, one call at a time.
    using Forecast = std::function<Weather(const std::string& firstBytes)>;

    explicit FaultProxy(int servicePort);
    ~FaultProxy();
    FaultProxy(const FaultProxy&) = delete;
    FaultProxy& operator=(const FaultProxy&) = delete;

    void forecast(Forecast forecast);
    // Called, on a thread of the proxy, whenever the bytes of a connection are used up, before it ends.
    void whenCut(std::function<void()> act);

    [[nodiscard]] int port() const { return port_; }
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
    // Bytes passed on so far.
    [[nodiscard]] std::uint64_t up() const { return up_; }
    [[nodiscard]] std::uint64_t down() const { return down_; }
    // How many connections ended by their weather.
    [[nodiscard]] int cuts() const { return cuts_; }
    // The first bytes of each connection, oldest first; a head of a request is among them.
    [[nodiscard]] std::vector<std::string> heads() const;

private:
    struct Link;
    void accept();
    void serve(int station);
    [[nodiscard]] Weather weatherFor(const std::string& firstBytes);
    // Passes a piece on; false when the connection is at its end.
    [[nodiscard]] bool pass(Link& link, bool upwards, const std::string& piece);
    void sayInstead(int station, const std::string& answer) const;
    // Waits for one of two sockets; false when the proxy ends.
    [[nodiscard]] bool ready(int one, int other, bool& oneReady, bool& otherReady) const;
    void cut(Link& link);

    const int servicePort_;
    int listener_ = -1;
    int port_ = 0;
    int ending_[2] = {-1, -1};  // a pipe: its reader wakes up when the writer is closed
    std::atomic<std::uint64_t> up_ = 0, down_ = 0;
    std::atomic<int> cuts_ = 0;
    mutable std::mutex mutex_;
    Forecast forecast_;
    std::function<void()> whenCut_;
    std::vector<std::string> heads_;
    std::vector<std::jthread> connections_;
    std::jthread acceptor_;
};
