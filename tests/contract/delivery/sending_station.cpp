// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/delivery/sending_station.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>

namespace {

using namespace tramso;

std::filesystem::path makeFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "sending-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    return name;
}

Key copyOf(const Key& key) {
    Key copy;
    std::ranges::copy(key.bytes(), copy.bytes().begin());
    return copy;
}

std::string drawHex(Random& random) {
    std::array<std::byte, 16> drawn{};
    random.fill(drawn);
    return toHex(drawn);
}

IdCard madeUpCard() {
    return {.number = "079090000123",
            .oldNumber = "020000123",
            .name = "Nguyễn Văn Mẫu",
            .birth = {1990, 1, 15},
            .address = "1 Đường Mẫu, TP. Hồ Chí Minh",
            .issued = {2022, 1, 15},
            .issuer = "CỤC CSQLHC VỀ TTXH"};
}

Document describe(std::size_t number, const Bytes& pdf) {
    return {.paper = "declaration",
            .title = {.vi = "Tờ khai", .en = "Declaration"},
            .file = fmt::format("{:02}-giay-to.pdf", number),
            .pages = 1,
            .size = pdf.size(),
            .sha256 = sha256Hex(pdf)};
}

}  // namespace

SendingStation::SendingStation(std::string url, std::string token, std::chrono::seconds timeout)
    : SendingStation{
          ServiceAddress{.url = std::move(url), .token = std::move(token), .line = {.stall = timeout}}} {}

SendingStation::SendingStation(ServiceAddress address, Make make)
    : address_{std::move(address)}, make_{std::move(make)}, folder_{makeFolder()}, key_{makeKey(random_)} {
    restart();
}

SendingStation::~SendingStation() {
    store_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void SendingStation::restart() {
    store_.reset();
    store_ = openStore();
    service_ = makeService();
}

std::unique_ptr<DossierStore> SendingStation::openStore() {
    // Throws where REQUIRE would fail: tests open stores on other threads too.
    return std::move(DossierStore::open(folder_ / "store", copyOf(key_), random_).value());
}

std::unique_ptr<OnlineService> SendingStation::makeService() const {
    if (make_) return make_(address_);
    return std::make_unique<HttpOnlineService>(address_, Signer{key_});
}

std::string SendingStation::commit(const std::vector<std::size_t>& sizes) {
    Dossier dossier{.id = drawHex(random_),
                    .reference = "TS-7K3M-92QD",
                    .trackingToken = drawHex(random_),
                    .procedureCode = "1.001193",
                    .procedureVersion = "2026-11-01",
                    .station = "Trạm mẫu 1",
                    .created = clock_.now(),
                    .applicant = madeUpCard(),
                    .fields = {{.key = "child.name", .value = "Nguyễn Thị Mẫu"}},
                    .consents = {{"submit_on_behalf", "2026-11-01", clock_.now()}}};
    std::vector<Bytes> pdfs;
    for (const std::size_t size : sizes) {
        random_.fill(pdfs.emplace_back(size));
        dossier.documents.push_back(describe(pdfs.size(), pdfs.back()));
    }
    REQUIRE(store_->commit(dossier, pdfs).has_value());
    const std::string id = dossier.id;
    pdfs_.emplace(id, std::move(pdfs));
    dossiers_.emplace(id, std::move(dossier));
    return id;
}

RoundResult SendingStation::deliver() {
    const auto round = deliverDue(*store_, *service_, clock_, kTiming, {});
    REQUIRE(round.has_value());
    return *round;
}

int SendingStation::deliverAll(int rounds) {
    const auto waits = [this] {
        const auto entries = store_->list();
        REQUIRE(entries.has_value());
        return std::ranges::any_of(
            *entries, [](const OutboxEntry& entry) { return entry.state == OutboxState::Waiting; });
    };
    int round = 0;
    for (; round < rounds && waits(); ++round) {
        deliver();
        clock_.advance(kTiming.longest);
    }
    return round;
}

OutboxEntry SendingStation::entry(const std::string& id) {
    const auto entries = store_->list();
    REQUIRE(entries.has_value());
    const auto found = std::ranges::find(*entries, id, &OutboxEntry::id);
    REQUIRE(found != entries->end());
    return *found;
}
