// SPDX-License-Identifier: GPL-3.0-or-later
// A store in a folder of its own that can be closed and opened again, as by a station that starts anew.
#pragma once

#include <catch2/catch.hpp>
#include <memory>

#include "tests/scratch_folder.h"
#include "tests/unit/store/store_samples.h"

namespace tramso {

struct ReopenedStore {
    ScratchFolder scratch;
    SystemRandom random;
    std::unique_ptr<DossierStore> store = opened();

    std::unique_ptr<DossierStore> opened() {
        auto made = DossierStore::open(scratch.path() / "store", stationKey(), random);
        REQUIRE(made);
        return std::move(*made);
    }
    void reopen() {
        store.reset();
        store = opened();
    }
};

}  // namespace tramso
