// SPDX-License-Identifier: GPL-3.0-or-later
// tramsoctl: the technician's command line.
#include <CLI/CLI.hpp>

#include "config/loader/settings.h"
#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/enroll.h"
#include "kiosk/app/ctl/pdf_drawing.h"
#include "kiosk/app/ctl/print.h"
#include "kiosk/base/guarded_main.h"
#include "kiosk/base/log.h"

#include <iostream>

namespace {

using namespace tramso::ctl;

// What the command line says, and what to do about it.
struct Line {
    int code = 0;
    std::string settings = kUsualSettings;
    DigitizeOptions digitizing;
    SubmitOptions submission;
    DeclarationOptions declared;
    CardOptions card;
    JournalOptions journal;
    std::filesystem::path picture;
    std::filesystem::path trustFile;
    std::filesystem::path procedures;
    SignOptions sign;
    std::string dossier;
    std::string staff;
    std::string why = "maintenance";
    int pdfPage = 0;
    bool full = false;
    bool json = false;
};

void addDigitize(CLI::App& app, Line& line) {
    auto* command =
        app.add_subcommand("digitize", "Pictures, PDFs and folders of them to one searchable PDF/A");
    auto* pages = command->add_option("pages", line.digitizing.pages,
                                      "JPEG, PNG, TIFF, PNM or PDF files, or folders, in order");
    auto* watched = command->add_option("--watch", line.digitizing.watch,
                                        "Take every file that comes into this folder until told to stop");
    command->add_option("-o,--output", line.digitizing.pdf, "The PDF to write; with --watch, the folder")
        ->required();
    auto* json = command->add_option(
        "--json", line.digitizing.json,
        "Also write papers and their fields, text, words, boxes, confidence, steps, seconds");
    command->add_flag("--cut-outs", line.digitizing.cutOuts,
                      "In the JSON, the picture of every field; of handwriting it is always there");
    watched->excludes(pages)->excludes(json);
    command->add_option("--title", line.digitizing.title, "Title of the PDF")->capture_default_str();
    command->add_option("--language", line.digitizing.language, "Recognition data")->capture_default_str();
    command->add_option("--threads", line.digitizing.threads, "Pages read at once; 0: as many as cores")
        ->check(CLI::Range(0, 64))
        ->capture_default_str();
    command->callback([&line, pages, watched] {
        if (pages->empty() && watched->empty()) throw CLI::RequiredError("pages or --watch");
        line.code = watched->empty() ? digitize(line.digitizing) : watch(line.digitizing);
    });
    command->footer(
        "Exit codes: 0 done (or told to stop), 1 it did not work, 2 wrong use or no recognition data.");
}

// No command for people: digitize calls it.
void addDrawPdfPage(CLI::App& app, Line& line) {
    auto* command = app.add_subcommand(kDrawCommand)->group("");
    command->add_option("file", line.picture)->required();
    command->add_option("page", line.pdfPage)->required();
    command->callback([&line] { line.code = drawPdfPageHere(line.picture, line.pdfPage); });
}

void addQr(CLI::App& app, Line& line) {
    auto* command = app.add_subcommand("qr", "What the QR code of an ID card in a picture says");
    command->add_option("picture", line.picture, "Picture of the card")->required();
    command->add_flag("--full", line.full, "Show number, birth and address in full: mind who looks on");
    command->callback([&line] { line.code = qr(line.picture, line.full); });
}

void addCardCommand(CLI::App& card, Line& line, const char* name, const char* help,
                    int (*command)(const CardOptions&)) {
    auto* sub = card.add_subcommand(name, help);
    auto* can =
        sub->add_option("--can", line.card.can, "Card access number: the last 6 digits of the number");
    sub->add_option("--mrz", line.card.mrz, "The three lines of the zone, one after the other")
        ->excludes(can);
    sub->add_option("--wait", line.card.waitSeconds, "Seconds to wait for a card")
        ->check(CLI::Range(0, 3600))
        ->capture_default_str();
    sub->add_flag("--json", line.card.json, "For machines; personal data in full");
    sub->callback([&line, command] {
        line.card.settings = line.settings;
        line.code = command(line.card);
    });
}

void addCard(CLI::App& app, Line& line) {
    auto* card = app.add_subcommand("card", "The ID card on the reader");
    card->require_subcommand(1);
    card->footer(
        "Without --can and --mrz the key is read from standard input.\n"
        "Exit codes: 0 read, 3 no reader, 4 no card, 5 card taken away, 6 not such a card, 7 wrong key,\n"
        "8 no answer in time, 9 refused or broken, 10 data not of their format.");
    addCardCommand(*card, line, "read", "Whose card it is, and whether its chip is genuine", cardRead);
    addCardCommand(*card, line, "apdu-log", "The commands of a reading; nothing personal", cardApduLog);
}

void addTrust(CLI::App& app, Line& line) {
    auto* trust = app.add_subcommand("trust", "States whose ID cards are believed");
    trust->require_subcommand(1);
    auto* taking = trust->add_subcommand("import", "Take in certificates, revocation lists or a master list");
    taking->add_option("file", line.trustFile, "PEM, DER or an ICAO master list")->required();
    taking->callback([&line] { line.code = trustImport(line.settings, line.trustFile); });
    auto* list = trust->add_subcommand("list", "Their certificates: name, last day, SHA-256");
    list->add_flag("--json", line.json, "For machines");
    list->callback([&line] { line.code = trustList(line.settings, line.json); });
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

void addDeclaration(CLI::App& app, Line& line) {
    auto* command = app.add_subcommand("declaration", "The filled form (tờ khai) as a PDF to sign and scan");
    command->add_option("--procedure", line.declared.procedure, "National code, such as 1.001193")
        ->required();
    command->add_option("--card", line.declared.card, "Picture of the ID card's QR side");
    command->add_option("--answer", line.declared.answers, "KEY=VALUE of a field; once per field");
    command->add_option("--to", line.declared.addressee, "Office the form is addressed to");
    command->add_option("-o,--output", line.declared.pdf, "The PDF to write")->required();
    command->callback([&line] { line.code = declaration(line.declared); });
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

void addJournal(CLI::App& app, Line& line) {
    auto* journal =
        app.add_subcommand("journal", "What was done with dossiers: chained, signed, not personal");
    journal->require_subcommand(1);
    const auto with = [&line](int (*command)(const JournalOptions&)) {
        return [&line, command] {
            line.journal.settings = line.settings;
            line.code = command(line.journal);
        };
    };
    auto* verify = journal->add_subcommand("verify", "Whether a journal is as its station wrote it");
    verify->add_option("file", line.journal.file, "An export; without it this station's own journal");
    verify->add_option("--key", line.journal.key, "Public key of its station; without it this station's");
    verify->add_option("--since", line.journal.since, "An earlier export it must go on from");
    verify->callback(with(journalVerify));
    auto* exporting = journal->add_subcommand("export", "The journal as JSON Lines with its signed end");
    exporting->add_option("-o,--output", line.journal.output, "The file to write");
    exporting->callback(with(journalExport));
    auto* consent = journal->add_subcommand("consent", "Who agreed to what for one dossier: personal");
    consent->add_option("code", line.journal.dossier, "Its reference (TS-…), dossier code or id")->required();
    consent->callback(with(journalConsent));
}

void addStaff(CLI::App& app, Line& line, const char* role, const char* help, int number) {
    auto* staff = app.add_subcommand(role, help);
    staff->require_subcommand(1);
    auto* add = staff->add_subcommand("add", "Add somebody; prints their code, this once");
    add->add_option("name", line.staff, "What people call them")->required();
    add->callback([&line, number] { line.code = staffAdd(line.settings, line.staff, number); });
    auto* list = staff->add_subcommand("list", "Number and name of each");
    list->callback([&line, number] { line.code = staffList(line.settings, number); });
    auto* remove = staff->add_subcommand("remove", "Take somebody's code away");
    remove->add_option("number", line.staff, "Their two digits")->required();
    remove->callback([&line, number] { line.code = staffRemove(line.settings, line.staff, number); });
}

void addService(CLI::App& app, Line& line) {
    auto* service = app.add_subcommand("service", "Whether the station serves people");
    service->require_subcommand(1);
    service->add_subcommand("show", "In service or not, and why")->callback([&line] {
        line.code = serviceShow(line.settings);
    });
    auto* out = service->add_subcommand("out", "Take the station out of service");
    out->add_option("why", line.why, "maintenance, supplies, closed, or words for the screen")
        ->capture_default_str();
    out->callback([&line] { line.code = serviceOut(line.settings, line.why); });
    service->add_subcommand("back", "Serve people again")->callback([&line] {
        line.code = serviceBack(line.settings);
    });
}

void addKey(CLI::App& app, Line& line) {
    auto* command = app.add_subcommand("key", "This station's public key, for the online service");
    command->callback([&line] { line.code = publicKey(line.settings); });
}

void addDevices(CLI::App& app, Line& line) {
    auto* command =
        app.add_subcommand("devices", "What scanner and printer are, can do, and say of themselves");
    command->add_flag("--search", line.full, "Only whether devices can be looked for, be they there or not");
    command->callback(
        [&line] { line.code = line.full ? searchDevices(line.settings) : devices(line.settings); });
}

void addStatus(CLI::App& app, Line& line) {
    auto* command = app.add_subcommand("status", "Where a dossier stands, as the online service says");
    command->add_option("code", line.dossier, "Reference (TS-…), dossier code or tracking address")
        ->required();
    command->callback([&line] { line.code = status(line.settings, line.dossier); });
}

void addProcedures(CLI::App& app, Line& line) {
    auto* procedures = app.add_subcommand("procedures", "The catalogue of procedures");
    procedures->require_subcommand(1);
    auto* check =
        procedures->add_subcommand("check", "Every mistake in the procedure files, with file and line");
    check->add_option("folder", line.procedures, "Where the *.toml are; without it those of this station");
    check->callback([&line] { line.code = proceduresCheck(line.procedures); });
    auto* sign = procedures->add_subcommand(
        "sign", "Make a bundle that stations believe, of a folder without mistakes");
    sign->add_option("folder", line.sign.folder, "Where the *.toml are")->required();
    sign->add_option("--key", line.sign.key, "File of the signing key; made when it is not there")
        ->required();
    sign->add_option("--version", line.sign.version, "Higher than any before")
        ->required()
        ->check(CLI::PositiveNumber);
    sign->add_option("-o,--output", line.sign.bundle, "The bundle")->required();
    sign->callback([&line] { line.code = proceduresSign(line.sign); });
    auto* verify =
        procedures->add_subcommand("verify", "Whether a bundle is signed by somebody believed, and well");
    verify->add_option("bundle", line.sign.bundle, "The bundle")->required();
    verify->add_option("--keys", line.sign.key, "Public keys that are believed, in hex, one a line")
        ->required();
    verify->callback([&line] { line.code = proceduresVerify(line.sign.bundle, line.sign.key); });
    auto* install = procedures->add_subcommand("install", "Have this station work with a bundle");
    install->add_option("bundle", line.sign.bundle, "The bundle")->required();
    install->callback([&line] { line.code = proceduresInstall(line.settings, line.sign.bundle); });
    auto* fetch = procedures->add_subcommand("fetch", "Take the bundle the online service has now");
    fetch->callback([&line] { line.code = proceduresFetch(line.settings); });
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
    addDrawPdfPage(app, line);
    addQr(app, line);
    addCard(app, line);
    addTrust(app, line);
    addSubmit(app, line);
    addDeclaration(app, line);
    addOutbox(app, line);
    addJournal(app, line);
    addStaff(app, line, "volunteer", "Volunteers of this station and their codes", 0);
    addStaff(app, line, "technician", "Technicians of this station and their codes", 1);
    addService(app, line);
    addKey(app, line);
    addStatus(app, line);
    addDevices(app, line);
    addProcedures(app, line);
    addEnroll(app, line.settings, line.code);
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
