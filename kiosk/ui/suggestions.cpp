// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/suggestions.h"

#include <algorithm>
#include <span>
#include <utility>

#include "kiosk/base/text.h"

namespace tramso {
namespace {

// The commonest first, so that one letter offers what is most often meant.
constexpr std::string_view kFamilyNames[] = {
    "Nguyễn", "Trần", "Lê",    "Phạm",  "Huỳnh",  "Hoàng", "Phan", "Vũ",    "Võ",     "Đặng",  "Bùi",
    "Đỗ",     "Hồ",   "Ngô",   "Dương", "Lý",     "Đinh",  "Đoàn", "Trịnh", "Trương", "Mai",   "Đào",
    "Lâm",    "Cao",  "Phùng", "Tô",    "Tạ",     "Hà",    "Châu", "Vương", "Thái",   "Lương", "Quách",
    "Triệu",  "Nông", "Chu",   "Tăng",  "Thạch",  "Kim",   "Sơn",  "Lưu",   "La",     "Kiều",  "Từ",
    "Giang",  "Bạch", "Tống",  "Mạc",   "Nghiêm", "Doãn",  "Vi",   "Lò",    "Hứa",    "Khưu",  "Mã"};
constexpr std::string_view kOtherNames[] = {
    "Thị",  "Văn",   "Minh",    "Thanh", "Ngọc",   "Hoàng", "Anh",  "Hồng",  "Kim",   "Hữu",   "Đức",
    "Quốc", "Thành", "Xuân",    "Thu",   "Phương", "Quang", "Hùng", "Lan",   "Hương", "Linh",  "Hoa",
    "Hà",   "Mai",   "Dung",    "Hải",   "Tuấn",   "Dũng",  "Long", "Nam",   "Nga",   "Trang", "Thảo",
    "Hạnh", "Hiền",  "Yến",     "Vân",   "Tâm",    "Bình",  "Phúc", "Khánh", "Khoa",  "Huy",   "Sơn",
    "Thúy", "Thủy",  "Trung",   "Tú",    "Việt",   "Vinh",  "Gia",  "Bảo",   "Nhật",  "Như",   "Quỳnh",
    "Trâm", "My",    "Nhi",     "Uyên",  "Châu",   "Diệu",  "Mỹ",   "Tuyết", "Bích",  "Cẩm",   "Công",
    "Đình", "Trọng", "Thị Thu", "Hoài",  "Tiến",   "Cường", "Chí",  "Lộc",   "Phát",  "Tài",   "Thắng",
    "Toàn", "Tùng",  "Kiên",    "Đạt",   "Phong",  "An",    "Ân",   "Ánh",   "Loan",  "Oanh",  "Vy"};

bool startsWith(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

// Behind the last space of what was typed.
std::size_t lastWordAt(std::string_view typed) {
    const std::size_t space = typed.rfind(' ');
    return space == std::string_view::npos ? 0 : space + 1;
}

std::vector<Suggestion> suggestFrom(std::span<const std::string_view> names, std::string_view typed) {
    const std::size_t at = lastWordAt(typed);
    const std::string begun = foldCase(typed.substr(at));
    const std::string bare = withoutMarks(typed.substr(at));
    std::vector<Suggestion> found;
    if (bare.empty()) return found;
    const auto take = [&](bool withItsMarks) {
        for (const std::string_view name : names) {
            if (found.size() == kSuggestions) return;
            const bool exact = startsWith(foldCase(name), begun);
            if (exact == withItsMarks && startsWith(withoutMarks(name), bare) && foldCase(name) != begun)
                found.push_back(
                    {std::string{name}, std::string{typed.substr(0, at)} + std::string{name} + " "});
        }
    };
    take(true);
    take(false);
    return found;
}

// The name and, of it, what stands behind its kind.
bool beginsAs(std::string_view name, std::string_view bare) {
    if (startsWith(name, bare)) return true;
    for (const std::string_view kind : {"phuong ", "xa ", "dac khu ", "thi tran ", "thanh pho ", "tinh "})
        if (startsWith(name, kind) && startsWith(name.substr(kind.size()), bare)) return true;
    return false;
}

std::string provinceOf(const Unit& unit, const Places& places) {
    const auto found = std::find_if(places.provinces.begin(), places.provinces.end(),
                                    [&](const Province& province) { return province.code == unit.province; });
    return found == places.provinces.end() ? std::string{} : ", " + found->name;
}

std::vector<Suggestion> unitsFrom(std::string_view before, std::string_view begun, const Places& places) {
    const std::string bare = withoutMarks(begun);
    std::vector<Suggestion> found;
    const auto offer = [&](const std::string& name, const std::string& behind) {
        if (found.size() < kSuggestions && beginsAs(withoutMarks(name), bare) &&
            foldCase(name) != foldCase(begun))
            found.push_back({name, std::string{before} + name + behind});
    };
    for (const Unit& unit : places.units) offer(unit.name, provinceOf(unit, places));
    for (const Province& province : places.provinces) offer(province.name, "");
    return found;
}

// With its kind written out: "TP. Hồ" → "Thành phố Hồ".
std::string writtenOut(std::string_view begun) {
    constexpr std::pair<std::string_view, std::string_view> kShort[] = {
        {"tp.", "Thành phố "}, {"tp ", "Thành phố "}, {"p.", "Phường "}, {"x.", "Xã "}, {"t.", "Tỉnh "}};
    const std::string folded = foldCase(begun);
    for (const auto& [brief, kind] : kShort) {
        if (!startsWith(folded, brief)) continue;
        std::string_view rest = begun.substr(brief.size());
        while (startsWith(rest, " ")) rest.remove_prefix(1);
        return std::string{kind} + std::string{rest};
    }
    return std::string{begun};
}

// The name of a street, or of a unit that is no more: what follows belongs to it.
bool isOtherKind(std::string_view begun) {
    constexpr std::string_view kKinds[] = {"duong ", "quan ", "q.", "huyen ", "h.", "khu pho ", "ap ", "to "};
    const std::string bare = withoutMarks(begun);
    return std::any_of(std::begin(kKinds), std::end(kKinds),
                       [&](std::string_view kind) { return startsWith(bare, kind); });
}

bool isWhole(std::string_view begun, const Places& places) {
    const std::string name = foldCase(begun);
    const auto same = [&name](const auto& place) { return foldCase(place.name) == name; };
    return std::any_of(places.units.begin(), places.units.end(), same) ||
           std::any_of(places.provinces.begin(), places.provinces.end(), same);
}

}  // namespace

std::vector<Suggestion> suggestNames(std::string_view typed) {
    if (lastWordAt(typed) == 0) return suggestFrom(kFamilyNames, typed);
    return suggestFrom(kOtherNames, typed);
}

std::vector<Suggestion> suggestPlaces(std::string_view typed, const Places& places) {
    constexpr std::size_t kFewest = 2;  // letters
    const std::size_t comma = typed.rfind(',');
    std::size_t at = comma == std::string_view::npos ? 0 : comma + 1;
    // The longest end of what stands behind the comma that begins a name: "12 Lê Lợi binh t" is about "binh
    // t".
    while (at < typed.size()) {
        if (typed[at] == ' ') {
            ++at;
            continue;
        }
        const std::string begun = writtenOut(typed.substr(at));
        if (withoutMarks(begun).size() < kFewest || isOtherKind(begun) || isWhole(begun, places)) return {};
        auto found = unitsFrom(typed.substr(0, at), begun, places);
        if (!found.empty()) return found;
        const std::size_t space = typed.find(' ', at);
        at = space == std::string_view::npos ? typed.size() : space;
    }
    return {};
}

}  // namespace tramso
