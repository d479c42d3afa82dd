// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/store_samples.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "kiosk/base/files.h"

namespace tramso {
namespace {

// Bytes that look like a PDF at their start and differ from document to document.
Bytes pdfOf(int number, std::size_t document, std::size_t size) {
    const std::string head = fmt::format("%PDF-1.7 Giấy của Nguyễn Văn Mẫu {}/{} ", number, document);
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::byte>(head[i % head.size()]);
    return bytes;
}

IdCard applicant() {
    IdCard card;
    card.number = "079090000123";
    card.name = "Nguyễn Văn Mẫu";
    card.birth = {1990, 1, 15};
    card.address = "1 Đường Mẫu, Bình Trị Đông";
    return card;
}

bool listedAs(DossierStore& store, const std::string& id, bool delivered, bool& listed) {
    const auto entries = store.list();
    if (!entries) return false;
    const auto found = std::ranges::find(*entries, id, &OutboxEntry::id);
    listed = found != entries->end();
    return listed && (found->state == OutboxState::Delivered) == delivered;
}

bool gone(const FaultCode code) {
    return code == FaultCode::NotFound;
}

constexpr std::size_t kAnySize = 64U << 20U;

}  // namespace

Made makeDossier(int number, std::size_t documents, std::size_t documentSize) {
    Made made;
    Dossier& dossier = made.dossier;
    dossier.id = fmt::format("{:032x}", number);
    dossier.reference = fmt::format("TS-{:04}-2222", number);
    dossier.trackingToken = fmt::format("{:032x}", number + 0x100000);
    dossier.procedureCode = "1.001193";
    dossier.procedureVersion = "2026-11-01";
    dossier.station = "Trạm Mẫu";
    dossier.created = Moment{std::chrono::milliseconds{1'795'486'000'000 + number * 1000LL}};
    dossier.applicant = applicant();
    for (std::size_t i = 0; i < documents; ++i) {
        made.pdfs.push_back(pdfOf(number, i, documentSize));
        dossier.documents.push_back({"paper",
                                     {"Giấy", "Paper"},
                                     fmt::format("{:02}-giay.pdf", i + 1),
                                     1,
                                     documentSize,
                                     sha256Hex(made.pdfs.back())});
    }
    return made;
}

Key stationKey(std::uint8_t number) {
    Key key;
    std::ranges::fill(key.bytes(), std::byte{number});
    return key;
}

Presence presenceOf(DossierStore& store, const Made& made) {
    const std::string& id = made.dossier.id;
    bool listed = false;
    const bool waiting = listedAs(store, id, false, listed);
    const auto manifest = store.manifest(id);
    bool whole = waiting && manifest && *manifest == manifestJson(made.dossier);
    bool nothing = !manifest && gone(manifest.error().code);
    for (std::size_t i = 0; i < made.pdfs.size(); ++i) {
        const auto document = store.document(id, made.dossier.documents[i].file);
        whole = whole && document && *document == made.pdfs[i];
        nothing = nothing && !document && gone(document.error().code);
    }
    if (whole) return Presence::Whole;
    if (nothing && !listed) return Presence::Absent;
    return nothing && listedAs(store, id, true, listed) ? Presence::Delivered : Presence::Half;
}

bool anyFileHolds(const std::filesystem::path& folder, ByteView needle) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
        if (!entry.is_regular_file()) continue;
        const auto content = readFile(entry.path(), kAnySize);
        if (!content) throw std::runtime_error{"cannot look into " + entry.path().string()};
        if (viewText(*content).find(viewText(needle)) != std::string_view::npos) return true;
    }
    return false;
}

}  // namespace tramso
