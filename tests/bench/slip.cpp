// SPDX-License-Identifier: GPL-3.0-or-later
// What a slip costs on each kind of printer: dots, bytes on the cable, time to draw and to send it, through
// the real libusb to a virtual printer. Runs under umockdev's preloading. Its argument is the folder of
// printer profiles.
#include <fmt/format.h>

#include <QGuiApplication>
#include <chrono>
#include <filesystem>
#include <iostream>

#include "drivers/printer/escpos_printer.h"
#include "drivers/printer/usb_printer_port.h"
#include "kiosk/receipt/slip.h"
#include "tests/contract/printer/usb_printer.h"
#include "tests/scratch_folder.h"
#include "tests/usb/usb_cable.h"

namespace {

using namespace tramso;
using Time = std::chrono::steady_clock;

double milliseconds(Time::duration time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

// A dossier of three papers for which one must still come.
SlipContent sampleSlip(Language language) {
    SlipContent slip;
    slip.reference = "TS-7K3M-92QD";
    slip.procedure = {"Chứng thực chữ ký", "Certifying a signature"};
    slip.procedureCode = "2.000884";
    slip.fee = {{"10.000 đồng mỗi trường hợp", "VND 10,000 a case"}, false};
    slip.exemptions = {
        {{"Miễn cho hộ nghèo và người khuyết tật", "Free for poor households and disabled persons"}, true}};
    slip.papers = {{{"Tờ khai", "Declaration"}, 2},
                   {{"Giấy tờ sẽ ký", "The paper to be signed"}, 1},
                   {{"Giấy tờ về nơi cư trú", "Proof of residence"}, 1}};
    slip.bring = {{{"Giấy tờ sẽ ký, chưa ký trước", "The paper, not yet signed"}, false},
                  {{"Thẻ căn cước", "Your ID card"}, false}};
    slip.manifestHash = std::string(64, 'a');
    slip.station = "Điểm hỗ trợ Khu phố 5";
    slip.ward = "UBND phường Ví Dụ";
    slip.hotline = "1022";
    slip.trackingUrl = "https://dichvucong.example/t/0123456789abcdef0123456789abcdef";
    slip.language = language;
    return slip;
}

// Counts what goes to the printer.
class CountedPort final : public PrinterPort {
public:
    explicit CountedPort(PrinterPort& port) : port_{port} {}
    [[nodiscard]] Result<std::size_t> send(ByteView bytes, std::chrono::milliseconds limit) override {
        auto sent = port_.send(bytes, limit);
        sent_ += sent.value_or(0);

        return sent;
    }
    [[nodiscard]] Result<std::size_t> receive(std::span<std::byte> out,
                                              std::chrono::milliseconds limit) override {
        return port_.receive(out, limit);
    }
    [[nodiscard]] Result<std::byte> portStatus(std::chrono::milliseconds limit) override {
        return port_.portStatus(limit);
    }
    [[nodiscard]] Result<Done> softReset(std::chrono::milliseconds limit) override {
        return port_.softReset(limit);
    }
    [[nodiscard]] std::size_t sent() const { return sent_; }

private:
    PrinterPort& port_;
    std::size_t sent_ = 0;
};

bool measure(const PrinterProfile& profile, Language language) {
    const ScratchFolder folder;
    sim::SimPrinter machine{folder.path(), profile.widthDots};
    test::UsbPrinter onBus{machine};
    test::UsbCable cable{onBus};
    cable.plugIn();
    UsbPrinterPort usb{{0x5678, 0x1234}};
    CountedPort port{usb};
    // What the driver waits for the head is told apart: here nothing is slow but the cable.
    PrinterProfile quick = profile;
    quick.saysWhenPrinted = true;
    EscPosPrinter printer{port, quick};
    const auto begin = Time::now();
    const auto slip = drawSlip(sampleSlip(language), profile.widthDots);
    const auto drawn = Time::now();
    if (!slip || !printer.print(*slip)) return false;
    const auto printed = Time::now();
    const double millimetres = (slip->height + profile.feedDots) * 25.4 / profile.dpi;
    fmt::print("{:<28}{:<4}{:>6}{:>7.0f}{:>9}{:>9.0f}{:>9.0f}{:>9.1f}\n", profile.name,
               language == Language::English ? "en" : "vi", slip->height, millimetres, port.sent(),
               milliseconds(drawn - begin), milliseconds(printed - drawn), millimetres / profile.speed);
    return true;
}

int run(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app{argc, argv};
    if (argc != 2) return 2;
    fmt::print("{:<28}{:<4}{:>6}{:>7}{:>9}{:>9}{:>9}{:>9}\n", "profile", "", "rows", "mm", "bytes", "draw ms",
               "send ms", "head s");
    for (const char* name : {"epson-tm-t20", "epson-tm-t88", "generic-80mm", "generic-58mm"}) {
        const auto profile = loadPrinterProfile(argv[1], name);
        if (!profile) return 2;
        for (const auto language : {Language::Vietnamese, Language::English})
            if (!measure(*profile, language)) return 1;
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    return run(argc, argv);
}
