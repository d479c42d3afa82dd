// SPDX-License-Identifier: GPL-3.0-or-later
// A station that puts visits aside, takes them up again, commits them and sends them to the real portal is
// killed at random moments of all that. In the end every dossier whose slip could have been printed is at the
// portal, once, whole, and nothing else is. TRAMSO_KILLS says how often (docs/reliability.md: 1000).
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <random>
#include <set>

#include "kiosk/delivery/http_online_service.h"
#include "kiosk/delivery/outbox.h"
#include "tests/contract/portal/portal_process.h"
#include "tests/scratch_folder.h"
#include "tests/unit/store/store_samples.h"

using namespace tramso;

namespace {

constexpr int kPerRun = 8;  // more than a run lives to commit
constexpr int kRoundsAtEnd = 200;
// One document goes with its creation, the other is created first and sent in parts.
constexpr std::size_t kDocuments = 2, kSize = 620'000;
constexpr RetryTiming kSoon{std::chrono::milliseconds{1}, std::chrono::milliseconds{20}};
constexpr const char* kVolunteer = "07";

int killsWanted() {
    const char* said = std::getenv("TRAMSO_KILLS");
    return said == nullptr ? 60 : std::atoi(said);
}

Made dossierOf(int run, int i) {
    Made made = makeDossier(run * kPerRun + i, kDocuments, kSize);
    made.pdfs.front().resize(kSize / 20);
    made.dossier.documents.front().size = made.pdfs.front().size();
    made.dossier.documents.front().sha256 = sha256Hex(made.pdfs.front());
    return made;
}

struct Place {
    std::filesystem::path folder;
    ServiceAddress service;
};

std::unique_ptr<HttpOnlineService> serviceOf(const Place& place) {
    return std::make_unique<HttpOnlineService>(place.service, Signer{stationKey()});
}

// What a station lives through between two dossiers; a byte is reported for each dossier that was committed.
class Life {
public:
    Life(const Place& place, int run, int report) : run_{run}, report_{report} {
        store_ = std::move(DossierStore::open(place.folder, stationKey(), random_).value());
        service_ = serviceOf(place);
    }
    [[noreturn]] void run() {
        Outbox outbox{*store_, *service_, clock_, kSoon, {}};
        takeUpOld();
        for (int i = 0; i < kPerRun; ++i) {
            one(dossierOf(run_, i));
            outbox.wake();
        }
        for (;;) pause();
    }

private:
    static void must(bool done) {
        if (!done) _exit(1);
    }
    // What was on the shelf when the last life ended opens whole.
    void takeUpOld() {
        const auto shelf = store_->drafts().list();
        must(shelf.has_value());
        for (const DraftLabel& draft : *shelf) {
            const auto parts = store_->drafts().open(draft.id, kVolunteer, clock_.now());
            must(parts && parts->pages.size() == kDocuments);
            must(store_->drafts().erase(draft.id, DraftEnd::GivenUp).has_value());
        }
    }
    void one(const Made& made) {
        const Moment now = clock_.now();
        const DraftLabel label{.procedureCode = made.dossier.procedureCode,
                               .parked = now,
                               .expires = now + std::chrono::hours{72},
                               .parkedBy = kVolunteer};
        const auto aside = store_->drafts().park(label, {Bytes(100), made.pdfs}, {});
        must(aside.has_value());
        const auto parts = store_->drafts().open(aside->id, kVolunteer, now);
        must(parts && parts->pages == made.pdfs);
        must(store_->commit(made.dossier, parts->pages).has_value());
        must(write(report_, "+", 1) == 1);  // the slip may be printed
        must(store_->drafts().erase(aside->id, DraftEnd::Sent).has_value());
    }

    int run_, report_;
    SystemRandom random_;
    SystemClock clock_;
    std::unique_ptr<DossierStore> store_;
    std::unique_ptr<OnlineService> service_;
};

// Lets a station live and kills it; how many dossiers it had committed.
int liveAndDie(const Place& place, int run, std::mt19937& draw) {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);  // it must not outlive a test that fails
        close(ends[0]);
        Life{place, run, ends[1]}.run();
    }
    close(ends[1]);
    int promises = 0;
    char sign = 0;
    for (auto wanted = draw() % 4; wanted > 0; --wanted) promises += read(ends[0], &sign, 1) == 1 ? 1 : 0;
    // So long after the last promise, or right after the next, which comes within that time or does not.
    std::uniform_int_distribution<long> delay{0, 40'000'000};
    const timespec wait{0, delay(draw)};
    pollfd readable{ends[0], POLLIN, 0};
    (void)ppoll(&readable, draw() % 2, &wait, nullptr);
    kill(child, SIGKILL);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));  // or it had failed by itself
    while (read(ends[0], &sign, 1) == 1) ++promises;
    close(ends[0]);
    return promises;
}

// Whether a portal keeps exactly this dossier.
bool keeps(const PortalProcess& portal, const Made& made) {
    const auto folder = portal.data() / "dossiers" / made.dossier.id;
    const auto files = std::distance(std::filesystem::directory_iterator{folder}, {});
    bool whole = static_cast<std::size_t>(files) == made.pdfs.size() + 1 &&
                 contentOf(folder / "manifest.json") == manifestJson(made.dossier);
    for (std::size_t i = 0; i < made.pdfs.size(); ++i)
        whole = whole &&
                contentOf(folder / made.dossier.documents[i].file) == std::string{viewText(made.pdfs[i])};
    return whole;
}

std::set<std::string> namesIn(const std::filesystem::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        names.insert(entry.path().filename().string());
    return names;
}

// Sends what is left; the codes the service gave, by dossier.
std::map<std::string, std::string> sendTheRest(const Place& place, DossierStore& store) {
    const auto service = serviceOf(place);
    const SystemClock clock;
    std::map<std::string, std::string> codes;
    for (int round = 0; round < kRoundsAtEnd; ++round) {
        REQUIRE(deliverDue(store, *service, clock, kSoon, {}));
        const auto entries = store.list();
        REQUIRE(entries);
        const auto waits = [](const OutboxEntry& entry) { return entry.state != OutboxState::Delivered; };
        if (std::ranges::none_of(*entries, waits)) break;
    }
    const auto all = store.list();
    REQUIRE(all);
    for (const OutboxEntry& entry : *all) {
        CHECK(entry.state == OutboxState::Delivered);
        codes.emplace(entry.id, entry.dossierCode);
    }
    return codes;
}

}  // namespace

TEST_CASE(
    "killed at random moments between the first paper and the acknowledgement, each dossier arrives once") {
    const ScratchFolder scratch{ScratchFolder::On::Memory};  // what a killed program wrote, the kernel keeps
    const PortalProcess portal;
    const Place place{scratch.path() / "store", {.url = portal.url(), .token = portal.token()}};
    std::mt19937 draw{20261129};
    SystemRandom random;
    std::set<std::string> promised;
    std::map<std::string, std::pair<int, int>> made;  // what may have been committed: run and number
    const int kills = killsWanted();
    for (int run = 0; run < kills; ++run) {
        const int promises = liveAndDie(place, run, draw);
        const auto store = DossierStore::open(place.folder, stationKey(), random);
        REQUIRE(store);
        for (int i = 0; i < kPerRun; ++i) {
            const Made one = dossierOf(run, i);
            CAPTURE(run, i, promises);
            const Presence presence = presenceOf(**store, one);
            CHECK(presence != Presence::Half);
            if (i < promises) CHECK(presence != Presence::Absent);
            if (i > promises) CHECK(presence == Presence::Absent);
            if (i <= promises) made[one.dossier.id] = {run, i};
            if (i < promises) promised.insert(one.dossier.id);
        }
    }
    const auto store = DossierStore::open(place.folder, stationKey(), random);
    REQUIRE(store);
    const auto codes = sendTheRest(place, **store);
    const auto arrived = namesIn(portal.data() / "dossiers");
    for (const std::string& id : promised) CHECK(arrived.contains(id));
    for (const std::string& id : arrived) {
        CAPTURE(id);
        REQUIRE(made.contains(id));
        CHECK(keeps(portal, dossierOf(made[id].first, made[id].second)));
        CHECK(codes.contains(id));
    }
    std::set<std::string> different;
    for (const auto& [id, code] : codes) different.insert(code);
    CHECK(different.size() == arrived.size());
    CHECK(codes.size() == arrived.size());
    CHECK(namesIn(portal.data() / "uploads").empty());
    CHECK(namesIn(place.folder / "blobs").empty());
    CHECK(arrived.size() > static_cast<std::size_t>(kills) / 2);
    std::printf("%d kills, %zu dossiers promised, %zu arrived\n", kills, promised.size(), arrived.size());
}
