// SPDX-License-Identifier: GPL-3.0-or-later
// The papers of the dossier and the pages of the one that is open on the screen.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "config/loader/fault_texts.h"
#include "kiosk/ui/page_images.h"
#include "kiosk/ui/rows.h"
#include "kiosk/ui/rows_model.h"
#include "kiosk/visit/visit.h"

namespace tramso {

// Screen's thread. Visit, pictures and texts outlive it; only the choice of the open paper is its own.
class PapersModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by loadScreens")
    Q_PROPERTY(tramso::RowsModel* papers READ papers CONSTANT)        // PaperRow
    Q_PROPERTY(tramso::RowsModel* pages READ pages CONSTANT)          // PageRow, of the selected paper
    Q_PROPERTY(tramso::RowsModel* misplaced READ misplaced CONSTANT)  // MisplacedRow, of all papers
    Q_PROPERTY(bool scanningHere READ scanningHere NOTIFY changed)
    Q_PROPERTY(QString growing READ growing NOTIFY grew)
    Q_PROPERTY(qreal grown READ grown NOTIFY grew)
    Q_PROPERTY(bool canPutBack READ canPutBack NOTIFY changed)
    Q_PROPERTY(QString removed READ removed NOTIFY changed)
    Q_PROPERTY(int missing READ missing NOTIFY changed)
    Q_PROPERTY(int reading READ reading NOTIFY changed)
public:
    PapersModel(Visit& visit, const PageImages& images, const FaultTexts& texts, QObject* parent = nullptr);

    [[nodiscard]] RowsModel* papers() { return &papers_; }
    [[nodiscard]] RowsModel* pages() { return &pages_; }
    [[nodiscard]] RowsModel* misplaced() { return &misplaced_; }
    [[nodiscard]] bool scanningHere() const;  // the scanner is at work for the selected paper
    [[nodiscard]] QString growing() const;  // picture of the page that is coming, for Image.source; or empty
    [[nodiscard]] qreal grown() const;      // how much of it has come, 0–1; 0 when nobody knows
    [[nodiscard]] bool canPutBack() const;  // a page was just taken out of the selected paper
    [[nodiscard]] QString removed() const;  // its picture, for Image.source; or empty
    [[nodiscard]] int missing() const;      // required papers without a page
    [[nodiscard]] int reading() const;      // pages not read yet

    Q_INVOKABLE void select(const QString& paper);
    Q_INVOKABLE void scan(const QString& paper) { visit_.scanPaper(paper.toStdString()); }
    Q_INVOKABLE void scanBatch() { visit_.scanBatch(); }
    Q_INVOKABLE void retake(int page) { visit_.retakePage(page); }
    Q_INVOKABLE void remove(int page) { visit_.removePage(page); }
    Q_INVOKABLE void putBack() { visit_.putPageBack(); }
    Q_INVOKABLE void insist(int page) { visit_.insistOnPage(page); }
    Q_INVOKABLE void turn(int page) { visit_.turnPage(page); }
    Q_INVOKABLE void move(int page, int places) { visit_.movePage(page, places); }
    Q_INVOKABLE void give(int page, const QString& paper, bool withFollowing) {
        visit_.givePage(page, paper.toStdString(), withFollowing);
    }
    // Brings misplaced pages to the paper they belong to, and opens it.
    Q_INVOKABLE void bringHome(int page);

signals:
    void changed();
    void grew();

private:
    void refresh();
    void enter();
    void selectFirstOpen();
    [[nodiscard]] PaperRow rowOf(const ScannedPaper& paper) const;
    [[nodiscard]] PageRow rowOf(const ScannedPage& page, int number) const;
    [[nodiscard]] std::vector<PageRow> rowsOf(const ScannedPaper& paper) const;
    [[nodiscard]] std::vector<MisplacedRow> misplacedRows() const;
    void nameTwin(PageRow& row, const ScannedPage& twin) const;
    [[nodiscard]] int stateOf(const ScannedPaper& paper) const;

    Visit& visit_;
    const PageImages& images_;
    const FaultTexts& texts_;
    std::string selected_;
    RowsModel papers_;
    RowsModel pages_;
    RowsModel misplaced_;
};

}  // namespace tramso
