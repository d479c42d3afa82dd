// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/file_reader.h"

#include <algorithm>

#include "drivers/card/small_integer.h"
#include "drivers/card/tlv.h"

namespace tramso {
namespace {

constexpr std::size_t kHeader = 6;               // tag and length of any object, up to 3-byte lengths
constexpr std::size_t kFarOffset = 0x7FFF;       // last offset P1 P2 can name
constexpr std::size_t kMostReads = 4096;         // of one file: no chip needs to dole out less
constexpr std::size_t kProtectionOverhead = 64;  // secure messaging around a long read
constexpr std::size_t kMostOneRead = 32UL * 1024;
constexpr std::size_t kFarWrapping = 4;  // around the data of a far read
constexpr Tag kOffset = 0x54;
constexpr Tag kDiscretionary = 0x53;
constexpr Tag kExtendedLength = 0x7F66;

Result<ResponseApdu> refused(StatusWord status) {
    switch (status) {
        case sw::kFileNotFound:
        case sw::kReferenceNotFound:
            return fail(FaultCode::NotFound, "file");
        case sw::kSecurityNotSatisfied:
        case 0x6985:
            return fail(FaultCode::CardKeyWrong, "file protected");
        default:
            return fail(FaultCode::CardDataBad, "file refused");
    }
}

// Success, or the end of the file met on the way: both come with data.
bool hasData(const ResponseApdu& answer) {
    return answer.status == sw::kOk || answer.status == sw::kEndOfFile;
}

}  // namespace

Result<Done> FileReader::learnLimits() {
    if (!channel_.extendedLength()) return Done{};
    const auto info = readSelected(file::kAtrInfo);
    if (!info) {
        if (concernsFileAlone(info.error().code)) return Done{};
        return tl::unexpected{info.error()};
    }
    TlvReader limits{findTlv(*info, kExtendedLength).value_or(ByteView{})};
    (void)limits.next();  // the longest command
    const auto response = limits.next();
    const auto most = response ? smallInteger(response->value) : std::nullopt;
    if (most && static_cast<std::size_t>(*most) > channel_.mostShort() + kProtectionOverhead)
        mostLong_ = std::min(static_cast<std::size_t>(*most) - kProtectionOverhead, kMostOneRead);
    return Done{};
}

// READ BINARY with an odd instruction carries the offset as an object and wraps the data in one.
Result<ResponseApdu> FileReader::readAtFar(std::size_t offset, std::size_t count) {
    const Bytes number{static_cast<std::byte>(offset >> 16U), static_cast<std::byte>(offset >> 8U & 0xFFU),
                       static_cast<std::byte>(offset & 0xFFU)};
    auto answer = channel_.send({0x00, 0xB1, 0x00, 0x00, encodeTlv(kOffset, number), count + kFarWrapping});
    if (!answer || !hasData(*answer)) return answer;
    const auto content = findTlv(answer->data, kDiscretionary);
    if (!content) return fail(FaultCode::CardDataBad, "far read");
    return ResponseApdu{Bytes(content->begin(), content->end()), answer->status};
}

Result<ResponseApdu> FileReader::readAt(std::size_t offset, std::size_t count) {
    if (offset > kFarOffset) return readAtFar(offset, count);
    const CommandApdu command{
        0x00, 0xB0, static_cast<std::uint8_t>(offset >> 8U), static_cast<std::uint8_t>(offset & 0xFFU),
        {},   count};
    auto answer = channel_.send(command);
    if (!answer || (answer->status & 0xFF00U) != 0x6C00U) return answer;
    CommandApdu exact = command;  // under secure messaging only the card itself can say so
    exact.expect = std::max<std::size_t>(answer->status & 0xFFU, 1);
    return channel_.send(exact);
}

Result<Bytes> FileReader::readRest(Bytes head) {
    const auto claimed = claimedLength(head);
    if (!claimed) return fail(FaultCode::CardDataBad, "file header");
    if (*claimed > kMostFileBytes) return fail(FaultCode::CardDataBad, "file length");
    Bytes content = std::move(head);
    if (content.size() > *claimed) content.resize(*claimed);
    for (std::size_t reads = 0; content.size() < *claimed; ++reads) {
        const std::size_t shortest = channel_.mostShort() - kFarWrapping;
        const std::size_t count = std::min(*claimed - content.size(), std::max(mostLong_, shortest));
        const auto answer = readAt(content.size(), count);
        if (!answer) return tl::unexpected{answer.error()};
        const bool tooLong = !hasData(*answer) && count > shortest;
        if (tooLong) mostLong_ = 0;  // the chip promised more than it can do
        if (tooLong) continue;
        if (!hasData(*answer)) return tl::unexpected{refused(answer->status).error()};
        if (answer->data.empty() || reads == kMostReads) return fail(FaultCode::CardDataBad, "file torn");
        const std::size_t wanted = std::min(answer->data.size(), *claimed - content.size());
        content.insert(content.end(), answer->data.begin(),
                       answer->data.begin() + static_cast<std::ptrdiff_t>(wanted));
    }
    return content;
}

// The short identifier selects the file on the way; a chip that does not know them gets a SELECT.
Result<Bytes> FileReader::read(FileId file) {
    const auto shortId = static_cast<std::uint8_t>(0x80U | (file & 0x1FU));
    auto answer = channel_.send({0x00, 0xB0, shortId, 0x00, {}, kHeader});
    if (!answer) return tl::unexpected{answer.error()};
    if (hasData(*answer) && !answer->data.empty()) return readRest(std::move(answer->data));
    const bool certain = answer->status == sw::kFileNotFound || answer->status == sw::kSecurityNotSatisfied;
    if (certain) return tl::unexpected{refused(answer->status).error()};
    return readSelected(file);
}

Result<Bytes> FileReader::readSelected(FileId file) {
    const Bytes id{static_cast<std::byte>(file >> 8U), static_cast<std::byte>(file & 0xFFU)};
    const auto selected = channel_.send({0x00, 0xA4, 0x02, 0x0C, id, 0});
    if (!selected) return tl::unexpected{selected.error()};
    if (selected->status != sw::kOk) return tl::unexpected{refused(selected->status).error()};
    auto answer = readAt(0, kHeader);
    if (!answer) return tl::unexpected{answer.error()};
    if (!hasData(*answer)) return tl::unexpected{refused(answer->status).error()};
    return readRest(std::move(answer->data));
}

}  // namespace tramso
