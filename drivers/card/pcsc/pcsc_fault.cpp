// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/pcsc/pcsc_fault.h"

namespace tramso {

bool serviceGone(LONG error) {
    switch (error) {
        case SCARD_E_NO_SERVICE:
        case SCARD_E_SERVICE_STOPPED:
        case SCARD_E_INVALID_HANDLE:
        case SCARD_F_COMM_ERROR:  // pcsc-lite's word for a broken pipe to its daemon
        case SCARD_F_INTERNAL_ERROR:
            return true;
        default:
            return false;
    }
}

FaultCode faultOf(LONG error) {
    if (serviceGone(error)) return FaultCode::CardReaderUnplugged;
    switch (error) {
        case SCARD_W_REMOVED_CARD:
        case SCARD_E_NO_SMARTCARD:
        case SCARD_W_RESET_CARD:  // taken out and put back faster than we looked
            return FaultCode::CardRemoved;
        case SCARD_E_READER_UNAVAILABLE:
        case SCARD_E_UNKNOWN_READER:
        case SCARD_E_NO_READERS_AVAILABLE:
            return FaultCode::CardReaderUnplugged;
        case SCARD_E_TIMEOUT:
            return FaultCode::CardTimeout;
        default:
            return FaultCode::CardFailed;
    }
}

}  // namespace tramso
