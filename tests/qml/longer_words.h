// SPDX-License-Identifier: GPL-3.0-or-later
// A language that does not exist: the screens' own words, two fifths longer. What has room for it has room
// for languages nobody has translated them into yet.
#pragma once

#include <QTranslator>

namespace tramso::test {

// Install it while the screens are Vietnamese, then have them translated anew.
class LongerWords final : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    // The words and, after them, more of the kind; what stands for a value (%1) and what is marked up stay.
    [[nodiscard]] QString translate(const char* context, const char* source, const char* remark,
                                    int count) const override;
};

}  // namespace tramso::test
