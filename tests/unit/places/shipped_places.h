// SPDX-License-Identifier: GPL-3.0-or-later
// The tables that ship, read once.
#pragma once

#include <catch2/catch.hpp>

#include "kiosk/places/places.h"

namespace tramso {

inline const Places& shippedPlaces() {
    static const Places kPlaces = [] {
        auto places = loadPlaces(TRAMSO_SOURCE_DIR "/config/places");
        if (!places) FAIL(places.error().front().text);
        return *places;
    }();
    return kPlaces;
}

}  // namespace tramso
