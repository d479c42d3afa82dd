// SPDX-License-Identifier: GPL-3.0-or-later
// Prints one line per way of opening a card, chip limit and bit rate. Fails when a target is missed.
#include <array>
#include <cstdio>
#include <ctime>

#include "drivers/card/chip_reader.h"
#include "drivers/sim/chip/sim_card_slot.h"

using namespace tramso;
using namespace tramso::sim;
using std::chrono::microseconds;

namespace {

constexpr microseconds kPerCommand{5000};
constexpr microseconds kFormTarget{1'500'000};
constexpr microseconds kAllTarget{4'000'000};
constexpr int kTargetRate = 424;  // kbit/s at which the targets hold

microseconds cpuNow() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return microseconds{now.tv_sec * 1'000'000 + now.tv_nsec / 1000};
}

// The card over the slot; what the chip computes is not our time.
class CountedTransport final : public CardTransport {
public:
    explicit CountedTransport(SimCardSlot& slot) : slot_{slot} {}
    Result<Bytes> transmit(ByteView command) override {
        const auto before = cpuNow();
        auto answer = slot_.exchange(command);
        chipTime += cpuNow() - before;
        if (!answer) return fail(FaultCode::CardRemoved, "bench");
        return std::move(*answer);
    }
    [[nodiscard]] bool extendedLength() const override { return slot_.extendedLength(); }

    microseconds chipTime{0};

private:
    SimCardSlot& slot_;
};

struct Example {
    const char* name;
    bool pace;
    bool extended;
};

struct Measured {
    CardTraffic traffic;
    microseconds ours{0};
    microseconds form{0};  // until the personal data are there
    microseconds all{0};
    bool genuine = false;
};

ChipPlan planFor(const Example& example) {
    ChipPlan plan;
    if (!example.pace) plan.pace.clear();
    return plan;
}

TrustStore trustIn(const TestIssuer& issuer) {
    const Bytes der = issuer.csca();
    const unsigned char* at = octets(der);
    TrustStore trust;
    trust.add(CertificateHandle{d2i_X509(nullptr, &at, static_cast<long>(der.size()))});
    return trust;
}

Measured measure(const Example& example, int rate, const ChipImage& image, const TrustStore& trust) {
    SimCardSlot slot;
    ChipHabits habits;
    habits.extendedLength = example.extended;
    slot.insert(image, habits);
    slot.setLink({kPerCommand, rate}, {});
    CountedTransport transport{slot};
    SystemRandom random;
    const SystemClock clock;
    const auto secrets = image.secrets;
    const auto key = example.pace ? AccessKey::fromCan(secrets.can)
                                  : AccessKey::fromMrz(secrets.documentNumber, secrets.birth, secrets.expiry);
    Measured out;
    const auto started = cpuNow();
    const auto ours = [&] { return cpuNow() - started - transport.chipTime; };
    const auto onPart = [&](ChipStage stage, const ChipReading&) {
        if (stage == ChipStage::Genuineness) out.form = ours() + slot.traffic().time;
    };
    const auto reading = ChipReader{transport, trust, random, clock}.read(*key, onPart, {});
    out.ours = ours();
    out.traffic = slot.traffic();
    out.all = out.ours + out.traffic.time;
    out.genuine = reading && reading->portrait && reading->genuineness.verdict == Verdict::Genuine;
    return out;
}

// The fewest commands any reader needs: every file we show or check, in the longest answers the chip gives,
// selected on the way by short identifier; and what the protocols themselves prescribe.
int fewestCommands(const Example& example, const ChipImage& image) {
    const ChipHabits habits;
    const std::size_t whole = example.extended ? habits.longestResponse : 256;
    const ChipMessaging session{example.pace ? CipherKind::Aes128 : CipherKind::TripleDes, Bytes(16),
                                Bytes(16), Bytes(16)};
    const std::size_t room = session.roomWithin(whole);
    std::size_t commands = example.pace ? 2 + 5 : 1 + 2;  // EF.CardAccess, PACE and SELECT; SELECT and BAC
    commands += 2 + 1;                                    // chip and active authentication
    constexpr std::array<std::uint16_t, 6> kFiles{0x0101, 0x0102, 0x010D, 0x010E, 0x010F, 0x011D};
    for (const std::uint16_t id : kFiles)
        commands += (image.applicationFiles.at(id).size() + room - 1) / room;
    return static_cast<int>(commands);
}

double milliseconds(microseconds time) {
    return static_cast<double>(time.count()) / 1000.0;
}

bool report(const Example& example, int rate, const ChipImage& image, const TrustStore& trust) {
    const Measured m = measure(example, rate, image, trust);
    std::printf(
        "%-14s %4d kbit/s  commands %3d (fewest %3d)  bytes %6zu  our CPU %6.1f ms  form %6.0f ms  all %6.0f "
        "ms%s\n",
        example.name, rate, m.traffic.commands, fewestCommands(example, image),
        m.traffic.bytesOut + m.traffic.bytesIn, milliseconds(m.ours), milliseconds(m.form),
        milliseconds(m.all), m.genuine ? "" : "  NOT GENUINE");
    return m.genuine && (rate < kTargetRate || (m.form <= kFormTarget && m.all <= kAllTarget));
}

}  // namespace

int main() {
    const TestIssuer issuer{kDemoState};
    const TrustStore trust = trustIn(issuer);
    bool good = true;
    std::printf("5 ms per command; portrait %zu bytes\n", portrait(PortraitFormat::Jpeg).size());
    for (const Example example : {Example{"PACE extended", true, true}, Example{"PACE short", true, false},
                                  Example{"BAC extended", false, true}, Example{"BAC short", false, false}}) {
        const ChipImage image = issueCard(planFor(example), issuer);
        for (const int rate : {106, 424}) good = report(example, rate, image, trust) && good;
    }
    std::printf("targets at 424 kbit/s: form 1500 ms, all 4000 ms: %s\n", good ? "met" : "MISSED");
    return good ? 0 : 1;
}
