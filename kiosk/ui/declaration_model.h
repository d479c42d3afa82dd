// SPDX-License-Identifier: GPL-3.0-or-later
// The declaration (tờ khai) the station has filled: its sheets on the screen, and on paper to be signed.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QStringList>

#include "kiosk/ui/page_images.h"
#include "kiosk/visit/visit.h"

namespace tramso {

// Screen's thread. Visit and pictures outlive it. Holds nothing of its own.
class DeclarationModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(bool offered READ offered NOTIFY changed)
    Q_PROPERTY(bool missing READ missing NOTIFY changed)
    Q_PROPERTY(QString paper READ paper NOTIFY changed)
    Q_PROPERTY(bool printable READ printable CONSTANT)
    Q_PROPERTY(Stage stage READ stage NOTIFY changed)
    Q_PROPERTY(QStringList sheets READ sheets NOTIFY changed)
    Q_PROPERTY(Trouble trouble READ trouble NOTIFY changed)
public:
    // DeclarationSheets::Stage, for QML.
    enum Stage { Closed, Drawing, Shown, Printing, Printed };
    Q_ENUM(Stage)
    // Why it did not come out of the printer.
    enum Trouble { Fine, NoPaper, LidOpen, NoPrinter, NotPrinted };
    Q_ENUM(Trouble)

    DeclarationModel(Visit& visit, const PageImages& images, QObject* parent = nullptr);

    [[nodiscard]] bool offered() const { return visit_.canFillDeclaration(); }
    // It is offered, and none has been scanned.
    [[nodiscard]] bool missing() const;
    [[nodiscard]] QString paper() const;  // its key among the papers; empty when there is none
    [[nodiscard]] bool printable() const { return visit_.canPrintForms(); }
    [[nodiscard]] Stage stage() const { return static_cast<Stage>(visit_.data().declaration.stage); }
    [[nodiscard]] QStringList sheets() const;  // for Image.source
    [[nodiscard]] Trouble trouble() const;

    // See Visit for each.
    Q_INVOKABLE void open() { visit_.drawDeclaration(); }
    Q_INVOKABLE void print() { visit_.printDeclaration(); }
    Q_INVOKABLE void close() { visit_.closeDeclaration(); }
    Q_INVOKABLE void scan() { visit_.scanDeclaration(); }

signals:
    void changed();

private:
    Visit& visit_;
    const PageImages& images_;
};

}  // namespace tramso
