// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/delivery/bad_link.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <deque>
#include <fstream>
#include <random>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kLongestQueue = 100;  // packets; beyond it a router drops them
constexpr const char* kStation = "10.77.0.1";

ifreq named(const char* name) {
    ifreq request{};
    std::strncpy(request.ifr_name, name, IFNAMSIZ - 1);
    return request;
}

bool setAddress(int socket, const char* device, unsigned long what, const char* text) {
    ifreq request = named(device);
    auto* address = reinterpret_cast<sockaddr_in*>(&request.ifr_addr);
    address->sin_family = AF_INET;
    ::inet_pton(AF_INET, text, &address->sin_addr);
    return ::ioctl(socket, what, &request) == 0;
}

bool setUp(int socket, const char* device) {
    ifreq request = named(device);
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    return ::ioctl(socket, SIOCSIFFLAGS, &request) == 0;
}

// A TUN device with this address in the thread's network; -1 when there can be none.
int makeEnd(const char* address) {
    const int end = ::open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
    ifreq request = named("link");
    request.ifr_flags = IFF_TUN | IFF_NO_PI;
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const bool made = end >= 0 && ::ioctl(end, TUNSETIFF, &request) == 0 && setUp(socket, "lo") &&
                      setAddress(socket, "link", SIOCSIFADDR, address) &&
                      setAddress(socket, "link", SIOCSIFNETMASK, "255.255.255.0") && setUp(socket, "link");
    ::close(socket);
    if (made) return end;
    ::close(end);
    return -1;
}

int networkOfThread() {
    return ::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
}

void write(const char* file, const std::string& text) {
    std::ofstream{file} << text;
}

// Leaves for a network of its own; as an ordinary user, as the root of a world of its own.
bool leave() {
    if (::unshare(CLONE_NEWNET) == 0) return true;
    const auto user = getuid();
    const auto group = getgid();
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) return false;
    write("/proc/self/setgroups", "deny");
    write("/proc/self/uid_map", "0 " + std::to_string(user) + " 1");
    write("/proc/self/gid_map", "0 " + std::to_string(group) + " 1");
    return true;
}

}  // namespace

// One direction.
struct BadLink::Lane {
    struct Packet {
        Clock::time_point due;
        std::string bytes;
    };
    int from, to;
    std::deque<Packet> queue;
    Clock::time_point free;  // when the line can take the next

    // Takes a packet over at `now`.
    void take(std::string bytes, Clock::time_point now, const LinkWeather& weather) {
        const double seconds = weather.bytesPerSecond == 0 ? 0
                                                           : static_cast<double>(bytes.size()) /
                                                                 static_cast<double>(weather.bytesPerSecond);
        free = std::max(free, now) +
               std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>{seconds});
        queue.push_back({free + weather.delay, std::move(bytes)});
    }
    void deliver(Clock::time_point now) {
        for (; !queue.empty() && queue.front().due <= now; queue.pop_front())
            // What the other end does not take is lost, as everything may be.
            if (::write(to, queue.front().bytes.data(), queue.front().bytes.size()) < 0) continue;
    }
};

std::unique_ptr<BadLink> BadLink::make(LinkWeather weather) {
    std::unique_ptr<BadLink> link{new BadLink{weather}};
    return link->build() ? std::move(link) : nullptr;
}

bool BadLink::build() {
    home_ = networkOfThread();
    if (home_ < 0 || !leave()) return false;
    service_ = networkOfThread();
    serviceEnd_ = makeEnd(kService);
    if (serviceEnd_ < 0 || ::unshare(CLONE_NEWNET) != 0) return false;
    station_ = networkOfThread();
    stationEnd_ = makeEnd(kStation);
    if (stationEnd_ < 0) return false;
    carrier_ = std::thread{[this] { carry(); }};
    return true;
}

BadLink::~BadLink() {
    over_ = true;
    if (carrier_.joinable()) carrier_.join();
    if (home_ >= 0) enter(home_);  // a user's own world cannot be left; nothing is lost by that
    for (const int number : {home_, service_, station_, serviceEnd_, stationEnd_})
        if (number >= 0) ::close(number);
}

void BadLink::enter(int network) {
    (void)::setns(network, CLONE_NEWNET);
}

void BadLink::carry() {
    constexpr int kBeat = 5;  // ms; how late a packet may be
    std::mt19937 chance{20261129};
    std::bernoulli_distribution gone{weather_.loss};
    std::array<char, 65536> bytes{};
    std::array<Lane, 2> lanes{Lane{stationEnd_, serviceEnd_, {}, {}}, Lane{serviceEnd_, stationEnd_, {}, {}}};
    while (!over_) {
        std::array<pollfd, 2> ends{pollfd{stationEnd_, POLLIN, 0}, pollfd{serviceEnd_, POLLIN, 0}};
        const bool idle = lanes[0].queue.empty() && lanes[1].queue.empty();
        (void)::poll(ends.data(), ends.size(), idle ? 10 * kBeat : kBeat);
        for (Lane& lane : lanes) {
            for (ssize_t got = 0; (got = ::read(lane.from, bytes.data(), bytes.size())) > 0;) {
                if (&lane == lanes.data()) up_ += static_cast<std::uint64_t>(got);
                if (gone(chance) || lane.queue.size() >= kLongestQueue)
                    ++lost_;
                else
                    lane.take({bytes.data(), static_cast<std::size_t>(got)}, Clock::now(), weather_);
            }
            lane.deliver(Clock::now());
        }
    }
}
