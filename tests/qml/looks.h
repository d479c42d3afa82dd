// SPDX-License-Identifier: GPL-3.0-or-later
// The screen looked at in every way a person can have it: upright and lying, in both languages, in every size
// of letters, light and black. Each look is judged, and the usual ones are kept as pictures.
#pragma once

#include <filesystem>
#include <string>

#include "tests/qml/booth.h"

namespace tramso::test {

class Looks {
public:
    // Pictures go to the folder as <name>-<vi|en|longer>[-lying|-black|-large].jpg. `ours`: words that are
    // the same in English, because they are somebody's name or stand on a paper.
    Looks(Booth& booth, std::filesystem::path folder, QStringList ours);

    // Checks that no text is cut, every control has a name and room for a finger, English leaves no
    // Vietnamese behind, and Qt has nothing to complain of.
    void at(const std::string& name);
    // The same, in the black theme and in words two fifths longer too, no text written over another, and all
    // of it clearly seen.
    void everywhere(const std::string& name);

private:
    void arrange(bool wide, bool english, double letters, bool black);
    void withLongerWords(const std::string& name);
    [[nodiscard]] bool loading() const;
    void judge();
    void keep(const std::string& file) const;
    [[nodiscard]] QStringList badControls() const;
    [[nodiscard]] QStringList leftInVietnamese() const;

    Booth& booth_;
    std::filesystem::path folder_;
    QStringList ours_;
    QImage now_;  // what is on the screen
};

}  // namespace tramso::test
