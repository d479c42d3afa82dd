// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/data_groups.h"

#include <cassert>

#include "drivers/sim/chip/der.h"

namespace tramso::sim {
namespace {

Bytes bigEndian(std::size_t value, std::size_t width) {
    Bytes out(width);
    for (std::size_t i = 0; i < width; ++i) out[width - 1 - i] = static_cast<std::byte>(value >> (8 * i));
    return out;
}

// "15/01/1990" → "19900115"
std::string yyyymmdd(const std::string& date) {
    return date.substr(6, 4) + date.substr(3, 2) + date.substr(0, 2);
}

// ISO/IEC 19794-5:2005 §5: header, facial information without feature points, image information, picture.
Bytes faceRecord(PortraitFormat format, ByteView picture) {
    constexpr std::size_t kHeader = 14;
    constexpr std::size_t kFace = 20;
    constexpr std::size_t kImage = 12;
    const std::size_t faceLength = kFace + kImage + picture.size();
    const Bytes imageInfo =
        joined({hex("01"), hex(format == PortraitFormat::Jpeg ? "00" : "01"), bigEndian(384, 2),
                bigEndian(512, 2), hex("01"), hex("00"), bigEndian(0, 2), bigEndian(0, 2)});
    return joined({textBytes("FAC"), hex("00"), textBytes("010"), hex("00"),
                   bigEndian(kHeader + faceLength, 4), bigEndian(1, 2), bigEndian(faceLength, 4),
                   bigEndian(0, 2), Bytes(14), imageInfo, picture});
}

// A data group with a tag list and text fields (DG11, DG12); empty texts are left out.
Bytes listedTexts(std::uint32_t tag, const std::vector<std::pair<std::uint32_t, std::string>>& texts) {
    Bytes list;
    Bytes fields;
    for (const auto& [fieldTag, text] : texts) {
        if (text.empty()) continue;
        list = joined({list, bigEndian(fieldTag, 2)});
        fields = joined({fields, tlv(fieldTag, viewBytes(text))});
    }
    return tlv(tag, joined({tlv(0x5C, list), fields}));
}

class Dg13Writer {
public:
    explicit Dg13Writer(bool longLengths) : longLengths_{longLengths} {}

    void field(std::uint32_t id, ByteView value) {
        const Bytes content = joined({derInteger(id), value});
        const bool widen = longLengths_ && content.size() < 0x100;
        body_ = joined({body_, widen ? tlvLong(0x30, content, 1) : tlv(0x30, content)});
    }
    void printable(std::uint32_t id, const std::string& text) { field(id, tlv(0x13, viewBytes(text))); }
    void utf8(std::uint32_t id, const std::string& text) { field(id, tlv(0x0C, viewBytes(text))); }
    [[nodiscard]] const Bytes& body() const { return body_; }

private:
    bool longLengths_;
    Bytes body_;
};

Bytes inSequence(const std::string& text) {
    return derSequence({tlv(0x0C, viewBytes(text))});
}

void writeOptionalFields(Dg13Writer& writer, const Citizen& citizen) {
    writer.field(14, citizen.spouse.empty() ? Bytes{} : inSequence(citizen.spouse));
    if (!citizen.oldNumber.empty()) writer.printable(15, citizen.oldNumber);
    writer.printable(16, citizen.cardNumber);
}

constexpr std::array<std::uint8_t, 17> kGroupTags{0,    0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68,
                                                  0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70};

}  // namespace

Bytes dg1(const Citizen& citizen) {
    const auto lines = mrzLines(citizen);
    return tlv(0x61, tlv(0x5F1F, viewBytes(lines[0] + lines[1] + lines[2])));
}

Bytes dg2(PortraitFormat format) {
    return dg2(format, portrait(format));
}

Bytes dg2(PortraitFormat format, ByteView picture) {
    const Bytes header = tlv(0xA1, joined({tlv(0x80, hex("0101")), tlv(0x81, hex("02")),
                                           tlv(0x87, hex("0101")), tlv(0x88, hex("0008"))}));
    const Bytes record = tlv(0x7F60, joined({header, tlv(0x5F2E, faceRecord(format, picture))}));
    return tlv(0x75, tlv(0x7F61, joined({tlv(0x02, hex("01")), record})));
}

Bytes dg3() {
    return tlv(0x63, tlv(0x7F61, tlv(0x02, hex("00"))));
}

Bytes dg11(const Citizen& citizen) {
    return listedTexts(0x6B, {{0x5F0E, citizen.name},
                              {0x5F10, citizen.number},
                              {0x5F2B, yyyymmdd(citizen.birth)},
                              {0x5F42, citizen.residence}});
}

Bytes dg12(const Citizen& citizen) {
    return listedTexts(0x6C, {{0x5F19, "Cơ quan mẫu"}, {0x5F26, yyyymmdd(citizen.issued)}});
}

Bytes dg13(const Citizen& citizen, const Dg13Form& form) {
    Dg13Writer writer{form.longLengths};
    writer.printable(1, citizen.number);
    writer.utf8(2, citizen.name);
    writer.printable(3, citizen.birth);
    writer.utf8(4, citizen.sex);
    writer.utf8(5, citizen.nationality);
    writer.utf8(6, citizen.ethnicity);
    writer.utf8(7, citizen.religion);
    writer.utf8(8, citizen.origin);
    writer.utf8(9, citizen.residence);
    writer.utf8(10, citizen.features);
    writer.printable(11, citizen.issued);
    writer.utf8(12, citizen.expiry);
    writer.field(13, joined({inSequence(citizen.father), inSequence(citizen.mother)}));
    if (!form.fewFields) writeOptionalFields(writer, citizen);
    if (form.unknownField) writer.utf8(21, "chưa biết");
    switch (form.wrapper) {
        case Dg13Form::Wrapper::None:
            return tlv(0x6D, writer.body());
        case Dg13Form::Wrapper::Sequence:
            return tlv(0x6D, tlv(0x30, writer.body()));
        case Dg13Form::Wrapper::Set:
            return tlv(0x6D, tlv(0x31, writer.body()));
    }
    return {};
}

Bytes efCom(const std::map<int, Bytes>& groups) {
    Bytes tags;
    for (const auto& [number, content] : groups) {
        assert(number >= 1 && number <= 16);
        tags.push_back(static_cast<std::byte>(kGroupTags[static_cast<std::size_t>(number)]));
    }
    return tlv(0x60,
               joined({tlv(0x5F01, viewBytes("0107")), tlv(0x5F36, viewBytes("040000")), tlv(0x5C, tags)}));
}

}  // namespace tramso::sim
