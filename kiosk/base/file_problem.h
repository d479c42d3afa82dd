// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a file somebody wrote.
#pragma once

#include <string>

namespace tramso {

// Why a file was refused: for a technician, one line: "khai-sinh.toml:12: papers[1].title.en is missing".
struct FileProblem {
    std::string text;
};

}  // namespace tramso
