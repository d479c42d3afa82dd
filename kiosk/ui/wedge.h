// SPDX-License-Identifier: GPL-3.0-or-later
// A hand-held code scanner that is a keyboard to the machine (a keyboard wedge): it types what a code says
// faster than anybody types, and Enter behind it. Knows no Qt.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace tramso {

class Wedge {
public:
    using Milliseconds = std::chrono::milliseconds;
    static constexpr Milliseconds kGap{60};        // between two keys of one code, at most
    static constexpr std::size_t kShortest = 8;    // bytes of a code; a person's fast fingers end before
    static constexpr std::size_t kLongest = 1200;  // bytes; what goes on is no code of ours
    static constexpr std::size_t kSurely = 4;      // keys after which nobody else can be typing

    struct Heard {
        bool taken = false;     // the key belongs to a code and means nothing else
        std::string code = {};  // whole, with its last key; UTF-8
    };

    // A key with the text it stands for (none: it stands for no sign), whether it ends lines, and when it
    // came by the clock of the keyboard's events.
    [[nodiscard]] Heard key(std::string_view text, bool enter, Milliseconds when);

private:
    void forget();

    std::string typed_;
    std::size_t keys_ = 0;
    Milliseconds last_{};
};

}  // namespace tramso
