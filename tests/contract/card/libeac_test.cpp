// SPDX-License-Identifier: GPL-3.0-or-later
// Debian's libeac (OpenPACE), which we did not write, opens our virtual chip by PACE and speaks to it
// protected.
#include <eac/eac.h>
#include <eac/pace.h>
#include <openssl/buffer.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "drivers/card/tlv.h"
#include "drivers/sim/chip/der.h"
#include "drivers/sim/chip/security_infos.h"
#include "drivers/sim/chip/sim_chip.h"

using namespace tramso;
using namespace tramso::sim;

namespace {

using Buffer = std::unique_ptr<BUF_MEM, OpensslFree<&BUF_MEM_clear_free>>;
using Context = std::unique_ptr<EAC_CTX, OpensslFree<&EAC_CTX_clear_free>>;
using PaceSecret = std::unique_ptr<PACE_SEC, OpensslFree<&PACE_SEC_clear_free>>;

Buffer bufferOf(ByteView bytes) {
    Buffer buffer{BUF_MEM_new()};
    REQUIRE(BUF_MEM_grow(buffer.get(), bytes.size()) == bytes.size());
    std::ranges::copy(bytes, reinterpret_cast<std::byte*>(buffer->data));
    return buffer;
}

Bytes bytesOf(const Buffer& buffer) {
    REQUIRE(buffer != nullptr);
    const auto view = std::as_bytes(std::span{buffer->data, buffer->length});
    return {view.begin(), view.end()};
}

// One terminal made of libeac, before one chip of ours.
class Terminal {
public:
    explicit Terminal(SimChip& chip) : chip_{chip} {}

    // EF.CardAccess as the chip shows it.
    void readCardAccess() {
        const Bytes file = ask({0x00, 0xB0, 0x9C, 0x00, {}, 0x100});
        REQUIRE(EAC_CTX_init_ef_cardaccess(octets(file), file.size(), context_.get()) == 1);
        REQUIRE(context_->pace_ctx != nullptr);
    }

    // Whether chip and terminal found each other's tokens right.
    bool openWith(const std::string& can, const PaceOffer& offer) {
        const PaceSecret secret{PACE_SEC_new(can.data(), can.size(), PACE_CAN)};
        const Bytes set = joined({tlv(0x80, oidValue(paceOid(offer))), tlv(0x83, hex("02"))});
        (void)ask({0x00, 0x22, 0xC1, 0xA4, set, 0});
        const auto nonce = bufferOf(step({}, 0x80));
        REQUIRE(PACE_STEP2_dec_nonce(context_.get(), secret.get(), nonce.get()) == 1);
        const Buffer mapping{PACE_STEP3A_generate_mapping_data(context_.get())};
        const auto theirMapping = bufferOf(step(tlv(0x81, bytesOf(mapping)), 0x82));
        REQUIRE(PACE_STEP3A_map_generator(context_.get(), theirMapping.get()) == 1);
        const Buffer key{PACE_STEP3B_generate_ephemeral_key(context_.get())};
        const auto theirKey = bufferOf(step(tlv(0x83, bytesOf(key)), 0x84));
        theirKeyLength_ = theirKey->length;
        REQUIRE(PACE_STEP3B_compute_shared_secret(context_.get(), theirKey.get()) == 1);
        REQUIRE(PACE_STEP3C_derive_keys(context_.get()) == 1);
        const Buffer token{PACE_STEP3D_compute_authentication_token(context_.get(), theirKey.get())};
        const Bytes answer = chip_.respond(authenticate(0x00, tlv(0x85, bytesOf(token))));
        if (ByteView{answer}.last(2)[0] != std::byte{0x90}) return false;
        const auto theirToken = findTlv(ByteView{answer}.first(answer.size() - 2), {0x7C, 0x86});
        REQUIRE(theirToken);
        const auto theirs = bufferOf(*theirToken);
        return PACE_STEP3D_verify_authentication_token(context_.get(), theirs.get()) == 1;
    }

    // Whether libeac lost a leading zero of the secret, which PKCS #3 keeps: its Diffie-Hellman does, in one
    // run of 256, and then fails with every chip.
    [[nodiscard]] bool lostPartOfSecret() const {
        constexpr std::size_t kWhole = 16;  // every group's secret is a multiple of it
        return context_->pace_ctx->ka_ctx->shared_secret->length % kWhole != 0;
    }
    [[nodiscard]] std::size_t chipKeyLength() const { return theirKeyLength_; }

    // SELECT of the eMRTD application under secure messaging: the chip's protected status word.
    Bytes selectProtected() {
        REQUIRE(EAC_CTX_set_encryption_ctx(context_.get(), EAC_ID_PACE) == 1);
        REQUIRE(EAC_reset_ssc(context_.get()) == 1);
        REQUIRE(EAC_increment_ssc(context_.get()) == 1);
        const Bytes cryptogram = bytesOf(crypt(hex("A0000002471001")));
        const Bytes body = tlv(0x87, joined({hex("01"), cryptogram}));
        const Bytes message = joined({bytesOf(pad(hex("0CA4040C"))), bytesOf(pad(body))});
        const Buffer code = codeOver(message);
        const Bytes answer = ask({0x0C, 0xA4, 0x04, 0x0C, joined({body, tlv(0x8E, bytesOf(code))}), 0x100});
        REQUIRE(EAC_increment_ssc(context_.get()) == 1);
        const auto status = findTlv(answer, Tag{0x99});
        const auto theirCode = findTlv(answer, Tag{0x8E});
        REQUIRE((status && theirCode));
        const Buffer expected = codeOver(bytesOf(pad(tlv(0x99, *status))));
        CHECK(std::ranges::equal(bytesOf(expected), *theirCode));
        return {status->begin(), status->end()};
    }

private:
    Bytes ask(const CommandApdu& command) {
        const auto response = parseResponse(chip_.respond(encode(command)));
        REQUIRE(response);
        REQUIRE((response->status == sw::kOk || response->status == sw::kEndOfFile));
        return response->data;
    }
    static Bytes authenticate(std::uint8_t chain, ByteView content) {
        return encode(CommandApdu{chain, 0x86, 0x00, 0x00, tlv(0x7C, content), 0x100});
    }
    Bytes step(ByteView content, Tag wanted) {
        const auto response = parseResponse(chip_.respond(authenticate(0x10, content)));
        REQUIRE(response);
        REQUIRE(response->status == sw::kOk);
        const auto object = findTlv(response->data, {0x7C, wanted});
        REQUIRE(object);
        return {object->begin(), object->end()};
    }
    Buffer pad(ByteView bytes) const {
        return Buffer{EAC_add_iso_pad(context_.get(), bufferOf(bytes).get())};
    }
    Buffer crypt(ByteView bytes) const { return Buffer{EAC_encrypt(context_.get(), pad(bytes).get())}; }
    Buffer codeOver(ByteView wholeBlocks) const {
        return Buffer{EAC_authenticate(context_.get(), bufferOf(wholeBlocks).get())};
    }

    SimChip& chip_;
    Context context_{EAC_CTX_new()};
    std::size_t theirKeyLength_ = 0;  // bytes
};

ChipImage imageFor(const PaceOffer& offer) {
    ChipPlan plan;
    plan.pace = {offer};
    plan.chipAuthentication.reset();
    return issueCard(plan, TestIssuer{"peers"});
}

}  // namespace

TEST_CASE(
    "libeac opens the virtual chip by PACE with generic mapping and selects the application protected") {
    EAC_init();
    const auto cipher =
        GENERATE(ChipCipher::TripleDes, ChipCipher::Aes128, ChipCipher::Aes192, ChipCipher::Aes256);
    const DomainId domain = GENERATE(0, 2, 12, 13, 16);
    CAPTURE(static_cast<int>(cipher), domain);
    const PaceOffer offer{PaceMapping::Generic, domain, cipher};
    SimChip chip{imageFor(offer)};
    Terminal terminal{chip};
    terminal.readCardAccess();
    const bool opened = terminal.openWith("000123", offer);
    if (terminal.lostPartOfSecret()) return;
    REQUIRE(opened);
    CHECK(terminal.selectProtected() == hex("9000"));
}

TEST_CASE("libeac and the virtual chip agree also when the chip's public number is shorter than the prime") {
    EAC_init();
    constexpr std::size_t kPrime = 128;  // bytes
    const PaceOffer offer{PaceMapping::Generic, 0, ChipCipher::Aes128};
    for (std::size_t chipKey = kPrime; chipKey == kPrime;) {
        SimChip chip{imageFor(offer)};
        Terminal terminal{chip};
        terminal.readCardAccess();
        const bool opened = terminal.openWith("000123", offer);
        if (terminal.lostPartOfSecret()) continue;
        REQUIRE(opened);
        chipKey = terminal.chipKeyLength();
    }
}

TEST_CASE("the virtual chip refuses libeac with another CAN") {
    EAC_init();
    const PaceOffer offer{PaceMapping::Generic, 12, ChipCipher::Aes128};
    SimChip chip{imageFor(offer)};
    Terminal terminal{chip};
    terminal.readCardAccess();
    CHECK_FALSE(terminal.openWith("000124", offer));
}
