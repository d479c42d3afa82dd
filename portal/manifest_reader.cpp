// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/manifest_reader.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace portal {
namespace {

constexpr std::size_t kLongestText = 2000;

}  // namespace

ObjectReader::ObjectReader(const nlohmann::json& value, std::string path, std::string& complaint)
    : value_{value}, path_{std::move(path)}, complaint_{complaint} {
    if (!value_.is_object()) complain("", "is not an object");
}

void ObjectReader::complain(std::string_view key, std::string_view what) {
    if (complaint_.empty()) complaint_ = fmt::format("{}{} {}", path_, key, what);
}

const nlohmann::json* ObjectReader::member(const char* key) {
    asked_.insert(key);
    if (!complaint_.empty()) return nullptr;
    const auto found = value_.find(key);
    if (found != value_.end()) return &*found;
    complain(key, "is missing");
    return nullptr;
}

std::string ObjectReader::text(const char* key, Spelling spelling) {
    const auto* value = member(key);
    if (value == nullptr) return {};
    const auto* string = value->get_ptr<const std::string*>();
    if (string == nullptr || string->empty() || string->size() > kLongestText) {
        complain(key, "is not a text of fitting length");
        return {};
    }
    if (spelling != nullptr && !spelling(*string)) {
        complain(key, "is not spelled as it should be");
        return {};
    }
    return *string;
}

void ObjectReader::textMaybeEmpty(const char* key) {
    const auto* value = member(key);
    const auto* string = value == nullptr ? nullptr : value->get_ptr<const std::string*>();
    if (value != nullptr && (string == nullptr || string->size() > kLongestText))
        complain(key, "is not a text of fitting length");
}

bool ObjectReader::has(const char* key) const {
    return value_.contains(key);
}

std::string ObjectReader::optionalText(const char* key) {
    return has(key) ? text(key) : std::string{};
}

std::int64_t ObjectReader::whole(const char* key, std::int64_t low, std::int64_t high) {
    const auto* value = member(key);
    if (value == nullptr) return low;
    // Unsigned numbers beyond int64 would turn negative when read as signed ones.
    const bool fits = value->is_number_unsigned() &&
                      value->get<std::uint64_t>() <= static_cast<std::uint64_t>(high) &&
                      value->get<std::int64_t>() >= low;
    if (!fits) complain(key, "is not a whole number in range");
    return fits ? value->get<std::int64_t>() : low;
}

bool ObjectReader::truth(const char* key) {
    const auto* value = member(key);
    if (value != nullptr && !value->is_boolean()) complain(key, "is neither true nor false");
    return value != nullptr && value->is_boolean() && value->get<bool>();
}

void ObjectReader::object(const char* key, const Visit& visit) {
    const auto* value = member(key);
    if (value == nullptr) return;
    ObjectReader inner{*value, fmt::format("{}{}.", path_, key), complaint_};
    visit(inner);
    inner.nothingElse();
}

void ObjectReader::objects(const char* key, std::size_t low, std::size_t high, const Visit& visit) {
    const auto* value = member(key);
    if (value == nullptr) return;
    if (!value->is_array() || value->size() < low || value->size() > high) {
        complain(key, "is not a list of fitting length");
        return;
    }
    for (std::size_t i = 0; i < value->size() && complaint_.empty(); ++i) {
        ObjectReader inner{(*value)[i], fmt::format("{}{}[{}].", path_, key, i), complaint_};
        visit(inner);
        inner.nothingElse();
    }
}

void ObjectReader::nothingElse() {
    if (!complaint_.empty()) return;
    for (const auto& [key, value] : value_.items())
        if (!asked_.contains(key)) complain("", "has a key the contract does not know");
}

}  // namespace portal
