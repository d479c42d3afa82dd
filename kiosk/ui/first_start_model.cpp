// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/first_start_model.h"

#include "kiosk/ui/words.h"

namespace tramso {
namespace {

static_assert(static_cast<int>(FirstStartModel::Unreadable) == static_cast<int>(EnrolTrouble::Unreadable));
static_assert(static_cast<int>(FirstStartModel::Unwritable) == static_cast<int>(EnrolTrouble::Unwritable));

}  // namespace

FirstStartModel::FirstStartModel(FirstStartPorts ports, const FaultTexts& texts, QObject* parent)
    : QObject{parent},
      ports_{std::move(ports)},
      texts_{texts},
      touch_{ports_.keepTouch},
      time_{ports_.time, ports_.clock},
      volume_{ports_.loudspeaker, ports_.keepVolume} {}

QString FirstStartModel::station() const {
    return code_ ? shown(code_->station) : QString{};
}

QString FirstStartModel::ward() const {
    return code_ ? shown(code_->ward) : QString{};
}

QString FirstStartModel::address() const {
    return code_ ? shown(code_->url) : QString{};
}

QString FirstStartModel::wordsOf(FaultCode code) const {
    return shown(texts_.of(code).what.in(english_ ? Language::English : Language::Vietnamese));
}

QString FirstStartModel::unread() const {
    return unread_ ? wordsOf(*unread_) : QString{};
}

QVariantList FirstStartModel::parts() const {
    QVariantList rows;
    for (std::size_t i = 0; i < kParts.size(); ++i) {
        PartRow row;
        row.part = static_cast<int>(kParts.at(i));
        row.key = QString::number(row.part);
        if (const auto& report = reports_.at(i)) {
            row.health = static_cast<int>(report->health);
            if (report->fault) row.what = wordsOf(*report->fault);
            row.maxDpi = report->scanner ? report->scanner->maxDpi : 0;
            row.feeder = report->scanner && report->scanner->feeder;
            row.synchronised = report->synchronised;
        }
        rows.append(QVariant::fromValue(row));
    }
    return rows;
}

TrialResult FirstStartModel::print() const {
    TrialResult result = print_;
    if (result.fault) result.what = wordsOf(*result.fault);
    return result;
}

void FirstStartModel::go(Step step) {
    step_ = step;
    emit stepChanged();
    emit changed();
    if (step == Parts) askParts();
    if (step == Time) time_.refresh();
}

void FirstStartModel::next() {
    switch (step_) {
        case Welcome:
            return go(Touch);
        case Touch:
            return go(Time);
        case Time:
            return go(Code);
        case Code:
            return;  // a code leads on
        case Join:
            return joined_ ? go(Parts) : join();
        case Parts:
            return go(Print);
        case Print:
            return go(Sound);
        case Sound:
            return go(Ready);
        case Ready:
            if (ports_.finished) ports_.finished();
            return;
    }
}

void FirstStartModel::back() {
    // Once the service knows the box, its code is spent.
    if (joining_ || step_ == Welcome || step_ == Ready || (joined_ && step_ <= Parts)) return;
    trouble_ = None;
    unread_.reset();
    go(static_cast<Step>(step_ - 1));
}

void FirstStartModel::setEnglish(bool english) {
    if (english == english_) return;
    english_ = english;
    emit languageChanged();
    emit changed();
}

void FirstStartModel::readCode() {
    if (reading_ || step_ != Code) return;
    reading_ = true;
    trouble_ = None;
    unread_.reset();
    emit changed();
    errands_.run([this, stop = errands_.stopToken()] { return ports_.readCode(stop); },
                 [this](const Result<std::string>& text) {
                     reading_ = false;
                     if (step_ == Code && text) return take(shown(*text));
                     if (!text) unread_ = text.error().code;
                     emit changed();
                 });
}

void FirstStartModel::take(const QString& code) {
    if (step_ != Code || joined_) return;
    unread_.reset();
    const auto proven = ports_.prove(code.toStdString());
    if (!proven) {
        trouble_ = static_cast<Trouble>(proven.error());
        emit changed();
        return;
    }
    code_ = *proven;
    trouble_ = None;
    go(Join);
    join();
}

void FirstStartModel::join() {
    if (joining_ || joined_ || !code_) return;
    joining_ = true;
    trouble_ = None;
    emit changed();
    errands_.run([this, code = *code_, stop = errands_.stopToken()] { return ports_.enrol(code, stop); },
                 [this](const OrTrouble<Settings>& settings) {
                     joining_ = false;
                     joined_ = settings.has_value();
                     if (!settings) trouble_ = static_cast<Trouble>(settings.error());
                     emit changed();
                 });
}

void FirstStartModel::askParts() {
    if (asking()) return;  // a part that takes its time is not asked twice
    for (std::size_t i = 0; i < kParts.size(); ++i) {
        ++asked_;
        reports_.at(i).reset();
        errands_.run([this, part = kParts.at(i)] { return ports_.look(part); },
                     [this, i](const PartReport& report) {
                         --asked_;
                         reports_.at(i) = report;
                         emit changed();
                     });
    }
    emit changed();
}

void FirstStartModel::tryPrint() {
    if (print_.state == Duty::Running) return;
    print_ = {};
    print_.state = Duty::Running;
    emit changed();
    errands_.run([this, name = code_ ? code_->station : std::string{}] { return ports_.print(name); },
                 [this](const Result<Done>& done) {
                     print_.state = done ? Duty::Good : Duty::Failed;
                     if (!done) print_.fault = done.error().code;
                     emit changed();
                 });
}

}  // namespace tramso
