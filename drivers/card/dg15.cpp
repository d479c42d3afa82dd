// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/data_groups.h"
#include "drivers/card/tlv.h"

namespace tramso {
namespace {

constexpr Tag kDg15 = 0x6F;

}  // namespace

Result<ByteView> parseDg15(ByteView file) {
    const auto content = TlvReader{file}.take(kDg15);
    if (!content) return content;
    const auto key = TlvReader{*content}.next();
    if (!key || key->tag != tag::kSequence) return fail(FaultCode::BadData, "dg15");
    return key->whole;
}

}  // namespace tramso
