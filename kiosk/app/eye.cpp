// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/eye.h"

#include <fmt/format.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QImage>
#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace tramso {
namespace {

QQuickItem* findVisible(QQuickItem* from, const QString& name) {
    if (!from->isVisible()) return nullptr;
    if (from->objectName() == name && from->width() > 0) return from;
    QList<QQuickItem*> children = from->childItems();
    std::ranges::reverse(children);  // topmost first
    for (QQuickItem* child : std::as_const(children))
        if (QQuickItem* found = findVisible(child, name)) return found;
    return nullptr;
}

QString textWith(const QQuickItem* from, const QString& words) {
    if (!from->isVisible()) return {};
    if (const QString text = from->property("text").toString(); text.contains(words))
        return text.simplified();
    for (const QQuickItem* child : from->childItems())
        if (QString found = textWith(child, words); !found.isEmpty()) return found;
    return {};
}

// Whether a finger finds it where it is: "" when it does, or which way to scroll.
std::string outOfSight(const QQuickItem& item) {
    for (QQuickItem* around = item.parentItem(); around != nullptr; around = around->parentItem()) {
        if (!around->inherits("QQuickFlickable")) continue;
        const qreal middle = item.mapToItem(around, {0, item.height() / 2}).y();
        if (middle < 0) return "above";
        if (middle > around->height()) return "below";
    }
    return {};
}

}  // namespace

Eye::Eye(QQuickWindow& window, EyeHelpers helpers)
    : window_{window}, helpers_{std::move(helpers)}, input_{STDIN_FILENO, QSocketNotifier::Read} {
    connect(&input_, &QSocketNotifier::activated, this, &Eye::read);
    const auto keepTime = [this] {
        const std::scoped_lock lock{framesLock_};
        frames_.push_back(std::chrono::steady_clock::now());
    };
    connect(&window, &QQuickWindow::frameSwapped, this, keepTime, Qt::DirectConnection);
}

void Eye::read() {
    std::array<char, 4096> part{};
    const auto size = ::read(STDIN_FILENO, part.data(), part.size());
    if (size <= 0) {
        input_.setEnabled(false);
        return QCoreApplication::quit();
    }
    rest_.append(part.data(), static_cast<std::size_t>(size));
    for (auto end = rest_.find('\n'); end != std::string::npos; end = rest_.find('\n')) {
        const std::string question = rest_.substr(0, end);
        rest_.erase(0, end + 1);
        std::fputs((answer(question) + "\n").c_str(), stdout);
        std::fflush(stdout);
    }
}

std::string Eye::answer(const std::string& question) {
    const auto space = std::min(question.find(' '), question.size());
    const std::string verb = question.substr(0, space);
    const QString object = QString::fromStdString(question.substr(std::min(space + 1, question.size())));
    if (verb == "where") return where(object);
    if (verb == "read") return textWith(window_.contentItem(), object).toStdString();
    if (verb == "picture") return window_.grabWindow().save(object) ? "done" : "no";
    if (verb == "frames") return takeFrames();
    if (verb == "can") return helpers_.can;
    if (verb != "card") return "what?";
    object == QStringLiteral("down") ? helpers_.putCardDown() : helpers_.takeCard();
    return "done";
}

std::string Eye::where(const QString& name) const {
    const QQuickItem* item = findVisible(window_.contentItem(), name);
    if (item == nullptr) return "no";
    const bool takesTouch =
        window_.property("settled").toBool() && item->isEnabled() && !item->property("resting").toBool();
    if (!takesTouch) return "waits";
    if (std::string way = outOfSight(*item); !way.empty()) return way;
    const QPoint middle =
        window_.mapToGlobal(item->mapToScene({item->width() / 2, item->height() / 2})).toPoint();
    return fmt::format("at {} {}", middle.x(), middle.y());
}

std::string Eye::takeFrames() {
    const std::scoped_lock lock{framesLock_};
    std::string times;
    for (const auto shown : std::exchange(frames_, {})) {
        const std::chrono::duration<double, std::milli> sinceBoot = shown.time_since_epoch();
        times += fmt::format("{:.1f} ", sinceBoot.count());
    }
    return times;
}

}  // namespace tramso
