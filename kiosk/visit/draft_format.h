// SPDX-License-Identifier: GPL-3.0-or-later
// How values of a visit are spelt in a draft. Seen by draft.cpp only. Values are CBOR (RFC 8949); what is
// read comes from under a seal, and is checked all the same.
#pragma once

#include <concepts>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "kiosk/visit/draft_values.h"

namespace tramso::draft_format {

using nlohmann::json;

// Adds one value after the other to a JSON object.
class Writer {
public:
    template <class T>
    Writer& operator()(const char* key, const T& value) {
        object_[key] = write(value);
        return *this;
    }
    [[nodiscard]] const json& object() const { return object_; }

    template <class T>
    requires std::is_arithmetic_v<T>
    static json write(T value) { return value; }
    template <class T>
    requires std::is_enum_v<T>
    static json write(T value) { return static_cast<std::int64_t>(value); }
    static json write(const std::string& text) { return text; }
    static json write(const Bytes& bytes) {
        json::binary_t::container_type octets;
        octets.reserve(bytes.size());
        for (const std::byte octet : bytes) octets.push_back(std::to_integer<std::uint8_t>(octet));
        return json::binary(std::move(octets));
    }
    template <class T>
    static json write(const std::optional<T>& value) {
        return value ? write(*value) : json{};
    }
    template <class T>
    static json write(const std::vector<T>& values) {
        json array = json::array();
        for (const T& value : values) array.push_back(write(value));
        return array;
    }
    template <class T>
    requires std::is_class_v<T>
    static json write(const T& value) {
        Writer inner;
        describe(inner, value);
        return inner.object_;
    }

private:
    json object_ = json::object();
};

// Takes values out of a JSON object; one that is missing or of another kind leaves the target as it is, and
// the whole is not well().
class Reader {
public:
    explicit Reader(const json& object) : object_{object}, well_{object.is_object()} {}

    template <class T>
    Reader& operator()(const char* key, T& value) {
        const auto found = well_ ? object_.find(key) : object_.end();
        well_ = found != object_.end() && read(*found, value) && well_;
        return *this;
    }
    [[nodiscard]] bool well() const { return well_; }

    static bool read(const json& from, bool& value) {
        if (!from.is_boolean()) return false;
        value = from.get<bool>();
        return true;
    }
    template <std::integral T>
    static bool read(const json& from, T& value) {
        if (!from.is_number_integer()) return false;
        const auto whole = from.get<std::int64_t>();
        if (!std::in_range<T>(whole)) return false;
        value = static_cast<T>(whole);
        return true;
    }
    static bool read(const json& from, double& value) {
        if (!from.is_number()) return false;
        value = from.get<double>();
        return true;
    }
    template <class T>
    requires std::is_enum_v<T>
    static bool read(const json& from, T& value) {
        std::underlying_type_t<T> number{};
        if (!read(from, number)) return false;
        value = static_cast<T>(number);
        return true;
    }
    static bool read(const json& from, std::string& text) {
        if (!from.is_string()) return false;
        text = from.get_ref<const std::string&>();
        return true;
    }
    static bool read(const json& from, Bytes& bytes) {
        if (!from.is_binary()) return false;
        const auto view = std::as_bytes(std::span{from.get_binary().data(), from.get_binary().size()});
        bytes.assign(view.begin(), view.end());
        return true;
    }
    template <class T>
    static bool read(const json& from, std::optional<T>& value) {
        value.reset();
        return from.is_null() || read(from, value.emplace());
    }
    template <class T>
    static bool read(const json& from, std::vector<T>& values) {
        if (!from.is_array()) return false;
        values.clear();
        for (const json& one : from)
            if (!read(one, values.emplace_back())) return false;
        return true;
    }
    template <class T>
    requires std::is_class_v<T>
    static bool read(const json& from, T& value) {
        Reader inner{from};
        describe(inner, value);
        return inner.well();
    }

private:
    const json& object_;
    bool well_;
};

}  // namespace tramso::draft_format
