// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/pace_mapping.h"

namespace tramso {

Result<Bytes> mapGeneric(const Group& group, ByteView nonce, ByteView agreed) {
    auto multiple = group.power(group.generator(), nonce);
    if (!multiple) return multiple;
    return group.combine(*multiple, agreed);
}

}  // namespace tramso
