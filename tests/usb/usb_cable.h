// SPDX-License-Identifier: GPL-3.0-or-later
// A USB bus of this process alone (umockdev), and a cable by which a simulated device hangs on it.
#pragma once

#include <functional>
#include <memory>
#include <thread>

#include "tests/usb/usb_node.h"

namespace tramso::test {

// One at a time in a process, which must run under umockdev's preloading. Calls from the test's thread.
class UsbCable {
public:
    explicit UsbCable(UsbFunction& device);
    ~UsbCable();
    UsbCable(const UsbCable&) = delete;
    UsbCable& operator=(const UsbCable&) = delete;

    // A device appears at a new address, as the kernel would give it.
    void plugIn();
    void pull();
    // Looks at or changes what the bus does; nothing while pulled.
    void withTrouble(const std::function<void(BusTrouble&)>& change);
    [[nodiscard]] bool gone();

private:
    void onThread(const std::function<void()>& work);
    void tell(const std::string& place, const char* event);
    void unlist(const std::string& place);

    UsbFunction& device_;
    GMainContext* context_;
    GMainLoop* loop_;
    UMockdevTestbed* bed_ = nullptr;
    std::unique_ptr<UsbNode> node_;
    std::vector<std::unique_ptr<UsbNode>> pulled_;  // an old node may still be open
    int address_ = 1;
    bool listed_ = false;
    std::thread thread_;
};

}  // namespace tramso::test
