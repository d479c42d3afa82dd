// SPDX-License-Identifier: GPL-3.0-or-later
// What happens in a life that brings people to the office: how procedures are grouped for those who do not
// know their official names.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace tramso {

// In the order of the choose-procedure screen.
enum class LifeEvent : std::uint8_t {
    Birth,      // sinh con
    Marriage,   // kết hôn, hôn nhân
    Death,      // người thân qua đời
    Records,    // giấy tờ hộ tịch: trích lục, cải chính
    Copies,     // chứng thực, sao y
    Residence,  // thường trú, tạm trú
    House,      // xây, sửa nhà
    Business,   // hộ kinh doanh
    Support     // trợ cấp, khuyết tật
};

// One life event: its word in procedure files, and its name on the screen, UTF-8 NFC.
struct LifeEventName {
    LifeEvent event;
    std::string_view key;
    std::string_view vi;
    std::string_view en;
};

inline constexpr auto kLifeEvents = std::to_array<LifeEventName>({
    {LifeEvent::Birth, "birth", "Sinh con", "A child is born"},
    {LifeEvent::Marriage, "marriage", "Kết hôn", "Marriage"},
    {LifeEvent::Death, "death", "Người thân qua đời", "A death in the family"},
    {LifeEvent::Records, "records", "Giấy tờ hộ tịch", "Civil status papers"},
    {LifeEvent::Copies, "copies", "Sao y, chứng thực", "Certified copies and signatures"},
    {LifeEvent::Residence, "residence", "Chỗ ở, cư trú", "Residence"},
    {LifeEvent::House, "house", "Xây, sửa nhà", "Building a house"},
    {LifeEvent::Business, "business", "Mở hộ kinh doanh", "Starting a business"},
    {LifeEvent::Support, "support", "Trợ cấp xã hội", "Social support"},
});

static_assert(
    [] {
        for (std::size_t i = 0; i < kLifeEvents.size(); ++i)
            if (static_cast<std::size_t>(kLifeEvents[i].event) != i) return false;
        return true;
    }(),
    "the table stands in the order of the enumeration");

}  // namespace tramso
