// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/service_model.h"

#include "kiosk/base/log.h"
#include "kiosk/base/text.h"

namespace tramso {
namespace {

constexpr std::chrono::seconds kFollow{2};

static_assert(static_cast<int>(ServiceModel::Other) == static_cast<int>(Pause::Other));

}  // namespace

ServiceModel::ServiceModel(const StaffPorts& ports, Errands& errands, QObject* parent)
    // Read at once: no page may invite people before the station knows that it does not serve them.
    : QObject{parent}, ports_{ports}, errands_{errands}, state_{readServiceState(serviceFile(ports.folder))} {
    connect(&timer_, &QTimer::timeout, this, &ServiceModel::refresh);
    timer_.start(kFollow);
}

void ServiceModel::refresh() {
    errands_.run([file = serviceFile(ports_.folder)] { return readServiceState(file); },
                 [this](const ServiceState& state) { show(state); });
    if (ports_.updates != nullptr)
        errands_.run([this] { return ports_.updates->underWay(); },
                     [this](bool updating) { showUpdating(updating); });
}

void ServiceModel::showUpdating(bool updating) {
    if (updating == updating_) return;
    updating_ = updating;
    emit changed();
    emit openChanged();
}

void ServiceModel::show(const ServiceState& state) {
    if (state == state_) return;
    logEvent(state.pause ? LogEvent::ServicePaused : LogEvent::ServiceResumed);
    state_ = state;
    emit changed();
    emit openChanged();
}

void ServiceModel::change(const ServiceState& state) {
    errands_.run([file = serviceFile(ports_.folder), state] { return writeServiceState(file, state); },
                 [this, state](const Result<Done>& written) {
                     if (written)
                         show(state);
                     else
                         logFault(written.error());
                 });
}

void ServiceModel::takeOut(Why why) {
    if (why != Other) change({static_cast<Pause>(why), {}});
}

void ServiceModel::takeOutSaying(const QString& words) {
    const auto nfc = toNfc(trim(words.toStdString()));
    if (nfc) change({Pause::Other, *nfc});
}

void ServiceModel::bringBack() {
    change({});
}

}  // namespace tramso
