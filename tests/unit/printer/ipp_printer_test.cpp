// SPDX-License-Identifier: GPL-3.0-or-later
// The printer of sheets against a scripted one on a real line.
#include "drivers/printer/ipp_printer.h"

#include <httplib.h>

#include <catch2/catch.hpp>
#include <thread>

#include "kiosk/base/text.h"

using namespace tramso;

namespace {

// Adds an attribute of words to an answer.
void add(std::string& out, std::uint8_t tag, const std::string& name, const std::string& value) {
    const auto length = [&](std::size_t size) {
        out += static_cast<char>(size >> 8U);
        out += static_cast<char>(size & 0xFFU);
    };
    out += static_cast<char>(tag);
    length(name.size());
    out += name;
    length(value.size());
    out += value;
}

// Answers what it was told to; keeps the jobs it was given.
struct ScriptedIpp {
    std::string reason = "none";
    std::string format = "application/pdf";
    std::uint16_t jobStatus = 0;
    std::vector<std::string> jobs;  // whole requests
    httplib::Server server;
    int port = 0;
    std::thread thread;

    ScriptedIpp() {
        server.Post("/ipp/print", [this](const httplib::Request& request, httplib::Response& response) {
            const bool job = request.body.size() > 3 && request.body[3] == 0x02;
            if (job) jobs.push_back(request.body);
            const std::uint16_t status = job ? jobStatus : std::uint16_t{0};
            std::string answer{"\x02\x00", 2};
            answer += static_cast<char>(status >> 8U);
            answer += static_cast<char>(status & 0xFFU);
            answer.append("\x00\x00\x00\x01\x04", 5);
            add(answer, 0x44, "printer-state-reasons", reason);
            add(answer, 0x49, "document-format-supported", "image/urf");
            add(answer, 0x49, "", format);
            answer += '\x03';
            response.set_content(answer, "application/ipp");
        });
        port = server.bind_to_any_port("127.0.0.1");
        thread = std::thread{[this] { server.listen_after_bind(); }};
        while (!server.is_running()) std::this_thread::yield();
    }
    ~ScriptedIpp() {
        server.stop();
        thread.join();
    }
    ScriptedIpp(const ScriptedIpp&) = delete;
    ScriptedIpp& operator=(const ScriptedIpp&) = delete;
    [[nodiscard]] std::string address() const {
        return "ipp://127.0.0.1:" + std::to_string(port) + "/ipp/print";
    }
    [[nodiscard]] std::optional<FaultCode> fault() const {
        const auto printed = IppPrinter{address()}.print(viewBytes("%PDF-1.4 mẫu"), "Đăng ký khai sinh");
        return printed ? std::nullopt : std::optional{printed.error().code};
    }
};

}  // namespace

TEST_CASE("a PDF is handed over whole, behind a job that says what it is") {
    ScriptedIpp printer;
    CHECK_FALSE(printer.fault());
    REQUIRE(printer.jobs.size() == 1);
    CHECK(printer.jobs[0].ends_with("\x03%PDF-1.4 mẫu"));
    CHECK(printer.jobs[0].find("Đăng ký khai sinh") != std::string::npos);
    CHECK(printer.jobs[0].find("application/pdf") != std::string::npos);
    CHECK(printer.jobs[0].find(printer.address()) != std::string::npos);
}

TEST_CASE("a printer that says what is in its way is given nothing") {
    ScriptedIpp printer;
    printer.reason = "media-empty-error";
    CHECK(printer.fault() == FaultCode::PrinterNoPaper);
    printer.reason = "none";
    printer.format = "image/pwg-raster";  // takes no PDF
    CHECK(printer.fault() == FaultCode::PrinterFailed);
    CHECK(printer.jobs.empty());
}

TEST_CASE("a job that is refused is told, busy apart from not at all") {
    ScriptedIpp printer;
    printer.jobStatus = 0x0507;
    CHECK(printer.fault() == FaultCode::PrinterOffline);
    printer.jobStatus = 0x0400;
    CHECK(printer.fault() == FaultCode::PrinterFailed);
}

TEST_CASE("where no printer answers it is away, and where something else does it is no printer") {
    std::string gone;
    {
        const ScriptedIpp printer;
        gone = printer.address();
    }
    CHECK(IppPrinter{gone}.print(viewBytes("%PDF-1.4"), "a").error().code == FaultCode::PrinterUnplugged);
    const ScriptedIpp printer;
    const std::string elsewhere = "http://127.0.0.1:" + std::to_string(printer.port) + "/";
    CHECK(IppPrinter{elsewhere}.print(viewBytes("%PDF-1.4"), "a").error().code == FaultCode::PrinterFailed);
}
