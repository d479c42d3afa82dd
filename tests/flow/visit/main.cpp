// SPDX-License-Identifier: GPL-3.0-or-later
// A visit needs an event loop, and its slip needs fonts.
#define CATCH_CONFIG_RUNNER
#include <QGuiApplication>
#include <catch2/catch.hpp>

int main(int argc, char** argv) {
    QGuiApplication app{argc, argv};
    return Catch::Session().run(argc, argv);
}
