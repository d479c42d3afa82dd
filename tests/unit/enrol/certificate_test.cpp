// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/enrol/station_certificate.h"

#include <catch2/catch.hpp>
#include <future>

#include "kiosk/base/files.h"
#include "kiosk/base/text.h"
#include "kiosk/enrol/certificate_keeper.h"
#include "kiosk/enrol/enrolment.h"
#include "tests/scratch_folder.h"

using namespace tramso;

namespace {

// Files OpenSSL made: tests/data/enrol/make.sh.
std::string made(const std::string& name) {
    const auto file = readFile(std::filesystem::path{TRAMSO_SOURCE_DIR} / "tests/data/enrol" / name, 65536);
    return std::string{viewText(*file)};
}

// An enrolled station whose certificate is one.pem and whose service nobody is.
Settings enrolledIn(const std::filesystem::path& folder) {
    const std::string identity = made("one.key") + made("one.pem");
    REQUIRE(writeFile(folder / "station.pem", viewBytes(identity)));
    REQUIRE(writeFile(folder / "service.pem", viewBytes(made("two.pem"))));
    Settings settings;
    settings.service.url = "https://127.0.0.1:1";
    settings.service.caFile = folder / "service.pem";
    settings.service.certificateFile = settings.service.keyFile = folder / "station.pem";
    return settings;
}

}  // namespace

TEST_CASE("an answer with certificates gives each of them") {
    const auto certificates = certificatesIn(made("both.p7"));
    REQUIRE(certificates.size() == 2);
    const auto digest = certificateDigest(certificates[1]);
    const auto other = certificateDigest(certificates[0]);
    REQUIRE(digest);
    const std::string expected{trim(made("two.sha256"))};
    CHECK((toHex(*digest) == expected) != (toHex(*other) == expected));
}

TEST_CASE("what is no message of certificates gives none") {
    CHECK(certificatesIn("").empty());
    CHECK(certificatesIn("QUJD").empty());
    CHECK(certificatesIn(made("one.pem")).empty());
    const std::string whole = made("both.p7");
    CHECK(certificatesIn(whole.substr(0, whole.size() / 2)).empty());
    CHECK(certificatesIn(std::string(70000, 'A')).empty());
}

TEST_CASE("a certificate belongs to its own key alone") {
    CHECK(isPair(made("one.pem"), made("one.key")));
    CHECK_FALSE(isPair(made("two.pem"), made("one.key")));
    CHECK_FALSE(isPair(made("one.pem"), *makeKeyPem()));
}

TEST_CASE("a certificate says from when until when it holds, as OpenSSL reads it") {
    const auto life = lifeOf(made("one.key") + made("one.pem"));
    REQUIRE(life);
    std::string from = toRfc3339(life->from), until = toRfc3339(life->until);
    from.replace(10, 1, " ");
    until.replace(10, 1, " ");
    CHECK(made("one.dates") == "notBefore=" + from + "\nnotAfter=" + until + "\n");
    CHECK_FALSE(lifeOf(made("one.key")));
}

TEST_CASE("a certificate is due once less than a third of its life is left") {
    const Moment from{}, until = from + std::chrono::hours{300};
    CHECK_FALSE(isDueForRenewal({from, until}, from));
    CHECK_FALSE(isDueForRenewal({from, until}, from + std::chrono::hours{200}));
    CHECK(isDueForRenewal({from, until}, from + std::chrono::hours{201}));
    CHECK(isDueForRenewal({from, until}, until + std::chrono::hours{1}));
}

TEST_CASE("a station asks for another certificate when it is due and not before") {
    const ScratchFolder folder;
    const Settings settings = enrolledIn(folder.path());
    const auto life = lifeOf(made("one.pem"));
    REQUIRE(life);
    const auto third = (life->until - life->from) / 3;
    CHECK(renewStation(settings, life->from + third, false, {}) == Renewal::NotDue);
    CHECK(renewStation(settings, life->until - third / 2, false, {}).error() == EnrolTrouble::Unreachable);
    CHECK(renewStation(settings, life->from + third, true, {}).error() == EnrolTrouble::Unreachable);
    CHECK(viewText(*readFile(settings.service.keyFile, 65536)) == made("one.key") + made("one.pem"));
}

namespace {

// A time that stands still.
struct StoppedClock final : Clock {
    Moment at;
    explicit StoppedClock(Moment moment) : at{moment} {}
    [[nodiscard]] Moment now() const override { return at; }
};

}  // namespace

TEST_CASE("the keeper asks by itself when a certificate is due, says what came of it, and ends at once") {
    const ScratchFolder folder;
    const Settings settings = enrolledIn(folder.path());
    const StoppedClock due{lifeOf(made("one.pem"))->until};
    std::promise<OrTrouble<Renewal>> told;
    const CertificateKeeper keeper{settings, due,
                                   [&](const OrTrouble<Renewal>& renewal) { told.set_value(renewal); }};
    CHECK(told.get_future().get().error() == EnrolTrouble::Unreachable);
}

TEST_CASE("a certificate that was put there by hand is left alone") {
    const ScratchFolder folder;
    Settings settings = enrolledIn(folder.path());
    settings.service.keyFile = folder.path() / "other.key";
    CHECK(renewStation(settings, Moment::max(), true, {}) == Renewal::NotEnrolled);
}
