// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/bundles/catalogue_bundle.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

constexpr std::string_view kMagic = "tramso-catalogue-1";
constexpr std::string_view kContext =
    "tramso catalogue 1\n";  // or another text of the same key could pass for one
constexpr std::size_t kLongestHead = 256;

using nlohmann::json;

tl::unexpected<BundleProblem> problem(BundleTrouble why, std::string text) {
    return tl::unexpected{BundleProblem{why, std::move(text)}};
}

Bytes signedText(std::string_view payload) {
    const std::string text = std::string{kContext}.append(payload);
    const ByteView bytes = viewBytes(text);
    return {bytes.begin(), bytes.end()};
}

// A plain name of a procedure file: it becomes part of messages, and never a path.
bool isFileName(const std::string& name) {
    constexpr std::size_t kLongest = 100;
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '-' || c == '_';
    };
    return name.size() <= kLongest && name.ends_with(".toml") && name.front() != '.' &&
           std::ranges::all_of(name, plain);
}

OrBundleProblem<CatalogueBundle> readPayload(std::string_view payload) {
    const json read = json::parse(payload, nullptr, /*allow_exceptions=*/false);
    const auto version = read.is_object() ? read.find("version") : read.end();
    const auto files = read.is_object() ? read.find("files") : read.end();
    const bool shaped = read.is_object() && version != read.end() && version->is_number_unsigned() &&
                        files != read.end() && files->is_object() && files->size() <= kMostBundleFiles;
    if (!shaped) return problem(BundleTrouble::NotOne, "no version and files in it");
    const auto number = version->get<std::uint64_t>();
    if (number == 0 || number > std::numeric_limits<std::uint32_t>::max())
        return problem(BundleTrouble::NotOne, "version should be from 1 on");
    CatalogueBundle bundle{static_cast<std::uint32_t>(number), {}};
    for (const auto& [name, text] : files->items()) {
        // An empty name is no file name either.
        if (name.empty() || !isFileName(name) || !text.is_string())
            return problem(BundleTrouble::NotOne, "holds something that is no procedure file");
        bundle.files.push_back({name, text.get<std::string>()});
    }
    return bundle;
}

}  // namespace

Bytes signPayload(std::string_view payload, const Signer& signer) {
    std::string file = std::string{kMagic} + ' ' + toHex(signer.publicKey()) + ' ' +
                       toHex(signer.sign(signedText(payload))) + '\n';
    file += payload;
    const ByteView bytes = viewBytes(file);
    return {bytes.begin(), bytes.end()};
}

Bytes signBundle(const CatalogueBundle& bundle, const Signer& signer) {
    json files = json::object();
    for (const CatalogueText& file : bundle.files) files[file.name] = file.toml;
    return signPayload(json{{"files", std::move(files)}, {"version", bundle.version}}.dump(), signer);
}

OrBundleProblem<CatalogueBundle> openBundle(ByteView file, const std::vector<PublicKey>& believed) {
    const std::string_view text = viewText(file);
    const std::size_t line = text.substr(0, kLongestHead).find('\n');
    if (file.size() > kLongestBundle || line == std::string_view::npos)
        return problem(BundleTrouble::NotOne, "not a bundle of procedures");
    const auto parts = split(text.substr(0, line), ' ');
    if (parts.size() != 3 || parts[0] != kMagic)
        return problem(BundleTrouble::NotOne, "not a bundle of procedures");
    const auto key = publicKeyFromHex(parts[1]);
    const auto signature = fromHex(parts[2]);
    if (!key || !signature) return problem(BundleTrouble::NotOne, "its first line is damaged");
    if (std::ranges::find(believed, *key) == believed.end())
        return problem(BundleTrouble::KeyUnknown,
                       "signed by " + std::string{parts[1]} + ", who is not believed here");
    const std::string_view payload = text.substr(line + 1);
    if (!signatureHolds(signedText(payload), *signature, *key))
        return problem(BundleTrouble::BadSignature, "its signature does not hold: it was altered");
    return readPayload(payload);
}

Result<std::vector<PublicKey>> parseKeys(std::string_view text) {
    std::vector<PublicKey> keys;
    for (const auto& line : split(text, '\n')) {
        const std::string_view written = trim(line.substr(0, line.find('#')));
        if (written.empty()) continue;
        const auto key = publicKeyFromHex(written);
        if (!key) return tl::unexpected{key.error()};
        keys.push_back(*key);
    }
    return keys;
}

}  // namespace tramso
