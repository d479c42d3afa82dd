// SPDX-License-Identifier: GPL-3.0-or-later
// TLS with both ends proven, against a front we did not write: what holds delivers, and what does not gets
// nothing.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "config/loader/fault_texts.h"
#include "tests/contract/delivery/fault_proxy.h"
#include "tests/contract/delivery/service_shelf.h"
#include "tests/contract/delivery/tls_front.h"
#include "tests/scratch_folder.h"

namespace {

using namespace tramso;

constexpr std::size_t kPaper = 300'000;        // bytes
constexpr std::uint64_t kHandshakes = 20'000;  // bytes; more than a few of them take

// The service behind its front, and the authorities everybody is certified by.
class Ward {
public:
    [[nodiscard]] FrontSettings right() {
        return {.shown = service_.issue({.name = "Cổng mẫu"}), .stationsBelow = stations_.certificate()};
    }
    [[nodiscard]] HttpLine lineOf(const CertificateFiles& own) const {
        return {.stall = std::chrono::seconds{10},
                .authorities = service_.certificate(),
                .certificate = own.certificate,
                .key = own.key};
    }
    [[nodiscard]] HttpLine rightLine() { return lineOf(stations_.issue({.name = "Tram mau 1"})); }
    // What a station is told of the service, at the end of a line.
    [[nodiscard]] ServiceAddress address(const FaultProxy& proxy, HttpLine line) const {
        return {.url = "https://127.0.0.1:" + std::to_string(proxy.port()),
                .token = portal_.token(),
                .line = std::move(line)};
    }
    [[nodiscard]] MadeUpAuthority& service() { return service_; }
    [[nodiscard]] MadeUpAuthority& stations() { return stations_; }
    [[nodiscard]] MadeUpAuthority& stranger() { return stranger_; }
    [[nodiscard]] const PortalProcess& portal() const { return portal_; }
    [[nodiscard]] const std::filesystem::path& home() const { return folder_.path(); }

private:
    ScratchFolder folder_;
    MadeUpAuthority service_{folder_.path(), "service"}, stations_{folder_.path(), "stations"},
        stranger_{folder_.path(), "stranger"};
    PortalProcess portal_;
};

bool mention(const std::vector<std::string>& lines, std::string_view text) {
    return std::ranges::any_of(lines,
                               [&](const std::string& line) { return line.find(text) != std::string::npos; });
}

// What the outbox shows of a dossier that waits, in Vietnamese.
std::string wordsFor(const OutboxEntry& entry) {
    const auto texts =
        FaultTexts::load(std::filesystem::path{TRAMSO_SOURCE_DIR} / "config" / "faults.toml").value();
    for (const FaultCode code : kAllFaultCodes)
        if (faultName(code) == entry.lastFault) return texts.of(code).what.vi + " " + texts.of(code).now.vi;
    return {};
}

}  // namespace

TEST_CASE("a station and a service that prove themselves to each other: the dossier arrives, over HTTP/2") {
    Ward ward;
    TlsFront front{ward.home(), ward.portal().port(), ward.right()};
    const FaultProxy proxy{front.port()};
    SendingStation station{ward.address(proxy, ward.rightLine())};
    const std::string id = station.commit({kPaper, 3U << 20U});
    CHECK(station.deliver().delivered == 1);
    CHECK(holdsWhole(ward.portal(), station, id));
    const auto log = front.log();
    REQUIRE_FALSE(log.empty());
    for (const std::string& line : log) {
        CAPTURE(line);
        CHECK(line.starts_with("HTTP/2.0 TLSv1.3 CN=Tram mau 1 "));
    }
}

TEST_CASE("a service that knows TLS 1.2 alone is good enough, one that knows only 1.1 is not") {
    Ward ward;
    FrontSettings settings = ward.right();
    settings.tls = "TLSv1.2";
    TlsFront front{ward.home(), ward.portal().port(), settings};
    const FaultProxy proxy{front.port()};
    SendingStation station{ward.address(proxy, ward.rightLine())};
    const std::string id = station.commit({kPaper});
    settings.tls = "TLSv1.1";
    front.change(settings);
    CHECK(station.deliver().deferred == 1);
    CHECK(uploadsAt(ward.portal()) == 0);
    settings.tls = "TLSv1.2";
    front.change(settings);
    station.deliverAll(2);
    CHECK(holdsWhole(ward.portal(), station, id));
}

TEST_CASE("a service that cannot prove itself gets not a byte of the dossier, and the outbox says why") {
    Ward ward;
    const std::chrono::hours hour{1};
    CertificateFiles shown;
    FaultCode fault = FaultCode::ServiceNotInDate;
    std::string words = "ngày giờ của máy";
    SECTION("certified by a stranger") {
        shown = ward.stranger().issue({.name = "Cổng mẫu"});
        fault = FaultCode::ServiceUnproven;
        words = "chứng minh";
    }
    SECTION("certified for another address") {
        shown = ward.service().issue({.name = "Cổng khác", .address = "127.0.0.2"});
        fault = FaultCode::ServiceUnproven;
        words = "chứng minh";
    }
    SECTION("expired") {
        shown = ward.service().issue({.name = "Cổng mẫu", .from = -48 * hour, .until = -1 * hour});
    }
    SECTION("not valid yet") {
        shown = ward.service().issue({.name = "Cổng mẫu", .from = hour});
    }
    TlsFront front{
        ward.home(), ward.portal().port(), {.shown = shown, .stationsBelow = ward.stations().certificate()}};
    const FaultProxy proxy{front.port()};
    SendingStation station{ward.address(proxy, ward.rightLine())};
    const std::string id = station.commit({kPaper});
    CHECK(station.deliver().deferred == 1);
    CHECK(station.entry(id).lastFault == faultName(fault));
    CHECK(wordsFor(station.entry(id)).find(words) != std::string::npos);
    CHECK(proxy.up() < kHandshakes);
    CHECK(uploadsAt(ward.portal()) == 0);
    CHECK(front.log().empty());  // not even a question

    front.change(ward.right());
    station.deliverAll(2);
    CHECK(holdsWhole(ward.portal(), station, id));
}

TEST_CASE("a station whose clock is wrong sends nothing, and delivers when it is right again") {
    Ward ward;
    // Two weeks from now, or two weeks ago, is what the clock says; the certificates are in order.
    const auto off = GENERATE(std::chrono::hours{24 * 14}, std::chrono::hours{-24 * 14});
    const std::chrono::hours week{24 * 7};
    TlsFront front{
        ward.home(),
        ward.portal().port(),
        {.shown = ward.service().issue({.name = "Cổng mẫu", .from = -off - week, .until = -off + week}),
         .stationsBelow = ward.stations().certificate()}};
    const FaultProxy proxy{front.port()};
    SendingStation station{ward.address(proxy, ward.rightLine())};
    const std::string id = station.commit({kPaper});
    CHECK(station.deliver().deferred == 1);
    CHECK(station.entry(id).lastFault == faultName(FaultCode::ServiceNotInDate));
    CHECK(proxy.up() < kHandshakes);
    front.change(ward.right());
    station.deliverAll(2);
    CHECK(holdsWhole(ward.portal(), station, id));
}

TEST_CASE("a station that cannot prove itself sends no document, and the outbox says what to look at") {
    Ward ward;
    const std::chrono::hours hour{1};
    CertificateFiles own;
    SECTION("without a certificate") {}
    SECTION("certified by a stranger") {
        own = ward.stranger().issue({.name = "Tram la"});
    }
    SECTION("expired") {
        own = ward.stations().issue({.name = "Tram cu", .from = -48 * hour, .until = -1 * hour});
    }
    SECTION("with the key of another") {
        own = ward.stations().issue({.name = "Tram mau 2"});
        own.key = ward.stations().issue({.name = "Tram mau 3"}).key;
    }
    SECTION("with a key that cannot be read") {
        own = ward.stations().issue({.name = "Tram mau 2"});
        own.key = "/nowhere";
    }
    TlsFront front{ward.home(), ward.portal().port(), ward.right()};
    const FaultProxy proxy{front.port()};
    SendingStation station{ward.address(proxy, ward.lineOf(own))};
    const std::string id = station.commit({kPaper});
    CHECK(station.deliver().deferred == 1);
    CHECK(station.entry(id).lastFault == faultName(FaultCode::ServiceDenied));
    CHECK(wordsFor(station.entry(id)).find("chứng thư của máy") != std::string::npos);
    CHECK(proxy.up() < kHandshakes);
    CHECK(uploadsAt(ward.portal()) == 0);

    station.setAddress(ward.address(proxy, ward.rightLine()));
    station.restart();
    station.deliverAll(2);
    CHECK(holdsWhole(ward.portal(), station, id));
    CHECK_FALSE(mention(front.log(), " 400 POST"));
}

TEST_CASE("through the ward's proxy the same holds, and the proxy sees nothing but the address") {
    Ward ward;
    TlsFront front{ward.home(), ward.portal().port(), ward.right()};
    const int port = freePort();
    const auto log = ward.home() / "proxy.log", file = ward.home() / "proxy.conf";
    std::ofstream{file} << "Listen 127.0.0.1\nPort " << port
                        << "\nAllow 127.0.0.1\nTimeout 60\nLogLevel Connect\n"
                        << "LogFile \"" << log.string() << "\"\nConnectPort " << front.port() << '\n';
    std::optional<PeerProgram> proxy{
        std::in_place, std::vector<std::string>{"/usr/bin/tinyproxy", "-d", "-c", file.string()}, port, log};
    const FaultProxy way{port};
    HttpLine line = ward.rightLine();
    line.proxy = way.url();
    ServiceAddress address{.url = "https://127.0.0.1:" + std::to_string(front.port()),
                           .token = ward.portal().token(),
                           .line = line};
    SendingStation station{address};
    const std::string id = station.commit({kPaper});
    CHECK(station.deliver().delivered == 1);
    CHECK(holdsWhole(ward.portal(), station, id));
    REQUIRE_FALSE(way.heads().empty());
    for (const std::string& head : way.heads()) {
        CHECK(head.starts_with("CONNECT 127.0.0.1:" + std::to_string(front.port()) + " "));
        CHECK(head.find(address.token) == std::string::npos);
    }
    // Without its proxy it does not find another way.
    proxy.reset();
    const std::string later = station.commit({kPaper});
    CHECK(station.deliver().deferred == 1);
    CHECK(station.entry(later).lastFault == faultName(FaultCode::ServiceUnreachable));
}

TEST_CASE("an authority's file that cannot be read is no reason to believe everybody") {
    Ward ward;
    TlsFront front{ward.home(), ward.portal().port(), ward.right()};
    const FaultProxy proxy{front.port()};
    HttpLine line = ward.rightLine();
    line.authorities = "/nowhere";
    SendingStation station{ward.address(proxy, line)};
    const std::string id = station.commit({kPaper});
    CHECK(station.deliver().deferred == 1);
    CHECK(station.entry(id).lastFault == faultName(FaultCode::ServiceUnproven));
    CHECK(front.log().empty());
}

TEST_CASE("a line that breaks in the middle of TLS is a broken line, nothing worse") {
    Ward ward;
    TlsFront front{ward.home(), ward.portal().port(), ward.right()};
    FaultProxy proxy{front.port()};
    SendingStation station{ward.address(proxy, ward.rightLine())};
    const std::string id = station.commit({kPaper});
    const std::uint64_t bytes = GENERATE(0U, 100U, 400U, 1500U, 100'000U);
    proxy.forecast([&proxy, bytes](const std::string&) {
        return proxy.cuts() == 0 ? Weather{.bytesUp = bytes, .ending = Ending::Reset} : Weather{};
    });
    station.deliverAll(4);
    CHECK(proxy.cuts() == 1);
    CHECK(holdsWhole(ward.portal(), station, id));
    CHECK(dossiersAt(ward.portal()).size() == 1);
}
