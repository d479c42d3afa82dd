// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/delivery/update_fetch.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <nlohmann/json.hpp>
#include <thread>

#include "kiosk/base/edition.h"
#include "kiosk/base/files.h"
#include "kiosk/base/owned_fd.h"
#include "kiosk/base/text.h"
#include "kiosk/crypto/file_digest.h"
#include "kiosk/delivery/allowance.h"
#include "kiosk/delivery/answers.h"
#include "kiosk/delivery/single_request.h"

namespace tramso {
namespace {

using nlohmann::json;

constexpr std::uint64_t kLargestBundle = std::uint64_t{8} << 30U;
constexpr std::string_view kPath = "/api/v1/update/bundle?edition=";

std::string wordIn(const json& object, const char* key) {
    return object.contains(key) && object.at(key).is_string() ? object.at(key).get<std::string>()
                                                              : std::string{};
}

bool isDigest(std::string_view text) {
    constexpr std::size_t kDigits = 64;
    return text.size() == kDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// What an answer without what was asked for means.
tl::unexpected<Fault> noEdition(const HttpAnswer& answer) {
    return fail(answer.status == 404 ? FaultCode::NotFound : refusalOf(answer), "edition");
}

// Waits until so many bytes may come.
bool awaitTurn(Allowance& allowance, std::size_t bytes, const std::stop_token& stop) {
    constexpr std::chrono::milliseconds kBreath{20};
    while (bytes > 0) {
        const std::size_t taken = allowance.take(bytes, std::chrono::steady_clock::now());
        bytes -= taken;
        if (taken == 0) std::this_thread::sleep_for(kBreath);
        if (stop.stop_requested()) return false;
    }
    return true;
}

// Bytes from an offset on: at most so many, and no fewer but at the end.
Result<std::string> piece(HttpClient& client, const ServiceAddress& service, const OfferedEdition& offered,
                          std::uint64_t from, std::uint64_t count, const std::stop_token& stop) {
    HttpRequest request = requestTo(service, "GET", offered.path);
    request.headers["Range"] = fmt::format("bytes={}-{}", from, from + count - 1);
    auto answer = client.send(request, stop);
    if (!answer) return tl::unexpected{answer.error()};
    if (!isOurs(*answer)) return fail(FaultCode::ServiceNotOurs, "bundle");
    // A service that does not know ranges says 200 and everything: what fits is the first piece of a small
    // bundle.
    const bool whole = answer->status == 200 && from == 0 && count == offered.size;
    if (answer->status != 206 && !whole) return noEdition(*answer);
    if (answer->body.size() != count) return fail(FaultCode::ServiceNotOurs, "bundle piece");
    return std::move(answer->body);
}

constexpr std::uint64_t kLeastPiece = 16U << 10U, kMostPiece = 256U << 10U;

// Small enough that a visit which begins meanwhile does not share the line for long.
std::uint64_t pieceSize(std::uint64_t perSecond) {
    return perSecond == 0 ? kMostPiece : std::clamp(2 * perSecond, kLeastPiece, kMostPiece);
}

Result<Done> append(const OwnedFd& file, const std::string& bytes) {
    if (writeAll(file.get(), viewBytes(bytes))) return Done{};
    return errno == ENOSPC ? fail(FaultCode::DiskFull, "bundle") : fail(FaultCode::FileUnwritable, "bundle");
}

}  // namespace

Result<OfferedEdition> parseOfferedEdition(std::string_view body) {
    const json said = json::parse(body, nullptr, /*allow_exceptions=*/false);
    if (!said.is_object() || !said.contains("size") || !said.at("size").is_number_unsigned())
        return fail(FaultCode::ServiceNotOurs, "offered edition");
    OfferedEdition offered{.edition = wordIn(said, "edition"),
                           .sha256 = wordIn(said, "sha256"),
                           .size = said.at("size").get<std::uint64_t>(),
                           .path = wordIn(said, "url")};
    // Nowhere else than at the service itself: its token goes along.
    if (!isEdition(offered.edition) || !isDigest(offered.sha256) || offered.size == 0 ||
        offered.size > kLargestBundle || offered.path != std::string{kPath} + offered.edition)
        return fail(FaultCode::ServiceNotOurs, "offered edition");
    return offered;
}

Result<std::optional<OfferedEdition>> askForEdition(const ServiceAddress& service, const std::string& station,
                                                    const std::string& edition, const std::stop_token& stop) {
    HttpClient client{service.line};
    const std::string path =
        "/api/v1/update?station=" + percentEncoded(station) + "&edition=" + percentEncoded(edition);
    const auto answer = client.send(requestTo(service, "GET", path), stop);
    if (!answer) return tl::unexpected{answer.error()};
    if (!isOurs(*answer)) return fail(FaultCode::ServiceNotOurs, "edition");
    if (answer->status == 204 || answer->status == 404) return std::nullopt;
    if (answer->status != 200) return noEdition(*answer);
    auto offered = parseOfferedEdition(answer->body);
    if (!offered) return tl::unexpected{offered.error()};
    return std::optional{std::move(*offered)};
}

Result<Done> fetchBundle(const ServiceAddress& service, const OfferedEdition& offered,
                         const std::filesystem::path& file, const std::function<bool()>& mayGoOn,
                         const std::stop_token& stop) {
    constexpr mode_t kMode = 0644;  // RAUC reads it as another user
    const OwnedFd out{::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, kMode)};
    if (out.get() < 0) return fail(FaultCode::FileUnwritable, "bundle");
    const HttpLine line = withAllowance(service.line);
    HttpClient client{line};
    std::uint64_t most = pieceSize(line.mostPerSecond);
    std::error_code problem;
    auto have = static_cast<std::uint64_t>(std::filesystem::file_size(file, problem));
    while (!problem && have < offered.size) {
        const std::uint64_t count = std::min(most, offered.size - have);
        if (!mayGoOn() || !awaitTurn(*line.shared, count, stop)) return fail(FaultCode::Cancelled, "bundle");
        const auto bytes = piece(client, service, offered, have, count, stop);
        if (!bytes && bytes.error().code == FaultCode::ServiceUnreachable && most > kLeastPiece) {
            most /= 2;  // a line that breaks carries less at a time
            continue;
        }
        if (!bytes) return tl::unexpected{bytes.error()};
        if (const auto kept = append(out, *bytes); !kept) return kept;
        have += count;
    }
    if (problem || fsync(out.get()) != 0) return fail(FaultCode::FileUnwritable, "bundle");
    const auto digest = sha256OfFile(file);
    if (digest && have == offered.size && *digest == offered.sha256) return Done{};
    std::filesystem::remove(file, problem);
    return fail(FaultCode::BadData, "bundle");
}

}  // namespace tramso
