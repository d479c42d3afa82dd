// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/receipt/slip_samples.h"

#include <QGuiApplication>
#include <array>
#include <cstdio>
#include <memory>

namespace tramso::test {

namespace {

struct ClosePipe {
    void operator()(std::FILE* pipe) const noexcept { pclose(pipe); }
};

}  // namespace

void needQt() {
    static int argc = 1;
    static std::array<char, 5> name{"test"};
    static std::array<char*, 2> argv{name.data(), nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static const QGuiApplication app{argc, argv.data()};
}

SlipContent sampleSlip(Language language) {
    SlipContent content;
    content.reference = "TS-7K3M-92QD";
    content.procedure = {"Đăng ký khai sinh", "Birth registration"};
    content.procedureCode = "1.001193";
    content.papers = {{{"Tờ khai đăng ký khai sinh", "Declaration"}, 2},
                      {{"Giấy chứng sinh hoặc giấy tờ thay thế Giấy chứng sinh", "Proof of birth"}, 1}};
    content.manifestHash = std::string(64, 'a');
    content.station = "Điểm hỗ trợ Khu phố 5";
    content.ward = "UBND phường Mẫu";
    content.hotline = "1022";
    content.trackingUrl = "https://dichvucong.example/t/0123456789abcdef0123456789abcdef";
    content.language = language;
    return content;
}

std::string zbar(const std::filesystem::path& picture) {
    const std::string command = "zbarimg -q --raw '" + picture.string() + "' 2>/dev/null";
    const std::unique_ptr<std::FILE, ClosePipe> pipe{popen(command.c_str(), "r")};
    std::string out;
    for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get()))
        out.push_back(static_cast<char>(c));
    return out;
}

}  // namespace tramso::test
