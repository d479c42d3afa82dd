// SPDX-License-Identifier: GPL-3.0-or-later
// Screens need an application; everything Qt complains of is kept, so that tests can insist on silence.
#define CATCH_CONFIG_RUNNER
#include <QGuiApplication>
#include <catch2/catch.hpp>

#include "tests/qml/booth.h"

int main(int argc, char** argv) {
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
        if (type != QtDebugMsg && type != QtInfoMsg) tramso::test::complaints().append(text);
    });
    QGuiApplication app{argc, argv};
    tramso::test::complaints().clear();  // what the platform says of the machine is not about the screens
    return Catch::Session().run(argc, argv);
}
