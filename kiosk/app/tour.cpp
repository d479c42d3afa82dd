// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/tour.h"

#include <fmt/format.h>

#include <QElapsedTimer>
#include <cstdio>
#include <set>

#include "kiosk/app/screen_hand.h"
#include "kiosk/dossier/manifest_names.h"

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
    // In the order of PageVerdict.
    static constexpr const char* kNames[] = {"good",       "blank, left out", "too dark",     "too light",
                                             "too coarse", "blurred",         "second sheet", "cut off",
                                             "glare",      "unreadable",      "seen before"};
    std::string text = kNames[static_cast<std::size_t>(quality.verdict)];
    if (quality.turnedDegrees != 0) text += fmt::format(", turned by {}°", quality.turnedDegrees);
    return text + fmt::format(", skew {:+.1f}° removed, {} words at {} %", quality.skewDegrees,
                              page.reading->words.size(), quality.meanConfidence);
}

// "chip (pace-gm, genuine)", "card_qr"
std::string evidenceText(const IdCard& card) {
    if (!card.chip) return std::string{manifest::nameOf(manifest::kEvidence, card.evidence)};
    return fmt::format("chip ({}, {})", manifest::nameOf(manifest::kAccesses, card.chip->access),
                       manifest::nameOf(manifest::kGenuineness, card.chip->genuineness));
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
        plan_.putCardDown();
        for (const char digit : plan_.can)
            if (!press(QStringLiteral("key-") + QChar::fromLatin1(digit))) return false;
        hand_.takePicture("identify-digits");
        if (!press("enterCanButton") || !waitForHolder()) return false;
        took("identify");
        const IdCard& card = visit_.data().applicant->card;
        line(fmt::format("✓ identified by {}: {}, {}, {} doubts about the number", evidenceText(card),
                         card.name, maskedNumber(card.number), card.doubts.size()));
        hand_.takePicture("identified");
        plan_.takeCard();
        return press("confirmButton") && reach(Step::Procedure);
    }

    // Pictures the chip being read, then waits for its end.
    bool waitForHolder() {
        const auto& state = visit_.data().identification;
        if (ScreenHand::waitFor([&] { return state.reading == ChipStage::Genuineness || !state.reading; },
                                kScanLimit))
            hand_.takePicture("identify-reading");
        const auto done = [&] { return visit_.canConfirm() || state.chipTrouble; };
        if (ScreenHand::waitFor(done, kScanLimit) && !state.chipTrouble) return true;
        const std::string_view why = state.chipTrouble ? faultName(*state.chipTrouble) : "no answer";
        line(fmt::format("card not read: {}", why));
        return false;
    }

    bool choose() {
        hand_.takePicture("procedure");
        const Procedure* wanted = visit_.catalogue().find(plan_.procedure, visit_.today());
        if (wanted == nullptr) return false;
        const auto& event = kLifeEvents[static_cast<std::size_t>(wanted->event)];
        if (!press(QString::fromStdString(fmt::format("event-{}", event.key)))) return false;
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
        if (visit_.data().send == SendProgress::Originals) {
            hand_.takePicture("originals");
            line("  asked to take the originals");
            if (!press("originalsTakenButton")) return false;
        }
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
