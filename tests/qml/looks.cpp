// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/looks.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

#include "tests/qml/longer_words.h"

namespace tramso::test {
namespace {

constexpr QSize kUpright{1080, 1920};
constexpr qreal kPxPerMm = 4.03;  // a 21.5-inch panel of 1080 × 1920
constexpr qreal kAnyMm = 14;
constexpr qreal kMainMm = 20;
constexpr int kQuality = 90;  // of a JPEG: a PNG takes ten times as long, and these are looked at, not kept
constexpr double kLetters[] = {1.0, 1.25, 1.5};

void walk(QQuickItem* from, const std::function<void(QQuickItem*)>& visit) {
    if (!from->isVisible()) return;
    visit(from);
    for (QQuickItem* child : from->childItems()) walk(child, visit);
}

}  // namespace

Looks::Looks(Booth& booth, std::filesystem::path folder, QStringList ours)
    : booth_{booth}, folder_{std::move(folder)}, ours_{std::move(ours)} {
    std::filesystem::create_directories(folder_);
    QAccessible::setActive(true);
}

void Looks::arrange(bool wide, bool english, double letters, bool black) {
    booth_.window->resize(wide ? kUpright.transposed() : kUpright);
    booth_.kiosk.visit->setLanguage(english ? Language::English : Language::Vietnamese);
    booth_.theme->setProperty("textScale", letters);
    booth_.theme->setProperty("high", black);
    QCoreApplication::processEvents();
    REQUIRE(booth_.kiosk.until([this] { return !loading(); }));
    now_ = booth_.rest();
}

bool Looks::loading() const {
    constexpr int kLoading = 2;  // Image.Loading
    bool any = false;
    walk(booth_.window->contentItem(), [&](QQuickItem* item) {
        any = any || (item->inherits("QQuickImage") && item->property("status").toInt() == kLoading);
    });
    return any;
}

QStringList Looks::badControls() const {
    QStringList bad;
    walk(booth_.window->contentItem(), [&](QQuickItem* item) {
        if (!item->inherits("QQuickAbstractButton")) return;
        const auto* spoken = QAccessible::queryAccessibleInterface(item);
        if (spoken == nullptr || spoken->text(QAccessible::Name).trimmed().isEmpty())
            bad.append("no name: " + item->objectName());
        const QRectF on = item->mapRectToScene(item->boundingRect());
        const qreal mm = std::min(on.width(), on.height()) / kPxPerMm;
        if (mm < (item->property("filled").toBool() ? kMainMm : kAnyMm))
            bad.append(QStringLiteral("%1 is %2 mm").arg(item->objectName()).arg(mm, 0, 'f', 1));
    });
    return bad;
}

QStringList Looks::leftInVietnamese() const {
    QStringList left = booth_.texts().filter(QRegularExpression{QStringLiteral("[à-ỹÀ-Ỹđ]")});
    left.removeIf([&](const QString& text) {
        return std::ranges::any_of(ours_, [&](const QString& own) { return text.contains(own); });
    });
    return left;
}

void Looks::judge() {
    CHECK(booth_.clipped().join(" | ").toStdString() == "");
    CHECK(badControls().join(" | ").toStdString() == "");
    if (booth_.kiosk.visit->language() == Language::English)
        CHECK(leftInVietnamese().join(" | ").toStdString() == "");
    CHECK(complaints().join('\n').toStdString() == "");
    complaints().clear();
}

void Looks::keep(const std::string& file) const {
    REQUIRE(now_.save(QString::fromStdString((folder_ / (file + ".jpg")).string()), "JPEG", kQuality));
}

void Looks::at(const std::string& name) {
    for (const bool wide : {false, true})
        for (const bool english : {false, true})
            for (const double letters : kLetters) {
                CAPTURE(name, wide, english, letters);
                arrange(wide, english, letters, false);
                judge();
                const std::string usual = name + (english ? "-en" : "-vi") + (wide ? "-lying" : "");
                if (letters == 1.0) keep(usual);
                if (letters > 1.3 && !english) keep(usual + "-large");
            }
    arrange(false, false, 1.0, true);
    keep(name + "-vi-black");
    arrange(false, false, 1.0, false);
}

void Looks::everywhere(const std::string& name) {
    for (const bool wide : {false, true})
        for (const bool english : {false, true})
            for (const bool black : {false, true})
                for (const double letters : kLetters) {
                    CAPTURE(name, wide, english, black, letters);
                    arrange(wide, english, letters, black);
                    judge();
                    CHECK(booth_.overlapping().join(" | ").toStdString() == "");
                    if (letters == 1.0) CHECK(booth_.faint(now_).join(" | ").toStdString() == "");
                    const bool usual = letters == 1.0 && !(black && english);
                    const bool large = letters > 1.3 && !english && !black;
                    if (usual || large)
                        keep(name + (english ? "-en" : "-vi") + (wide ? "-lying" : "") +
                             (black ? "-black" : "") + (large ? "-large" : ""));
                }
    withLongerWords(name);
    arrange(false, false, 1.0, false);
}

void Looks::withLongerWords(const std::string& name) {
    LongerWords longer;
    QCoreApplication::installTranslator(&longer);
    booth_.engine->retranslate();
    for (const bool wide : {false, true})
        for (const double letters : kLetters) {
            CAPTURE(name, wide, letters, "longer words");
            arrange(wide, false, letters, false);
            CHECK(booth_.clipped().join(" | ").toStdString() == "");
            CHECK(booth_.overlapping().join(" | ").toStdString() == "");
            if (letters > 1.3) keep(name + "-longer" + (wide ? "-lying" : ""));
        }
    QCoreApplication::removeTranslator(&longer);
    booth_.engine->retranslate();
}

}  // namespace tramso::test
