// SPDX-License-Identifier: GPL-3.0-or-later
// A link between two networks of this machine that loses, delays and slows packets, with the kernel's own TCP
// at both ends of it: two network namespaces, a TUN device in each, and a thread that carries packets over.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>

// What a packet meets on its way, the same in both directions.
struct LinkWeather {
    double loss = 0;                     // share of packets that never arrive, 0–1
    std::chrono::milliseconds delay{0};  // one way
    std::uint64_t bytesPerSecond = 0;    // 0: as many as come
};

// One at a time. While it lives the thread that made it is in the station's network, where nothing is but the
// link; processes it starts within atService() are in the service's.
class BadLink {
public:
    static constexpr const char* kService = "10.77.0.2";  // its address

    // Nothing where neither root nor user namespaces allow it. Needs a process without other threads at
    // first.
    [[nodiscard]] static std::unique_ptr<BadLink> make(LinkWeather weather);
    ~BadLink();  // back in the network it came from
    BadLink(const BadLink&) = delete;
    BadLink& operator=(const BadLink&) = delete;

    // Runs something in the service's network.
    template <class Act>
    auto atService(Act act) {
        enter(service_);
        auto result = act();
        enter(station_);
        return result;
    }
    // Bytes the station has put on the link, packet heads and what was lost included.
    [[nodiscard]] std::uint64_t up() const { return up_; }
    [[nodiscard]] std::uint64_t lost() const { return lost_; }  // packets

private:
    struct Lane;
    explicit BadLink(LinkWeather weather) : weather_{weather} {}
    [[nodiscard]] bool build();
    static void enter(int network);
    void carry();

    const LinkWeather weather_;
    int home_ = -1, service_ = -1, station_ = -1;  // networks
    int serviceEnd_ = -1, stationEnd_ = -1;        // TUN devices
    std::atomic<bool> over_ = false;
    std::atomic<std::uint64_t> up_ = 0, lost_ = 0;
    std::thread carrier_;
};
