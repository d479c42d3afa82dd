// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as what the service says; the first byte picks the reply that was expected.
#include <cstdlib>

#include "kiosk/base/byte_reader.h"
#include "kiosk/delivery/service_replies.h"

namespace {

constexpr std::uint64_t kLength = 123'456;

bool sane(std::uint8_t expected, std::string_view body) {
    if (expected % 3 == 0) {
        const auto reply = tramso::parseAcknowledgement(body, false);
        return !reply || (!reply->dossierCode.empty() && reply->dossierCode.size() <= 200);
    }
    if (expected % 3 == 1) {
        const auto reply = tramso::parseStatus(body);
        return !reply || (reply->code >= 1 && reply->code <= 10 && !reply->textVi.empty());
    }
    const auto offset = tramso::parseOffset(body, kLength);
    return !offset || *offset <= kLength;
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    tramso::ByteReader reader{std::as_bytes(std::span{data, size})};
    const auto expected = reader.u8();
    if (expected && !sane(*expected, tramso::viewText(*reader.take(reader.left())))) std::abort();
    return 0;
}
