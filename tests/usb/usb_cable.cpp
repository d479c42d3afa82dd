// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/usb/usb_cable.h"

#include <fmt/format.h>

#include <array>
#include <cassert>
#include <filesystem>
#include <future>

namespace tramso::test {

namespace {

// A GObject that hands ioctls to a node.
struct CableNode {
    UMockdevIoctlBase parent;
    UsbNode* target;
};

gboolean onIoctl(UMockdevIoctlBase* base, UMockdevIoctlClient* client) {
    return reinterpret_cast<CableNode*>(base)->target->answer(client) ? TRUE : FALSE;
}

GType cableNodeType() {
    const auto init = [](gpointer self, gpointer) {
        static_cast<UMockdevIoctlBaseClass*>(self)->handle_ioctl = onIoctl;
    };
    static const GType kType = g_type_register_static_simple(UMOCKDEV_TYPE_IOCTL_BASE, "TramsoCableNode",
                                                             sizeof(UMockdevIoctlBaseClass), init,
                                                             sizeof(CableNode), nullptr, GTypeFlags{});
    return kType;
}

std::string placeOf(const UsbIdentity& identity) {
    return "/devices/pci0000:00/0000:00:14.0/usb1/" + identity.port;
}

std::string interfaceOf(const UsbIdentity& identity) {
    return placeOf(identity) + "/" + identity.port + ":1.0";
}

std::string device(const UsbIdentity& identity, int address) {
    return fmt::format(
        "P: {0}\nN: bus/usb/001/{1:03}\nE: DEVNAME=/dev/bus/usb/001/{1:03}\nE: DEVTYPE=usb_device\n"
        "E: DRIVER=usb\nE: SUBSYSTEM=usb\nE: BUSNUM=001\nE: DEVNUM={1:03}\nE: MAJOR=189\nE: MINOR={2}\n"
        "E: PRODUCT={3}/{4}/100\nE: TYPE=0/0/0\n"
        "A: busnum=1\\n\nA: devnum={1}\\n\nA: bConfigurationValue=1\\n\nA: speed=12\\n\n"
        "A: idVendor={3}\\n\nA: idProduct={4}\\n\nA: bNumConfigurations=1\\n\nA: bNumInterfaces= 1\\n\n"
        "H: descriptors={5}\n\n"
        "P: {6}\nE: DEVTYPE=usb_interface\nE: SUBSYSTEM=usb\nE: PRODUCT={3}/{4}/100\n"
        "E: INTERFACE={7}/0/0\nE: TYPE=0/0/0\nA: bInterfaceNumber=00\\n\nA: bInterfaceClass={8}\\n\nA: "
        "interface=\\n\n",
        placeOf(identity), address, address - 1, identity.vendor, identity.product, identity.descriptors,
        interfaceOf(identity), std::stoi(identity.interfaceClass, nullptr, 16), identity.interfaceClass);
}

}  // namespace

UsbCable::UsbCable(UsbFunction& device)
    : device_{device}, context_{g_main_context_new()}, loop_{g_main_loop_new(context_, FALSE)} {
    thread_ = std::thread{[this] {
        g_main_context_push_thread_default(context_);
        g_main_loop_run(loop_);
        g_main_context_pop_thread_default(context_);
    }};
    onThread([this] { bed_ = umockdev_testbed_new(); });
}

UsbCable::~UsbCable() {
    onThread([this] {
        g_object_unref(bed_);
        node_.reset();
        pulled_.clear();
    });
    g_main_loop_quit(loop_);
    thread_.join();
    g_main_loop_unref(loop_);
    g_main_context_unref(context_);
}

void UsbCable::onThread(const std::function<void()>& work) {
    std::packaged_task<void()> task{work};
    auto done = task.get_future();
    const auto run = [](gpointer data) -> gboolean {
        (*static_cast<std::packaged_task<void()>*>(data))();
        return G_SOURCE_REMOVE;
    };
    g_main_context_invoke(context_, run, &task);
    done.get();
}

void UsbCable::tell(const std::string& place, const char* event) {
    umockdev_testbed_uevent(bed_, ("/sys" + place).c_str(), event);
}

// Whoever hears that a device is gone may look at the bus at once, as pcscd does, and must not find it there;
// its folder stays until the event, which is made from what the folder holds.
void UsbCable::unlist(const std::string& place) {
    char* const root = umockdev_testbed_get_root_dir(bed_);
    std::filesystem::remove(std::filesystem::path{root} / "sys/bus/usb/devices" /
                            std::filesystem::path{place}.filename());
    g_free(root);
}

void UsbCable::plugIn() {
    onThread([this] {
        const UsbIdentity& identity = device_.identity();
        ++address_;
        if (node_) pulled_.push_back(std::move(node_));
        node_ = std::make_unique<UsbNode>(device_);
        auto* node = static_cast<CableNode*>(g_object_new(cableNodeType(), nullptr));
        node->target = node_.get();
        const auto path = fmt::format("/dev/bus/usb/001/{:03}", address_);
        const bool there =
            umockdev_testbed_add_from_string(bed_, device(identity, address_).c_str(), nullptr) &&
            umockdev_testbed_attach_ioctl(bed_, path.c_str(), &node->parent, nullptr);
        assert(there && "umockdev takes the device");
        listed_ = there;
        for (const auto& place : {placeOf(identity), interfaceOf(identity)}) tell(place, "add");
    });
}

void UsbCable::pull() {
    onThread([this] {
        node_->pull();
        if (!std::exchange(listed_, false)) return;
        const std::array places{interfaceOf(device_.identity()), placeOf(device_.identity())};
        for (const auto& place : places) unlist(place);
        for (const auto& place : places) {
            tell(place, "remove");
            umockdev_testbed_remove_device(bed_, ("/sys" + place).c_str());
        }
    });
}

void UsbCable::withTrouble(const std::function<void(BusTrouble&)>& change) {
    onThread([&] { change(node_->trouble); });
}

bool UsbCable::gone() {
    bool gone = false;
    onThread([&] { gone = node_->gone(); });
    return gone;
}

}  // namespace tramso::test
