// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of a chip, an answer to reset or a certificate; the first byte says which. Refused, or
// every value of it comes from within the file and texts are UTF-8 NFC.
#include <cstdlib>

#include "drivers/card/data_groups.h"
#include "drivers/card/passive_authentication.h"
#include "drivers/card/pcsc/atr.h"
#include "drivers/card/security_infos.h"
#include "drivers/card/tlv.h"
#include "drivers/card/trust_files.h"
#include "kiosk/base/text.h"

namespace {

using namespace tramso;

void must(bool holds) {
    if (!holds) std::abort();
}

bool isText(const std::string& text) {
    return toNfc(text) == text;
}

bool inside(ByteView part, ByteView whole) {
    return part.empty() ||
           (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

void walk(ByteView bytes, int depth = 0) {
    TlvReader reader{bytes};
    while (!reader.atEnd()) {
        const auto object = reader.next();
        if (!object) return;
        must(inside(object->value, bytes) && inside(object->whole, bytes));
        if (depth < 8 && isConstructed(object->tag)) walk(object->value, depth + 1);
    }
}

// Normalising may make a text a little longer, never many times as long.
void details(const Result<std::vector<DetailField>>& fields, ByteView file) {
    std::size_t total = 0;
    for (const DetailField& field : fields.value_or(std::vector<DetailField>{})) {
        must(isText(field.text));
        total += field.text.size();
    }
    must(total <= 4 * file.size());
}

void vietnam(const Result<VietnamData>& data) {
    if (!data) return;
    (void)data->oldNumber();
    for (const VietnamField& field : data->fields) {
        must(field.id >= 1 && field.id <= 31);
        for (const std::string& text : field.texts) must(isText(text));
    }
}

void hashes(ByteView file) {
    const SodReading sod = readSod(file, TrustStore{}, 1'790'000'000);
    must(sod.reason != GenuinenessReason::None);  // nobody is trusted here
    for (const auto& [group, hash] : sod.hashes.byGroup)
        must(group >= 1 && group <= 16 && hash.size() == hashLength(sod.hashes.algorithm));
}

void zone(const Result<std::vector<std::string>>& lines) {
    for (const std::string& line : lines.value_or(std::vector<std::string>{}))
        must(line.size() == 30 || line.size() == 36 || line.size() == 44);
}

void file(unsigned kind, ByteView bytes) {
    switch (kind % 13) {
        case 0:
            return walk(bytes);
        case 1:
            return zone(parseDg1(bytes));
        case 2: {
            const auto portrait = parseDg2(bytes);
            return must(!portrait || portrait->picture.size() < bytes.size());
        }
        case 3:
            return details(parseDg11(bytes), bytes);
        case 4:
            return details(parseDg12(bytes), bytes);
        case 5:
            return vietnam(parseDg13(bytes));
        case 6:
            (void)parseDg14(bytes);
            return;
        case 7: {
            const auto key = parseDg15(bytes);
            return must(!key || inside(*key, bytes));
        }
        case 8:
            return hashes(bytes);
        case 9: {
            const auto infos = parseSecurityInfos(bytes);
            return must(!infos || bestPace(*infos) == nullptr || !infos->pace.empty());
        }
        case 10:
            for (const int group : parseCom(bytes).value_or(std::vector<int>{}))
                must(group >= 1 && group <= 16);
            return;
        case 11:
            (void)announcesExtendedLength(bytes);
            return;
        default:
            (void)readTrustItems(bytes);
            (void)readMasterList(bytes);
    }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 0) file(data[0], std::as_bytes(std::span{data, size}).subspan(1));
    return 0;
}
