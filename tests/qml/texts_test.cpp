// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QTranslator>
#include <QXmlStreamReader>
#include <catch2/catch.hpp>

#include "tests/qml/booth.h"

using namespace tramso;
using namespace tramso::test;

namespace {

// Every text two fifths longer: what a third language may need.
class LongTexts final : public QTranslator {
public:
    LongTexts() { QCoreApplication::installTranslator(this); }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* text, const char*, int) const override {
        const QString source = QString::fromUtf8(text);
        QString longer = source;
        while (longer.size() * 10 < source.size() * 14) longer += longer.size() % 6 == 0 ? u' ' : u'x';
        return longer;
    }
};

std::string clippedAt(Step step, Booth& booth) {
    booth.goTo(step);
    return booth.clipped().join(" | ").toStdString();
}

}  // namespace

TEST_CASE("no text is cut in Vietnamese or English, in normal or larger letters") {
    const Step step = GENERATE(from_range(std::begin(kAllSteps), std::end(kAllSteps)));
    CAPTURE(static_cast<int>(step));
    Booth booth;
    CHECK(clippedAt(step, booth) == "");
    booth.press("languageButton");
    booth.rest();
    CHECK(booth.clipped().join(" | ").toStdString() == "");
    booth.press("textButton");
    booth.rest();
    CHECK(booth.clipped().join(" | ").toStdString() == "");
}

TEST_CASE("no text is cut when every text is two fifths longer") {
    const Step step = GENERATE(from_range(std::begin(kAllSteps), std::end(kAllSteps)));
    CAPTURE(static_cast<int>(step));
    const LongTexts longer;
    Booth booth;
    CHECK(clippedAt(step, booth) == "");
}

TEST_CASE("every text has its English") {
    QFile file{QStringLiteral(TRAMSO_SOURCE_DIR "/qml/i18n/tramso_en.ts")};
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml{&file};
    int texts = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement() || xml.name() != u"translation") continue;
        ++texts;
        CHECK(xml.attributes().value("type").isEmpty());
        CHECK_FALSE(xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed().isEmpty());
    }
    CHECK(texts > 0);
}
