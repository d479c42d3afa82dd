// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/duty_model.h"

#include "kiosk/base/log.h"

namespace tramso {
namespace {

// A list that cannot be read lets nobody in.
StaffList staffIn(const std::filesystem::path& folder) {
    auto list = readStaff(staffFile(folder));
    if (!list) logFault(list.error());
    return list ? *std::move(list) : StaffList{};
}

}  // namespace

DutyModel::DutyModel(Visit& visit, const StaffPorts& ports, Errands& errands, QObject* parent)
    : QObject{parent},
      visit_{visit},
      ports_{ports},
      errands_{errands},
      gate_{ports.folder / "staff-wrong", ports.clock},
      touched_{ports.clock.now()} {
    connect(&visit, &Visit::stepChanged, this, &DutyModel::helpingChanged);
    // Whoever let the visit run out is not beside the screen any more.
    connect(&visit, &Visit::leftAlone, this, &DutyModel::lock);
    connect(&everySecond_, &QTimer::timeout, this, &DutyModel::tick);
    everySecond_.start(std::chrono::seconds{1});
}

DutyModel::Role DutyModel::role() const {
    if (!member_) return Nobody;
    return member_->role == StaffRole::Technician ? Technician : Volunteer;
}

QString DutyModel::name() const {
    return member_ ? QString::fromStdString(member_->name) : QString{};
}

const std::string& DutyModel::number() const {
    static const std::string kNobody;
    return member_ ? member_->number : kNobody;
}

int DutyModel::waitSeconds() const {
    return static_cast<int>(gate_.waitLeft().count());
}

void DutyModel::ask() {
    refused_ = false;
    emit changed();
    errands_.run([folder = ports_.folder] { return !staffIn(folder).empty(); },
                 [this](bool any) {
                     anyone_ = any;
                     emit changed();
                 });
}

void DutyModel::enter(const QString& code) {
    if (checking_ || waitSeconds() > 0 || code.size() != codeLength()) return;
    checking_ = true;
    refused_ = false;
    emit changed();
    errands_.run(
        [folder = ports_.folder, digits = code.toStdString()] { return whoHasCode(staffIn(folder), digits); },
        [this](const std::optional<StaffMember>& member) { checked(member); });
}

void DutyModel::checked(const std::optional<StaffMember>& member) {
    checking_ = false;
    refused_ = !member;
    if (member) {
        gate_.right();
        logEvent(LogEvent::StaffEntered, member->role);
        note({StaffDeed::Entered, member->number, std::string{roleName(member->role)}});
    } else {
        const int wrong = gate_.wrong();
        logEvent(LogEvent::StaffRefused, wrong);
        note({.deed = StaffDeed::Refused, .wrong = wrong});
    }
    shownWait_ = waitSeconds();
    emit changed();
    if (!member) return;
    stillHere();
    member_ = member;
    emit roleChanged();
}

void DutyModel::note(StaffEvent event) {
    errands_.run([&store = ports_.store, event = std::move(event)] { return store.note(event); },
                 [](const Result<Done>& noted) {
                     if (!noted) logFault(noted.error());
                 });
}

void DutyModel::lock() {
    if (!member_) return;
    logEvent(LogEvent::StaffLeft);
    note({StaffDeed::Left, member_->number, std::string{roleName(member_->role)}});
    member_.reset();
    emit roleChanged();
}

void DutyModel::nextCitizen() {
    if (role() != Volunteer) return;
    if (visit_.step() == Step::Slip) visit_.end();
    visit_.begin(member_->number);
}

void DutyModel::supplement() {
    if (role() == Volunteer) visit_.followUp(member_->number);
}

void DutyModel::takeCode(const std::string& code) {
    if (role() != Technician) visit_.takeSlip(code, role() == Volunteer ? member_->number : std::string{});
}

void DutyModel::stillHere() {
    touched_ = ports_.clock.now();
}

void DutyModel::tick() {
    if (const int wait = waitSeconds(); wait != shownWait_) {
        shownWait_ = wait;
        emit changed();
    }
    // A running visit has time-outs of its own.
    if (member_ && visit_.step() == Step::Attract && ports_.clock.now() - touched_ >= kLockAfter) lock();
}

}  // namespace tramso
