// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/decision.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "portal/office/text_checks.h"
#include "portal/status.h"

namespace portal {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestNote = 2000, kLongestTitle = 300, kLongestKey = 64;  // bytes
constexpr std::size_t kMostAsked = 30;

bool blank(std::string_view text) {
    return text.find_first_not_of(" \r\n\t") == std::string_view::npos;
}

// A text member; "" when it is missing, nothing when it is no text.
std::optional<std::string> optionalTextOf(const json& object, const char* key) {
    if (!object.contains(key)) return std::string{};
    if (!object.at(key).is_string()) return std::nullopt;
    return object.at(key).get<std::string>();
}

std::optional<std::vector<AskedPaper>> askedIn(const json& list) {
    std::vector<AskedPaper> papers;
    if (!list.is_array() || list.size() > kMostAsked) return std::nullopt;
    for (const json& entry : list) {
        if (!entry.is_object()) return std::nullopt;
        auto paper = optionalTextOf(entry, "paper");
        auto title = optionalTextOf(entry, "title_vi");
        if (!paper || !title || entry.size() != entry.count("paper") + entry.count("title_vi"))
            return std::nullopt;
        papers.push_back({std::move(*paper), std::move(*title)});
    }
    return papers;
}

bool knownKeysOnly(const json& said) {
    std::size_t known = 0;
    for (const char* key : {"status", "note", "papers", "due"}) known += said.count(key);
    return said.size() == known;
}

bool isAsked(const AskedPaper& asked) {
    return !blank(asked.title) && asked.title.size() <= kLongestTitle && asked.paper.size() <= kLongestKey &&
           isPlainText(asked.title) && isPlainText(asked.paper);
}

}  // namespace

Answer<Decision> parseDecision(std::string_view body) {
    const json said = json::parse(body, nullptr, false);
    if (!said.is_object() || !knownKeysOnly(said) || !said.contains("status") ||
        !said.at("status").is_number_unsigned())
        return refuse(400, "not a decision: {\"status\":1-10,\"note\":\"…\"}");
    const auto status = said.at("status").get<std::uint64_t>();
    if (status < 1 || status > std::uint64_t{kHighestStatus}) return refuse(400, "status is not 1 to 10");
    const auto note = optionalTextOf(said, "note");
    if (!note) return refuse(400, "note is not a text");
    auto papers = askedIn(said.value("papers", json::array()));
    if (!papers) return refuse(400, "papers is not a list of at most 30 papers");
    Decision decision;
    decision.event.status = static_cast<int>(status);
    decision.event.note = *note;
    decision.event.papers = std::move(*papers);
    if (said.contains("due")) decision.due = optionalTextOf(said, "due");
    if (said.contains("due") && !decision.due) return refuse(400, "due is not a text");
    return weighDecision(std::move(decision));
}

Answer<Decision> weighDecision(Decision decision) {
    const StatusEvent& event = decision.event;
    if (event.note.size() > kLongestNote) return refuse(400, "note is longer than 2000 bytes");
    if (!isPlainText(event.note)) return refuse(400, "note holds control characters");
    if (needsReason(event.status) && blank(event.note)) return refuse(400, "a note must say why");
    if (!event.papers.empty() && event.status != kPapersNeeded)
        return refuse(400, "papers go with status 5 alone");
    if (event.papers.size() > kMostAsked || !std::all_of(event.papers.begin(), event.papers.end(), isAsked))
        return refuse(400, "a paper needs a title of at most 300 bytes");
    if (decision.due && !decision.due->empty() && !isDay(*decision.due))
        return refuse(400, "due is not a day: 2026-12-05");
    return decision;
}

}  // namespace portal
