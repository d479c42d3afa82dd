// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/chip_mapping.h"

#include <openssl/ec.h>

#include "drivers/sim/chip/der.h"
#include "drivers/sim/chip/ossl.h"
#include "drivers/sim/chip/prime_field.h"
#include "drivers/sim/chip/security_infos.h"

namespace tramso::sim {
namespace {

struct Constants {
    Bytes forKey;     // c0
    Bytes forOutput;  // c1
};

Constants constantsFor(std::size_t nonceLength) {
    if (nonceLength == 16)
        return {hex("a668892a7c41e3ca739f40b057d85904"), hex("a4e136ac725f738b01c1f60217c188ad")};
    return {hex("d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676"),
            hex("54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517")};
}

}  // namespace

Bytes mappedNumber(CipherKind cipher, ByteView s, ByteView t, std::size_t fieldBits) {
    const Constants constants = constantsFor(s.size());
    const auto keyOf = [&](const Bytes& block) { return ByteView{block}.first(keyLength(cipher)); };
    Bytes chain = encryptCbc(cipher, t, {}, s);
    Bytes out;
    while (out.size() * 8 < fieldBits + 64) {
        out = joined({out, encryptCbc(cipher, keyOf(chain), {}, constants.forOutput)});
        chain = encryptCbc(cipher, keyOf(chain), {}, constants.forKey);
    }
    return out;
}

std::size_t fieldBits(DomainId domain) {
    if (isPrimeField(domain)) return primeField(domain).prime.size() * 8;
    const CurveHandle curve{EC_GROUP_new_by_curve_name(curveNid(domain))};
    return static_cast<std::size_t>(EC_GROUP_get_degree(curve.get()));
}

}  // namespace tramso::sim
