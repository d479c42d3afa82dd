// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/apdu_log.h"

#include <algorithm>

namespace tramso {

Result<Bytes> LoggedTransport::transmit(ByteView commandApdu) {
    using Clock = std::chrono::steady_clock;
    ApduRecord record{.number = ++count_, .sent = commandApdu.size()};
    for (std::size_t i = 0; i < std::min(record.header.size(), commandApdu.size()); ++i)
        record.header[i] = std::to_integer<std::uint8_t>(commandApdu[i]);
    const auto begin = Clock::now();
    auto answer = inner_.transmit(commandApdu);
    record.time = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin);
    if (!answer) record.fault = answer.error().code;
    if (answer && answer->size() >= 2) {
        record.received = answer->size();
        record.status =
            std::to_integer<unsigned>(answer->end()[-2]) << 8U | std::to_integer<unsigned>(answer->end()[-1]);
    }
    told_(record);
    return answer;
}

}  // namespace tramso
