// SPDX-License-Identifier: GPL-3.0-or-later
// Forms and cookies as browsers send them, and as strangers do.
#include <catch2/catch.hpp>

#include "portal/office/form.h"

TEST_CASE("a form's names and values come as they were typed") {
    const auto form =
        portal::parseForm("note=Thi%E1%BA%BFu+gi%E1%BA%A5y%0D%0A%2B1&paper=a&paper=b&empty=&bare");
    REQUIRE(form);
    CHECK(form->value("note") == "Thiếu giấy\r\n+1");
    CHECK(form->values("paper") == std::vector<std::string>{"a", "b"});
    CHECK(form->value("empty").empty());
    CHECK(form->value("missing").empty());
    CHECK(portal::parseForm("")->values("a").empty());
}

TEST_CASE("what is no form is refused") {
    // Broken escapes, a zero, a control character, bytes that are no UTF-8: cut, overlong, a surrogate, too
    // far.
    for (const char* body : {"a=%", "a=%4", "a=%zz", "a=%00", "a=%1B", "a=%FF", "a=%E1%BA", "a=%C0%80",
                             "a=%E0%80%80", "a=%ED%A0%80", "a=%F4%90%80%80", "%80=a"})
        CHECK(portal::parseForm(body).error().status == 400);
    std::string many;
    for (int i = 0; i < 201; ++i) many += "a=1&";
    CHECK(portal::parseForm(many).error().status == 400);
}

TEST_CASE("a cookie is found by its whole name, once") {
    CHECK(portal::cookieValue("a=1; officer=2; b=3", "officer") == "2");
    CHECK(portal::cookieValue("officer=2", "officer") == "2");
    CHECK(portal::cookieValue("xofficer=2; office=3", "officer").empty());
    CHECK(portal::cookieValue("officer=2; officer=3", "officer").empty());
    CHECK(portal::cookieValue("", "officer").empty());
}
