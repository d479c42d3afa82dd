// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "drivers/card/data_groups.h"
#include "drivers/card/tlv.h"
#include "kiosk/base/byte_reader.h"

namespace tramso {
namespace {

constexpr Tag kDg2 = 0x75;
constexpr Tag kBiometrics = 0x7F61;
constexpr Tag kBiometric = 0x7F60;
constexpr Tag kFaceData = 0x5F2E;
constexpr Tag kFaceDataEncoded = 0x7F2E;

// ISO/IEC 19794-5: facial record header, facial information, feature points, image information.
constexpr std::string_view kFaceFormat{"FAC\0", 4};
constexpr std::size_t kRecordHeader = 14;
constexpr std::size_t kLengthAndPoints = 4 + 2;  // length of this face's data, number of feature points
constexpr std::size_t kFaceInformation = 20;     // these six bytes included
constexpr std::size_t kFeaturePoint = 8;
constexpr std::size_t kImageInformation = 12;

bool startsWith(ByteView bytes, std::string_view start) {
    return bytes.size() >= start.size() && std::ranges::equal(bytes.first(start.size()), viewBytes(start));
}

// SOI marker; JP2 signature box; raw JPEG 2000 code stream.
std::optional<PortraitKind> kindOf(ByteView picture) {
    using namespace std::string_view_literals;
    if (startsWith(picture, "\xFF\xD8\xFF"sv)) return PortraitKind::Jpeg;
    if (startsWith(picture, "\0\0\0\x0CjP  \r\n\x87\n"sv)) return PortraitKind::Jpeg2000;
    if (startsWith(picture, "\xFF\x4F\xFF\x51"sv)) return PortraitKind::Jpeg2000;
    return std::nullopt;
}

// The picture of the first face in the record.
Result<ByteView> pictureIn(ByteView record) {
    ByteReader reader{record};
    const auto header = reader.take(kRecordHeader);
    if (!header || !startsWith(*header, kFaceFormat)) return fail(FaultCode::BadData, "face record");
    const auto length = reader.u32be();
    const auto points = reader.u16be();
    const auto rest = reader.take(kFaceInformation - kLengthAndPoints);
    if (!length || !points || !rest) return fail(FaultCode::BadData, "face information");
    const std::size_t before = kFaceInformation + *points * kFeaturePoint + kImageInformation;
    if (*length < before || !reader.take(*points * kFeaturePoint + kImageInformation))
        return fail(FaultCode::BadData, "face image information");
    return reader.take(std::min<std::size_t>(*length - before, reader.left()));
}

}  // namespace

Result<Portrait> parseDg2(ByteView file) {
    const auto group = findTlv(file, {kDg2, kBiometrics, kBiometric});
    if (!group) return fail(FaultCode::BadData, "dg2");
    auto record = findTlv(*group, kFaceData);
    if (!record) record = findTlv(*group, kFaceDataEncoded);
    if (!record) return fail(FaultCode::BadData, "dg2 face");
    const auto picture = pictureIn(*record);
    if (!picture) return tl::unexpected{picture.error()};
    const auto kind = kindOf(*picture);
    if (!kind) return fail(FaultCode::BadData, "dg2 picture");
    return Portrait{*kind, Bytes(picture->begin(), picture->end())};
}

}  // namespace tramso
