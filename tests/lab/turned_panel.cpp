// SPDX-License-Identifier: GPL-3.0-or-later
// Inside the box: a touch panel that was built in upside down, made by the kernel. Does what its input says,
// line by line, and repeats each line once it is done:
//   plug       it is there, and some program listens to it
//   unplug     it is gone
//   tap X Y    a finger where the picture has this place, in shares of its width and height
#include <filesystem>
#include <iostream>
#include <optional>
#include <sstream>

#include "tests/lab/finger.h"
#include "tests/lab/patience.h"

namespace {

namespace fs = std::filesystem;
using tramso::test::comesTrue;
using tramso::test::Finger;

bool isOpen(const fs::path& device) {
    std::error_code none;
    for (const auto& process : fs::directory_iterator{"/proc", none}) {
        std::error_code gone;  // a process may end while it is looked at
        for (fs::directory_iterator file{process.path() / "fd", gone};
             !gone && file != fs::directory_iterator{}; file.increment(gone)) {
            std::error_code closed;
            if (fs::read_symlink(file->path(), closed) == device) return true;
        }
    }
    return false;
}

// Whether the line was one of those above, and is done.
bool obey(const std::string& line, std::optional<Finger>& panel) {
    std::istringstream words{line};
    std::string verb;
    double x = 0;
    double y = 0;
    words >> verb;
    if (verb == "plug") {
        panel.emplace();
        return comesTrue([&] { return isOpen(panel->device()); });
    }
    if (verb == "unplug") {
        panel.reset();
        return true;
    }
    if (verb != "tap" || !(words >> x >> y) || !panel) return false;
    panel->tap(1 - x, 1 - y);
    return true;
}

}  // namespace

int main() {
    std::optional<Finger> panel;
    std::string line;
    while (std::getline(std::cin, line))
        std::cout << (obey(line, panel) ? line : "not done: " + line) << std::endl;
    return 0;
}
