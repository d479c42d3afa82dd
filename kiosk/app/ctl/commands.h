// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of tramsoctl. Each returns the program's exit code: 0 done, 1 it did not work, 2 wrong use or
// settings; `card` has more, one for each thing that can go wrong with a card.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tramso::ctl {

struct DigitizeOptions {
    std::vector<std::filesystem::path> pages;
    std::filesystem::path pdf;    // the file; when watching, the folder
    std::filesystem::path watch;  // watching only: the folder to take files from
    std::filesystem::path json;   // empty: none
    std::string title = "Tài liệu";
    std::string language = "vie";
    int threads = 0;       // 0: as many as cores
    bool cutOuts = false;  // in the JSON: the picture of every field, not of handwriting alone
};
// Pictures, PDFs and folders of them to one searchable PDF, and to JSON with the papers they are and their
// fields, text, words, boxes, confidence, steps and seconds.
int digitize(const DigitizeOptions& options);
// Every file that comes into a folder to a PDF and its JSON in another, until SIGTERM or SIGINT. A file is
// taken once nobody writes it any more, and moved to done/ or failed/ in its folder when its outputs are safe
// on disk; after a crash it is read again. Ends with 1 when it cannot go on (disk full, folder gone).
int watch(const DigitizeOptions& options);

// What the QR codes in a picture say; an ID card's is taken apart. Shows the number masked unless `full`.
int qr(const std::filesystem::path& picture, bool full);

struct CardOptions {
    std::filesystem::path settings;  // the usual file may be missing: then the defaults hold
    std::string can;                 // the card access number, or
    std::string mrz;                 // the lines of the zone; neither: the key is read from standard input
    int waitSeconds = 0;             // for a card to be laid down
    bool json = false;
};
// Reads the chip of the card on the reader and says whose it is and whether it is genuine: number and birth
// masked, in JSON all of it. Exit codes: 3 no reader, 4 no card, 5 card taken away, 6 not such a card, 7
// wrong key, 8 no answer in time, 9 refused or broken, 10 data not of their format.
int cardRead(const CardOptions& options);
// The same reading as a table of its commands: headers, lengths, status words, times, nothing personal.
int cardApduLog(const CardOptions& options);

// Takes certificates, revocation lists or a master list into the station's trust folder.
int trustImport(const std::filesystem::path& settings, const std::filesystem::path& file);
// The states whose cards are believed here.
int trustList(const std::filesystem::path& settings, bool json);

struct SubmitOptions {
    std::filesystem::path settings;
    std::filesystem::path card;
    std::string procedure;
    std::vector<std::string> papers;    // "declaration=1.jpg,2.jpg"
    std::vector<std::string> consents;  // purposes agreed to, as the citizen said
    bool despiteFindings = false;
};
// One dossier from pictures, without a screen: identify, read, fill, check, commit, deliver.
int submit(const SubmitOptions& options);

struct DeclarationOptions {
    std::string procedure;             // national code
    std::filesystem::path card;        // picture of the ID card's QR side; empty: nothing from a card
    std::vector<std::string> answers;  // "child.name=Nguyễn Thị Bưởi"
    std::string addressee;             // empty: dots
    std::filesystem::path pdf;
};
// The filled declaration (tờ khai) of a procedure as a PDF to print, sign and scan.
int declaration(const DeclarationOptions& options);

// What the scanner and the printer of this station are, can do, and say of themselves.
int devices(const std::filesystem::path& settings);
// Whether card readers, scanners and USB devices can be looked for here, be they there or not: 1 when a
// daemon, a helper or the bus does not answer. For an edition's self-test.
int searchDevices(const std::filesystem::path& settings);

// Lists what waits and what went; `json` for machines.
int outboxList(const std::filesystem::path& settings, bool json);
// Delivers what is due now and says what happened.
int outboxSend(const std::filesystem::path& settings);

// Lets a refused (parked) dossier go out again: `code` is its reference (TS-…) or id.
int outboxRetry(const std::filesystem::path& settings, const std::string& code);

struct JournalOptions {
    std::filesystem::path settings;
    std::filesystem::path file;    // empty: this station's own journal
    std::filesystem::path since;   // an earlier export it must go on from; empty: none
    std::filesystem::path output;  // empty: standard output
    std::string key;               // public key in hex; empty: this station's own
    std::string dossier;           // reference, dossier code or id
};
// Says whether a journal is as its station wrote it; 1 when it was altered, cut short or put in another
// order.
int journalVerify(const JournalOptions& options);
// Writes the journal as JSON Lines with its signed end; nothing personal.
int journalExport(const JournalOptions& options);
// Who agreed to what for one dossier: personal.
int journalConsent(const JournalOptions& options);
// The station's public key in hex, to be registered at the online service.
int publicKey(const std::filesystem::path& settings);

// Who may work behind the public screens. `role` is StaffRole as a number: 0 volunteer, 1 technician.
// Adds somebody and prints their code, which is shown this once.
int staffAdd(const std::filesystem::path& settings, const std::string& name, int role);
// Number, role and name of each; no code is known to the station.
int staffList(const std::filesystem::path& settings, int role);
int staffRemove(const std::filesystem::path& settings, const std::string& number, int role);

// Whether the station serves people: says it, takes it out (`why`: maintenance, supplies, closed, or words to
// show), brings it back. A kiosk that runs follows within seconds.
int serviceShow(const std::filesystem::path& settings);
int serviceOut(const std::filesystem::path& settings, const std::string& why);
int serviceBack(const std::filesystem::path& settings);

// Where a dossier stands: `code` is a reference (TS-…), a dossier code or a tracking address.
int status(const std::filesystem::path& settings, const std::string& code);

// Checks the procedure files of a folder (empty: those of this station): every problem of every file on a
// line of its own with file and line, or what each procedure holds and what of it is to be confirmed.
int proceduresCheck(const std::filesystem::path& folder);

struct SignOptions {
    std::filesystem::path folder;  // with the *.toml
    std::filesystem::path key;     // made when it is not there; no station's
    std::uint32_t version = 0;     // higher than any before
    std::filesystem::path bundle;
};
// Signs a catalogue without mistakes, for stations to take.
int proceduresSign(const SignOptions& options);
// Whether somebody believed signed a bundle, and its procedures are without mistakes.
int proceduresVerify(const std::filesystem::path& bundle, const std::filesystem::path& keys);
// Has this station work with a bundle; refused when it is not believed, older, or has mistakes.
int proceduresInstall(const std::filesystem::path& settings, const std::filesystem::path& bundle);
// The same with what the service has now.
int proceduresFetch(const std::filesystem::path& settings);

}  // namespace tramso::ctl
