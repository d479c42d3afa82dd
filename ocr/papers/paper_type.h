// SPDX-License-Identifier: GPL-3.0-or-later
// The papers the station knows by sight.
#pragma once

#include <cstdint>
#include <string_view>

namespace tramso {

enum class PaperType : std::uint8_t {
    IdCardFront,            // both the cards of 2021 and of 2024
    IdCardBack,             // with the machine-readable zone
    BirthCertificate,       // giấy khai sinh, trích lục khai sinh
    BirthProof,             // giấy chứng sinh, from the hospital
    BirthDeclaration,       // the form
    MarriageCertificate,    // giấy chứng nhận kết hôn, trích lục kết hôn
    MarriageDeclaration,    // the form
    MaritalStatus,          // giấy xác nhận tình trạng hôn nhân
    DeathNotice,            // giấy báo tử
    DeathCertificate,       // trích lục khai tử, giấy chứng tử
    LandCertificate,        // giấy chứng nhận quyền sử dụng đất
    ResidenceChange,        // tờ khai thay đổi thông tin cư trú
    ResidenceConfirmation,  // xác nhận thông tin về cư trú
    BuildingApplication,    // đơn đề nghị cấp giấy phép xây dựng
    CourtDecision,          // bản án, quyết định của tòa án
    PowerOfAttorney,        // giấy, văn bản, hợp đồng ủy quyền
    Decision,               // quyết định of an office
    OfficialLetter          // công văn
};

// For machines: "birth_certificate".
[[nodiscard]] std::string_view nameOf(PaperType kind);

}  // namespace tramso
