// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "drivers/card/data_groups.h"
#include "drivers/card/small_integer.h"
#include "drivers/card/tlv.h"
#include "kiosk/base/text.h"

namespace tramso {
namespace {

constexpr Tag kDg13 = 0x6D;
constexpr int kLastId = 31;
constexpr int kDeepest = 8;  // wrappers around a field; real cards have at most two
constexpr std::size_t kMostTexts = 256;

// UTF-16, most significant byte first, as UTF-8; surrogates have no place in a BMPString.
std::optional<std::string> fromBmp(ByteView value) {
    std::string out;
    for (std::size_t i = 0; i + 1 < value.size(); i += 2) {
        const auto code = std::to_integer<unsigned>(value[i]) << 8U | std::to_integer<unsigned>(value[i + 1]);
        if (code >= 0xD800U && code <= 0xDFFFU) return std::nullopt;
        if (code >= 0x800U) out += static_cast<char>(0xE0U | code >> 12U);
        if (code >= 0x80U)
            out += static_cast<char>(code >= 0x800U ? 0x80U | (code >> 6U & 0x3FU) : 0xC0U | code >> 6U);
        out += static_cast<char>(code >= 0x80U ? 0x80U | (code & 0x3FU) : code);
    }
    return out;
}

std::optional<std::string> textOf(const Tlv& object) {
    const bool plain = object.tag == tag::kUtf8String || object.tag == tag::kPrintableString ||
                       object.tag == tag::kIa5String;
    if (!plain && object.tag != tag::kBmpString) return std::nullopt;
    const auto utf8 = plain ? std::string{viewText(object.value)} : fromBmp(object.value).value_or("");
    auto text = toNfc(utf8);
    if (!text) return std::nullopt;
    return std::move(*text);
}

// One walk over the tree, depth first.
class Walk {
public:
    // Fields at this level and below; BadData when the row is malformed.
    Result<Done> row(ByteView bytes, int depth) {
        if (depth > kDeepest) return Done{};
        TlvReader reader{bytes};
        while (!reader.atEnd()) {
            const auto object = reader.next();
            if (!object) return tl::unexpected{object.error()};
            const auto done = visit(*object, depth);
            if (!done) return done;
        }
        return Done{};
    }
    [[nodiscard]] VietnamData take() { return std::move(data_); }

private:
    Result<Done> visit(const Tlv& object, int depth) {
        if (!isConstructed(object.tag)) return Done{};
        const auto id = object.tag == tag::kSequence ? fieldId(object.value) : std::nullopt;
        if (!id) return row(object.value, depth + 1);
        VietnamField field{*id, {}};
        const auto done = texts(field, object.value, depth + 1);
        if (!done) return done;
        const bool known = std::ranges::find(data_.fields, *id, &VietnamField::id) != data_.fields.end();
        if (!known) data_.fields.push_back(std::move(field));
        return Done{};
    }

    static std::optional<int> fieldId(ByteView content) {
        const auto first = TlvReader{content}.next();
        if (!first || first->tag != tag::kInteger) return std::nullopt;
        const auto id = smallInteger(first->value);
        return id && *id >= 1 && *id <= kLastId ? id : std::nullopt;
    }

    Result<Done> texts(VietnamField& field, ByteView content, int depth) {
        TlvReader reader{content};
        while (!reader.atEnd()) {
            const auto object = reader.next();
            if (!object) return tl::unexpected{object.error()};
            if (auto text = textOf(*object); text && taken_++ < kMostTexts)
                field.texts.push_back(std::move(*text));
            if (!isConstructed(object->tag) || depth > kDeepest) continue;
            const auto done = texts(field, object->value, depth + 1);
            if (!done) return done;
        }
        return Done{};
    }

    VietnamData data_;
    std::size_t taken_ = 0;
};

}  // namespace

Result<VietnamData> parseDg13(ByteView file) {
    const auto content = TlvReader{file}.take(kDg13);
    if (!content) return tl::unexpected{content.error()};
    Walk walk;
    const auto done = walk.row(*content, 0);
    if (!done) return tl::unexpected{done.error()};
    VietnamData data = walk.take();
    if (data.fields.empty()) return fail(FaultCode::BadData, "dg13 without fields");
    return data;
}

}  // namespace tramso
