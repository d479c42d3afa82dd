// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/tour.h"

#include <fmt/format.h>

#include <QElapsedTimer>
#include <cstdio>
#include <set>

#include "kiosk/app/screen_hand.h"

namespace tramso {
namespace {

constexpr std::chrono::seconds kScanLimit{60};
constexpr std::chrono::seconds kReadLimit{300};  // a slow machine with a tall pile

void line(const std::string& text) {
    std::fputs((text + "\n").c_str(), stdout);
    std::fflush(stdout);
}

std::string verdictText(const ScannedPage& page) {
    if (!page.reading) return "could not be read: " + std::string{faultName(page.fault)};
    const PageQuality& quality = page.reading->quality;
    static constexpr const char* kNames[] = {"good", "blank", "blurred", "too dark", "cut off", "unreadable"};
    std::string text = kNames[static_cast<std::size_t>(quality.verdict)];
    if (quality.turnedDegrees != 0) text += fmt::format(", turned by {}°", quality.turnedDegrees);
    return text + fmt::format(", skew {:+.1f}° removed, {} words at {} %", quality.skewDegrees,
                              page.reading->words.size(), quality.meanConfidence);
}

// One tour; the steps are methods in the order of the screens.
class Tour {
public:
    Tour(KioskWindow& kiosk, const TourPlan& plan, JobRecord& record)
        : visit_{kiosk.visit()}, plan_{plan}, record_{record}, hand_{kiosk.window(), plan.out / "screens"} {}

    bool run() {
        const bool done = attract() && identify() && choose() && consent() && papers() && check() && send();
        record_.screenshots = hand_.pictures();
        if (!done) line(fmt::format("stopped at step {}", static_cast<int>(visit_.step())));
        return done;
    }

private:
    bool press(const QString& name) {
        if (hand_.press(name)) return true;
        line("nothing to press: " + name.toStdString());
        return false;
    }
    bool reach(Step step, std::chrono::seconds limit = std::chrono::seconds{30}) {
        return ScreenHand::waitFor([&] { return visit_.step() == step; }, limit);
    }
    void took(const std::string& step) {
        record_.seconds.emplace_back(step, static_cast<double>(time_.restart()) / 1000.0);
    }

    bool attract() {
        hand_.takePicture("attract");
        time_.start();
        return press("beginButton") && reach(Step::Identify);
    }

    bool identify() {
        hand_.takePicture("identify");
        time_.restart();
        if (!press("scanCardButton")) return false;
        if (!ScreenHand::waitFor([&] { return visit_.data().applicant || visit_.fault(); }, kScanLimit))
            return false;
        if (visit_.fault()) {
            line("card not read: " + std::string{faultName(*visit_.fault())});
            return false;
        }
        took("identify");
        const IdCard& card = *visit_.data().applicant;
        line(fmt::format("✓ identified by card QR: {}, {}, {} doubts about the number", card.name,
                         maskedNumber(card.number), card.doubts.size()));
        hand_.takePicture("identified");
        return press("confirmButton") && reach(Step::Procedure);
    }

    bool choose() {
        hand_.takePicture("procedure");
        if (!press(QString::fromStdString("procedure-" + plan_.procedure)) || !reach(Step::Needed))
            return false;
        line(fmt::format("✓ procedure {} {}", plan_.procedure, visit_.data().procedure->title.vi));
        hand_.takePicture("needed");
        return press("confirmButton") && reach(Step::Consent);
    }

    bool consent() {
        for (const ConsentRule& rule : visit_.data().procedure->consents)
            if (!press(QString::fromStdString("consent-" + rule.key))) return false;
        line(fmt::format("✓ consent to {} purposes", visit_.data().consents.size()));
        hand_.takePicture("consent");
        return press("confirmButton") && reach(Step::Papers);
    }

    bool papers() {
        time_.restart();
        for (std::size_t i = 0; i < plan_.papers.size(); ++i) {
            const QString key = QString::fromStdString(plan_.papers[i]);
            if (!press("paper-" + key) || !press("scanPaper-" + key)) return false;
            if (!ScreenHand::waitFor([&] { return tellPages(), !visit_.scanning(); }, kScanLimit))
                return false;
            if (i == 0) hand_.takePicture("papers-reading");
        }
        if (!ScreenHand::waitFor([&] { return tellPages(), visit_.canConfirm(); }, kReadLimit)) return false;
        took("scan_and_read");
        hand_.takePicture("papers");
        time_.restart();
        return press("confirmButton") && reach(Step::Check, kReadLimit);
    }

    // Prints each page once, when it has been read.
    void tellPages() {
        for (const ScannedPaper& paper : visit_.data().papers)
            for (const ScannedPage& page : paper.pages)
                if (page.progress != PageProgress::Reading && told_.insert(page.id).second)
                    line(fmt::format("  page {:>2} of {}: {}", page.id, paper.rule.title.vi,
                                     verdictText(page)));
    }

    bool check() {
        took("fill_form");
        line(fmt::format("✓ form filled: {} values", visit_.data().answers.size()));
        hand_.takePicture("check");
        if (!press("confirmButton") || !reach(Step::Send)) return false;
        for (const Finding& finding : visit_.data().findings)
            line(fmt::format("! {} → {}", finding.what.vi, finding.advice.vi));
        hand_.takePicture("send");
        return true;
    }

    bool send() {
        time_.restart();
        if (!press("sendButton") || !reach(Step::Slip, kReadLimit)) return false;
        took("pdf_and_commit");
        line("✓ dossier durable on disk: " + visit_.data().committed->reference);
        const auto printed = [&] { return visit_.data().send == SendProgress::Finished; };
        if (!ScreenHand::waitFor(printed, kScanLimit)) return false;
        took("slip");
        line(visit_.data().slipFault ? "! slip: " + std::string{faultName(*visit_.data().slipFault)}
                                     : std::string{"✓ slip printed"});
        hand_.takePicture("slip");
        time_.restart();
        const bool delivered = ScreenHand::waitFor([&] { return !record_.dossierCode.empty(); }, kScanLimit);
        took("deliver");
        line(delivered ? "✓ delivered: " + record_.dossierCode
                       : "! not delivered yet; it stays in the outbox");
        return delivered;
    }

    Visit& visit_;
    const TourPlan& plan_;
    JobRecord& record_;
    ScreenHand hand_;
    QElapsedTimer time_;
    std::set<int> told_;
};

}  // namespace

bool runTour(KioskWindow& kiosk, const TourPlan& plan, JobRecord& record) {
    return Tour{kiosk, plan, record}.run();
}

}  // namespace tramso
