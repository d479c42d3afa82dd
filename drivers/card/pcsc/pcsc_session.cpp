// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/pcsc/pcsc_session.h"

#include <reader.h>

#include <algorithm>
#include <array>

#include "drivers/card/pcsc/atr.h"
#include "drivers/card/pcsc/pcsc_fault.h"
#include "kiosk/base/byte_reader.h"

namespace tramso {
namespace {

constexpr DWORD kDaemonLooks = 700;       // ms
constexpr std::size_t kFeatureEntry = 6;  // tag, length 4, control code big-endian

// The control code of a feature in the answer to CM_IOCTL_GET_FEATURE_REQUEST; 0 when the driver lacks it.
DWORD featureCode(ByteView features, std::uint8_t wanted) {
    ByteReader reader{features};
    while (reader.left() >= kFeatureEntry) {
        const auto feature = reader.u8();
        (void)reader.u8();
        const auto code = reader.u32be();
        if (feature == wanted) return code.value_or(0);
    }
    return 0;
}

// dwMaxAPDUDataSize of PC/SC part 10, little-endian; none when the driver does not say.
std::optional<std::uint32_t> mostApduData(ByteView properties) {
    ByteReader reader{properties};
    while (reader.left() >= 2) {
        const auto property = reader.u8();
        const auto value = reader.take(reader.u8().value_or(0));
        if (!value) return std::nullopt;
        if (property != PCSCv2_PART10_PROPERTY_dwMaxAPDUDataSize || value->size() != 4) continue;
        std::uint32_t number = 0;
        for (std::size_t i = 4; i-- > 0;) number = number << 8U | std::to_integer<std::uint32_t>((*value)[i]);
        return number;
    }
    return std::nullopt;
}

}  // namespace

PcscSession::~PcscSession() {
    if (!connected_) return;
    SCardEndTransaction(card_, SCARD_LEAVE_CARD);
    SCardDisconnect(card_, lost_ ? SCARD_LEAVE_CARD : SCARD_RESET_CARD);
}

Result<Done> PcscSession::connect(const std::string& wanted) {
    auto context = PcscContext::establish();
    if (!context) return tl::unexpected{context.error()};
    context_ = std::move(*context);
    const auto readers = context_->readers(wanted);
    if (!readers) return tl::unexpected{readers.error()};
    if (readers->empty()) return fail(FaultCode::CardReaderUnplugged, "no reader");
    Result<Done> last = fail(FaultCode::CardAbsent, "no card");
    for (const std::string& reader : *readers) {
        last = connectTo(reader);
        if (last || last.error().code != FaultCode::CardAbsent) return last;
    }
    return last;
}

// Shared with a transaction: others may look at the reader's state but not talk to the card meanwhile.
Result<Done> PcscSession::connectTo(const std::string& reader) {
    LONG error = SCardConnect(context_->get(), reader.c_str(), SCARD_SHARE_SHARED,
                              SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &card_, &protocol_);
    if (error == SCARD_E_NO_SMARTCARD || error == SCARD_W_REMOVED_CARD)
        return fail(FaultCode::CardAbsent, "connect");
    if (error != SCARD_S_SUCCESS) return fail(faultOf(error), "connect");
    connected_ = true;
    reader_ = reader;
    error = SCardBeginTransaction(card_);
    if (error != SCARD_S_SUCCESS) return fail(faultOf(error), "transaction");
    extended_ = readerTakesExtended() && cardTakesExtended();
    return Done{};
}

// libccid says what a reader can do; drivers that say nothing leave it to the card.
bool PcscSession::readerTakesExtended() const {
    Bytes answer(MAX_BUFFER_SIZE);
    const auto control = [&](DWORD code) -> std::optional<ByteView> {
        DWORD size = 0;
        const LONG error =
            SCardControl(card_, code, nullptr, 0, answer.data(), static_cast<DWORD>(answer.size()), &size);
        if (error != SCARD_S_SUCCESS) return std::nullopt;
        return ByteView{answer}.first(std::min<std::size_t>(size, answer.size()));
    };
    const auto features = control(CM_IOCTL_GET_FEATURE_REQUEST);
    const DWORD code = features ? featureCode(*features, FEATURE_GET_TLV_PROPERTIES) : 0;
    const auto properties = code != 0 ? control(code) : std::nullopt;
    const auto most = properties ? mostApduData(*properties) : std::nullopt;
    return !most || *most > 256;
}

bool PcscSession::cardTakesExtended() const {
    std::array<std::byte, MAX_ATR_SIZE> atr{};
    auto size = static_cast<DWORD>(atr.size());
    const LONG error =
        SCardStatus(card_, nullptr, nullptr, nullptr, nullptr, reinterpret_cast<LPBYTE>(atr.data()), &size);
    return error == SCARD_S_SUCCESS &&
           announcesExtendedLength(ByteView{atr}.first(std::min<std::size_t>(size, atr.size())));
}

// The daemon looks at its readers now and then (every 0.4 s), so an exchange may fail before it knows why:
// waits until it has looked.
bool PcscSession::cardIsGone() const {
    SCARD_READERSTATE state{};
    state.szReader = reader_.c_str();
    state.dwCurrentState = SCARD_STATE_UNAWARE;
    LONG error = SCardGetStatusChange(context_->get(), 0, &state, 1);
    if (error == SCARD_S_SUCCESS && (state.dwEventState & SCARD_STATE_PRESENT) != 0) {
        state.dwCurrentState = state.dwEventState & ~static_cast<DWORD>(SCARD_STATE_CHANGED);
        error = SCardGetStatusChange(context_->get(), kDaemonLooks, &state, 1);
    }
    return error == SCARD_S_SUCCESS && (state.dwEventState & SCARD_STATE_PRESENT) == 0;
}

std::optional<FaultCode> PcscSession::failure(LONG error, DWORD answered) {
    FaultCode code = faultOf(error);
    if (error == SCARD_E_NOT_TRANSACTED && cardIsGone()) code = FaultCode::CardRemoved;
    // vpcd reports a card pulled out meanwhile as success without a byte.
    if (error == SCARD_S_SUCCESS && answered < 2)
        code = FaultCode::CardRemoved;
    else if (error == SCARD_S_SUCCESS)
        return std::nullopt;
    lost_ = true;
    return code;
}

Result<Bytes> PcscSession::transmit(ByteView commandApdu) {
    const SCARD_IO_REQUEST* header = protocol_ == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
    Bytes answer(extended_ ? MAX_BUFFER_SIZE_EXTENDED : MAX_BUFFER_SIZE);
    auto size = static_cast<DWORD>(answer.size());
    const LONG error = SCardTransmit(card_, header, reinterpret_cast<LPCBYTE>(commandApdu.data()),
                                     static_cast<DWORD>(commandApdu.size()), nullptr,
                                     reinterpret_cast<LPBYTE>(answer.data()), &size);
    if (const auto failed = failure(error, size)) return fail(*failed, "transmit");
    answer.resize(size);
    return answer;
}

}  // namespace tramso
