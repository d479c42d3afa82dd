// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/pcsc/pcsc_transport.h"

namespace tramso {

Result<std::unique_ptr<PcscTransport>> PcscTransport::connect(const std::string& wanted,
                                                              std::chrono::milliseconds limit) {
    std::unique_ptr<PcscTransport> transport{new PcscTransport{limit}};
    const auto connected = transport->worker_.run(
        [session = transport->session_, wanted] { return session->connect(wanted); }, limit);
    if (!connected) return fail(FaultCode::CardTimeout, "connect");
    if (!*connected) return tl::unexpected{connected->error()};
    return transport;
}

PcscTransport::~PcscTransport() {
    (void)worker_.run(
        [session = std::exchange(session_, nullptr)]() mutable {
            session.reset();
            return Done{};
        },
        limit_);
}

Result<Bytes> PcscTransport::transmit(ByteView commandApdu) {
    Bytes command(commandApdu.begin(), commandApdu.end());
    auto answer = worker_.run(
        [session = session_, command = std::move(command)] { return session->transmit(command); }, limit_);
    if (!answer) return fail(FaultCode::CardTimeout, "transmit");
    return std::move(*answer);
}

}  // namespace tramso
