// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/sim/chip/sim_card_slot.h"

#include "drivers/sim/chip/der.h"

namespace tramso::sim {

std::chrono::microseconds LinkModel::timeFor(std::size_t bytes) const {
    if (kilobitsPerSecond <= 0) return perCommand;
    return perCommand +
           std::chrono::microseconds{bytes * 8 * 1000 / static_cast<std::size_t>(kilobitsPerSecond)};
}

void SimCardSlot::put(std::unique_ptr<SimChip> chip, bool extendedLength) {
    const std::scoped_lock lock{mutex_};
    chip_ = std::move(chip);
    cardThere_ = true;
    extendedLength_ = extendedLength;
    commandsLeft_ = -1;
    traffic_ = {};
    changed_.notify_all();
}

void SimCardSlot::insert(ChipImage image, ChipHabits habits) {
    const bool extended = habits.extendedLength;
    put(std::make_unique<SimChip>(std::move(image), std::move(habits)), extended);
}

void SimCardSlot::insertOtherCard() {
    put(nullptr, false);
}

void SimCardSlot::remove() {
    const std::scoped_lock lock{mutex_};
    cardThere_ = false;
    changed_.notify_all();
}

void SimCardSlot::unplugReader() {
    const std::scoped_lock lock{mutex_};
    readerThere_ = false;
    changed_.notify_all();
}

void SimCardSlot::plugReader() {
    const std::scoped_lock lock{mutex_};
    readerThere_ = true;
    changed_.notify_all();
}

void SimCardSlot::pullOutAt(int n) {
    const std::scoped_lock lock{mutex_};
    commandsLeft_ = n - 1;
}

void SimCardSlot::setLink(LinkModel link, std::function<void(std::chrono::microseconds)> pass) {
    const std::scoped_lock lock{mutex_};
    link_ = link;
    pass_ = std::move(pass);
}

CardTraffic SimCardSlot::traffic() const {
    const std::scoped_lock lock{mutex_};
    return traffic_;
}

CardPresence SimCardSlot::presenceLocked() const {
    if (!readerThere_) return CardPresence::NoReader;
    return cardThere_ ? CardPresence::Present : CardPresence::Empty;
}

CardPresence SimCardSlot::presence() const {
    const std::scoped_lock lock{mutex_};
    return presenceLocked();
}

CardPresence SimCardSlot::waitForChange(CardPresence known, std::stop_token stop) {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, std::move(stop), [&] { return presenceLocked() != known; });
    return presenceLocked();
}

std::optional<Bytes> SimCardSlot::powerUp() {
    const std::scoped_lock lock{mutex_};
    if (presenceLocked() != CardPresence::Present) return std::nullopt;
    if (!chip_) return hex("3B6500002063CB6600");
    chip_->reset();
    return chip_->answerToReset();
}

std::optional<Bytes> SimCardSlot::answered(ByteView command) {
    if (presenceLocked() != CardPresence::Present) return std::nullopt;
    if (commandsLeft_ == 0) {
        cardThere_ = false;
        commandsLeft_ = -1;
        changed_.notify_all();
        return std::nullopt;
    }
    if (commandsLeft_ > 0) --commandsLeft_;
    return chip_ ? chip_->respond(command) : hex("6A82");
}

std::optional<Bytes> SimCardSlot::exchange(ByteView command) {
    std::unique_lock lock{mutex_};
    auto answer = answered(command);
    if (!answer) return std::nullopt;
    const auto took = link_.timeFor(command.size() + answer->size());
    ++traffic_.commands;
    traffic_.bytesOut += command.size();
    traffic_.bytesIn += answer->size();
    traffic_.time += took;
    const auto pass = pass_;
    lock.unlock();
    if (pass && took.count() > 0) pass(took);
    return answer;
}

bool SimCardSlot::extendedLength() const {
    const std::scoped_lock lock{mutex_};
    return extendedLength_;
}

}  // namespace tramso::sim
