// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/sim_scanner.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <string>

#include "kiosk/base/files.h"

using namespace tramso;

namespace {

struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("tramso-scanner-" + std::to_string(getpid()));
    Folder() {
        std::filesystem::remove_all(path);
        put("card/1.jpg");
        put("papers/01-declaration/1.jpg");
        put("papers/02-birth_proof/1.jpg");
        put("papers/02-birth_proof/2.png");
    }
    ~Folder() { std::filesystem::remove_all(path); }
    void put(const std::string& name) const {
        std::filesystem::create_directories((path / name).parent_path());
        REQUIRE(writeFile(path / name, viewBytes(name)));
    }
};

struct Seen {
    std::vector<std::string> pages;
    Result<int> result = 0;
};

Seen scan(sim::SimScanner& scanner, ScanKind kind, const std::stop_token& stop = {}) {
    Seen seen;
    const auto take = [&seen](const PageImage& page) { seen.pages.emplace_back(viewText(page.file)); };
    seen.result = scanner.scan(kind, take, stop);
    return seen;
}

}  // namespace

TEST_CASE("stacks come in order of their names and start again") {
    const Folder folder;
    sim::SimScanner scanner{folder.path};
    CHECK(scan(scanner, ScanKind::Card).pages == std::vector<std::string>{"card/1.jpg"});
    CHECK(scan(scanner, ScanKind::Paper).result.value() == 1);
    CHECK(scan(scanner, ScanKind::Paper).result.value() == 2);
    CHECK(scan(scanner, ScanKind::Paper).result.value() == 1);
}

TEST_CASE("a stack is chosen by its paper's name") {
    const Folder folder;
    sim::SimScanner scanner{folder.path};
    scanner.putNext("birth_proof");
    CHECK(scan(scanner, ScanKind::Paper).result.value() == 2);
    scanner.putNext("01-declaration");
    scanner.putNext("unheard_of");
    CHECK(scan(scanner, ScanKind::Paper).result.value() == 1);
}

TEST_CASE("pages before a jam are delivered") {
    const Folder folder;
    sim::SimScanner scanner{folder.path};
    scanner.putNext("birth_proof");
    scanner.jamOnPage(2);
    const auto seen = scan(scanner, ScanKind::Paper);
    CHECK(seen.result.error().code == FaultCode::ScannerJam);
    CHECK(seen.pages == std::vector<std::string>{"papers/02-birth_proof/1.jpg"});
}

TEST_CASE("two sheets at once are told, and mended by hand") {
    const Folder folder;
    sim::SimScanner scanner{folder.path};
    scanner.putNext("birth_proof");
    scanner.takeTwoOnPage(1);
    const auto seen = scan(scanner, ScanKind::Paper);
    CHECK(seen.result.error().code == FaultCode::ScannerDoubleFeed);
    CHECK(seen.pages.empty());
    scanner.mend();
    CHECK(scan(scanner, ScanKind::Paper).result);
}

TEST_CASE("each misfortune is told apart, and mending ends it") {
    const Folder folder;
    sim::SimScanner scanner{folder.path};
    scanner.emptyFeeder();
    CHECK(scan(scanner, ScanKind::Paper).result.error().code == FaultCode::ScannerEmpty);
    scanner.openCover();
    CHECK(scan(scanner, ScanKind::Paper).result.error().code == FaultCode::ScannerCoverOpen);
    scanner.unplug();
    CHECK(scan(scanner, ScanKind::Card).result.error().code == FaultCode::ScannerUnplugged);
    scanner.mend();
    CHECK(scan(scanner, ScanKind::Card).result);
}

TEST_CASE("a stop request ends even a slow page") {
    const Folder folder;
    sim::SimScanner scanner{folder.path};
    scanner.setPageDelay(std::chrono::hours{1});
    std::stop_source stop;
    stop.request_stop();
    CHECK(scan(scanner, ScanKind::Paper, stop.get_token()).result.error().code == FaultCode::Cancelled);
}
