// SPDX-License-Identifier: GPL-3.0-or-later
// tramsoctl: the technician's command line.
#include <CLI/CLI.hpp>

#include "config/loader/settings.h"
#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/guarded_main.h"
#include "kiosk/base/log.h"

#include <iostream>

namespace {

using namespace tramso::ctl;

// What the command line says, and what to do about it.
struct Line {
    int code = 0;
    std::string settings = "/etc/tramso/kiosk.toml";
    DigitizeOptions digitizing;
    SubmitOptions submission;
    std::filesystem::path picture;
    std::string dossier;
    bool full = false;
    bool json = false;
};

void addDigitize(CLI::App& app, Line& line) {
    auto* command = app.add_subcommand("digitize", "Pictures of pages to one searchable PDF/A");
    command->add_option("pages", line.digitizing.pages, "JPEG, PNG, TIFF or PNM, in order")->required();
    command->add_option("-o,--output", line.digitizing.pdf, "The PDF to write")->required();
    command->add_option("--json", line.digitizing.json,
                        "Also write text, words, boxes, confidence, steps, seconds");
    command->add_option("--title", line.digitizing.title, "Title of the PDF")->capture_default_str();
    command->add_option("--language", line.digitizing.language, "Recognition data")->capture_default_str();
    command->add_option("--threads", line.digitizing.threads, "Pages read at once; 0: as many as cores")
        ->check(CLI::Range(0, 64))
        ->capture_default_str();
    command->callback([&line] { line.code = digitize(line.digitizing); });
}

void addQr(CLI::App& app, Line& line) {
    auto* command = app.add_subcommand("qr", "What the QR code of an ID card in a picture says");
    command->add_option("picture", line.picture, "Picture of the card")->required();
    command->add_flag("--full", line.full, "Show number, birth and address in full: mind who looks on");
    command->callback([&line] { line.code = qr(line.picture, line.full); });
}

void addSubmit(CLI::App& app, Line& line) {
    auto* command = app.add_subcommand("submit", "One dossier from pictures: read, check, commit, deliver");
    command->add_option("--card", line.submission.card, "Picture of the ID card's QR side")->required();
    command->add_option("--procedure", line.submission.procedure, "National code, such as 1.001193")
        ->required();
    command->add_option("--paper", line.submission.papers, "KEY=PICTURE[,PICTURE…]; once per paper");
    command->add_option("--consent", line.submission.consents,
                        "Purpose the citizen agreed to; once per purpose");
    command->add_flag("--despite-findings", line.submission.despiteFindings,
                      "Send although an officer may object");
    command->callback([&line] {
        line.submission.settings = line.settings;
        line.code = submit(line.submission);
    });
}

void addOutbox(CLI::App& app, Line& line) {
    auto* outbox = app.add_subcommand("outbox", "Dossiers on their way to the online service");
    outbox->require_subcommand(1);
    auto* list = outbox->add_subcommand("list", "What waits, what went, what was refused; nothing personal");
    list->add_flag("--json", line.json, "For machines");
    list->callback([&line] { line.code = outboxList(line.settings, line.json); });
    auto* send = outbox->add_subcommand("send", "Deliver what is due now");
    send->callback([&line] { line.code = outboxSend(line.settings); });
    auto* retry =
        outbox->add_subcommand("retry", "Let a parked dossier go out again, once its cause is mended");
    retry->add_option("code", line.dossier, "Its reference (TS-…) or id")->required();
    retry->callback([&line] { line.code = outboxRetry(line.settings, line.dossier); });
}

void addStatus(CLI::App& app, Line& line) {
    auto* command = app.add_subcommand("status", "Where a dossier stands, as the online service says");
    command->add_option("code", line.dossier, "Reference (TS-…), dossier code or tracking address")
        ->required();
    command->callback([&line] { line.code = status(line.settings, line.dossier); });
}

void addSettings(CLI::App& app) {
    auto* command = app.add_subcommand("settings", "Every setting: type, what is allowed, default, meaning");
    command->callback([] { std::cout << tramso::settingsTable(); });
}

int run(int argc, char** argv) {
    Line line;
    CLI::App app{"tramsoctl: the technician's command line of a TramSo station."};
    app.require_subcommand(1);
    app.add_option("--settings", line.settings, "Settings file")->capture_default_str();
    addDigitize(app, line);
    addQr(app, line);
    addSubmit(app, line);
    addOutbox(app, line);
    addStatus(app, line);
    addSettings(app);
    try {
        app.parse(argc, argv);
    } catch (const CLI::RequiredError& error) {
        // The library misses a command without a look at the misspelt one.
        for (const std::string& word : app.remaining(true)) std::cerr << word << ": not understood\n";
        return app.exit(error) == 0 ? 0 : 2;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    return line.code;
}

}  // namespace

int main(int argc, char** argv) {
    return tramso::guardedMain([&] { return run(argc, argv); });
}
