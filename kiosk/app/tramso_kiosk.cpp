// SPDX-License-Identifier: GPL-3.0-or-later
// tramso-kiosk: the product. Real devices only; nothing virtual is linked into it.
#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <QTimer>
#include <chrono>
#include <iostream>
#include <optional>
#include <thread>

#include "drivers/card/pcsc/pcsc_card_reader.h"
#include "drivers/printer/escpos_printer.h"
#include "drivers/printer/ipp_printer.h"
#include "drivers/printer/usb_printer_port.h"
#include "drivers/scanner/helper_scanner.h"
#include "drivers/sound/alsa_loudspeaker.h"
#include "kiosk/app/blank_box.h"
#include "kiosk/app/first_start_window.h"
#include "kiosk/app/kiosk_window.h"
#include "kiosk/app/stopped_station.h"
#include "kiosk/base/guarded_main.h"
#include "kiosk/base/log.h"
#include "kiosk/base/supervisor.h"
#include "kiosk/device/rauc_updates.h"
#include "kiosk/enrol/certificate_keeper.h"
#include "kiosk/store/outbox_tally.h"
#include "kiosk/ui/first_start.h"

namespace {

// The first picture makes the start good; from then on the supervisor hears that the screen's thread still
// turns.
void reportToSupervisor(QQuickWindow& window, QTimer& alive) {
    QObject::connect(&alive, &QTimer::timeout, [] { tramso::tellSupervisor(tramso::kAlive); });
    QObject::connect(
        &window, &QQuickWindow::frameSwapped, &alive,
        [&alive] {
            tramso::tellSupervisor(tramso::kReady);
            alive.start(std::chrono::seconds{10});
        },
        Qt::SingleShotConnection);
}

using namespace tramso;

// The devices the settings name, as they are.
class RealDevices {
public:
    RealDevices(const Settings& settings, const PrinterProfile& profile, Random& random)
        : scanner_{programFolder() / "tramso-scanner", settings.scanner.device},
          port_{{static_cast<std::uint16_t>(settings.printer.vendor),
                 static_cast<std::uint16_t>(settings.printer.product)}},
          printer_{port_, profile},
          loudspeaker_{settings.sound.volume},
          trust_{TrustStore::load(trustFolders(settings))},
          cardReader_{{.reader = settings.card.reader}, trust_, random, clock_} {
        const UpdatePlaces places{.bundle = settings.update.file};
        std::error_code none;
        if (std::filesystem::is_directory(places.folder(), none)) updates_.emplace(places, askRauc);
        if (!settings.forms.printer.empty()) forms_.emplace(settings.forms.printer);
    }

    [[nodiscard]] Devices all() {
        return {scanner_,
                printer_,
                loudspeaker_,
                &cardReader_,
                forms_ ? &*forms_ : nullptr,
                updates_ ? &*updates_ : nullptr};
    }

private:
    SystemClock clock_;
    HelperScanner scanner_;
    UsbPrinterPort port_;
    EscPosPrinter printer_;
    AlsaLoudspeaker loudspeaker_;
    std::optional<IppPrinter> forms_;     // nobody named one: filled forms are only shown
    std::optional<RaucUpdates> updates_;  // a box whose disk has no second slot
    TrustStore trust_;
    PcscCardReader cardReader_;
};

int complain(const StartProblem& problem) {
    std::cerr << problem.text << '\n';
    return 2;
}

LocalText wordsOf(const StartProblem& problem) {
    const auto texts = readFaultTexts();
    if (!problem.fault || !texts) return {};
    const FaultText& text = texts->of(*problem.fault);
    return {.vi = text.what.vi + ' ' + text.now.vi, .en = text.what.en + ' ' + text.now.en};
}

// A station that cannot start does not leave its panel dark: it shows why, for a minute or until somebody
// touches "try again". Then the program ends, and whoever supervises it starts it anew, or, when that does
// not help, the machine.
int showProblem(const StartProblem& problem, const std::filesystem::path& settingsFile) {
    complain(problem);
    const Settings settings = readSettings(settingsFile).value_or(Settings{});
    const std::vector<OutboxEntry> entries = entriesOfStopped(settings);
    const int waiting = tallyOf(entries).waiting;
    OutOfOrderModel state{wordsOf(problem), problem.text, waiting, [] { QGuiApplication::quit(); }};
    state.setEnglish(settings.station.english);
    const auto engine = loadOutOfOrder(state, settings.screen);
    if (!engine) return 2;
    const std::jthread report{[&](const std::stop_token& stop) {
        if (!problem.fault) return;
        if (const auto told = reportStopped(settings, *problem.fault, entries, TRAMSO_VERSION, stop); !told)
            logFault(told.error());
    }};
    QTimer::singleShot(std::chrono::minutes{1}, [] { QGuiApplication::quit(); });
    QGuiApplication::exec();
    return 2;
}

// A box no service knows yet is made a station first. Nothing when it is one; otherwise why the program ends.
std::optional<int> firstStart(const std::filesystem::path& settingsFile, Random& random) {
    if (isEnrolled(settingsFile)) return std::nullopt;
    std::error_code none;
    auto settings = std::filesystem::exists(settingsFile, none) ? readSettings(settingsFile)
                                                                : OrProblem<Settings>{Settings{}};
    if (!settings) return complain(settings.error());
    const auto profile = readPrinterProfile(*settings);
    if (!profile) return complain(profile.error());
    RealDevices devices{*settings, *profile, random};
    auto first =
        FirstStartWindow::open(settingsFile, *settings, devices.all(), [] { QGuiApplication::quit(); });
    if (!first) return complain(first.error());
    QTimer alive;
    reportToSupervisor((*first)->window(), alive);
    const int ended = QGuiApplication::exec();
    return isEnrolled(settingsFile) ? std::nullopt : std::optional{ended};
}

// To the journal: the operator sees why a certificate runs out.
void tellRenewal(const OrTrouble<Renewal>& renewal) {
    std::cerr << (renewal ? std::string_view{"certificate renewed"} : troubleName(renewal.error())) << '\n';
}

// Until the program is to end; its exit code.
int serve(Station& station, RealDevices& devices, Random& random, std::function<void()> onBlank) {
    auto kiosk = KioskWindow::open(station, devices.all(), random, {.onBlank = std::move(onBlank)});
    if (!kiosk) return complain(kiosk.error());
    const SystemClock clock;
    const CertificateKeeper keeper{station.settings, clock, tellRenewal};
    QTimer alive;
    reportToSupervisor((*kiosk)->window(), alive);
    logEvent(LogEvent::ProgramStarted);
    return QGuiApplication::exec();
}

// Whoever supervises the program starts it anew: it then finds a box that belongs to nobody.
int leaveBlank(const Settings& settings, const std::filesystem::path& settingsFile) {
    const auto blank = makeBoxBlank(settings, settingsFile);
    std::cerr << (blank ? std::string_view{"the box is blank"} : troubleName(blank.error())) << '\n';
    return blank ? 0 : 2;
}

int run(int argc, char** argv) {
    QGuiApplication app{argc, argv};
    CLI::App options{
        "TramSo kiosk: identifies a citizen, turns paper into a dossier, sends it, prints a slip."};
    std::string settingsFile = "/etc/tramso/kiosk.toml";
    options.add_option("--settings", settingsFile, "Settings file")->capture_default_str();
    CLI11_PARSE(options, argc, argv);

    startLog(true);
    SystemRandom random;
    if (const auto ended = firstStart(settingsFile, random)) return *ended;
    auto station = makeStation(settingsFile, random);
    if (!station) return showProblem(station.error(), settingsFile);
    RealDevices devices{station->settings, station->printer, random};
    bool toBlank = false;
    const auto ended = serve(*station, devices, random, [&toBlank] {
        toBlank = true;
        QGuiApplication::quit();
    });
    if (!toBlank) return ended;
    station->store.reset();  // nobody has it open any more
    return leaveBlank(station->settings, settingsFile);
}

}  // namespace

int main(int argc, char** argv) {
    return tramso::guardedMain([&] { return run(argc, argv); });
}
