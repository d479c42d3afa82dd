// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/wedge.h"

namespace tramso {

Wedge::Heard Wedge::key(std::string_view text, bool enter, Milliseconds when) {
    if (when - last_ > kGap) forget();
    last_ = when;
    if (enter) {
        const bool whole = typed_.size() >= kShortest && typed_.size() <= kLongest;
        Heard heard{.taken = keys_ >= kSurely, .code = whole ? typed_ : std::string{}};
        forget();
        return heard;
    }
    if (!text.empty()) ++keys_;
    if (typed_.size() <= kLongest) typed_ += text;
    return {.taken = keys_ >= kSurely};
}

void Wedge::forget() {
    typed_.clear();
    keys_ = 0;
}

}  // namespace tramso
