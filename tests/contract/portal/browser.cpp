// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/portal/browser.h"

#include <fmt/format.h>
#include <openssl/hmac.h>

#include <array>
#include <catch2/catch.hpp>
#include <ctime>

namespace {

std::string fromBase32(const std::string& text) {
    const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string bytes;
    unsigned held = 0, bits = 0;
    for (const char c : text) {
        held = (held << 5U | static_cast<unsigned>(letters.find(c))) & 0xFFFU;
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(held >> bits & 0xFFU);
    }
    return bytes;
}

std::string lineWith(const std::string& text, const std::string& start) {
    const auto at = text.find(start);
    REQUIRE(at != std::string::npos);
    return text.substr(at, text.find('\n', at) - at);
}

}  // namespace

std::string OfficerAccess::code(int later) const {
    const auto counter = static_cast<unsigned long long>(std::time(nullptr) / 30 + later);
    std::array<unsigned char, 8> message{};
    for (unsigned i = 0; i < 8; ++i)
        message.at(i) = static_cast<unsigned char>(counter >> (56 - 8 * i) & 0xFFU);
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned size = 0;
    HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), message.data(), message.size(),
         mac.data(), &size);
    const unsigned at = mac.at(size - 1) & 15U;
    const unsigned number = (mac.at(at) & 0x7FU) << 24U | static_cast<unsigned>(mac.at(at + 1) << 16U) |
                            static_cast<unsigned>(mac.at(at + 2) << 8U) | mac.at(at + 3);
    return fmt::format("{:06}", number % 1000000);
}

OfficerAccess addAccount(const PortalProcess& portal, const std::string& login, const std::string& name) {
    const auto ended = runPortal({"officer", "add", login, "--name", name, "--data", portal.data().string()});
    REQUIRE(ended.code == 0);
    const std::string uri = lineWith(ended.out, "otpauth://totp/");
    const auto at = uri.find("secret=") + 7;
    return {login, lineWith(ended.out, "password: ").substr(10),
            fromBase32(uri.substr(at, uri.find('&') - at))};
}

std::string formText(const Entries& entries) {
    const auto escaped = [](const std::string& text) {
        std::string out;
        for (const char c : text) out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        return out;
    };
    std::string text;
    for (const auto& [name, value] : entries)
        text += (text.empty() ? "" : "&") + escaped(name) + "=" + escaped(value);
    return text;
}

HeaderFields Browser::with(HeaderFields headers) const {
    headers.insert({"authorization", ""});
    headers.insert({"tus-resumable", ""});
    if (!cookie.empty()) headers.insert({"cookie", cookie});
    return headers;
}

Reply Browser::keep(Reply reply) {
    const auto set = reply.headers.find("set-cookie");
    if (set != reply.headers.end()) cookie = set->second.substr(0, set->second.find(';'));
    return reply;
}

Reply Browser::get(const std::string& path) const {
    return station_.ask("GET", path, with({}));
}

Reply Browser::post(const std::string& path, const Entries& entries, HeaderFields headers) {
    headers.insert({"content-type", "application/x-www-form-urlencoded"});
    return keep(station_.ask("POST", path, with(std::move(headers)), formText(entries)));
}

Reply Browser::postFile(const std::string& path, const Entries& entries, const std::string& bytes) {
    std::string body;
    for (const auto& [name, value] : entries)
        body += "--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    body +=
        "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"kq.pdf\"\r\n"
        "Content-Type: application/pdf\r\n\r\n" +
        bytes + "\r\n--xyz--\r\n";
    return keep(
        station_.ask("POST", path, with({{"content-type", "multipart/form-data; boundary=xyz"}}), body));
}

Reply Browser::logIn(const OfficerAccess& access, const std::string& code) {
    return post("/officer/login", {{"login", access.login}, {"password", access.password}, {"code", code}});
}

std::string Browser::token() const {
    const std::string page = get("/officer/").body, mark = "name=\"token\" value=\"";
    const auto at = page.find(mark);
    return at == std::string::npos ? std::string{} : page.substr(at + mark.size(), 64);
}

Reply Browser::decide(const std::string& code, int status, Entries entries) {
    entries.insert(entries.begin(), {{"token", token()}, {"status", std::to_string(status)}});
    return post("/officer/dossiers/" + code + "/status", entries);
}
