// SPDX-License-Identifier: GPL-3.0-or-later
// Updates through RAUC, as docs/image.md has it: files in one folder ask, services of the image do. This
// program writes no slot and has no right to; it may ask RAUC how it stands.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "kiosk/device/updates.h"

namespace tramso {

// Where the image keeps what it knows of editions.
struct UpdatePlaces {
    std::filesystem::path bundle = "/var/tramso/update/tramso.raucb";  // put there, it is put in
    std::filesystem::path edition = "/usr/lib/tramso/edition";         // the one that runs
    std::filesystem::path passed = "/var/tramso/passed";               // that ran well here, one a line

    [[nodiscard]] std::filesystem::path folder() const { return bundle.parent_path(); }
    // A bundle that lies whole beside it and waits: its edition and ".raucb".
    [[nodiscard]] std::filesystem::path waiting(const std::string& which) const;
};

// The editions of the bundles that wait, lowest first.
[[nodiscard]] std::vector<std::string> waitingEditions(const UpdatePlaces& places);

// Files of these names stand in places.folder(); the image's scripts read and write the others.
//   tried     the edition that was handed over last
//   outcome   what came of it: "installed", "refused: …", "went back"
//   go-back   asks for the other slot
class RaucUpdates final : public Updates {
public:
    using Ask = std::function<Result<std::string>()>;  // RAUC's status in JSON
    RaucUpdates(UpdatePlaces places, Ask ask) : places_{std::move(places)}, ask_{std::move(ask)} {}
    [[nodiscard]] Result<UpdateStanding> look() override;
    [[nodiscard]] Result<Done> putIn() override;
    [[nodiscard]] Result<Done> goBack() override;
    [[nodiscard]] bool underWay() override;

private:
    UpdatePlaces places_;
    Ask ask_;
};

// Asks the rauc of this machine.
[[nodiscard]] Result<std::string> askRauc();

}  // namespace tramso
