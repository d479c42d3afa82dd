// SPDX-License-Identifier: GPL-3.0-or-later
// tramso-demo: the kiosk on virtual devices, for demonstrations and for training volunteers.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <QTimer>
#include <algorithm>
#include <iostream>

#include "drivers/printer/escpos_printer.h"
#include "drivers/sim/sim_documents.h"
#include "drivers/sim/sim_printer.h"
#include "drivers/sim/sim_scanner.h"
#include "drivers/sound/alsa_loudspeaker.h"
#include "kiosk/app/catalogue_watch.h"
#include "kiosk/app/demo_card.h"
#include "kiosk/app/demo_panel.h"
#include "kiosk/app/demo_updates.h"
#include "kiosk/app/eye.h"
#include "kiosk/app/kiosk_window.h"
#include "kiosk/app/tour.h"
#include "kiosk/base/guarded_main.h"
#include "kiosk/base/log.h"
#include "kiosk/dossier/slip_code.h"
#include "kiosk/ui/gallery_model.h"

namespace {

using namespace tramso;

// How long a virtual sheet takes through the virtual feeder, so that volunteers see pages arrive one by one.
constexpr std::chrono::milliseconds kFeedTime{400};
// How long a hand takes to find the card and put it down.
constexpr std::chrono::seconds kCardTime{3};

struct Options {
    std::filesystem::path settings;
    std::filesystem::path samples;
    std::filesystem::path out = "out";
    bool tour = false;
    bool gallery = false;
    bool everything = false;
    bool eye = false;
    bool noPanel = false;
};

// The stacks of the sample papers, with the names the catalogue has for them.
std::vector<DemoPapers> papersOf(const Options& options, const Catalogue& catalogue) {
    std::vector<DemoPapers> papers;
    for (const auto& entry : std::filesystem::directory_iterator{options.samples / "papers"}) {
        const std::string stack = entry.path().filename().string();
        LocalText title{stack, stack};
        const std::string key = stack.substr(stack.find('-') + 1);
        for (const Procedure& procedure : catalogue.all())
            if (const auto rule = std::ranges::find(procedure.papers, key, &PaperRule::key);
                rule != procedure.papers.end())
                title = rule->title;
        papers.push_back({stack, title});
    }
    std::ranges::sort(papers, {}, &DemoPapers::stack);
    return papers;
}

// The procedure the sample papers belong to, and their keys in the order they lie in the feeder.
TourPlan planFor(const Options& options, const Catalogue& catalogue) {
    static constexpr std::pair<std::string_view, std::string_view> kProcedures[] = {
        {"birth", "1.001193"}, {"marriage", "1.004873"}, {"construction", "1.013225"}};
    TourPlan plan{.out = options.out, .procedure = "1.001193", .papers = {}};
    for (const auto& [samples, code] : kProcedures)
        if (options.samples.filename() == samples) plan.procedure = code;
    std::vector<std::string> stacks;
    for (const auto& stack : std::filesystem::directory_iterator{options.samples / "papers"})
        stacks.push_back(stack.path().filename().string());
    std::ranges::sort(stacks);
    const auto& rules = catalogue.find(plan.procedure, vietnamDay(SystemClock{}.now()))->papers;
    for (const std::string& stack : stacks) {
        std::string key = stack.substr(stack.find('-') + 1);
        if (std::ranges::find(rules, key, &PaperRule::key) != rules.end())
            plan.papers.push_back(std::move(key));
    }
    return plan;
}

class Demo {
public:
    Demo(Options options, Station& station)
        : options_{std::move(options)},
          station_{station},
          scanner_{options_.samples},
          port_{options_.out / "slips", station.printer.widthDots},
          printer_{port_, station.printer},
          loudspeaker_{station.settings.sound.volume},
          forms_{options_.out / "forms"},
          card_{options_.samples.filename().string(), random_} {
        scanner_.setPageDelay(kFeedTime);
        record_.folder = options_.out;
        for (auto* service : {&station.service, &station.desk})
            if (*service) *service = network_.over(std::move(*service));
    }

    int run() {
        auto kiosk = KioskWindow::open(
            station_, {scanner_, printer_, loudspeaker_, &card_.reader(), &forms_, &updates_}, random_,
            {.onCommitted = [this](const auto& dossier, auto pdfs) { keep(dossier, pdfs); },
             .onDeliveryRound = [this] { lookForCode(); }});
        if (!kiosk) {
            std::cerr << kiosk.error().text << '\n';
            return 2;
        }
        Visit& visit = (*kiosk)->visit();
        const CatalogueWatch changed{shareFolder() / "procedures", [&window = **kiosk](Catalogue next) {
                                         window.useCatalogue(std::move(next));
                                     }};
        // The virtual feeder holds whatever paper the person was asked for.
        QObject::connect(&visit, &Visit::scanningChanged, &visit, [this, &visit] {
            if (visit.scanning() && !visit.scanningPaper().empty()) {
                const std::string chosen = panel_.takePapers();
                scanner_.putNext(chosen.empty() ? visit.scanningPaper() : chosen);
            }
            // Who follows a dossier lays down the slip that came out last.
            if (visit.scanning() && visit.step() == Step::Follow && !port_.papers().empty())
                scanner_.putOnGlass(port_.papers().back());
        });
        if (options_.tour) return tour(**kiosk);
        if (options_.eye) return watched(**kiosk);
        const auto panel = options_.noPanel ? nullptr : openDemoPanel(panel_);
        if (panel && !showBeside(*demoPanelWindow(*panel), (*kiosk)->window()))
            std::cout << "no room beside the kiosk for the virtual devices' buttons\n";
        handleCard(visit);
        return QGuiApplication::exec();
    }

private:
    int tour(KioskWindow& kiosk) {
        TourPlan plan = planFor(options_, station_.catalogue);
        plan.can = card_.lastSix();
        plan.putCardDown = [this] { card_.putDown(); };
        plan.takeCard = [this] { card_.take(); };
        const bool done = runTour(kiosk, plan, record_);
        if (!port_.papers().empty()) record_.slip = port_.papers().back();
        if (!record_.dossier.id.empty()) finish();
        return done ? 0 : 1;
    }

    // Somebody else touches the screen and puts the card down.
    int watched(KioskWindow& kiosk) {
        const Eye eye{kiosk.window(),
                      {.putCardDown = [this] { card_.putDown(); },
                       .takeCard = [this] { card_.take(); },
                       .can = card_.lastSix()}};
        return QGuiApplication::exec();
    }

    // The hand that the person at a demonstration does not have: it puts the card down when it is asked for.
    void handleCard(Visit& visit) {
        std::cout << "the virtual card's last six digits: " << card_.lastSix() << std::endl;
        QObject::connect(&visit, &Visit::stepChanged, &visit, [this, &visit] {
            card_.take();
            panel_.cardIs(false);
            if (visit.step() != Step::Identify) return;
            QTimer::singleShot(kCardTime, &visit, [this, &visit] {
                if (visit.step() != Step::Identify) return;
                card_.putDown();
                panel_.cardIs(true);
            });
        });
    }

    void keep(const Dossier& dossier, std::span<const Bytes> pdfs) {
        record_.dossier = dossier;
        record_.procedureTitle =
            station_.catalogue.find(dossier.procedureCode, vietnamDay(dossier.created))->title.vi;
        record_.trackingUrl = trackingUrl(station_.settings.service.publicUrl, dossier.trackingToken);
        if (!keepDocuments(record_, pdfs)) std::cerr << "the documents could not be copied to the results\n";
    }

    void lookForCode() {
        const auto entries = station_.store->list();
        if (!entries) return;
        for (const OutboxEntry& entry : *entries)
            if (entry.id == record_.dossier.id) record_.dossierCode = entry.dossierCode;
    }

    void finish() {
        if (!writeSummary(record_)) std::cerr << "summary.json could not be written\n";
        std::cout << summaryTable(record_) << std::flush;
    }

    Options options_;
    Station& station_;
    SystemRandom random_;
    sim::SimScanner scanner_;
    sim::SimPrinter port_;
    EscPosPrinter printer_;
    AlsaLoudspeaker loudspeaker_;  // the machine's own: what is virtual has no other
    sim::SimDocuments forms_;
    DemoCard card_;
    DemoNetwork network_;
    DemoUpdates updates_;
    DemoPanel panel_{{scanner_, port_, network_, [this] { card_.putDown(); }, [this] { card_.take(); },
                      papersOf(options_, station_.catalogue)}};
    JobRecord record_;
};

int showGallery() {
    Settings settings;
    settings.screen.fullScreen = false;
    const auto engine = loadGallery(settings);
    if (!engine) {
        std::cerr << "the gallery could not be loaded\n";
        return 2;
    }
    return QGuiApplication::exec();
}

int run(int argc, char** argv) {
    QGuiApplication app{argc, argv};
    Options options;
    CLI::App cli{"TramSo demonstration: the kiosk on a virtual scanner, card reader and printer."};
    cli.add_option("--settings", options.settings, "Settings file");
    cli.add_option("--samples", options.samples, "Folder with card/ and papers/ for the virtual scanner");
    cli.add_option("--out", options.out, "Where slips and, with --tour, results go")->capture_default_str();
    cli.add_flag("--tour", options.tour, "Do the main job without a person, then stop");
    cli.add_flag("--gallery", options.gallery,
                 "Show every control of the screens in every state; needs no station");
    cli.add_flag("--eye", options.eye,
                 "Tell on standard output what standard input asks about the screen (kiosk/app/eye.h)");
    cli.add_flag("--no-panel", options.noPanel, "Without the window of the virtual devices' buttons");
    cli.add_flag("--log", options.everything, "Log every event, not only trouble");
    CLI11_PARSE(cli, argc, argv);
    if (options.gallery) return showGallery();
    if (options.settings.empty() || options.samples.empty()) {
        std::cerr << "--settings and --samples are required\n";
        return 2;
    }
    if (!std::filesystem::is_directory(options.samples / "papers")) {
        std::cerr << options.samples.string() << ": no papers/ in it\n";
        return 2;
    }
    tramso::startLog(options.everything);
    tramso::SystemRandom random;
    auto station = tramso::makeStation(options.settings, random);
    if (!station) {
        std::cerr << station.error().text << '\n';
        return 2;
    }
    return Demo{std::move(options), *station}.run();
}

}  // namespace

int main(int argc, char** argv) {
    return tramso::guardedMain([&] { return run(argc, argv); });
}
