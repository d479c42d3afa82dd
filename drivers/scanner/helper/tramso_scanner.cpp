// SPDX-License-Identifier: GPL-3.0-or-later
// tramso-scanner: runs the scanner's driver for the kiosk, in a process that may crash. Not for people: it
// takes a SANE name, or "camera:" and a video device, and speaks over descriptor 3.
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "drivers/camera/camera_scanner.h"
#include "drivers/camera/v4l2_camera.h"
#include "drivers/scanner/helper_process.h"
#include "drivers/scanner/helper_wire.h"
#include "drivers/scanner/sane_scanner.h"
#include "kiosk/base/guarded_main.h"

namespace {

using namespace tramso;

// The kiosk is gone: whatever the driver is at, this process has no more use.
[[noreturn]] void endNow() {
    _exit(0);
}

void tellBytes(ByteView bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t sent = send(kHelperSocket, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) endNow();
        at += static_cast<std::size_t>(sent);
    }
}

void tell(const HelperMessage& message) {
    tellBytes(encode(message));
}

void tellPage(const PageImage& page) {
    tellBytes(encodeHead(page));
    tellBytes(page.file);
}

// Orders as they come, and the request to stop the running one.
class Orders {
public:
    // Reads orders until the kiosk is gone.
    void listen() {
        for (std::byte byte{}; true;) {
            const ssize_t got = recv(kHelperSocket, &byte, 1, 0);
            if (got < 0 && errno == EINTR) continue;
            if (got != 1) endNow();
            take(static_cast<HelperOrder>(byte));
        }
    }
    // The next order, and the token by which it is stopped.
    std::pair<HelperOrder, std::stop_token> next() {
        std::unique_lock lock{mutex_};
        wake_.wait(lock, [this] { return !waiting_.empty(); });
        const auto order = waiting_.front();
        waiting_.pop_front();
        return {order, stop_.get_token()};
    }

private:
    void take(HelperOrder order) {
        const std::scoped_lock lock{mutex_};
        if (order == HelperOrder::Stop) {
            stop_.request_stop();  // also when the order still waits
            return;
        }
        stop_ = {};
        waiting_.push_back(order);
        wake_.notify_one();
    }

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<HelperOrder> waiting_;
    std::stop_source stop_;  // of the last order given; the kiosk gives one at a time
};

Result<int> carryOut(Scanner& scanner, HelperOrder order, const std::stop_token& stop) {
    if (order == HelperOrder::TellAbilities)
        return scanner.abilities().map([](const ScannerAbilities& can) {
            tell(can);
            return 0;
        });
    const auto kind = order == HelperOrder::ScanCard ? ScanKind::Card : ScanKind::Paper;
    return scanner.scan(
        kind, [](const PageImage& page) { tellPage(page); }, stop);
}

constexpr std::string_view kCamera = "camera:";

std::unique_ptr<Scanner> makeScanner(const std::string& device) {
    const auto onSign = [] { tell(HelperAlive{}); };
    if (!device.starts_with(kCamera)) return std::make_unique<SaneScanner>(device, onSign);
    return std::make_unique<CameraScanner>(
        [name = device.substr(kCamera.size())] { return V4l2Camera::open(name); }, onSign);
}

// Carries out one order after the other until the kiosk hangs up.
[[noreturn]] void serve(const char* device) {
    Orders& orders =
        *std::make_unique<Orders>().release();  // never freed: its listener ends with the process
    std::thread{[&] { orders.listen(); }}.detach();
    const auto scanner = makeScanner(device);
    scanner->watchRows([](PageRows rows) { tell(std::move(rows)); });
    while (true) {
        const auto [order, stop] = orders.next();
        tell(HelperEnd{carryOut(*scanner, order, stop)});
    }
}

}  // namespace

int main(int argc, char** argv) {
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    return guardedMain([&]() -> int { serve(argc > 1 ? argv[1] : ""); });
}
