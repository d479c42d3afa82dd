// SPDX-License-Identifier: GPL-3.0-or-later
// Following a dossier, every state of it in every look. The pictures are build output, for people to look at.
#include <catch2/catch.hpp>

#include "tests/qml/booth.h"
#include "tests/qml/looks.h"

using namespace tramso;
using namespace tramso::test;

namespace {

// What an officer writes stays as it was written; the rest are names.
const QStringList kSaidInVietnamese{"Tiếng Việt", "Điểm hỗ trợ",   "UBND phường",
                                    "Tờ khai",    "Sổ hộ khẩu cũ", "Bản chụp mờ, chưa thấy rõ dấu."};

DossierStatus dossierWith(int code, const char* vi, const char* en) {
    return {.code = code,
            .dossierCode = "H29.01-261124-0001",
            .textVi = vi,
            .textEn = en,
            .reference = "TS-7K3M-92QD",
            .procedure = "9.000001"};
}

class FollowGallery {
public:
    FollowGallery() : looks_{booth_, TRAMSO_PICTURES_DIR, kSaidInVietnamese} {
        booth_.press("followButton");
        REQUIRE(booth_.kiosk.until([this] { return booth_.step() == Step::Follow; }));
    }

    void asking() {
        looks_.at("40-follow-scan");
        booth_.press("typeReferenceButton");
        booth_.type("7k3m9");
        looks_.at("41-follow-reference");
        booth_.type("2qd");
        booth_.press("followNextButton");
        booth_.type("01");
        looks_.at("42-follow-digits");
        booth_.type("23");
        booth_.press("followNextButton");
        settle();
        looks_.at("43-follow-unknown");
    }

    void standing() {
        DossierStatus asks = dossierWith(5, "Yêu cầu bổ sung giấy tờ", "More papers needed");
        asks.meansVi =
            "Hồ sơ cần thêm giấy tờ. Mời quý vị mang giấy tờ và phiếu đến một Trạm Số hoặc bộ phận một cửa.";
        asks.meansEn = "Please bring them, with your slip, to any TramSo station or to the one-stop desk.";
        asks.note = "Bản chụp mờ, chưa thấy rõ dấu.";
        asks.papers = {{"form", "Tờ khai"}, {"", "Sổ hộ khẩu cũ"}};
        asks.mayWithdraw = true;
        show("44-follow-asked", asks);
        booth_.press("withdrawButton");
        looks_.at("45-follow-withdraw");
        booth_.press("backButton");
        DossierStatus done = dossierWith(9, "Đã xử lý xong", "Processing finished");
        done.meansVi = "Hồ sơ đã có kết quả.";
        done.meansEn = "The result is ready.";
        done.due = "2026-12-05";
        done.resultReady = true;
        show("46-follow-finished", done);
    }

private:
    void settle() {
        const Visit& visit = *booth_.kiosk.visit;
        REQUIRE(booth_.kiosk.until([&] { return !visit.scanning() && !visit.data().follow.looking; }));
        booth_.rest();
    }
    void show(const std::string& name, const DossierStatus& status) {
        booth_.kiosk.desk.put(kSlipToken, status);
        booth_.kiosk.scanner.next({{kSlipCode}, {}});
        booth_.kiosk.visit->scanSlip();
        settle();
        looks_.at(name);
    }

    Booth booth_;
    Looks looks_;
};

}  // namespace

TEST_CASE("every state of following a dossier can be read and touched in every look") {
    complaints().clear();
    FollowGallery gallery;
    gallery.asking();
    gallery.standing();
}
