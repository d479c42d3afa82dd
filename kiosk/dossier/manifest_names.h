// SPDX-License-Identifier: GPL-3.0-or-later
// How the manifest spells our enums (docs/wire.md §3); shared by its writer and its reader.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "kiosk/dossier/dossier.h"

namespace tramso::manifest {

template <class E>
struct Name {
    E value;
    std::string_view text;
};

inline constexpr auto kOrigins = std::to_array<Name<FieldOrigin>>(
    {{FieldOrigin::Card, "card"}, {FieldOrigin::Paper, "paper"}, {FieldOrigin::Typed, "typed"}});
inline constexpr auto kSeverities = std::to_array<Name<Severity>>(
    {{Severity::Stop, "stop"}, {Severity::Warn, "warn"}, {Severity::Info, "info"}});
inline constexpr auto kDoubts = std::to_array<Name<PageDoubt>>({{PageDoubt::Blank, "blank"},
                                                                {PageDoubt::TooDark, "too_dark"},
                                                                {PageDoubt::TooLight, "too_light"},
                                                                {PageDoubt::TooCoarse, "too_coarse"},
                                                                {PageDoubt::Blurred, "blurred"},
                                                                {PageDoubt::SecondSheet, "second_sheet"},
                                                                {PageDoubt::CutOff, "cut_off"},
                                                                {PageDoubt::Glare, "glare"},
                                                                {PageDoubt::Unreadable, "unreadable"},
                                                                {PageDoubt::SamePage, "same_page"}});
inline constexpr auto kSexes = std::to_array<Name<Sex>>({{Sex::Male, "male"}, {Sex::Female, "female"}});
inline constexpr auto kEvidence =
    std::to_array<Name<IdentityEvidence>>({{IdentityEvidence::Typed, "typed"},
                                           {IdentityEvidence::CardQr, "card_qr"},
                                           {IdentityEvidence::CardChip, "card_chip"}});
inline constexpr auto kAccesses =
    std::to_array<Name<ChipProtocol>>({{ChipProtocol::None, "none"},
                                       {ChipProtocol::Bac, "bac"},
                                       {ChipProtocol::PaceGeneric, "pace-gm"},
                                       {ChipProtocol::PaceIntegrated, "pace-im"},
                                       {ChipProtocol::PaceChipAuthentication, "pace-cam"}});
inline constexpr auto kGenuineness =
    std::to_array<Name<ChipTrust>>({{ChipTrust::Genuine, "genuine"},
                                    {ChipTrust::IssuerUnknown, "issuer_unknown"},
                                    {ChipTrust::NotGenuine, "not_genuine"}});

// The spelling of a value; every value stands in its table.
template <class E, std::size_t N>
[[nodiscard]] constexpr std::string_view nameOf(const std::array<Name<E>, N>& names, E value) {
    for (const Name<E>& name : names)
        if (name.value == value) return name.text;
    return {};
}

// The value a spelling stands for.
template <class E, std::size_t N>
[[nodiscard]] constexpr std::optional<E> valueOf(const std::array<Name<E>, N>& names, std::string_view text) {
    for (const Name<E>& name : names)
        if (name.text == text) return name.value;
    return std::nullopt;
}

}  // namespace tramso::manifest
