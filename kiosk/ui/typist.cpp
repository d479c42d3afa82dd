// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/typist.h"

#include <algorithm>

#include "kiosk/ui/telex.h"

namespace tramso {
namespace {

constexpr qsizetype kLongest = 200;  // characters of one answer

std::u32string in(const QString& text) {
    return text.toStdU32String();
}
QString out(std::u32string_view text) {
    return QString::fromStdU32String(std::u32string{text});
}

}  // namespace

QString Typist::press(const QString& text, const QString& key) {
    if (key.isEmpty() || text.size() >= kLongest) return text;
    return out(telex::typed(in(text), in(key).front()));
}

QString Typist::put(const QString& text, const QString& key) {
    if (key.isEmpty() || text.size() >= kLongest) return text;
    return out(telex::appended(in(text), in(key).front()));
}

QString Typist::tone(const QString& text, int tone) {
    return out(telex::withTone(in(text), static_cast<telex::Tone>(std::clamp(tone, 0, 5))));
}

QString Typist::backspace(const QString& text) {
    return out(telex::withoutLast(in(text)));
}

QString Typist::lastWord(const QString& text) {
    const std::u32string whole = in(text);
    return out(telex::lastWord(whole));
}

QString Typist::date(const QString& text) {
    QString digits;
    for (const QChar c : text)
        if (c >= u'0' && c <= u'9' && digits.size() < 8) digits += c;
    if (digits.size() > 4) digits.insert(4, u'/');
    if (digits.size() > 2) digits.insert(2, u'/');
    return digits;
}

}  // namespace tramso
