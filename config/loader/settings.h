// SPDX-License-Identifier: GPL-3.0-or-later
// The station's settings: one TOML file, every key declared with its type, range and default.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/fault.h"

namespace tramso {

// Values as the programs use them, texts in UTF-8 NFC; defaults are those of a station on a desk. Times are
// settings in whole seconds.
struct Settings {
    struct Station {
        std::string name = "Trạm Số";      // shown on the slip: "Điểm hỗ trợ Khu phố 5"
        std::string ward = "UBND phường";  // shown on the slip
        std::string neighbourhood;         // "Khu phố 5", for the ward's figures; empty: not said
        std::string hotline = "1022";
        bool english = false;               // language of the attract screen
        std::filesystem::path metricsFile;  // what a collector of Prometheus reads; empty: none is written
    } station;
    struct Service {
        std::string url = "http://127.0.0.1:8080";        // where dossiers go
        std::string publicUrl = "http://127.0.0.1:8080";  // what the slip's QR leads to
        std::filesystem::path tokenFile;                  // bearer token; empty: none is sent
        std::string kind = "tramso";                      // what it speaks: tramso, opencps
        std::filesystem::path opencpsFile;                // opencps: who takes in what under which names
        std::filesystem::path caFile;            // authorities that may prove it; empty: those of the system
        std::filesystem::path certificateFile;   // the station's own certificate; empty: it has none
        std::filesystem::path keyFile;           // its private key
        std::string proxy;                       // "http://host:port"; empty: straight on
        int mostKbitPerSecond = 0;               // 0–1000000: most the station sends; 0: no bound
        std::chrono::seconds timeout{20};        // 1–120
        std::chrono::seconds retryFirst{5};      // 1–600
        std::chrono::seconds retryLongest{600};  // 1–86400
        int largestFileMb = 20;                  // 1–100: what it takes in one file
    } service;
    struct Store {
        std::filesystem::path folder = "/var/lib/tramso";
        std::filesystem::path keyFile = "/var/lib/tramso/key";
        std::chrono::days keepEntries{90};    // 1–3650: reference and code of a delivered dossier
        std::chrono::days keepConsents{730};  // 1–3650: who agreed to what, sealed
    } store;
    struct Scanner {
        std::string device;  // SANE name, or "camera:" and a video device; empty: the first scanner found
    } scanner;
    struct Card {
        std::string reader;  // part of the PC/SC reader's name; empty: any reader
        std::filesystem::path trustFolder = "/etc/tramso/trust";  // certificates of states that issue cards
    } card;
    struct Printer {
        int vendor = 0;  // USB ids, 0–65535; 0: the first printer-class device
        int product = 0;
        std::string profile = "generic-80mm";  // a file of config/printers
        int rollMetres = 0;  // of paper on a new roll, 0–300; 0: not known, the printer's own sensor alone
    } printer;
    struct Procedures {
        std::filesystem::path folder = "/var/lib/tramso/catalogue";  // where a signed catalogue is kept
        std::filesystem::path keysFile;  // public keys of who may sign one; empty: only what ships is used
    } procedures;
    struct Forms {
        std::string printer;  // "ipp://host/ipp/print", where filled forms come out; empty: nowhere
    } forms;
    struct Ocr {
        std::string language = "vie";
        std::filesystem::path dataFolder;  // empty: where Debian puts it
        int threads = 0;                   // 0–64; 0: as many as cores
    } ocr;
    struct Visit {
        std::chrono::seconds warnAfter{60};  // 10–600: "Are you still there?"
        std::chrono::seconds wipeAfter{30};  // 10–600: after the warning
        std::chrono::seconds doneFor{60};    // 5–600: how long the last screen stays
        std::chrono::hours keepDrafts{72};   // 1–720: how long a visit put aside waits to be resumed
    } visit;
    struct Sound {
        int volume = 60;     // 0–100 %: of the tones; 0: none
        int quietFrom = 20;  // 0–23: no tones from this hour in Việt Nam
        int quietUntil = 6;  // 0–23: to this one; the same hour: tones at any time
    } sound;
    struct Update {
        // Put there, a newer edition of the disk is put in; a box without this folder takes none.
        std::filesystem::path file = "/var/tramso/update/tramso.raucb";
        int from = 1;   // 0–23: from this hour in Việt Nam, when nobody is there
        int until = 5;  // 0–23: to this one; the same hour: at any time
    } update;
    struct Keyboard {
        bool vni = false;          // digits set the marks (VNI), not letters (Telex)
        bool modernTones = false;  // hoà, thuý instead of hòa, thúy
    } keyboard;
    struct Screen {
        int width = 1080;   // 480–4320 px
        int height = 1920;  // 480–4320 px
        bool fullScreen = true;
    } screen;
};

// One thing wrong with a settings file, ready to be shown:
// `kiosk.toml:7: service.timeout_s is 900; allowed: a whole number from 1 to 120`.
struct SettingsProblem {
    int line = 0;
    std::string text;
};

// Reads a file over the defaults. An unknown key, a wrong type and a value out of range are all refused, each
// with its line and what is allowed. A missing file is one problem.
[[nodiscard]] tl::expected<Settings, std::vector<SettingsProblem>> loadSettings(
    const std::filesystem::path& file);
// The same from text; `name` stands in for the file name.
[[nodiscard]] tl::expected<Settings, std::vector<SettingsProblem>> parseSettings(std::string_view toml,
                                                                                 const std::string& name);

// The declared list as Markdown, one row a key: name, type, allowed, default, meaning. docs/settings.md is
// this text.
[[nodiscard]] std::string settingsTable();

}  // namespace tramso
