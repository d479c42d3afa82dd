// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/portal/station.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <openssl/evp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <memory>
#include <nlohmann/json.hpp>

namespace {

struct FreeCurl {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

std::size_t addBody(const char* data, std::size_t, std::size_t size, void* reply) {
    static_cast<Reply*>(reply)->body.append(data, size);
    return size;
}

std::size_t addHeader(const char* data, std::size_t, std::size_t size, void* reply) {
    const std::string line{data, size};
    const auto colon = line.find(": ");
    if (colon == std::string::npos) return size;
    std::string name = line.substr(0, colon);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    static_cast<Reply*>(reply)->headers[name] = line.substr(colon + 2, line.find('\r') - colon - 2);
    return size;
}

using HeaderList = std::unique_ptr<curl_slist, FreeList>;

HeaderList listOf(const HeaderFields& headers) {
    HeaderList list;
    const auto add = [&](const std::string& line) {
        list.reset(curl_slist_append(list.release(), line.c_str()));
    };
    for (const auto& [name, value] : headers) add(value.empty() ? name + ":" : name + ": " + value);
    add("expect:");
    return list;
}

void describeBody(CURL* curl, const std::string& method, const std::string& body) {
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, method.c_str());
    if (method == "HEAD") curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
    if (method != "POST" && method != "PUT" && method != "PATCH") return;
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.data());
}

}  // namespace

std::string base64(const std::string& bytes) {
    std::string text(bytes.size() / 3 * 4 + 8, '\0');
    const int length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

std::string sha256(const std::string& bytes) {
    std::array<unsigned char, 32> digest{};
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr);
    std::string text;
    for (const unsigned char byte : digest) text += fmt::format("{:02x}", byte);
    return text;
}

std::string checksumOf(const char* algorithm, const std::string& bytes) {
    std::string digest(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(digest.data()), &size,
               EVP_get_digestbyname(algorithm), nullptr);
    digest.resize(size);
    return std::string{algorithm} + " " + base64(digest);
}

std::string metadataOf(const std::string& dossier, const std::string& file, const std::string& digest) {
    return "dossier " + base64(dossier) + ",filename " + base64(file) + ",sha256 " + base64(digest);
}

Paper makePaper(const std::string& file, std::size_t size, unsigned seed) {
    std::string bytes(size, '\0');
    for (char& byte : bytes) {
        seed = seed * 1664525U + 1013904223U;
        byte = static_cast<char>(seed >> 24U);
    }
    return {file, bytes, sha256(bytes)};
}

std::string idOf(char digit) {
    return std::string(32, digit);
}

std::string makeManifest(const std::string& id, const std::string& trackingToken,
                         const std::vector<Paper>& papers) {
    nlohmann::json manifest = nlohmann::json::parse(R"({
"applicant":{"address":"1 Đường Mẫu, Bình Trị Đông","birth":"15/01/1990","evidence":"card_qr",
             "name":"Nguyễn Văn Mẫu","number":"079090000123","sex":"male"},
"consents":[{"given":"2026-11-24T02:10:00Z","purpose":"submit_on_behalf","text_version":"2026-11-01"}],
"created":"2026-11-24T02:14:55Z","documents":[],
"fields":[{"confidence":96,"key":"child.name","origin":"paper","value":"Nguyễn Thị Mẫu"}],
"findings":[{"advice_en":"Bring it.","advice_vi":"Mời mang đến.","rule":"paper.missing","severity":"warn",
             "subject":"birth_proof","what_en":"A paper is missing.","what_vi":"Thiếu một giấy tờ."}],
"format":1,"procedure":{"code":"1.001193","version":"2026-11-01"},"reference":"TS-7K3M-92QD","station":"Trạm mẫu 1"})");
    manifest["id"] = id;
    manifest["tracking_token"] = trackingToken;
    for (const Paper& paper : papers)
        manifest["documents"].push_back({{"file", paper.file},
                                         {"pages", 2},
                                         {"paper", "declaration"},
                                         {"sha256", paper.sha256},
                                         {"size", paper.bytes.size()},
                                         {"title_en", "Declaration"},
                                         {"title_vi", "Tờ khai"}});
    return manifest.dump();
}

Reply Station::ask(const std::string& method, const std::string& path, HeaderFields headers,
                   const std::string& body) const {
    headers.insert({"authorization", "Bearer " + portal_.token()});
    headers.insert({"tus-resumable", "1.0.0"});
    const std::unique_ptr<CURL, FreeCurl> curl{curl_easy_init()};
    const std::string url = fmt::format("http://127.0.0.1:{}{}", portal_.port(), path);
    const HeaderList list = listOf(headers);
    Reply reply;
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_NOPROXY, "*");
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 30L);
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, list.get());
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, addBody);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &reply);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERFUNCTION, addHeader);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERDATA, &reply);
    describeBody(curl.get(), method, body);
    INFO(method << " " << path);
    REQUIRE(curl_easy_perform(curl.get()) == CURLE_OK);
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    reply.status = static_cast<int>(status);
    return reply;
}

Reply Station::create(const std::string& dossier, const Paper& paper) const {
    return ask("POST", "/files/",
               {{"upload-length", std::to_string(paper.bytes.size())},
                {"upload-metadata", metadataOf(dossier, paper.file, paper.sha256)}});
}

Reply Station::patch(const std::string& location, std::uint64_t offset, const std::string& bytes) const {
    return ask(
        "PATCH", location,
        {{"content-type", "application/offset+octet-stream"}, {"upload-offset", std::to_string(offset)}},
        bytes);
}

Reply Station::head(const std::string& location) const {
    return ask("HEAD", location);
}

std::string Station::upload(const std::string& dossier, const Paper& paper) const {
    const std::string location = create(dossier, paper).headers["location"];
    REQUIRE(patch(location, 0, paper.bytes).status == 204);
    return location;
}

Reply Station::put(const std::string& id, const std::string& manifest) const {
    return ask("PUT", "/api/v1/dossiers/" + id, {{"content-type", "application/json"}}, manifest);
}

std::string Station::patchHead(const std::string& location, std::uint64_t offset, std::size_t length) const {
    return fmt::format(
        "PATCH {} HTTP/1.1\r\nHost: portal\r\nAuthorization: Bearer {}\r\nTus-Resumable: 1.0.0\r\n"
        "Content-Type: application/offset+octet-stream\r\nUpload-Offset: {}\r\nContent-Length: {}\r\n\r\n",
        location, portal_.token(), offset, length);
}

Station::RawConnection::RawConnection(int port, const std::string& bytes)
    : socket_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const ssize_t step = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        REQUIRE(step > 0);
        sent += static_cast<std::size_t>(step);
    }
}

Station::RawConnection::~RawConnection() {
    ::close(socket_);
}

std::string Station::RawConnection::readAll() const {
    std::string all;
    std::array<char, 4096> piece{};
    for (ssize_t got = 0; (got = ::recv(socket_, piece.data(), piece.size(), 0)) > 0;)
        all.append(piece.data(), static_cast<std::size_t>(got));
    return all;
}
