// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/enrol/station_book.h"

#include "portal/base64.h"
#include "portal/digest.h"

namespace portal {
namespace {

// One at a time: a station being revoked is not certified meanwhile.
constexpr std::string_view kAbout = "stations";

tl::unexpected<Refusal> refuseToken() {
    return refuse(401, "the code is unknown, used, withdrawn or expired");
}

bool note(Connection& connection, const IssuedCertificate& made, const StationName& name, Seconds at) {
    auto insert =
        connection.prepare("INSERT INTO certificates(serial,station,ward,issued,expires) VALUES(?,?,?,?,?)");
    insert.bind(1, made.serial).bind(2, name.station).bind(3, name.ward).bind(4, at).bind(5, made.until);
    return insert.step() == Step::Done;
}

// What a code came to.
struct Use {
    std::string key, serial, certificate;
};

Answer<std::string> toldAgain(Connection& connection, const Use& use, const std::string& key) {
    auto query = connection.prepare("SELECT revoked FROM certificates WHERE serial=?");
    const bool holds = query.bind(1, use.serial).step() == Step::Row && query.number(0) == 0;
    const auto der = decodeBase64(use.certificate);
    if (use.key != key || !holds || !der) return refuseToken();
    return *der;
}

int countRows(Statement& statement) {
    int rows = 0;
    while (statement.step() == Step::Row) ++rows;
    return rows;
}

}  // namespace

bool StationBook::addCode(const std::string& token, const StationName& name, Seconds until) {
    const auto connection = database_.connection();
    auto insert = connection->prepare("INSERT INTO enrolments(digest,station,ward,expires) VALUES(?,?,?,?)");
    insert.bind(1, sha256Hex(token)).bind(2, name.station).bind(3, name.ward).bind(4, until);
    return insert.step() == Step::Done;
}

Answer<std::string> StationBook::enrol(const std::string& token, EVP_PKEY& key, Seconds at) {
    const std::string digest = sha256Hex(token), keyed = keyDigest(key);
    const auto connection = database_.connection();
    Transaction transaction{*connection, kAbout};
    auto query = connection->prepare(
        "SELECT station,ward,key_digest,serial,certificate FROM enrolments WHERE digest=? AND withdrawn=0 "
        "AND "
        "expires>?");
    if (query.bind(1, digest).bind(2, at).step() != Step::Row) return refuseToken();
    const StationName name{query.text(0), query.text(1)};
    const Use use{query.text(2), query.text(3), query.text(4)};
    if (!use.key.empty()) return toldAgain(*connection, use, keyed);
    const auto made = authority_.certify(key, name, at);
    if (!made) return refuse(500, "no certificate can be made");
    auto update =
        connection->prepare("UPDATE enrolments SET key_digest=?,serial=?,certificate=? WHERE digest=?");
    update.bind(1, keyed).bind(2, made->serial).bind(3, encodeBase64(made->der)).bind(4, digest);
    if (!note(*connection, *made, name, at) || update.step() != Step::Done || !transaction.commit())
        return refuseForDisk();
    return made->der;
}

Answer<std::string> StationBook::renew(const std::string& serial, EVP_PKEY& key, Seconds at) {
    const auto connection = database_.connection();
    Transaction transaction{*connection, kAbout};
    auto query = connection->prepare("SELECT station,ward FROM certificates WHERE serial=? AND revoked=0");
    if (query.bind(1, serial).step() != Step::Row) return refuse(403, "this certificate does not hold");
    const StationName name{query.text(0), query.text(1)};
    const auto made = authority_.certify(key, name, at);
    if (!made) return refuse(500, "no certificate can be made");
    if (!note(*connection, *made, name, at) || !transaction.commit()) return refuseForDisk();
    return made->der;
}

Standing StationBook::standing(const std::string& serial) {
    const auto connection = database_.connection();
    auto query = connection->prepare("SELECT revoked FROM certificates WHERE serial=?");
    if (query.bind(1, serial).step() != Step::Row) return Standing::Unknown;
    return query.number(0) == 0 ? Standing::Holds : Standing::Withdrawn;
}

std::vector<StationEntry> StationBook::all() {
    const auto connection = database_.connection();
    auto query = connection->prepare(
        "SELECT serial,station,ward,issued,expires,revoked FROM certificates ORDER BY station,issued,serial");
    std::vector<StationEntry> entries;
    while (query.step() == Step::Row)
        entries.push_back({query.text(0),
                           {query.text(1), query.text(2)},
                           query.number(3),
                           query.number(4),
                           query.number(5)});
    return entries;
}

Answer<Revoked> StationBook::revoke(const std::string& station, Seconds at) {
    const auto connection = database_.connection();
    Transaction transaction{*connection, kAbout};
    Revoked revoked;
    {
        auto update = connection->prepare(
            "UPDATE certificates SET revoked=? WHERE station=? AND revoked=0 RETURNING serial");
        update.bind(1, at).bind(2, station);
        revoked.certificates = countRows(update);
        auto codes = connection->prepare(
            "UPDATE enrolments SET withdrawn=1 WHERE station=? AND withdrawn=0 RETURNING digest");
        codes.bind(1, station);
        revoked.codes = countRows(codes);
        // It is no station of the fleet any more; one that takes its place will report.
        auto fleet = connection->prepare("DELETE FROM fleet WHERE station=?");
        if (fleet.bind(1, station).step() != Step::Done) return refuseForDisk();
    }
    if (!transaction.commit()) return refuseForDisk();
    return revoked;
}

}  // namespace portal
