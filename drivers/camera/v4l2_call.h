// SPDX-License-Identifier: GPL-3.0-or-later
// Calls of Video4Linux, and what their errors mean for the person.
#pragma once

#include <sys/ioctl.h>

#include <cerrno>

#include "kiosk/base/fault.h"

namespace tramso {

// ioctl(), again when a signal broke it off; −1 with errno.
inline int v4l2Call(int fd, unsigned long request, void* argument) {
    int result = 0;
    do result = ::ioctl(fd, request, argument);
    while (result < 0 && errno == EINTR);
    return result;
}

// The fault of an errno, for a camera that is to be opened.
[[nodiscard]] constexpr FaultCode cameraFault(int error) {
    switch (error) {
        case ENOENT:
        case ENODEV:
        case ENXIO:
            return FaultCode::ScannerUnplugged;
        case EBUSY:
            return FaultCode::ScannerBusy;
        case EACCES:
        case EPERM:
            return FaultCode::ScannerDenied;
        case ENOMEM:
            return FaultCode::ScannerNoMemory;
        default:
            return FaultCode::ScannerFailed;
    }
}

}  // namespace tramso
