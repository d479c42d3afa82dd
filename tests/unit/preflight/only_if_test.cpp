// SPDX-License-Identifier: GPL-3.0-or-later
// What hangs on an answer is missed only when that answer asks for it.
#include <catch2/catch.hpp>

#include "tests/unit/preflight/counter.h"

using namespace tramso;

using Lines = std::vector<std::string>;

namespace {

// Renting: then the owner's name and the lease.
struct Moving : Counter {
    Moving() {
        FieldRule home;
        home.key = "home";
        home.kind = FieldKind::Choice;
        home.label = {"Nơi ở", "Home"};
        home.choices = {{"Nhà mình", "Own"}, {"Thuê", "Rented"}};
        FieldRule owner;
        owner.key = "owner";
        owner.kind = FieldKind::Name;
        owner.label = {"Chủ nhà", "Owner"};
        owner.onlyIf = {"home", {"Thuê"}};
        FieldRule ownerPhone = owner;
        ownerPhone.key = "owner.phone";
        ownerPhone.kind = FieldKind::Phone;
        ownerPhone.onlyIf = {"owner", {"Trần Thị Mẫu"}};
        procedure.fields.insert(procedure.fields.end(), {home, owner, ownerPhone});
        PaperRule lease;
        lease.key = "lease";
        lease.title = {"Hợp đồng thuê", "Lease"};
        lease.onlyIf = {"home", {"Thuê"}};
        procedure.papers.push_back(lease);
        fields.push_back({"home", "Nhà mình", FieldOrigin::Typed, 100});
    }
};

}  // namespace

TEST_CASE("who owns the home is asked for no owner and no lease") {
    CHECK(Moving{}.findings().empty());
}

TEST_CASE("who rents it is") {
    Moving moving;
    moving.value("home") = "Thuê";
    CHECK(moving.findings() == Lines{"paper.missing lease stop", "field.missing owner stop"});
    moving.fields.push_back({"owner", "Trần Thị Mẫu", FieldOrigin::Typed, 100});
    CHECK(moving.findings() == Lines{"paper.missing lease stop", "field.missing owner.phone stop"});
}

TEST_CASE("an answer that is not asked any more is not judged, nor what hangs on it") {
    Moving moving;
    moving.fields.push_back({"owner", "Trần Thị Mẫu", FieldOrigin::Typed, 100});
    moving.fields.push_back({"owner.phone", "12", FieldOrigin::Typed, 100});
    CHECK(moving.findings().empty());
}
