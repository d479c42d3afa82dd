// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/journal_check.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "kiosk/store/journal.h"

namespace tramso {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestLine = 64U << 10U;  // bytes; ours are far shorter

std::optional<std::string> textOf(const json& object, const char* key) {
    if (!object.contains(key) || !object.at(key).is_string()) return std::nullopt;
    return object.at(key).get<std::string>();
}

std::optional<std::int64_t> numberOf(const json& object, const char* key) {
    if (!object.contains(key) || !object.at(key).is_number_integer()) return std::nullopt;
    return object.at(key).get<std::int64_t>();
}

// Takes the first line off; the line without its end.
std::string_view takeLine(std::string_view& rest) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

// A JSON object; nothing for anything else.
std::optional<json> objectOf(std::string_view line) {
    if (line.size() > kLongestLine) return std::nullopt;
    json object = json::parse(line, nullptr, /*allow_exceptions=*/false);
    if (!object.is_object()) return std::nullopt;
    return object;
}

class Reading {
public:
    explicit Reading(const PublicKey& key) : key_{key} {}

    JournalVerdict run(std::string_view rest) {
        if (rest.empty()) return {};
        while (!rest.empty()) {
            ++line_;
            const std::string_view line = takeLine(rest);
            const auto object = objectOf(line);
            if (!object) return wrong(JournalTrouble::NotAnEntry);
            const bool isEnd = object->contains("signature");
            const auto trouble = isEnd ? judgeEnd(*object) : judgeEntry(*object, line);
            if (trouble != JournalTrouble::None) return wrong(trouble);
            if (isEnd) return rest.empty() ? well() : wrong(JournalTrouble::EndElsewhere);
        }
        return wrong(JournalTrouble::EndMissing);
    }

private:
    JournalTrouble judgeEntry(const json& entry, std::string_view line) {
        const auto number = numberOf(entry, "number");
        const auto previous = textOf(entry, "previous");
        if (!number || !previous || !textOf(entry, "event") || !textOf(entry, "moment"))
            return JournalTrouble::NotAnEntry;
        if (*number != entries_ + 1) return JournalTrouble::OutOfOrder;
        if (*previous != head_) return JournalTrouble::ChainBroken;
        ++entries_;
        head_ = sha256Hex(viewBytes(line));
        return JournalTrouble::None;
    }

    JournalTrouble judgeEnd(const json& end) const {
        const auto count = numberOf(end, "count");
        const auto head = textOf(end, "head");
        const auto signature = fromHex(textOf(end, "signature").value_or("-"));
        if (!count || !head || !signature) return JournalTrouble::NotAnEntry;
        if (textOf(end, "key") != toHex(key_) ||
            !signatureHolds(viewBytes(journalEndText(*count, *head)), *signature, key_))
            return JournalTrouble::NotSigned;
        if (*count != entries_) return JournalTrouble::EndElsewhere;
        return *head == head_ ? JournalTrouble::None : JournalTrouble::ChainBroken;
    }

    [[nodiscard]] JournalVerdict well() const { return {JournalTrouble::None, entries_, 0}; }
    [[nodiscard]] JournalVerdict wrong(JournalTrouble trouble) const { return {trouble, entries_, line_}; }

    const PublicKey& key_;
    std::size_t line_ = 0;
    std::int64_t entries_ = 0;
    std::string head_ = journalBeginning();
};

}  // namespace

JournalVerdict checkJournal(std::string_view text, const PublicKey& key) {
    return Reading{key}.run(text);
}

bool continuesJournal(std::string_view earlier, std::string_view later) {
    if (earlier.empty()) return true;
    // All but the last line, which is the earlier one's end.
    const auto end = earlier.find_last_of('\n', earlier.size() - 2);
    const auto entries = earlier.substr(0, end == std::string_view::npos ? 0 : end + 1);
    return later.starts_with(entries);
}

std::string_view troubleText(JournalTrouble trouble) {
    switch (trouble) {
        case JournalTrouble::None:
            return "as the station wrote it";
        case JournalTrouble::NotAnEntry:
            return "not an entry of a journal";
        case JournalTrouble::OutOfOrder:
            return "entries are missing, doubled or in another order";
        case JournalTrouble::ChainBroken:
            return "this entry or the one before it was altered";
        case JournalTrouble::EndMissing:
            return "the journal was cut short: its signed end is missing";
        case JournalTrouble::EndElsewhere:
            return "the signed end belongs to another number of entries";
        case JournalTrouble::NotSigned:
            return "the end is not signed with this station's key";
    }
    return "";
}

}  // namespace tramso
