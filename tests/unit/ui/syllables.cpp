// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/ui/syllables.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace tramso::test {
namespace {

using Texts = std::vector<std::u32string_view>;

// A point stands before the vowel that carries the tone; a colon where the modern spelling has it instead.
const Texts kFrontRhymes{U".e",   U".eo",   U".em",  U".en",  U".eng", U".ep",  U".et",  U".ec",  U".ê",
                         U".êu",  U".êm",   U".ên",  U".ênh", U".êp",  U".êt",  U".êch", U".i",   U".iu",
                         U".im",  U".in",   U".inh", U".ip",  U".it",  U".ich", U".ia",  U"i.êu", U"i.êm",
                         U"i.ên", U"i.êng", U"i.êp", U"i.êt", U"i.êc", U".y"};
const Texts kOtherRhymes{
    U".a",   U".ai",  U".ao",   U".au",  U".ay",   U".am",   U".an",   U".ang",  U".anh",  U".ap",
    U".at",  U".ac",  U".ach",  U".ăm",  U".ăn",   U".ăng",  U".ăp",   U".ăt",   U".ăc",   U".âu",
    U".ây",  U".âm",  U".ân",   U".âng", U".âp",   U".ât",   U".âc",   U".o",    U".oi",   U".om",
    U".on",  U".ong", U".op",   U".ot",  U".oc",   U".ô",    U".ôi",   U".ôm",   U".ôn",   U".ông",
    U".ôp",  U".ôt",  U".ôc",   U".ơ",   U".ơi",   U".ơm",   U".ơn",   U".ơp",   U".ơt",   U".u",
    U".ui",  U".um",  U".un",   U".ung", U".up",   U".ut",   U".uc",   U".ư",    U".ưi",   U".ưu",
    U".ưm",  U".ưn",  U".ưng",  U".ưt",  U".ưc",   U".ua",   U"u.ôi",  U"u.ôm",  U"u.ôn",  U"u.ông",
    U"u.ôt", U"u.ôc", U".ưa",   U"ư.ơi", U"ư.ơu",  U"ư.ơm",  U"ư.ơn",  U"ư.ơng", U"ư.ơp",  U"ư.ơt",
    U"ư.ơc", U".o:a", U"o.ai",  U"o.ao", U"o.ay",  U"o.am",  U"o.an",  U"o.ang", U"o.anh", U"o.ap",
    U"o.at", U"o.ac", U"o.ach", U"o.ăm", U"o.ăn",  U"o.ăng", U"o.ăt",  U"o.ăc",  U".o:e",  U"o.eo",
    U"o.en", U"o.et", U"u.ây",  U"u.ân", U"u.âng", U"u.ât",  U"u.ê",   U"u.ênh", U"u.êch", U"u.ơ",
    U".u:y", U"u.yu", U"u.ya",  U"u.yn", U"u.ynh", U"u.yt",  U"u.ych", U"uy.ên", U"uy.êt"};
// Behind "qu", whose u is no vowel.
const Texts kBehindQu{U".a",  U".ai", U".ay", U".an",  U".ang", U".anh", U".at",  U".ac",  U".ach", U".ao",
                      U".au", U".ăm", U".ăn", U".ăng", U".ăp",  U".ăt",  U".ăc",  U".ân",  U".âng", U".ât",
                      U".ây", U".e",  U".en", U".eo",  U".et",  U".ê",   U".ên",  U".ênh", U".êt",  U".êch",
                      U".ơ",  U".ơn", U".ơt", U".y",   U".yt",  U".ynh", U".ych", U"y.ên", U"y.êt"};

const Texts kOnsets{U"b", U"d", U"đ", U"h",  U"l",  U"m",  U"n",  U"r",  U"s",
                    U"t", U"v", U"x", U"ch", U"kh", U"nh", U"ph", U"th", U"tr"};

void tell(std::u32string_view onset, std::u32string_view rhyme,
          const std::function<void(const Syllable&)>& visit) {
    Syllable syllable;
    syllable.text = onset;
    bool other = false;
    for (const char32_t c : rhyme) {
        if (c == U'.') {
            syllable.classical = syllable.text.size();
        } else if (c == U':') {
            syllable.modern = syllable.text.size();
            other = true;
        } else {
            syllable.text += c;
        }
    }
    if (!other) syllable.modern = syllable.classical;
    const char32_t last = syllable.text.back();
    syllable.stopped = last == U'c' || last == U'p' || last == U't' || rhyme.ends_with(U"ch");
    visit(syllable);
}

}  // namespace

void everySyllable(const std::function<void(const Syllable&)>& visit) {
    const auto all = [&](std::u32string_view onset, const Texts& rhymes) {
        for (const std::u32string_view rhyme : rhymes) tell(onset, rhyme, visit);
    };
    for (const std::u32string_view onset : kOnsets) {
        all(onset, kFrontRhymes);
        all(onset, kOtherRhymes);
    }
    for (const std::u32string_view onset : {U"c", U"g", U"ng"}) all(onset, kOtherRhymes);
    for (const std::u32string_view onset : {U"k", U"gh", U"ngh"}) all(onset, kFrontRhymes);
    // No onset: i.ê is written yê.
    for (const std::u32string_view rhyme : kFrontRhymes)
        if (!rhyme.starts_with(U"i.ê")) tell(U"", rhyme, visit);
    all(U"", {U"y.êu", U"y.êm", U"y.ên", U"y.êng", U"y.êt"});
    all(U"", kOtherRhymes);
    all(U"qu", kBehindQu);
    // "gi": its i is the vowel only where there is no other.
    all(U"g", {U".i", U".in", U"i.êng", U"i.êt", U"i.êc"});
    for (const std::u32string_view rhyme : kOtherRhymes)
        if (rhyme.find(U':') == std::u32string_view::npos) tell(U"gi", rhyme, visit);
    all(U"gi", {U".eo", U".em", U".en", U".ep", U".et"});
}

std::u32string withTone(const std::u32string& text, std::size_t at, int tone) {
    static const std::vector<std::u32string_view> kTones{U"aáàảãạ", U"ăắằẳẵặ", U"âấầẩẫậ", U"eéèẻẽẹ",
                                                         U"êếềểễệ", U"iíìỉĩị", U"oóòỏõọ", U"ôốồổỗộ",
                                                         U"ơớờởỡợ", U"uúùủũụ", U"ưứừửữự", U"yýỳỷỹỵ"};
    std::u32string out = text;
    for (const std::u32string_view row : kTones)
        if (row.front() == text.at(at)) out[at] = row[static_cast<std::size_t>(tone)];
    return out;
}

}  // namespace tramso::test
