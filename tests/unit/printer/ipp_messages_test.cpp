// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/printer/ipp_messages.h"

#include <catch2/catch.hpp>

#include "kiosk/base/text.h"

using namespace tramso;

namespace {

Bytes bytesOf(std::string_view hex) {
    return fromHex(hex).value();
}

// An answer of this status whose `printer-state-reasons` are these.
ipp::Answer reasons(std::vector<std::string> words) {
    return {0, {{"printer-state-reasons", std::move(words)}}};
}

}  // namespace

TEST_CASE("a request is spelt as RFC 8010 has it") {
    const Bytes job = ipp::write({.operation = ipp::kPrintJob,
                                  .printer = "ipp://p/1",
                                  .jobName = "A",
                                  .format = "application/pdf",
                                  .asked = {}});
    CHECK(toHex(job) ==
          "0200"
          "0002"
          "00000001"
          "01"
          "47"
          "0012"
          "617474726962757465732d63686172736574"
          "0005"
          "7574662d38"
          "48"
          "001b"
          "617474726962757465732d6e61747572616c2d6c616e6775616765"
          "0002"
          "7669"
          "45"
          "000b"
          "7072696e7465722d757269"
          "0009"
          "6970703a2f2f702f31"
          "42"
          "0014"
          "72657175657374696e672d757365722d6e616d65"
          "0006"
          "7472616d736f"
          "42"
          "0008"
          "6a6f622d6e616d65"
          "0001"
          "41"
          "49"
          "000f"
          "646f63756d656e742d666f726d6174"
          "000f"
          "6170706c69636174696f6e2f706466"
          "03");
}

TEST_CASE("an answer is read: its status, and the words of its attributes, several to a name") {
    const auto answer =
        ipp::read(bytesOf("0200"
                          "0507"
                          "00000001"
                          "04"
                          "21"
                          "0001"
                          "61"
                          "0004"
                          "00000005"
                          "44"
                          "0001"
                          "62"
                          "0002"
                          "7831"
                          "44"
                          "0000"
                          "0002"
                          "7832"
                          "03"));
    REQUIRE(answer);
    CHECK(answer->status == 0x0507);
    CHECK_FALSE(answer->well());
    CHECK(answer->words.at("b") == std::vector<std::string>{"x1", "x2"});
    CHECK_FALSE(answer->words.contains("a"));
}

TEST_CASE("an answer that is cut short anywhere is none") {
    const Bytes whole = bytesOf(
        "0200"
        "0000"
        "00000001"
        "04"
        "44"
        "0001"
        "62"
        "0002"
        "7831"
        "03");
    REQUIRE(ipp::read(whole));
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK_FALSE(ipp::read(ByteView{whole}.first(length)));
}

TEST_CASE("what stands in a printer's way is told apart, and warnings do not") {
    CHECK_FALSE(ipp::inTheWay({}));
    CHECK_FALSE(ipp::inTheWay(reasons({"none"})));
    CHECK_FALSE(ipp::inTheWay(reasons({"media-low-warning", "media-empty-report"})));
    CHECK(ipp::inTheWay(reasons({"media-empty"})) == FaultCode::PrinterNoPaper);
    CHECK(ipp::inTheWay(reasons({"toner-low", "cover-open-error"})) == FaultCode::PrinterCoverOpen);
    CHECK(ipp::inTheWay(reasons({"paused"})) == FaultCode::PrinterOffline);
    CHECK(ipp::inTheWay(reasons({"media-jam"})) == FaultCode::PrinterFailed);
}
