// SPDX-License-Identifier: GPL-3.0-or-later
// The printer of sheets against a driverless printer of other people: CUPS' ippeveprinter.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "drivers/printer/ipp_printer.h"
#include "tests/contract/delivery/peer_program.h"
#include "tests/contract/portal/portal_process.h"
#include "tests/scratch_folder.h"

using namespace tramso;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view kSheet = "%PDF-1.4\n% tờ khai\n%%EOF\n";

// Lays each sheet into a folder.
class PeerPrinter {
public:
    enum class Speed { AtOnce, WhenTold };
    explicit PeerPrinter(const std::string& formats, Speed speed = Speed::AtOnce) {
        const auto script = folder_.path() / "print";
        std::ofstream file{script};
        file << "#!/bin/sh\ncd '" << folder_.path().string() << "'\n";
        if (speed == Speed::WhenTold) file << "until [ -e go ]; do sleep 0.1; done\n";
        file << "cp \"$1\" part\nprintf %s \"$IPP_JOB_NAME\" > job\nmv part sheet\n";
        file.close();
        ::chmod(script.c_str(), S_IRWXU);
        // It wants to be found by mDNS, or at least a bus to say so on.
        const char* bus = std::getenv("DBUS_SESSION_BUS_ADDRESS");
        REQUIRE(bus != nullptr);
        program_.emplace(
            std::vector<std::string>{"/usr/bin/env", std::string{"DBUS_SYSTEM_BUS_ADDRESS="} + bus,
                                     "/usr/sbin/ippeveprinter", "-r", "off", "-n", "localhost", "-p",
                                     std::to_string(port_), "-f", formats, "-d", folder_.path().string(),
                                     "-c", script.string(), "Quay 1"},
            port_, folder_.path() / "errors");
    }
    [[nodiscard]] std::string address() const {
        return "ipp://localhost:" + std::to_string(port_) + "/ipp/print";
    }
    [[nodiscard]] std::filesystem::path sheet() const { return folder_.path() / "sheet"; }
    [[nodiscard]] std::filesystem::path jobName() const { return folder_.path() / "job"; }
    void goOn() const { std::ofstream{folder_.path() / "go"}; }

private:
    ScratchFolder folder_;
    int port_ = freePort();
    std::optional<PeerProgram> program_;
};

template <class F>
bool within(std::chrono::seconds limit, F holds) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!holds()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::yield();
    }
    return true;
}

}  // namespace

TEST_CASE("a driverless printer prints the very sheet it was handed, under its name") {
    const PeerPrinter printer{"application/pdf"};
    REQUIRE(IppPrinter{printer.address()}.print(viewBytes(kSheet), "Đăng ký khai sinh"));
    REQUIRE(within(20s, [&] { return std::filesystem::exists(printer.sheet()); }));
    CHECK(contentOf(printer.sheet()) == kSheet);
    CHECK(contentOf(printer.jobName()) == "Đăng ký khai sinh");
}

TEST_CASE("a driverless printer that is busy says so, and takes the sheet afterwards") {
    const PeerPrinter printer{"application/pdf", PeerPrinter::Speed::WhenTold};
    IppPrinter driver{printer.address()};
    REQUIRE(driver.print(viewBytes(kSheet), "tờ khai"));
    const auto second = driver.print(viewBytes(kSheet), "tờ khai");
    REQUIRE_FALSE(second);
    CHECK(second.error().code == FaultCode::PrinterOffline);
    printer.goOn();
    CHECK(within(20s, [&] { return driver.print(viewBytes(kSheet), "tờ khai").has_value(); }));
}

TEST_CASE("a driverless printer that takes pictures alone is given no sheet") {
    const PeerPrinter printer{"image/urf,image/jpeg"};
    const auto printed = IppPrinter{printer.address()}.print(viewBytes(kSheet), "tờ khai");
    REQUIRE_FALSE(printed);
    CHECK(printed.error().code == FaultCode::PrinterFailed);
    CHECK_FALSE(std::filesystem::exists(printer.sheet()));
}
