// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/dossier/vector_dossier.h"

#include <fstream>
#include <iterator>

namespace tramso {
namespace {

using namespace std::chrono_literals;

std::string fourTimes(const std::string& text) {
    return text + text + text + text;
}

IdCard applicant() {
    IdCard card;
    card.number = "079090000123";
    card.oldNumber = "020000123";
    card.name = "Nguyễn Văn Mẫu";
    card.birth = {1990, 1, 15};
    card.sex = Sex::Male;
    card.address = "1 Đường Mẫu, Bình Trị Đông";
    card.evidence = IdentityEvidence::CardQr;
    return card;
}

std::vector<Document> documents() {
    return {{"declaration",
             {"Tờ khai đăng ký khai sinh", "Birth registration form"},
             "01-to-khai.pdf",
             2,
             123'456,
             fourTimes("0123456789abcdef"),
             {{2, PageDoubt::CutOff}}},
            {"birth_proof",
             {"Giấy chứng sinh", "Proof of birth"},
             "02-giay-chung-sinh.pdf",
             1,
             1,
             fourTimes("fedcba9876543210")}};
}

std::vector<FormField> fields() {
    return {{"child.name", "Nguyễn Thị \"Mẫu\" \\ /", FieldOrigin::Paper, 96},
            {"child.home_town", "dòng 1\ndòng 2\t\x01\x1F\x7F €😀", FieldOrigin::Typed, 100},
            {"requester.number", "079090000123", FieldOrigin::Card, 0},
            {"father.name", "", FieldOrigin::Typed, 100}};
}

std::vector<Finding> findings() {
    return {{"paper.missing",
             Severity::Stop,
             "marriage_cert",
             {"Chưa có giấy chứng nhận kết hôn.", "Missing: the marriage certificate."},
             {"Mời quét giấy này.", "Please scan it."}},
            {"number.doubt",
             Severity::Warn,
             "requester.number",
             {"Số định danh không khớp.", "The number does not fit."},
             {"Mời xem lại thẻ.", "Please look at the card again."}}};
}

}  // namespace

Dossier vectorDossier() {
    constexpr std::chrono::sys_days kDay = 2026y / 11 / 24;
    Dossier dossier;
    dossier.id = "00112233445566778899aabbccddeeff";
    dossier.reference = "TS-7K3M-92QD";
    dossier.trackingToken = "ffeeddccbbaa99887766554433221100";
    dossier.procedureCode = "1.001193";
    dossier.procedureVersion = "2026-11-01";
    dossier.station = "Điểm hỗ trợ Khu phố 5";
    dossier.created = kDay + 2h + 14min + 55s + 999ms;  // the wire has whole seconds
    dossier.applicant = applicant();
    dossier.fields = fields();
    dossier.documents = documents();
    dossier.consents = {{"submit_on_behalf", "2026-11-01", kDay + 2h + 10min},
                        {"process_papers", "2026-11-01", kDay + 2h + 10min + 7s}};
    dossier.findings = findings();
    return dossier;
}

std::string vectorManifest() {
    std::ifstream file{TRAMSO_SOURCE_DIR "/tests/data/wire/manifest.json", std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace tramso
