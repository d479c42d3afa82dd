// SPDX-License-Identifier: GPL-3.0-or-later
// Which values of a visit a draft keeps, and under which names: one description of each, for writing and for
// reading (draft_format.h).
#pragma once

#include <concepts>
#include <type_traits>

#include "kiosk/visit/visit_data.h"

namespace tramso::draft_format {

// Const when it is written, not when it is read.
template <class T, class Of>
concept Value = std::same_as<std::remove_const_t<T>, Of>;

template <class Archive, Value<PartialDate> T>
void describe(Archive& archive, T& date) {
    archive("year", date.year)("month", date.month)("day", date.day);
}

template <class Archive, Value<CardExpiry> T>
void describe(Archive& archive, T& expiry) {
    archive("day", expiry.day)("unlimited", expiry.unlimited)("computed", expiry.computed);
}

template <class Archive, Value<IdentityClaim> T>
void describe(Archive& archive, T& claim) {
    archive("source", claim.source)("number", claim.number)("old_number", claim.oldNumber);
    archive("name", claim.name)("name_cut", claim.nameCut)("birth", claim.birth)("sex", claim.sex);
    archive("address", claim.address)("issued", claim.issued)("expires", claim.expires);
    archive("extra", claim.extra);
}

template <class Archive, Value<ChipEvidence> T>
void describe(Archive& archive, T& evidence) {
    archive("access", evidence.access)("genuineness", evidence.genuineness);
}

template <class Archive, Value<Identification> T>
void describe(Archive& archive, T& is) {
    archive("qr", is.qr)("chip", is.chip)("chip_evidence", is.chipEvidence);
    archive("typed", is.typed)("chip_skipped", is.chipSkipped);
}

template <class Archive, Value<PageMark> T>
void describe(Archive& archive, T& mark) {
    archive("x", mark.x)("y", mark.y)("width", mark.width)("height", mark.height);
}

template <class Archive, Value<PageQuality> T>
void describe(Archive& archive, T& quality) {
    archive("verdict", quality.verdict)("mark", quality.mark)("flattened", quality.flattened);
    archive("turned", quality.turnedDegrees)("skew", quality.skewDegrees)("ink", quality.inkShare);
    archive("sharpness", quality.sharpness)("confidence", quality.meanConfidence);
}

template <class Archive, Value<Box> T>
void describe(Archive& archive, T& box) {
    archive("x", box.x)("y", box.y)("width", box.width)("height", box.height);
}

template <class Archive, Value<Word> T>
void describe(Archive& archive, T& word) {
    archive("text", word.text)("box", word.box)("confidence", word.confidence)("line", word.line);
}

template <class Archive, Value<PageLayers> T>
void describe(Archive& archive, T& layers) {
    archive("background", layers.background)("ink_colour", layers.inkColour)("ink_mask", layers.inkMask);
    archive("width", layers.maskWidth)("height", layers.maskHeight);
}

template <class Archive, Value<PageReading> T>
void describe(Archive& archive, T& page) {
    archive("quality", page.quality)("words", page.words)("text", page.text)("picture", page.cleanPicture);
    archive("layers", page.layers)("width", page.width)("height", page.height)("dpi", page.dpi);
}

template <class Archive, Value<PageImprint> T>
void describe(Archive& archive, T& imprint) {
    archive("width", imprint.width)("height", imprint.height)("rows", imprint.rows);
}

}  // namespace tramso::draft_format
