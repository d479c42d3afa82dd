// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/bench_model.h"

#include "kiosk/ui/words.h"

namespace tramso {
namespace {

static_assert(static_cast<int>(Duty::NotGenuine) == static_cast<int>(Verdict::NotGenuine));

double inSeconds(Moment from, Moment to) {
    return std::chrono::duration<double>{to - from}.count();
}

}  // namespace

QImage BenchPicture::requestImage(const QString&, QSize* size, const QSize& wanted) {
    const std::scoped_lock lock{mutex_};
    if (size != nullptr) *size = page_.size();
    if (page_.isNull() || wanted.isEmpty()) return page_;
    return page_.scaled(wanted, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

void BenchPicture::put(QImage page) {
    const std::scoped_lock lock{mutex_};
    page_ = std::move(page);
}

QSize BenchPicture::size() const {
    const std::scoped_lock lock{mutex_};
    return page_.size();
}

QImage imageOf(ByteView file) {
    return QImage::fromData(reinterpret_cast<const uchar*>(file.data()), static_cast<int>(file.size()));
}

BenchModel::BenchModel(Visit& visit, const DutyModel& duty, const FaultTexts& texts, const Settings& settings,
                       const StaffPorts& ports, Errands& errands, BenchPicture& picture, QObject* parent)
    : QObject{parent},
      visit_{visit},
      texts_{texts},
      ports_{ports},
      errands_{errands},
      pictures_{picture},
      station_{settings.station.name} {
    connect(&duty, &DutyModel::roleChanged, this, &BenchModel::forget);
    connect(&visit, &Visit::languageChanged, this, &BenchModel::changed);
}

TrialResult BenchModel::inWords(TrialResult result) const {
    if (result.fault) result.what = shown(texts_.of(*result.fault).what, visit_);
    return result;
}

bool BenchModel::busy() const {
    return qr_.state == Duty::Running || chip_.state == Duty::Running || scan_.state == Duty::Running ||
           print_.state == Duty::Running || sound_.state == Duty::Running;
}

QString BenchModel::picture() const {
    return scan_.state == Duty::Good ? QStringLiteral("image://bench/%1").arg(round_) : QString{};
}

int BenchModel::pictureWidth() const {
    return pictures_.size().width();
}

int BenchModel::pictureHeight() const {
    return pictures_.size().height();
}

template <class Trial, class OnGood>
void BenchModel::attempt(TrialResult& result, Trial trial, OnGood onGood) {
    if (busy()) return;
    result = {};
    result.state = Duty::Running;
    emit changed();
    const Moment began = ports_.clock.now();
    errands_.run(std::move(trial), [this, &result, began, round = ++round_, onGood](const auto& done) {
        if (round != round_) return;  // forgotten meanwhile
        result.state = done ? Duty::Good : Duty::Failed;
        result.seconds = inSeconds(began, ports_.clock.now());
        if (done)
            onGood(*done);
        else
            result.fault = done.error().code;
        emit changed();
    });
}

void BenchModel::tryQr() {
    attempt(
        qr_, [this, stop = errands_.stopToken()] { return ports_.bench.readQr(stop); },
        [this](const QrTrial& trial) { lastSix_ = shown(trial.lastSix); });
}

void BenchModel::tryChip(const QString& lastSix) {
    attempt(
        chip_,
        [this, stop = errands_.stopToken(), digits = lastSix.toStdString()] {
            return ports_.bench.readChip(digits, stop);
        },
        [this](const ChipTrial& trial) {
            const auto access = accessName(trial.access);
            chipAccess_ = QString::fromUtf8(access.data(), static_cast<qsizetype>(access.size())).toUpper();
            chipVerdict_ = static_cast<int>(trial.verdict);
            chipGroups_ = trial.groups;
        });
}

void BenchModel::tryScan() {
    struct Seen {
        QImage page;
        int dpi;
    };
    attempt(
        scan_,
        [this, stop = errands_.stopToken()]() -> Result<Seen> {
            auto trial = ports_.bench.scan(stop);
            if (!trial) return tl::unexpected{trial.error()};
            Seen seen{imageOf(trial->picture), trial->dpi};
            if (seen.page.isNull()) return fail(FaultCode::PictureUnreadable, "trial picture");
            return seen;
        },
        [this](const Seen& seen) {
            pictures_.put(seen.page);
            dpi_ = seen.dpi;
        });
}

void BenchModel::tryPrint() {
    attempt(
        print_, [this] { return ports_.bench.print(station_); }, [](const Done&) {});
}

void BenchModel::trySound() {
    attempt(
        sound_, [this] { return ports_.bench.sound(); }, [](const Done&) {});
}

void BenchModel::forget() {
    ++round_;
    qr_ = chip_ = scan_ = print_ = sound_ = {};
    lastSix_.clear();
    chipAccess_.clear();
    pictures_.put({});
    emit changed();
}

}  // namespace tramso
