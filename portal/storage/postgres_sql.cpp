// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/postgres_sql.h"

#include <algorithm>

namespace portal {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

std::string numberedParameters(std::string_view sql) {
    std::string out;
    int highest = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        if (sql[i] == '\'') quoted = !quoted;
        if (sql[i] != '?' || quoted) {
            out += sql[i];
            continue;
        }
        int number = 0;
        while (i + 1 < sql.size() && isDigit(sql[i + 1])) number = number * 10 + (sql[++i] - '0');
        if (number == 0) number = highest + 1;
        highest = std::max(highest, number);
        out += '$' + std::to_string(number);
    }
    return out;
}

}  // namespace portal
