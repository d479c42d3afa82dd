// SPDX-License-Identifier: GPL-3.0-or-later
// The sending half of a station in a temporary folder: the real store and the real client, with a clock that
// tests move on.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/random.h"
#include "kiosk/delivery/http_online_service.h"
#include "kiosk/delivery/outbox.h"

// Time goes on only when told to.
class TestClock final : public tramso::Clock {
public:
    [[nodiscard]] tramso::Moment now() const override { return tramso::Moment{ms_.load()}; }
    void advance(std::chrono::milliseconds by) { ms_ = ms_.load() + by; }

private:
    std::atomic<std::chrono::milliseconds> ms_{
        tramso::Moment{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24}}.time_since_epoch()};
};

// The shortest wait is a second, the longest ten minutes.
inline constexpr tramso::RetryTiming kTiming{std::chrono::seconds{1}, std::chrono::minutes{10}};

class SendingStation {
public:
    // `timeout` is the settings' service.timeout_s.
    explicit SendingStation(std::string url, std::string token = {},
                            std::chrono::seconds timeout = std::chrono::seconds{10});
    // `make` makes the client; without one, that of our own kind of service.
    using Make = std::function<std::unique_ptr<tramso::OnlineService>(const tramso::ServiceAddress&)>;
    explicit SendingStation(tramso::ServiceAddress address, Make make = {});
    ~SendingStation();
    SendingStation(const SendingStation&) = delete;
    SendingStation& operator=(const SendingStation&) = delete;

    // Commits a dossier with documents of these sizes; its id.
    std::string commit(const std::vector<std::size_t>& sizes);
    // Delivers what is due now.
    tramso::RoundResult deliver();
    // Lets time pass, as long as anything waits, round after round; how many rounds it took, at most
    // `rounds`.
    int deliverAll(int rounds);
    // Other settings from the next restart on.
    void setAddress(tramso::ServiceAddress address) { address_ = std::move(address); }
    // Leaves the program and starts it again: store and service are opened afresh.
    void restart();
    // What another program of this station would open: a store and a service of its own.
    [[nodiscard]] std::unique_ptr<tramso::DossierStore> openStore();
    [[nodiscard]] std::unique_ptr<tramso::OnlineService> makeService() const;

    [[nodiscard]] tramso::OutboxEntry entry(const std::string& id);
    [[nodiscard]] const tramso::Dossier& dossier(const std::string& id) const { return dossiers_.at(id); }
    [[nodiscard]] const std::vector<tramso::Bytes>& pdfs(const std::string& id) const { return pdfs_.at(id); }
    [[nodiscard]] tramso::DossierStore& store() { return *store_; }
    [[nodiscard]] tramso::OnlineService& service() { return *service_; }
    [[nodiscard]] TestClock& clock() { return clock_; }
    [[nodiscard]] std::string publicKey() const { return tramso::toHex(tramso::Signer{key_}.publicKey()); }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    tramso::ServiceAddress address_;
    Make make_;
    std::filesystem::path folder_;
    tramso::SystemRandom random_;
    tramso::Key key_;
    TestClock clock_;
    std::unique_ptr<tramso::DossierStore> store_;
    std::unique_ptr<tramso::OnlineService> service_;
    std::map<std::string, tramso::Dossier> dossiers_;
    std::map<std::string, std::vector<tramso::Bytes>> pdfs_;
};
