// SPDX-License-Identifier: GPL-3.0-or-later
// A program that commits and delivers dossiers is killed at a hundred random moments; each time, what is
// there is whole, and what was reported as committed is there.
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <random>

#include "tests/scratch_folder.h"
#include "tests/unit/store/store_samples.h"

using namespace tramso;

namespace {

constexpr int kKills = 100;
constexpr int kPerRun = 16;  // more than most runs live to commit
constexpr std::size_t kDocuments = 3;
constexpr std::size_t kSize = 40'000;

Made dossierOf(int run, int i) {
    return makeDossier(run * kPerRun + i, kDocuments, kSize);
}

// The program that is killed: commits, and delivers every second one; a byte for each promise it was given.
[[noreturn]] void work(const std::filesystem::path& folder, int run, int report) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);  // it must not outlive a test that fails
    SystemRandom random;
    const auto store = DossierStore::open(folder, stationKey(), random);
    const auto say = [&](bool done) {
        if (!done || write(report, "+", 1) != 1) _exit(1);
    };
    say(store.has_value());
    for (int i = 0; i < kPerRun; ++i) {
        const Made made = dossierOf(run, i);
        say((*store)->commit(made.dossier, made.pdfs).has_value());
        if (i % 2 == 1) say((*store)->markDelivered(made.dossier.id, "H29-1").has_value());
    }
    for (;;) pause();
}

class Worker {
public:
    Worker(const std::filesystem::path& folder, int run) {
        std::array<int, 2> ends{};
        REQUIRE(pipe(ends.data()) == 0);
        child_ = fork();
        REQUIRE(child_ >= 0);
        if (child_ == 0) {
            close(ends[0]);
            work(folder, run, ends[1]);
        }
        close(ends[1]);
        reports_ = ends[0];
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    ~Worker() { close(reports_); }

    // Waits for one more promise.
    void awaitPromise() {
        char sign = 0;
        REQUIRE(read(reports_, &sign, 1) == 1);
        ++promises_;
    }
    // Kills it this long from now, or when it has promised more, whichever is first. All promises it was
    // given.
    int killAfter(std::chrono::nanoseconds delay) {
        pollfd readable{reports_, POLLIN, 0};
        const timespec wait{0, delay.count()};
        (void)ppoll(&readable, 1, &wait, nullptr);
        kill(child_, SIGKILL);
        int status = 0;
        REQUIRE(waitpid(child_, &status, 0) == child_);
        REQUIRE(WIFSIGNALED(status));  // or it had failed by itself
        char sign = 0;
        while (read(reports_, &sign, 1) == 1) ++promises_;
        return promises_;
    }

private:
    pid_t child_ = -1;
    int reports_ = -1;
    int promises_ = 0;
};

// What the promises of one run say of its dossier i: "+" for opening, then one each for commit and delivery.
struct Promised {
    bool committed = false;
    bool delivered = false;
};
Promised promisedOf(int i, int promises) {
    const int before = 1 + i + i / 2;  // opening, and all of the dossiers before
    return {promises > before, i % 2 == 1 && promises > before + 1};
}

void checkRun(DossierStore& store, int run, int promises) {
    for (int i = 0; i < kPerRun; ++i) {
        const Presence presence = presenceOf(store, dossierOf(run, i));
        const Promised promised = promisedOf(i, promises);
        CAPTURE(run, i, promises);
        CHECK(presence != Presence::Half);
        if (promised.committed) CHECK(presence != Presence::Absent);
        if (promised.delivered) CHECK(presence == Presence::Delivered);
        if (i % 2 == 0) CHECK(presence != Presence::Delivered);
        if (i > 0 && !promisedOf(i - 1, promises).committed) CHECK(presence == Presence::Absent);
    }
}

std::size_t waiting(DossierStore& store) {
    const auto entries = store.list();
    REQUIRE(entries);
    return static_cast<std::size_t>(std::count_if(entries->begin(), entries->end(), [](const OutboxEntry& e) {
        return e.state != OutboxState::Delivered;
    }));
}

}  // namespace

TEST_CASE("killed at a hundred random moments, the store holds whole dossiers and all it promised") {
    const ScratchFolder scratch{ScratchFolder::On::Memory};  // what a killed program wrote, the kernel keeps
    const auto folder = scratch.path() / "store";
    std::mt19937 draw{20261124};
    SystemRandom random;
    for (int run = 0; run < kKills; ++run) {
        Worker worker{folder, run};
        const auto start = std::chrono::steady_clock::now();
        // Before the store is open, while it opens, or after some promises.
        for (auto left = draw() % 6; left > 0; --left) worker.awaitPromise();
        const auto longest = std::max<std::chrono::nanoseconds>(std::chrono::steady_clock::now() - start,
                                                                std::chrono::milliseconds{2});
        std::uniform_int_distribution<std::int64_t> delay{
            0, std::min<std::int64_t>(longest.count(), 20'000'000)};
        const int promises = worker.killAfter(std::chrono::nanoseconds{delay(draw)});
        const auto store = DossierStore::open(folder, stationKey(), random);
        REQUIRE(store);
        checkRun(**store, run, promises);
        const auto folders = std::distance(std::filesystem::directory_iterator{folder / "blobs"}, {});
        CHECK(static_cast<std::size_t>(folders) == waiting(**store));
    }
}
