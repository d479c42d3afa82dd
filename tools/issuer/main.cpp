// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <cstdio>

#include "drivers/sim/chip/chip_image.h"
#include "kiosk/base/files.h"

using namespace tramso;
using namespace tramso::sim;

namespace {

constexpr std::int64_t kListDate = 1'790'000'000;  // September 2026

Result<Done> put(const std::filesystem::path& folder, const std::string& name, const Bytes& content) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    return writeFile(folder / name, content);
}

Result<Done> publish(const TestIssuer& issuer, const std::filesystem::path& folder) {
    auto done = put(folder, "csca.cer", issuer.csca());
    if (done) done = put(folder, "document_signer.cer", issuer.documentSigner());
    if (done) done = put(folder, "revoked.crl", issuer.revocationList(kListDate));
    if (done) done = put(folder, "master_list.ml", issuer.masterList());
    return done;
}

std::string nameOf(std::uint16_t id) {
    char name[8];
    (void)std::snprintf(name, sizeof name, "%04X", static_cast<unsigned>(id));
    return std::string{name} + ".bin";
}

Result<Done> publishCard(const ChipImage& image, const std::filesystem::path& folder) {
    for (const auto& [id, content] : image.masterFiles)
        if (auto done = put(folder / "mf", nameOf(id), content); !done) return done;
    for (const auto& [id, content] : image.applicationFiles)
        if (auto done = put(folder / "emrtd", nameOf(id), content); !done) return done;
    return Done{};
}

Result<Done> publishAll(const TestIssuer& issuer, const std::filesystem::path& folder) {
    if (auto done = publish(issuer, folder); !done) return done;
    for (const Citizen& citizen : sampleCitizens()) {
        ChipPlan plan;
        plan.citizen = citizen;
        if (auto done = publishCard(issueCard(plan, issuer), folder / "cards" / citizen.number); !done)
            return done;
    }
    return Done{};
}

}  // namespace

int main(int count, char** arguments) {
    CLI::App app{"Issues made-up certificates, lists and ID cards for tests. Nothing here is real."};
    std::string seed = kDemoState;
    std::string folder;
    app.add_option("--seed", seed, "Name all keys come from")->capture_default_str();
    app.add_option("--out", folder, "Folder to write to")->required();
    CLI11_PARSE(app, count, arguments);
    const auto done = publishAll(TestIssuer{seed}, folder);
    if (done) return 0;
    (void)std::fprintf(stderr, "%s\n", std::string{faultName(done.error().code)}.c_str());
    return 1;
}
