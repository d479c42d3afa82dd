// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/print.h"
#include "kiosk/base/files.h"
#include "kiosk/crypto/signing.h"
#include "kiosk/store/journal_check.h"

namespace tramso::ctl {
namespace {

constexpr std::size_t kLongestJournal = 1U << 30U;  // bytes; ten years of a busy station are far below

OrProblem<Signer> signerOf(const std::filesystem::path& settingsFile, Random& random) {
    const auto settings = readSettings(settingsFile);
    if (!settings) return tl::unexpected{settings.error()};
    return readKey(*settings, random).map([](const Key& key) { return Signer{key}; });
}

OrProblem<std::unique_ptr<DossierStore>> storeOf(const std::filesystem::path& settingsFile, Random& random) {
    const auto settings = readSettings(settingsFile);
    if (!settings) return tl::unexpected{settings.error()};
    return openStore(*settings, random);
}

// The key to judge by: the one that was given, or this station's own.
OrProblem<PublicKey> keyToJudgeBy(const JournalOptions& options) {
    SystemRandom random;
    if (options.key.empty())
        return signerOf(options.settings, random).map([](const Signer& own) { return own.publicKey(); });
    const auto given = publicKeyFromHex(options.key);
    if (!given) return tl::unexpected{StartProblem{"--key: expected a public key of 64 hex digits"}};
    return *given;
}

// The journal to judge: the file that was given, or this station's own.
OrProblem<std::string> journalToJudge(const JournalOptions& options) {
    if (!options.file.empty()) {
        const auto content = readFile(options.file, kLongestJournal);
        if (!content) return tl::unexpected{StartProblem{options.file.string() + ": cannot be read"}};
        return std::string{viewText(*content)};
    }
    SystemRandom random;
    auto store = storeOf(options.settings, random);
    if (!store) return tl::unexpected{store.error()};
    return (*store)->journal().map_error(
        [](const Fault& fault) { return StartProblem{fmt::format("journal: {}", faultName(fault.code))}; });
}

int tell(const std::string& name, const JournalVerdict& verdict) {
    if (verdict.trouble == JournalTrouble::None) {
        std::cout << fmt::format("{}: {} entries, {}\n", name, verdict.entries, troubleText(verdict.trouble));
        return 0;
    }
    std::cerr << fmt::format("{}:{}: {}\n", name, verdict.line, troubleText(verdict.trouble));
    return 1;
}

}  // namespace

int journalVerify(const JournalOptions& options) {
    const auto key = keyToJudgeBy(options);
    if (!key) return complain(key.error());
    const auto text = journalToJudge(options);
    if (!text) return complain(text.error());
    const std::string name = options.file.empty() ? "journal" : options.file.string();
    if (const int told = tell(name, checkJournal(*text, *key)); told != 0 || options.since.empty())
        return told;
    const auto earlier = readFile(options.since, kLongestJournal);
    if (!earlier) return complain(StartProblem{options.since.string() + ": cannot be read"});
    if (const auto verdict = checkJournal(viewText(*earlier), *key); verdict.trouble != JournalTrouble::None)
        return tell(options.since.string(), verdict);
    if (continuesJournal(viewText(*earlier), *text)) return 0;
    std::cerr << fmt::format("{}: does not go on from {}\n", name, options.since.string());
    return 1;
}

int journalExport(const JournalOptions& options) {
    const auto text = journalToJudge(options);
    if (!text) return complain(text.error());
    if (options.output.empty()) {
        std::cout << *text;
        return 0;
    }
    if (const auto written = writeFile(options.output, viewBytes(*text)); !written)
        return complain(options.output.string(), written.error());
    return 0;
}

int journalConsent(const JournalOptions& options) {
    SystemRandom random;
    const auto store = storeOf(options.settings, random);
    if (!store) return complain(store.error());
    const auto entries = (*store)->list();
    if (!entries) return complain("outbox", entries.error());
    const auto found = std::ranges::find_if(*entries, [&](const OutboxEntry& entry) {
        return entry.reference == options.dossier || entry.dossierCode == options.dossier;
    });
    const auto record = (*store)->consentRecord(found == entries->end() ? options.dossier : found->id);
    if (!record) return complain(options.dossier, record.error());
    std::cout << *record << '\n';
    return 0;
}

int publicKey(const std::filesystem::path& settingsFile) {
    SystemRandom random;
    const auto signer = signerOf(settingsFile, random);
    if (!signer) return complain(signer.error());
    std::cout << toHex(signer->publicKey()) << '\n';
    return 0;
}

}  // namespace tramso::ctl
