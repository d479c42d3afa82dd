// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/framebuffer.h"

#include <fcntl.h>
#include <linux/fb.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

#include "kiosk/base/owned_fd.h"

namespace tramso::test {

Bytes screenPicture() {
    const OwnedFd screen{::open("/dev/fb0", O_RDONLY | O_CLOEXEC)};
    REQUIRE(screen.get() >= 0);
    fb_var_screeninfo shown{};
    fb_fix_screeninfo memory{};
    REQUIRE(::ioctl(screen.get(), FBIOGET_VSCREENINFO, &shown) == 0);
    REQUIRE(::ioctl(screen.get(), FBIOGET_FSCREENINFO, &memory) == 0);
    REQUIRE(shown.bits_per_pixel == 32);
    const std::string head =
        "P6\n" + std::to_string(shown.xres) + ' ' + std::to_string(shown.yres) + "\n255\n";
    const std::size_t row = std::size_t{3} * shown.xres;
    Bytes picture(head.size() + row * shown.yres);
    std::ranges::transform(head, picture.begin(), [](char c) { return static_cast<std::byte>(c); });
    Bytes line(memory.line_length);
    std::byte* pixel = picture.data() + head.size();
    for (std::uint32_t y = 0; y < shown.yres; ++y) {
        const auto at = static_cast<off_t>(shown.yoffset + y) * memory.line_length;
        REQUIRE(::pread(screen.get(), line.data(), line.size(), at) == static_cast<ssize_t>(line.size()));
        for (std::size_t x = 0; x < shown.xres; ++x, pixel += 3)
            for (std::size_t channel = 0; channel < 3; ++channel) pixel[channel] = line[4 * x + 2 - channel];
    }
    return picture;
}

double changedShare(const Bytes& before, const Bytes& after) {
    if (before.size() != after.size() || before.empty()) return 1;
    constexpr int kClearly = 24;
    std::size_t changed = 0;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (std::abs(std::to_integer<int>(before[i]) - std::to_integer<int>(after[i])) > kClearly) ++changed;
    return static_cast<double>(changed) / static_cast<double>(before.size());
}

}  // namespace tramso::test
