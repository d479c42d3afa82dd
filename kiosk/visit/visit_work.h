// SPDX-License-Identifier: GPL-3.0-or-later
// The work of a visit that takes time: scanning, reading, filling, writing, printing. Runs on threads of its
// own and hands every result to the screen's thread; results of a visit that has ended are dropped, not
// handed over.
#pragma once

#include <QObject>
#include <functional>
#include <memory>

#include "kiosk/visit/dossier_assembly.h"
#include "kiosk/visit/form_filling.h"
#include "kiosk/visit/visit.h"
#include "kiosk/visit/work_queue.h"

namespace tramso {

class VisitWork {
public:
    // Results are posted to the receiver's thread; the receiver owns this object.
    VisitWork(const VisitPorts& ports, QObject& receiver);
    // Stops what runs, waits for it.
    ~VisitWork();
    VisitWork(const VisitWork&) = delete;
    VisitWork& operator=(const VisitWork&) = delete;

    // Everything asked for so far is cancelled and its results are forgotten. Screen's thread, as all below.
    void forget();
    // Stops the running scan; its end is still reported (Cancelled).
    void cancelScan();

    void scanCard(std::function<void(const Result<IdCard>&)> onCard);
    // onPage for each page as it comes, then onEnd once.
    void scanPaper(std::function<void(std::shared_ptr<const Bytes>)> onPage,
                   std::function<void(const Result<int>&)> onEnd);
    // What becomes of one page: first a preview of the raw scan, then the reading with a preview of the clean
    // page.
    struct PageCallbacks {
        std::function<void(const Bytes& preview)> onPreview;
        std::function<void(const Result<std::shared_ptr<const PageReading>>&, const Bytes& preview)> onRead;
    };
    void readPage(std::shared_ptr<const Bytes> file, PageCallbacks callbacks);
    void fill(const VisitData& data, std::function<void(const FilledForm&)> onFilled);

    // What becomes of a dossier being sent.
    struct SendCallbacks {
        std::function<void()> onSaving;                                // PDFs are written
        std::function<void(const Result<AssembledDossier>&)> onSaved;  // it is durable, or why not
    };
    void save(const VisitData& data, const DossierNames& names, SendCallbacks callbacks);
    void print(const SlipContent& slip, std::function<void(const Result<Done>&)> onPrinted);

private:
    void deliver(int epoch, std::function<void()> result);
    [[nodiscard]] Result<IdCard> readCard(const std::stop_token& stop) const;
    void startRead(const std::shared_ptr<const Bytes>& file, const PageCallbacks& callbacks, int epoch,
                   const std::stop_token& stop);

    VisitPorts ports_;
    QObject& receiver_;
    int epoch_ = 0;              // screen's thread only: which visit the work belongs to
    std::stop_source all_;       // stopped by forget()
    std::stop_source scanning_;  // stopped by forget() and cancelScan()
    WorkQueue scanner_{1};
    WorkQueue saving_{1};
    WorkQueue printer_{1};
    WorkQueue pages_;
};

}  // namespace tramso
