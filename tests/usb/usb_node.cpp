// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/usb/usb_node.h"

#include <linux/usb/ch9.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>

namespace tramso::test {

namespace {

gboolean again(gpointer data) {
    auto* client = static_cast<UMockdevIoctlClient*>(data);
    umockdev_ioctl_client_complete(client, -1, EAGAIN);
    g_object_unref(client);
    return G_SOURCE_REMOVE;
}

// Answers EAGAIN a millisecond later: the node always says that it is ready, and libusb would ask in a loop.
bool answerLater(UMockdevIoctlClient* client) {
    GSource* source = g_timeout_source_new(1);
    g_source_set_callback(source, again, g_object_ref(client), nullptr);
    g_source_attach(source, g_main_context_get_thread_default());
    g_source_unref(source);
    return true;
}

bool complete(UMockdevIoctlClient* client, int error) {
    umockdev_ioctl_client_complete(client, error == 0 ? 0 : -1, error);
    return true;
}

}  // namespace

usbdevfs_urb& UsbNode::Urb::urb() const {
    return *reinterpret_cast<usbdevfs_urb*>(data->data);
}

std::span<std::byte> UsbNode::Urb::rest() const {
    if (buffer == nullptr) return {};
    const std::span whole{reinterpret_cast<std::byte*>(buffer->data),
                          static_cast<std::size_t>(urb().buffer_length)};
    return whole.subspan(static_cast<std::size_t>(moved));
}

UsbNode::~UsbNode() {
    forget();
}

void UsbNode::finish(const Urb& urb, int status) {
    urb.urb().status = status;
    urb.urb().actual_length = urb.moved;
    if (urb.buffer != nullptr) umockdev_ioctl_data_unref(urb.buffer);
    done_.push_back({urb.data, nullptr, 0});
}

void UsbNode::pull() {
    gone_ = true;
    for (auto* queue : {&out_, &in_}) {
        for (const Urb& urb : *queue) finish(urb, -ESHUTDOWN);
        queue->clear();
    }
}

void UsbNode::forget() {
    for (auto* queue : {&out_, &in_, &done_}) {
        for (const Urb& urb : *queue) {
            if (urb.buffer != nullptr) umockdev_ioctl_data_unref(urb.buffer);
            umockdev_ioctl_data_unref(urb.data);
        }
        queue->clear();
    }
    device_.reset();
}

void UsbNode::moveOut() {
    while (!out_.empty()) {
        Urb& urb = out_.front();
        const auto taken = trouble.stallsOut ? Result<std::size_t>{0U} : device_.take(urb.rest());
        if (!taken) return pull();
        urb.moved += static_cast<int>(*taken);
        if (!trouble.stallsOut && !urb.rest().empty()) return;  // NAK: it waits until the program gives up
        finish(urb, trouble.stallsOut ? -EPIPE : 0);
        out_.pop_front();
    }
}

void UsbNode::moveIn() {
    std::set<std::uint8_t> silent;  // each endpoint's transfers end in their order
    for (std::size_t i = 0; i < in_.size();) {
        Urb& urb = in_[i];
        const std::uint8_t endpoint = urb.urb().endpoint;
        const auto got =
            silent.contains(endpoint) ? Result<std::size_t>{0U} : device_.give(endpoint, urb.rest());
        if (!got) return pull();
        if (*got == 0) {
            silent.insert(endpoint);
            ++i;
            continue;
        }
        urb.moved += static_cast<int>(*got);
        finish(urb, 0);
        in_.erase(in_.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

void UsbNode::move() {
    moveOut();
    moveIn();
}

void UsbNode::runControl(Urb urb) {
    const auto setup = *reinterpret_cast<const usb_ctrlrequest*>(urb.buffer->data);
    const auto reply = trouble.refusesRequests ? std::nullopt : device_.control(setup);
    const auto room = urb.rest().subspan(sizeof(usb_ctrlrequest));
    const auto count = reply ? std::min(room.size(), reply->size()) : 0;
    if (reply) std::copy_n(reply->begin(), count, room.begin());
    urb.moved = static_cast<int>(count);
    finish(urb, reply ? 0 : -EPIPE);
}

int UsbNode::submit(UMockdevIoctlData* data) {
    const auto& asked = *reinterpret_cast<const usbdevfs_urb*>(data->data);
    const bool control = asked.type == USBDEVFS_URB_TYPE_CONTROL;
    UMockdevIoctlData* buffer = nullptr;
    if (asked.buffer_length > 0) {
        buffer = umockdev_ioctl_data_resolve(data, offsetof(usbdevfs_urb, buffer),
                                             static_cast<gsize>(asked.buffer_length), nullptr);
        if (buffer == nullptr) return EFAULT;  // the program died over its call
        umockdev_ioctl_data_ref(buffer);
    }
    if (control && asked.buffer_length < static_cast<int>(sizeof(usb_ctrlrequest))) return EINVAL;
    const Urb urb{umockdev_ioctl_data_ref(data), buffer, 0};
    if (control) {
        runControl(urb);
        return 0;
    }
    ((asked.endpoint & 0x80) != 0 ? in_ : out_).push_back(urb);
    move();
    return 0;
}

bool UsbNode::reap(UMockdevIoctlClient* client, UMockdevIoctlData* data) {
    move();
    if (done_.empty()) return gone_ ? complete(client, ENODEV) : answerLater(client);
    const Urb urb = done_.front();
    done_.pop_front();
    umockdev_ioctl_data_set_ptr(data, 0, urb.data);
    complete(client, 0);
    umockdev_ioctl_data_unref(urb.data);
    return true;
}

int UsbNode::discard(unsigned long address) {
    for (auto* queue : {&out_, &in_})
        for (auto it = queue->begin(); it != queue->end(); ++it)
            if (it->data->client_addr == address) {
                finish(*it, -ENOENT);
                queue->erase(it);
                return 0;
            }
    return EINVAL;
}

int UsbNode::claim(unsigned long request) {
    if (trouble.otherHolds) return EBUSY;
    if (request == USBDEVFS_CLAIMINTERFACE && trouble.usblpHolds) return EBUSY;
    trouble.usblpHolds = false;
    return 0;
}

bool UsbNode::answer(UMockdevIoctlClient* client) {
    const auto request = umockdev_ioctl_client_get_request(client);
    auto* argument = umockdev_ioctl_client_get_arg(client);
    const auto size = _IOC_SIZE(request);
    auto* data = size > 0 && request != USBDEVFS_DISCARDURB
                     ? umockdev_ioctl_data_resolve(argument, 0, size, nullptr)
                     : nullptr;
    const bool ends =
        request == USBDEVFS_REAPURBNDELAY || request == USBDEVFS_REAPURB || request == USBDEVFS_DISCARDURB;
    if (gone_ && !ends) return complete(client, ENODEV);
    if (size > 0 && request != USBDEVFS_DISCARDURB && data == nullptr)
        return complete(client, EFAULT);  // the program died over its call
    switch (request) {
        case USBDEVFS_GET_CAPABILITIES: {
            forget();  // what a program left that died
            const std::uint32_t can = USBDEVFS_CAP_ZERO_PACKET | USBDEVFS_CAP_BULK_CONTINUATION |
                                      USBDEVFS_CAP_NO_PACKET_SIZE_LIM | USBDEVFS_CAP_REAP_AFTER_DISCONNECT;
            std::memcpy(data->data, &can, sizeof can);
            return complete(client, 0);
        }
        case USBDEVFS_GETDRIVER: {
            if (!trouble.usblpHolds) return complete(client, ENODATA);
            std::strcpy(reinterpret_cast<usbdevfs_getdriver*>(data->data)->driver, "usblp");
            return complete(client, 0);
        }
        case USBDEVFS_CLAIMINTERFACE:
        case USBDEVFS_DISCONNECT_CLAIM:
            return complete(client, claim(request));
        case USBDEVFS_IOCTL:  // attach the kernel's driver again
            trouble.usblpHolds = true;
            return complete(client, 0);
        case USBDEVFS_CLEAR_HALT:
            trouble.stallsOut = false;
            return complete(client, 0);
        case USBDEVFS_SUBMITURB:
            return complete(client, submit(data));
        case USBDEVFS_DISCARDURB: {
            unsigned long address = 0;
            std::memcpy(&address, argument->data, sizeof address);
            return complete(client, discard(address));
        }
        case USBDEVFS_REAPURB:
        case USBDEVFS_REAPURBNDELAY:
            return reap(client, data);
        case USBDEVFS_RELEASEINTERFACE:
        case USBDEVFS_SETINTERFACE:
        case USBDEVFS_SETCONFIGURATION:
        case USBDEVFS_RESET:
            return complete(client, 0);
        default:
            return complete(client, ENOTTY);
    }
}

}  // namespace tramso::test
