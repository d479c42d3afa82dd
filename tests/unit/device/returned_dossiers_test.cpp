// SPDX-License-Identifier: GPL-3.0-or-later
// What the ward sends back is found, without asking for ever or too often.
#include "kiosk/device/returned_dossiers.h"

#include <catch2/catch.hpp>

#include "kiosk/crypto/sealing.h"
#include "tests/scratch_folder.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

class WardClock final : public Clock {
public:
    [[nodiscard]] Moment now() const override { return now_; }
    void advance(std::chrono::milliseconds by) { now_ += by; }

private:
    Moment now_ = std::chrono::sys_days{std::chrono::year{2026} / 11 / 28} + 3h;
};

// Says where each dossier stands, by its tracking token; counts the questions.
class StatusDesk final : public OnlineService {
public:
    std::map<std::string, DossierStatus> standing;
    bool away = false;
    int questions = 0;

    Answered<CreatedUpload> createUpload(const UploadFile&, const std::stop_token&) override {
        return gone();
    }
    Answered<Done> resumeUpload(const std::string&, const UploadFile&, const std::stop_token&) override {
        return gone();
    }
    Answered<Acknowledgement> submit(const std::string&, const std::string&,
                                     const std::stop_token&) override {
        return gone();
    }
    Result<DossierStatus> status(const std::string& token, const std::stop_token&) override {
        ++questions;
        if (away) return fail(FaultCode::ServiceUnreachable, "script");
        const auto found = standing.find(token);
        if (found == standing.end()) return fail(FaultCode::NotFound, "script");
        return found->second;
    }
    Result<std::string> findToken(const std::string&, const std::string&, const std::stop_token&) override {
        return fail(FaultCode::NotFound, "script");
    }
    Result<DossierStatus> withdraw(const std::string&, const std::stop_token&) override {
        return fail(FaultCode::NotFound, "script");
    }
    Result<Done> greet() override { return Done{}; }

private:
    static tl::unexpected<Setback> gone() {
        return tl::unexpected{Setback{.fault = {FaultCode::ServiceUnreachable, "script"}}};
    }
};

struct Ward {
    ScratchFolder folder;
    SystemRandom random;
    Key key = makeKey(random);
    std::unique_ptr<DossierStore> store = DossierStore::open(folder.path() / "store", key, random).value();
    WardClock clock;
    StatusDesk desk;
    ReturnedDossiers returned{*store, desk, clock};

    // A dossier that was delivered so long ago; its id.
    std::string delivered(char name, std::chrono::milliseconds ago = 1h) {
        Dossier dossier;
        dossier.id = std::string(32, name);
        dossier.reference = "TS-0000-0000";
        dossier.trackingToken = std::string(32, name);
        dossier.created = clock.now() - ago;
        REQUIRE(store->commit(dossier, {}));
        REQUIRE(store->markDelivered(dossier.id, "H29.26-1"));
        return dossier.id;
    }
    void stands(const std::string& id, int code, int papers = 0) {
        DossierStatus& status = desk.standing[id];
        status.code = code;
        status.papers.assign(static_cast<std::size_t>(papers), {"", "Giấy tờ"});
    }
    [[nodiscard]] PapersAsked look() {
        const auto asked = returned.look({});
        REQUIRE(asked);
        return *asked;
    }
};

}  // namespace

TEST_CASE("a dossier the ward wants papers for is found, with how many; others are not") {
    Ward ward;
    const std::string wanted = ward.delivered('a');
    const std::string taken = ward.delivered('b');
    ward.stands(wanted, 5, 2);
    ward.stands(taken, 2);
    CHECK(ward.look() == PapersAsked{{wanted, 2}});
}

TEST_CASE("once the papers are there, the dossier is no longer among those sent back") {
    Ward ward;
    const std::string id = ward.delivered('a');
    ward.stands(id, 5, 1);
    REQUIRE(ward.look().size() == 1);
    ward.stands(id, 4);
    ward.clock.advance(11min);
    CHECK(ward.look().empty());
}

TEST_CASE(
    "the service is not asked again within ten minutes, nor about what is decided, unknown or long past") {
    Ward ward;
    const std::string pending = ward.delivered('a');
    const std::string done = ward.delivered('b');
    ward.delivered('c');  // unknown there
    ward.delivered('d', std::chrono::days{40});
    ward.stands(pending, 4);
    ward.stands(done, 9);
    CHECK(ward.look().empty());
    CHECK(ward.desk.questions == 3);
    CHECK(ward.look().empty());
    CHECK(ward.desk.questions == 3);
    ward.clock.advance(11min);
    CHECK(ward.look().empty());
    CHECK(ward.desk.questions == 4);
}

TEST_CASE("a service that does not answer is asked once a round, and what was known stays") {
    Ward ward;
    const std::string wanted = ward.delivered('a');
    ward.delivered('b');
    ward.stands(wanted, 5, 1);
    REQUIRE(ward.look().size() == 1);
    ward.clock.advance(11min);
    ward.desk.away = true;
    ward.desk.questions = 0;
    CHECK(ward.look() == PapersAsked{{wanted, 1}});
    CHECK(ward.desk.questions == 1);
}
