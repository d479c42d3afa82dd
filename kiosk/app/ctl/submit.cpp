// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/print.h"
#include "kiosk/app/ctl/quiet.h"
#include "kiosk/base/files.h"
#include "kiosk/base/text.h"
#include "kiosk/dossier/slip_code.h"
#include "kiosk/visit/dossier_assembly.h"
#include "kiosk/visit/form_filling.h"

namespace tramso::ctl {
namespace {

// One submission; the steps are methods, each false when it could not go on (and has said why).
class Submission {
public:
    Submission(Station& station, const SubmitOptions& options, Random& random)
        : station_{station}, options_{options}, random_{random} {}

    int run() {
        if (!identify() || !choose() || !agree() || !read() || !fill()) return 1;
        if (!data_.findings.empty() && !options_.despiteFindings) {
            std::cerr << "not sent; mend this, or repeat with --despite-findings\n";
            return 1;
        }
        return commit() ? deliver() : 1;
    }

private:
    auto codesIn(const Bytes& picture) {
        const LibrariesSilenced silenced;
        return station_.barcodes->read(picture);
    }

    bool identify() {
        const auto file = readFile(options_.card, kMaxPictureFile);
        if (!file) return complain(options_.card.string(), file.error()), false;
        const auto codes = codesIn(*file);
        if (!codes) return complain(options_.card.string(), codes.error()), false;
        auto card = findCard(*codes, vietnamDay(clock_.now()));
        if (!card) return complain(options_.card.string(), card.error()), false;
        const IdentityClaim claim = claimOf(*card);
        data_.applicant = mergeClaims({&claim, 1}, {}, vietnamDay(clock_.now()));
        std::cout << "identified: " << maskedNumber(card->number) << '\n';
        return true;
    }

    bool choose() {
        const Procedure* procedure = station_.catalogue.find(options_.procedure, vietnamDay(clock_.now()));
        if (procedure == nullptr) {
            std::cerr << options_.procedure << ": not in the catalogue; known:";
            for (const Procedure& known : station_.catalogue.all()) std::cerr << ' ' << known.code;
            std::cerr << '\n';
            return false;
        }
        data_.procedure = *procedure;
        for (const PaperRule& rule : procedure->papers) data_.papers.push_back({rule, {}});
        return true;
    }

    bool agree() {
        for (const std::string& purpose : options_.consents) data_.consents.emplace(purpose, clock_.now());
        for (const ConsentRule& rule : data_.procedure->consents)
            if (rule.required && !data_.consents.contains(rule.key)) {
                std::cerr << "the citizen's consent is needed: --consent " << rule.key << " (" << rule.text.en
                          << ")\n";
                return false;
            }
        return true;
    }

    bool read() {
        for (const std::string& argument : options_.papers) {
            const std::size_t equals = argument.find('=');
            const std::string key = argument.substr(0, equals);
            const auto paper =
                std::ranges::find(data_.papers, key, [](const ScannedPaper& p) { return p.rule.key; });
            if (equals == std::string::npos || paper == data_.papers.end()) {
                std::cerr << argument << ": should be KEY=PICTURE[,PICTURE…] with a paper of the procedure\n";
                return false;
            }
            for (const std::string_view file : split(std::string_view{argument}.substr(equals + 1), ','))
                if (!readPage(*paper, std::filesystem::path{file})) return false;
        }
        return true;
    }

    bool readPage(ScannedPaper& paper, const std::filesystem::path& file) {
        auto reading = readFile(file, kMaxPictureFile).and_then([this](const Bytes& bytes) {
            const LibrariesSilenced silenced;
            return station_.reader->read(bytes, {}, {});
        });
        if (!reading) return complain(file.string(), reading.error()), false;
        ScannedPage page;
        page.progress = PageProgress::Ready;
        page.judged = true;
        page.quality = reading->quality;
        page.reading = std::make_shared<const PageReading>(std::move(*reading));
        paper.pages.push_back(std::move(page));
        std::cout << fmt::format("read {}: {} words\n", file.string(),
                                 paper.pages.back().reading->words.size());
        return true;
    }

    bool fill() {
        FilledForm form = fillForm(data_);
        form.sentBefore = lastSent(data_, *station_.store);
        data_.answers = form.answers;
        data_.findings = findObjections(data_, station_.settings, form, vietnamDay(clock_.now()));
        for (const Finding& finding : data_.findings)
            std::cout << (finding.severity == Severity::Stop ? "stop: " : "look: ") << finding.what.en << ' '
                      << finding.advice.en << '\n';
        return true;
    }

    bool commit() {
        const auto made = assemble(data_, drawNames(random_), station_.settings.station.name, clock_.now());
        if (!made) return complain("dossier", made.error()), false;
        if (const auto saved = station_.store->commit(made->dossier, made->pdfs); !saved)
            return complain("store", saved.error()), false;
        id_ = made->dossier.id;
        std::cout << "committed: " << made->dossier.reference << '\n'
                  << trackingUrl(station_.settings.service.publicUrl, made->dossier.trackingToken) << '\n';
        return true;
    }

    static std::string outcomeOf(const OutboxEntry& entry, const RoundResult& round) {
        if (!entry.dossierCode.empty()) return "delivered: " + entry.dossierCode;
        if (round.elsewhere) return "kept in the outbox: another program of this station is delivering now";
        return "kept in the outbox: " + entry.lastFault;
    }

    int deliver() {
        const RetryTiming timing{station_.settings.service.retryFirst,
                                 station_.settings.service.retryLongest};
        const auto round = deliverDue(*station_.store, *station_.service, clock_, timing, {});
        if (!round) return complain("outbox", round.error());
        const auto entries = station_.store->list();
        if (!entries) return complain("outbox", entries.error());
        for (const OutboxEntry& entry : *entries)
            if (entry.id == id_) std::cout << outcomeOf(entry, *round) << '\n';
        return 0;  // committed: whatever the network does now, the dossier is safe
    }

    Station& station_;
    const SubmitOptions& options_;
    Random& random_;
    SystemClock clock_;
    VisitData data_;
    std::string id_;
};

}  // namespace

int submit(const SubmitOptions& options) {
    SystemRandom random;
    auto station = makeStation(options.settings, random);
    if (!station) return complain(station.error());
    return Submission{*station, options, random}.run();
}

}  // namespace tramso::ctl
