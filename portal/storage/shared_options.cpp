// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/shared_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <tuple>

#include "portal/files.h"
#include "portal/storage/postgres_database.h"

namespace portal {
namespace {

constexpr std::string_view kBlobScheme = "s3://";
constexpr std::size_t kLongestSecretFile = 4096;

bool isKeyText(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '/';
    });
}

// BUCKET or BUCKET/PREFIX.
std::pair<std::string, std::string> partsOf(std::string_view blobs) {
    blobs.remove_prefix(kBlobScheme.size());
    const auto slash = std::min(blobs.find('/'), blobs.size());
    std::string prefix{blobs.substr(std::min(slash + 1, blobs.size()))};
    if (!prefix.empty() && prefix.back() != '/') prefix += '/';
    return {std::string{blobs.substr(0, slash)}, prefix};
}

bool isBlobAddress(const std::string& text) {
    if (!text.starts_with(kBlobScheme)) return false;
    const auto [bucket, prefix] = partsOf(text);
    return bucket.size() >= 3 && isKeyText(bucket) && isKeyText(prefix) &&
           prefix.find("//") == std::string::npos && !prefix.starts_with('/');
}

bool isWebAddress(const std::string& text) {
    return text.starts_with("http://") || text.starts_with("https://");
}

std::string fromEnvironment(std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (const char* value = std::getenv(name); value != nullptr && *value != '\0') return value;
    return {};
}

tl::expected<std::string, std::string> firstLineOf(const std::filesystem::path& file) {
    const auto text = readSmallFile(file, kLongestSecretFile);
    if (!text) return tl::make_unexpected(file.string() + ": cannot be read");
    return text->substr(0, text->find_first_of("\r\n"));
}

// ID:SECRET of the file, or of the environment.
tl::expected<void, std::string> readKeys(const std::filesystem::path& file, S3Account& account) {
    if (file.empty()) {
        account.id = fromEnvironment({"AWS_ACCESS_KEY_ID"});
        account.secret = fromEnvironment({"AWS_SECRET_ACCESS_KEY"});
        account.sessionToken = fromEnvironment({"AWS_SESSION_TOKEN"});
        if (!account.id.empty() && !account.secret.empty()) return {};
        return tl::make_unexpected(
            "--blobs needs keys: --s3-keys FILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
    }
    const auto line = firstLineOf(file);
    if (!line) return tl::make_unexpected(line.error());
    const auto colon = line->find(':');
    if (colon == std::string::npos || colon == 0)
        return tl::make_unexpected(file.string() + ": not ID:SECRET");
    account.id = line->substr(0, colon);
    account.secret = line->substr(colon + 1);
    return {};
}

}  // namespace

std::string misunderstanding(const SharedSaid& said) {
    if (!said.given()) return {};
    if (said.database.empty() || said.blobs.empty()) return "--db and --blobs go together";
    if (!isPostgresAddress(said.database))
        return "--db: expected postgresql://… without a password: it belongs into --db-password, PGPASSFILE "
               "or "
               "PGPASSWORD";
    if (!isBlobAddress(said.blobs))
        return "--blobs: expected s3://BUCKET or s3://BUCKET/PREFIX of a-z, 0-9, dot and hyphen";
    if (!said.endpoint.empty() && !isWebAddress(said.endpoint))
        return "--s3-endpoint: expected an address that begins with http:// or https://";
    return {};
}

tl::expected<SharedPlaces, std::string> placesOf(const SharedSaid& said) {
    SharedPlaces places;
    places.database = said.database;
    if (!said.passwordFile.empty()) {
        const auto line = firstLineOf(said.passwordFile);
        if (!line) return tl::make_unexpected(line.error());
        places.password = *line;
    }
    S3Account& account = places.blobs;
    std::tie(account.bucket, account.prefix) = partsOf(said.blobs);
    account.region = said.region.empty() ? fromEnvironment({"AWS_REGION"}) : said.region;
    if (account.region.empty()) account.region = "us-east-1";
    account.endpoint =
        said.endpoint.empty() ? fromEnvironment({"AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"}) : said.endpoint;
    if (account.endpoint.empty())
        account.endpoint = fmt::format("https://s3.{}.amazonaws.com", account.region);
    while (account.endpoint.ends_with('/')) account.endpoint.pop_back();
    const auto keys = readKeys(said.keysFile, account);
    if (!keys) return tl::make_unexpected(keys.error());
    return places;
}

}  // namespace portal
