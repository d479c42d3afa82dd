// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/scanner/helper_scanner.h"

#include <optional>
#include <vector>

#include "drivers/scanner/helper_process.h"
#include "drivers/scanner/helper_wire.h"

namespace tramso {

// One helper and what it has said so far.
class HelperScanner::Helper {
public:
    explicit Helper(std::unique_ptr<HelperProcess> process) : process_{std::move(process)}, room_(kRoom) {}

    [[nodiscard]] bool give(HelperOrder order) { return process_->send(static_cast<std::byte>(order)); }

    // The next message. Silence, nonsense and the end of the process are ScannerStopped; a request to stop is
    // passed on once, then the helper has the shorter limit to come to an end.
    [[nodiscard]] Result<HelperMessage> next(std::stop_token& stop, std::chrono::milliseconds& limit,
                                             const HelperLimits& limits) {
        while (true) {
            if (auto message = messages_.next()) return std::move(*message);
            std::size_t got = 0;
            switch (process_->receive(room_, stop, limit, got)) {
                case HelperProcess::Came::Data:
                    if (!messages_.add(std::span{room_}.first(got)))
                        return fail(FaultCode::ScannerStopped, "scanner helper nonsense");
                    break;
                case HelperProcess::Came::Stop:
                    stop = {};
                    limit = limits.stop;
                    if (!give(HelperOrder::Stop))
                        return fail(FaultCode::ScannerStopped, "scanner helper gone");
                    break;
                case HelperProcess::Came::Silence:
                    return fail(FaultCode::ScannerStopped, "scanner helper silent");
                case HelperProcess::Came::Gone:
                    return fail(FaultCode::ScannerStopped, "scanner helper gone");
            }
        }
    }

private:
    static constexpr std::size_t kRoom = 256U << 10U;  // bytes
    std::unique_ptr<HelperProcess> process_;
    std::vector<std::byte> room_;
    HelperMessages messages_;
};

HelperScanner::HelperScanner(std::filesystem::path program, std::string device, HelperLimits limits)
    : program_{std::move(program)}, device_{std::move(device)}, limits_{limits} {}
HelperScanner::~HelperScanner() = default;

Result<Done> HelperScanner::start() {
    if (helper_) return Done{};
    auto process = HelperProcess::start(program_, device_);
    if (!process) return tl::unexpected{process.error()};
    helper_ = std::make_unique<Helper>(std::move(*process));
    return Done{};
}

template <class OnMessage>
Result<int> HelperScanner::follow(HelperOrder order, const std::stop_token& stop, OnMessage onMessage) {
    if (auto started = start(); !started) return tl::unexpected{started.error()};
    if (!helper_->give(order)) {
        // It died since the last order: that is no fault of this one.
        helper_.reset();
        if (auto started = start(); !started) return tl::unexpected{started.error()};
        if (!helper_->give(order)) return fail(FaultCode::ScannerStopped, "scanner helper order");
    }
    auto waiting = stop;
    auto limit = limits_.silence;
    while (true) {
        auto message = helper_->next(waiting, limit, limits_);
        if (!message) {
            helper_.reset();
            if (stop.stop_requested()) return fail(FaultCode::Cancelled, "scanner helper stop");
            return tl::unexpected{message.error()};
        }
        if (auto* end = std::get_if<HelperEnd>(&*message)) return end->pages;
        onMessage(std::move(*message));
    }
}

Result<int> HelperScanner::scan(ScanKind kind, const std::function<void(PageImage)>& onPage,
                                std::stop_token stop) {
    const auto order = kind == ScanKind::Card ? HelperOrder::ScanCard : HelperOrder::ScanPaper;
    return follow(order, stop, [&](HelperMessage message) {
        if (auto* page = std::get_if<PageImage>(&message)) onPage(std::move(*page));
        if (auto* rows = std::get_if<PageRows>(&message); rows != nullptr && onRows_)
            onRows_(std::move(*rows));
    });
}

Result<ScannerAbilities> HelperScanner::abilities() {
    std::optional<ScannerAbilities> can;
    const auto end = follow(HelperOrder::TellAbilities, {}, [&](const HelperMessage& message) {
        if (const auto* told = std::get_if<ScannerAbilities>(&message)) can = *told;
    });
    if (!end) return tl::unexpected{end.error()};
    if (!can) return fail(FaultCode::ScannerFailed, "scanner helper abilities");
    return *can;
}

}  // namespace tramso
