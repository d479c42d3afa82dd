// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/demo_panel.h"

#include <QtQml/qqmlextensionplugin.h>
#include <QCoreApplication>
#include <QScreen>
#include <utility>

Q_IMPORT_QML_PLUGIN(TramSo_DemoPlugin)

namespace tramso {

DemoPanel::DemoPanel(DemoDesk desk, QObject* parent) : QObject{parent}, desk_{std::move(desk)} {
    if (!englishWords_.load(QStringLiteral(":/i18n/demo_en.qm")))
        qWarning("the panel's English texts are missing");
}

DemoPanel::~DemoPanel() {
    QCoreApplication::removeTranslator(&englishWords_);
}

QStringList DemoPanel::papers() const {
    QStringList titles;
    for (const DemoPapers& papers : desk_.papers)
        titles.append(QString::fromStdString(english_ ? papers.title.en : papers.title.vi));
    return titles;
}

void DemoPanel::switchLanguage() {
    english_ = !english_;
    if (english_)
        QCoreApplication::installTranslator(&englishWords_);
    else
        QCoreApplication::removeTranslator(&englishWords_);
    emit languageChanged();
    emit changed();
}

void DemoPanel::putCard(bool down) {
    if (down)
        desk_.putCard();
    else
        desk_.takeCard();
    cardIs(down);
}

void DemoPanel::cardIs(bool down) {
    cardLies_ = down;
    emit changed();
}

void DemoPanel::putPapers(int index) {
    nextPapers_ =
        index == nextPapers_ || index < 0 || std::cmp_greater_equal(index, desk_.papers.size()) ? -1 : index;
    emit changed();
}

std::string DemoPanel::takePapers() {
    if (nextPapers_ < 0) return {};
    std::string stack = desk_.papers[static_cast<std::size_t>(std::exchange(nextPapers_, -1))].stack;
    emit changed();
    return stack;
}

void DemoPanel::troubleScanner(int trouble) {
    scannerTrouble_ = trouble == scannerTrouble_ ? ScannerWell : trouble;
    desk_.scanner.mend();
    switch (scannerTrouble_) {
        case Jam:
            desk_.scanner.jamOnPage(1);
            break;
        case TwoSheets:
            desk_.scanner.takeTwoOnPage(1);
            break;
        case LidOpen:
            desk_.scanner.openCover();
            break;
        case FeederEmpty:
            desk_.scanner.emptyFeeder();
            break;
        case ScannerUnplugged:
            desk_.scanner.unplug();
            break;
        default:
            break;
    }
    emit changed();
}

void DemoPanel::troublePrinter(int trouble) {
    printerTrouble_ = trouble == printerTrouble_ ? PrinterWell : trouble;
    desk_.printer.mend();
    switch (printerTrouble_) {
        case PaperLow:
            desk_.printer.become(PrinterState::PaperLow);
            break;
        case PaperOut:
            desk_.printer.become(PrinterState::NoPaper);
            break;
        case CoverOpen:
            desk_.printer.become(PrinterState::CoverOpen);
            break;
        case KnifeStuck:
            desk_.printer.become(PrinterState::CutterStuck);
            break;
        case PrinterUnplugged:
            desk_.printer.become(PrinterState::Unplugged);
            break;
        default:
            break;
    }
    emit changed();
}

void DemoPanel::cutNetwork(bool off) {
    desk_.network.cut(off);
    emit changed();
}

std::unique_ptr<QQmlApplicationEngine> openDemoPanel(DemoPanel& panel) {
    auto engine = std::make_unique<QQmlApplicationEngine>();
    engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine->setInitialProperties({{QStringLiteral("panel"), QVariant::fromValue<QObject*>(&panel)}});
    engine->load(QUrl{QStringLiteral("qrc:/qt/qml/TramSo/Demo/DemoPanelWindow.qml")});
    if (demoPanelWindow(*engine) == nullptr) return nullptr;
    QObject::connect(&panel, &DemoPanel::languageChanged, engine.get(), &QQmlEngine::retranslate);
    return engine;
}

QQuickWindow* demoPanelWindow(const QQmlApplicationEngine& engine) {
    const auto roots = engine.rootObjects();
    return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(roots.first());
}

bool showBeside(QQuickWindow& panel, QWindow& kiosk) {
    if (kiosk.screen() == nullptr || kiosk.visibility() == QWindow::FullScreen) return false;
    constexpr int kGap = 16;  // px; room for the frames of both
    const QRect room = kiosk.screen()->availableGeometry();
    const QRect taken = kiosk.frameGeometry();
    const int right = taken.right() + kGap;
    const int left = taken.left() - kGap - panel.width();
    if (right + panel.width() <= room.right())
        panel.setPosition(right, std::max(room.top(), taken.top()));
    else if (left >= room.left())
        panel.setPosition(left, std::max(room.top(), taken.top()));
    else
        return false;
    panel.setTransientParent(&kiosk);  // the kiosk's end is the program's
    panel.show();
    return true;
}

}  // namespace tramso
