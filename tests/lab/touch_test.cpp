// SPDX-License-Identifier: GPL-3.0-or-later
// The kiosk itself on the kernel's framebuffer and touch panel: what a finger does, seen on the screen.
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "kiosk/base/files.h"
#include "tests/lab/finger.h"
#include "tests/lab/framebuffer.h"
#include "tests/lab/patience.h"
#include "tests/scratch_folder.h"

using namespace tramso;
using namespace tramso::test;

namespace {

constexpr std::chrono::seconds kUntilShown{240};  // an emulated processor reads all libraries over the share

// Where pictures and logs are kept, outside the machine.
std::filesystem::path outFolder() {
    const char* folder = std::getenv("TRAMSO_LAB_OUT");
    return folder != nullptr ? folder : std::filesystem::temp_directory_path();
}

// The kiosk's process, ended with this.
class Kiosk {
public:
    Kiosk(const std::filesystem::path& folder, const std::string& panel) {
        const auto settings = folder / "kiosk.toml";
        std::ofstream{settings} << "[store]\nfolder = \"" << (folder / "store").string()
                                << "\"\nkey_file = \"" << (folder / "key").string() << "\"\n";
        std::filesystem::create_directory(folder / "store");
        process_ = ::fork();
        if (process_ != 0) return;
        const int log = ::open((outFolder() / "kiosk.log").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        ::dup2(log, STDOUT_FILENO);
        ::dup2(log, STDERR_FILENO);
        ::setenv("QT_QPA_PLATFORM", "linuxfb", 1);
        ::setenv("QT_QPA_FB_NO_LIBINPUT", "1", 1);
        ::setenv("QT_QPA_EVDEV_TOUCHSCREEN_PARAMETERS", panel.c_str(), 1);
        ::setenv("XDG_RUNTIME_DIR", folder.c_str(), 1);
        ::execl(TRAMSO_BIN_DIR "/tramso-kiosk", "tramso-kiosk", "--settings", settings.c_str(), nullptr);
        ::_exit(127);
    }
    ~Kiosk() {
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }
    [[nodiscard]] bool runs() const { return ::waitpid(process_, nullptr, WNOHANG) == 0; }
    Kiosk(const Kiosk&) = delete;
    Kiosk& operator=(const Kiosk&) = delete;

private:
    pid_t process_ = -1;
};

// The screen once it has changed from `before` and then stands still; kept to be looked at. The pages slide
// and their pictures come late on an emulated processor, hence the long rest.
Bytes screenAfter(const Bytes& before, const char* name) {
    constexpr std::chrono::seconds kRest{10};
    Bytes last = before;
    auto since = std::chrono::steady_clock::now();
    const bool came = comesTrue(
        [&] {
            Bytes now = screenPicture();
            const auto moment = std::chrono::steady_clock::now();
            if (changedShare(last, now) > 0.001) since = moment;
            last = std::move(now);
            return moment - since > kRest && changedShare(before, last) > 0.05;
        },
        kUntilShown);
    CHECK(writeFile(outFolder() / name, last));
    REQUIRE(came);
    return last;
}

}  // namespace

TEST_CASE("a finger on the first screen begins a visit", "[touch]") {
    const ScratchFolder folder;
    Finger finger;
    const Bytes dark = screenPicture();
    const Kiosk kiosk{folder.path(), finger.device()};
    const Bytes first = screenAfter(dark, "first.ppm");
    finger.tap(0.5, 0.5);
    screenAfter(first, "touched.ppm");
    CHECK(kiosk.runs());
    // What a person reads there, by the eyes of another program.
    const std::string read = "tesseract " + (outFolder() / "touched.ppm").string() +
                             " stdout -l vie --psm 11 2>/dev/null | grep -q 'Mời đặt thẻ'";
    CHECK(std::system(read.c_str()) == 0);  // NOLINT(cert-env33-c): a fixed command in a machine for tests
}
