// SPDX-License-Identifier: GPL-3.0-or-later
// What the staff's screens work with, scripted: a service that answers or not, a voice that notes what it
// said.
#pragma once

#include <atomic>
#include <mutex>

#include "kiosk/app/demo_updates.h"
#include "kiosk/staff/staff_list.h"
#include "kiosk/ui/staff_ports.h"
#include "kiosk/ui/voice.h"
#include "tests/flow/visit/visit_fixture.h"

namespace tramso::test {

class ScriptedService final : public OnlineService {
public:
    std::atomic<bool> away = false;
    // The ward wants so many papers to every dossier; 0: it knows none.
    std::atomic<int> papersWanted = 0;
    Answered<CreatedUpload> createUpload(const UploadFile&, const std::stop_token&) override {
        return gone();
    }
    Answered<Done> resumeUpload(const std::string&, const UploadFile&, const std::stop_token&) override {
        return gone();
    }
    Answered<Acknowledgement> submit(const std::string&, const std::string&,
                                     const std::stop_token&) override {
        return gone();
    }
    Result<DossierStatus> status(const std::string&, const std::stop_token&) override {
        if (papersWanted == 0) return fail(FaultCode::ServiceUnreachable, "script");
        constexpr int kPapersNeeded = 5;
        DossierStatus status;
        status.code = kPapersNeeded;
        status.papers.resize(static_cast<std::size_t>(papersWanted));
        return status;
    }
    Result<std::string> findToken(const std::string&, const std::string&, const std::stop_token&) override {
        return fail(FaultCode::ServiceUnreachable, "script");
    }
    Result<DossierStatus> withdraw(const std::string&, const std::stop_token&) override {
        return fail(FaultCode::ServiceUnreachable, "script");
    }
    Result<Done> greet() override {
        if (away) return fail(FaultCode::ServiceUnreachable, "script");
        return Done{};
    }

private:
    static tl::unexpected<Setback> gone() {
        return tl::unexpected{Setback{.fault = {FaultCode::ServiceUnreachable, "script"}}};
    }
};

class ScriptedVoice final : public Voice {
public:
    [[nodiscard]] bool speaks(Language) const override { return able; }
    [[nodiscard]] bool speaking() const override { return !said.isEmpty(); }
    void say(const QString& text, Language) override {
        said = text;
        emit changed();
    }
    void stop() override {
        said.clear();
        emit changed();
    }
    void giveVoice() {
        able = true;
        emit changed();
    }
    bool able = false;
    QString said;
};

class ScriptedLoudspeaker final : public Loudspeaker {
public:
    Result<Done> play(Tone tone) override {
        const std::scoped_lock lock{mutex_};
        heard_.push_back(tone);
        if (unplugged) return fail(FaultCode::SoundFailed, "script");
        return Done{};
    }
    void setVolume(int percent) override { volume_ = percent; }
    [[nodiscard]] int volume() const override { return volume_; }
    // What was played, and no more.
    [[nodiscard]] std::vector<Tone> heard() const {
        const std::scoped_lock lock{mutex_};
        return heard_;
    }
    std::atomic<bool> unplugged = false;

private:
    mutable std::mutex mutex_;
    std::vector<Tone> heard_;
    std::atomic<int> volume_ = 60;
};

// The kiosk outlives it.
struct BackRoom {
    BackRoom(Kiosk& kiosk, CardDesk desk)
        : scanner{kiosk.scanner, memory, kiosk.clock},
          printer{kiosk.printer, memory, kiosk.clock},
          check{{.scanner = &scanner,
                 .printer = &printer,
                 .service = &service,
                 .store = kiosk.store.get(),
                 .folder = kiosk.folder,
                 .timeIsKept = [] { return true; }},
                memory,
                kiosk.clock},
          bench{{scanner, kiosk.barcodes, printer, desk == CardDesk::WithReader ? &kiosk.cardReader : nullptr,
                 kiosk.clock, &loudspeaker}},
          returned{*kiosk.store, service, kiosk.clock},
          ports{.store = *kiosk.store,
                .check = check,
                .bench = bench,
                .clock = kiosk.clock,
                .folder = kiosk.folder,
                .version = "0.1.0",
                .returned = &returned,
                .loudspeaker = &loudspeaker,
                .keepVolume = [this](int percent) -> Result<Done> {
                    keptVolume = percent;
                    return Done{};
                },
                .updates = &updates,
                .makeBlank = [this] { ++madeBlank; }} {}

    // Somebody who has a code from now on; the code.
    std::string employ(const std::string& name, StaffRole role) {
        SystemRandom random;
        std::string code = addMember(staff, name, role, random)->code;
        (void)writeStaff(staffFile(ports.folder), staff);
        return code;
    }

    StaffList staff;
    ScriptedService service;
    ScriptedVoice voice;
    ScriptedLoudspeaker loudspeaker;
    DeviceMemory memory;
    WatchedScanner scanner;
    WatchedPrinter printer;
    StationCheck check;
    Bench bench;
    ReturnedDossiers returned;
    DemoUpdates updates;
    int madeBlank = 0;
    std::atomic<int> keptVolume = -1;  // nobody has set it
    StaffPorts ports;
};

}  // namespace tramso::test
