// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/printer/ipp_printer.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>

#include "drivers/printer/ipp_messages.h"

namespace tramso {
namespace {

constexpr std::size_t kMostAnswer = 256U << 10U;
constexpr std::string_view kPdf = "application/pdf";

struct FreeCurl {
    void operator()(CURL* curl) const noexcept { curl_easy_cleanup(curl); }
};
struct FreeLines {
    void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
};

std::size_t onAnswer(const char* data, std::size_t, std::size_t size, void* user) {
    auto& answer = *static_cast<Bytes*>(user);
    if (answer.size() + size > kMostAnswer) return 0;
    const ByteView part = viewBytes({data, size});
    answer.insert(answer.end(), part.begin(), part.end());
    return size;
}

// IPP travels over HTTP, on a port of its own (RFC 3510).
std::string httpAddress(const std::string& address) {
    const bool sealed = address.starts_with("ipps://");
    if (!sealed && !address.starts_with("ipp://")) return address;
    std::string rest = address.substr(address.find("://") + 3);
    const std::size_t path = std::min(rest.find('/'), rest.size());
    if (rest.find(':') >= path) rest.insert(path, ":631");
    return (sealed ? "https://" : "http://") + rest;
}

Result<ipp::Answer> ask(const std::string& address, const Bytes& message, std::chrono::seconds patience) {
    static const CURLcode kStarted = curl_global_init(CURL_GLOBAL_DEFAULT);
    const std::unique_ptr<CURL, FreeCurl> curl{kStarted == CURLE_OK ? curl_easy_init() : nullptr};
    if (!curl) return fail(FaultCode::PrinterFailed, "ipp curl");
    const std::unique_ptr<curl_slist, FreeLines> lines{
        curl_slist_append(curl_slist_append(nullptr, "Content-Type: application/ipp"), "Expect:")};
    const std::string url = httpAddress(address);
    Bytes answer;
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");  // a printer stands in the house
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, lines.get());
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, message.data());
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(message.size()));
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, onAnswer);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &answer);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, static_cast<long>(patience.count()));
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    if (curl_easy_perform(curl.get()) != CURLE_OK) return fail(FaultCode::PrinterUnplugged, "ipp line");
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    constexpr long kOk = 200;
    if (status != kOk) return fail(FaultCode::PrinterFailed, "ipp http");
    auto read = ipp::read(answer);
    if (!read) return fail(FaultCode::PrinterFailed, "ipp answer");
    return read;
}

}  // namespace

IppPrinter::IppPrinter(std::string address, std::chrono::seconds patience)
    : address_{std::move(address)}, patience_{patience} {}

Result<Done> IppPrinter::print(ByteView pdf, const std::string& name) {
    const auto state = ask(address_,
                           ipp::write({.operation = ipp::kGetPrinterAttributes,
                                       .printer = address_,
                                       .jobName = {},
                                       .format = {},
                                       .asked = {"printer-state-reasons", "document-format-supported"}}),
                           patience_);
    if (!state) return tl::unexpected{state.error()};
    if (!state->well()) return fail(FaultCode::PrinterFailed, "ipp attributes");
    if (const auto fault = ipp::inTheWay(*state)) return fail(*fault, "ipp state");
    const auto formats = state->words.find("document-format-supported");
    if (formats == state->words.end() || std::ranges::find(formats->second, kPdf) == formats->second.end())
        return fail(FaultCode::PrinterFailed, "ipp takes no pdf");
    Bytes job = ipp::write({.operation = ipp::kPrintJob,
                            .printer = address_,
                            .jobName = name,
                            .format = std::string{kPdf},
                            .asked = {}});
    job.insert(job.end(), pdf.begin(), pdf.end());
    const auto taken = ask(address_, job, patience_);
    if (!taken) return tl::unexpected{taken.error()};
    constexpr std::uint16_t kNotAccepting = 0x0506;
    constexpr std::uint16_t kBusy = 0x0507;
    if (taken->status == kNotAccepting || taken->status == kBusy)
        return fail(FaultCode::PrinterOffline, "ipp job");
    if (!taken->well()) return fail(FaultCode::PrinterFailed, "ipp job");
    return Done{};
}

}  // namespace tramso
