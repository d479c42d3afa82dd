// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/typist.h"

#include <algorithm>

#include "kiosk/ui/suggestions.h"

namespace tramso {
namespace {

constexpr qsizetype kLongest = 200;  // characters of one answer

std::u32string in(const QString& text) {
    return text.toStdU32String();
}
QString out(std::u32string_view text) {
    return QString::fromStdU32String(std::u32string{text});
}
QVariantList listOf(const std::vector<Suggestion>& suggestions) {
    QVariantList list;
    for (const Suggestion& one : suggestions)
        list.append(QVariantMap{{QStringLiteral("shown"), QString::fromStdString(one.shown)},
                                {QStringLiteral("text"), QString::fromStdString(one.text)}});
    return list;
}

}  // namespace

void Typist::setUp(bool vni, bool modernTones, const Places* places) {
    vni_ = vni;
    places_ = places;
    spelling_ = modernTones ? telex::Spelling::Modern : telex::Spelling::Classical;
    emit changed();
}

QString Typist::press(const QString& text, const QString& key) const {
    if (key.isEmpty() || text.size() >= kLongest) return text;
    const auto typed = vni_ ? telex::typedVni : telex::typed;
    return out(typed(in(text), in(key).front(), spelling_));
}

QString Typist::put(const QString& text, const QString& key) const {
    if (key.isEmpty() || text.size() >= kLongest) return text;
    return out(telex::appended(in(text), in(key).front(), spelling_));
}

QString Typist::tone(const QString& text, int tone) const {
    return out(telex::withTone(in(text), static_cast<telex::Tone>(std::clamp(tone, 0, 5)), spelling_));
}

QString Typist::backspace(const QString& text) const {
    return out(telex::withoutLast(in(text), spelling_));
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

QVariantList Typist::names(const QString& text) const {
    return listOf(suggestNames(text.toStdString()));
}

QVariantList Typist::addresses(const QString& text) const {
    return places_ == nullptr ? QVariantList{} : listOf(suggestPlaces(text.toStdString(), *places_));
}

}  // namespace tramso
