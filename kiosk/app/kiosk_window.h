// SPDX-License-Identifier: GPL-3.0-or-later
// The same wiring for tramso-kiosk and tramso-demo: station, devices, visit, outbox, screens.
#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>
#include <functional>
#include <memory>

#include "drivers/card/card_reader.h"
#include "drivers/printer/receipt_printer.h"
#include "drivers/scanner/scanner.h"
#include "drivers/sound/loudspeaker.h"
#include "kiosk/app/catalogue_updates.h"
#include "kiosk/app/station.h"
#include "kiosk/app/station_reports.h"
#include "kiosk/app/update_fetching.h"
#include "kiosk/device/paper_roll.h"
#include "kiosk/device/station_check.h"
#include "kiosk/ui/chimes.h"
#include "kiosk/ui/qt_voice.h"
#include "kiosk/ui/staff_ports.h"
#include "kiosk/visit/visit.h"
#include "kiosk/visit/visit_counter.h"

namespace tramso {

// The devices a program brings; they outlive the window.
struct Devices {
    Scanner& scanner;
    ReceiptPrinter& printer;
    Loudspeaker& loudspeaker;
    CardReader* cardReader = nullptr;      // none: people are identified by QR code
    DocumentPrinter* documents = nullptr;  // none: filled forms are only shown
    Updates* updates = nullptr;            // none: the disk is not replaced from here
};

// What a program may listen to. Called on the screen's thread.
struct KioskListeners {
    std::function<void(const Dossier&, std::span<const Bytes> pdfs)> onCommitted;
    std::function<void()> onDeliveryRound;
    // A technician makes the box blank: the program is to end, and to do it. Without it nobody can.
    std::function<void()> onBlank = {};
};

// One kiosk. Lives on the screen's thread; needs a QGuiApplication.
class KioskWindow {
public:
    // Wires everything and shows the window; the problem says what is in the way.
    [[nodiscard]] static OrProblem<std::unique_ptr<KioskWindow>> open(Station& station, Devices devices,
                                                                      Random& random,
                                                                      KioskListeners listeners);
    ~KioskWindow();
    KioskWindow(const KioskWindow&) = delete;
    KioskWindow& operator=(const KioskWindow&) = delete;

    [[nodiscard]] Visit& visit() { return *visit_; }
    [[nodiscard]] QQuickWindow& window() { return *window_; }

    // Other procedures from now on, or as soon as nobody is at the screen.
    void useCatalogue(Catalogue next);

private:
    KioskWindow(Station& station, Devices devices, Random& random, KioskListeners listeners);

    void replaceAtRest();

    Station& station_;
    std::optional<Catalogue> next_;  // waits until nobody is at the screen
    SystemClock clock_;
    DeviceMemory memory_;
    WatchedScanner scanner_;
    MeteredPrinter metered_;
    WatchedPrinter printer_;
    std::unique_ptr<WatchedCardReader> cardReader_;  // none: the station has no reader
    StationCheck check_;
    Bench bench_;
    QObject screenThread_;  // gives the outbox's reports a thread to arrive on
    std::unique_ptr<Outbox> outbox_;
    std::unique_ptr<Visit> visit_;
    std::unique_ptr<VisitCounter> counter_;
    std::unique_ptr<Chimes> chimes_;
    ReturnedDossiers returned_;
    StaffPorts staff_;
    QtVoice voice_;
    QTimer everySecond_;
    std::unique_ptr<QQmlApplicationEngine> engine_;
    QQuickWindow* window_ = nullptr;  // owned by the engine
    std::optional<StationReports> reports_;
    std::optional<UpdateFetching> fetching_;   // none: the disk is not replaced from here
    std::optional<CatalogueUpdates> updates_;  // last: it speaks to all of the above
};

}  // namespace tramso
