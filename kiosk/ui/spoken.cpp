// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/spoken.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <functional>
#include <utility>
#include <vector>

namespace tramso {
namespace {

// Replaces each match by what a function makes of it.
QString replaceEach(const QString& text, const QRegularExpression& what,
                    const std::function<QString(const QRegularExpressionMatch&)>& by) {
    QString result;
    qsizetype from = 0;
    for (auto matches = what.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += text.mid(from, match.capturedStart() - from) + by(match);
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

// "TS-7K3M" → "T S, 7 K 3 M"
QString letterByLetter(const QString& code) {
    QString said;
    for (const QChar letter : code)
        said += letter == u'-' ? QStringLiteral(", ") : letter + QStringLiteral(" ");
    return said.trimmed().replace(QStringLiteral(" ,"), QStringLiteral(","));
}

// "079190000124" → "0 7 9, 1 9 0, 0 0 0, 1 2 4": read as one number, nobody could follow.
QString inThrees(const QString& digits) {
    QString said;
    for (qsizetype i = 0; i < digits.size(); ++i)
        said += (i == 0 ? QString{} : i % 3 == 0 ? QStringLiteral(", ") : QStringLiteral(" ")) + digits[i];
    return said;
}

QString dateInWords(const QRegularExpressionMatch& date, Language language) {
    static constexpr std::array kMonths{"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};
    const int month = date.captured(3).toInt();
    if (month < 1 || month > 12) return date.captured(0);
    const QString day = QString::number(date.captured(2).toInt());
    if (language == Language::English)
        return QStringLiteral("%1 %2 %3")
            .arg(day, QString::fromLatin1(kMonths.at(static_cast<std::size_t>(month) - 1)), date.captured(4));
    return QStringLiteral("%1 %2 tháng %3 năm %4")
        .arg(date.captured(1).isEmpty() ? QStringLiteral("ngày") : date.captured(1), day)
        .arg(month)
        .arg(date.captured(4));
}

QString writtenOut(QString text) {
    static constexpr std::pair<const char*, const char*> kShort[] = {
        {"UBND", "Ủy ban nhân dân"}, {"CCCD", "căn cước công dân"}, {"TP.", "thành phố"}, {"QR", "Q R"}};
    for (const auto& [abbreviation, words] : kShort)
        text.replace(QString::fromUtf8(abbreviation), QString::fromUtf8(words));
    return text;
}

struct Said {
    QPointF place;
    QString text;
};

void collect(const QQuickItem& item, std::vector<Said>& into) {
    if (!item.isVisible() || item.property("personal").toBool()) return;
    const bool button = item.inherits("QQuickAbstractButton");
    const QString text = item.property("text").toString().trimmed();
    if ((button || item.inherits("QQuickText")) && !text.isEmpty())
        into.push_back({item.mapToScene({0, 0}), text});
    if (button) return;  // its text is said once
    for (const QQuickItem* child : item.childItems()) collect(*child, into);
}

}  // namespace

QString spoken(const QString& text, Language language) {
    static const QRegularExpression kDate{
        QStringLiteral("(?:\\b([Nn]gày)\\s+)?\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b")};
    static const QRegularExpression kCode{QStringLiteral("\\bTS-[0-9A-Z]{4}-[0-9A-Z]{4}\\b")};
    static const QRegularExpression kMasked{QStringLiteral("\\d*•+\\d*")};
    static const QRegularExpression kLong{QStringLiteral("\\b\\d{7,}\\b")};
    static const QRegularExpression kHotline{QStringLiteral("\\b\\d{4}\\b(?=\\s*$)")};
    QString said =
        replaceEach(text, kDate, [language](const auto& date) { return dateInWords(date, language); });
    said = replaceEach(said, kCode, [](const auto& code) { return letterByLetter(code.captured(0)); });
    said.remove(kMasked);
    said = replaceEach(said, kLong, [](const auto& number) { return inThrees(number.captured(0)); });
    if (text.startsWith(QStringLiteral("Gọi ")) || text.startsWith(QStringLiteral("Call ")))
        said = replaceEach(said, kHotline,
                           [](const auto& number) { return letterByLetter(number.captured(0)); });
    return language == Language::Vietnamese ? writtenOut(said) : said;
}

QStringList textsOn(const QQuickItem& item) {
    std::vector<Said> found;
    collect(item, found);
    constexpr qreal kSameLine = 24;  // px
    std::ranges::stable_sort(found, [](const Said& a, const Said& b) {
        const auto lineA = static_cast<int>(a.place.y() / kSameLine);
        const auto lineB = static_cast<int>(b.place.y() / kSameLine);
        return lineA != lineB ? lineA < lineB : a.place.x() < b.place.x();
    });
    QStringList texts;
    for (const Said& said : found) texts.append(said.text);
    return texts;
}

}  // namespace tramso
