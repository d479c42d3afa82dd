// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/dossier/slip_code.h"

#include <catch2/catch.hpp>

using tramso::referenceFrom;
using tramso::trackingTokenIn;

namespace {

const std::string kSlip = "0123456789abcdef0123456789abcdef";

}  // namespace

TEST_CASE("a slip's code is taken from any address that ends like one, and from nothing else") {
    CHECK(trackingTokenIn("https://hoso.example/t/" + kSlip) == kSlip);
    CHECK(trackingTokenIn("http://192.168.1.2:8080/t/" + kSlip) == kSlip);
    for (const std::string& other :
         {std::string{}, kSlip, "https://hoso.example/t/" + kSlip + "/", "https://hoso.example/x/" + kSlip,
          std::string{"https://hoso.example/t/0123456789ABCDEF0123456789ABCDEF"},
          std::string(600, 'a') + "/t/" + kSlip, std::string{"079090000123||Nguyễn Văn Mẫu|15011990"}})
        CHECK(trackingTokenIn(other).empty());
}

TEST_CASE("a reference is understood however it is typed") {
    for (const char* typed : {"TS-7K3M-92QD", "ts 7k3m 92qd", "7K3M92QD", "TS7K3M92QD"})
        CHECK(referenceFrom(typed) == "TS-7K3M-92QD");
    CHECK(referenceFrom("TSAB-CDEF") == "TS-TSAB-CDEF");
    for (const char* typed : {"", "TS-", "TS-7K3M-92Q", "TS-7K3M-92QDD", "TS-7K3M-92Q!", "Nguyễn12"})
        CHECK(referenceFrom(typed).empty());
}
