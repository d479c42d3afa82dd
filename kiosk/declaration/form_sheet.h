// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of A4 that are written on from top to bottom. Seen by this folder's source files only.
#pragma once

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QString>
#include <QStringList>
#include <deque>
#include <optional>
#include <vector>

namespace tramso {

// Points (1/72 inch); begins another sheet when one is full.
class FormSheet {
public:
    enum class Medium { Pdf, Pictures };
    FormSheet(const QString& title, const QString& foot, Medium medium);
    FormSheet(const FormSheet&) = delete;
    FormSheet& operator=(const FormSheet&) = delete;

    enum class Letter { Plain, Bold, Slanted };
    void centred(const QString& words, double size, Letter letter);
    // In the right half of the sheet, centred there.
    void atRight(const QString& words, double size, Letter letter);
    void left(const QString& words, double size, Letter letter);
    // Label, then the value in bold; dots to the end of the line when there is none.
    void answer(const QString& label, const QString& value, double size);
    // Rows of cells between lines, the first the head; all have as many cells as it. The first column is for
    // numbers. A row stays on one sheet.
    void table(const std::vector<QStringList>& rows, double size);
    void rule(double width);
    void space(double points) { y_ += points; }
    // Begins another sheet unless so much room is left.
    void keep(double points);

    // Ends drawing; false when a sheet could not be drawn.
    [[nodiscard]] bool finish();
    // The PDF, and the sheets as pictures for a screen: one of the two, by the medium.
    [[nodiscard]] const QByteArray& bytes() const { return buffer_.data(); }
    [[nodiscard]] const std::deque<QImage>& pictures() const { return pictures_; }

private:
    void use(double size, Letter letter);
    // Draws words into a column from `x`; breaks lines and sheets.
    void column(const QString& words, double x, double width, Qt::Alignment side);
    void anotherSheet();
    void drawFoot();
    void takePicture();  // begins to draw on the next one

    QBuffer buffer_;
    std::optional<QPdfWriter> writer_;
    std::deque<QImage> pictures_;
    QPainter painter_;
    QString foot_;
    int sheets_ = 1;
    bool well_ = true;
    double y_;
};

}  // namespace tramso
