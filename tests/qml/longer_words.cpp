// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/longer_words.h"

namespace tramso::test {

QString LongerWords::translate(const char* /*context*/, const char* source, const char* /*remark*/,
                               int /*count*/) const {
    constexpr qsizetype kSyllable = 5;  // letters and a space: lines break where they do in Vietnamese
    QString words = QString::fromUtf8(source);
    qsizetype more = words.size() * 2 / 5;
    for (; more > 0; more -= kSyllable) words += QStringLiteral(" thêm").left(std::min(more, kSyllable));
    return words;
}

}  // namespace tramso::test
