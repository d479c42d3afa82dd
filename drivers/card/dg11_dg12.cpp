// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/data_groups.h"
#include "drivers/card/tlv.h"
#include "kiosk/base/text.h"

namespace tramso {
namespace {

constexpr Tag kDg11 = 0x6B;
constexpr Tag kDg12 = 0x6C;
constexpr Tag kFirstDetail = 0x5F00;
constexpr Tag kLastDetail = 0x5FFF;

bool isText(Tag tag) {
    const bool picture = tag == 0x5F10 || tag == 0x5F1D || tag == 0x5F1E || tag == 0x5F43;
    return tag >= kFirstDetail && tag <= kLastDetail && !picture;
}

// Lists (tag A0: other names, other persons) hold elements of the same kind; one level is all the standard
// has.
void collect(std::vector<DetailField>& fields, const Tlv& object) {
    if (!isText(object.tag)) return;
    auto text = toNfc(viewText(object.value));
    if (text) fields.push_back({object.tag, std::move(*text)});
}

Result<std::vector<DetailField>> parseDetails(ByteView file, Tag group) {
    const auto content = TlvReader{file}.take(group);
    if (!content) return tl::unexpected{content.error()};
    std::vector<DetailField> fields;
    TlvReader reader{*content};
    while (!reader.atEnd()) {
        const auto object = reader.next();
        if (!object) return tl::unexpected{object.error()};
        collect(fields, *object);
        TlvReader inner{isConstructed(object->tag) ? object->value : ByteView{}};
        while (!inner.atEnd()) {
            const auto item = inner.next();
            if (!item) return tl::unexpected{item.error()};
            collect(fields, *item);
        }
    }
    return fields;
}

}  // namespace

Result<std::vector<DetailField>> parseDg11(ByteView file) {
    return parseDetails(file, kDg11);
}

Result<std::vector<DetailField>> parseDg12(ByteView file) {
    return parseDetails(file, kDg12);
}

}  // namespace tramso
