// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/portal/shared_places.h"

#include <fmt/format.h>
#include <libpq-fe.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <memory>

namespace {

// How s3rver names the file with an object's bytes.
constexpr std::string_view kObjectEnd = "._S3rver_object";

std::string told(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string{} : value;
}

struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};

std::vector<std::string> askDatabase(const std::string& database, const std::string& sql) {
    std::string password;
    std::getline(std::ifstream{told("TRAMSO_SHARED_PASSWORD")} >> std::ws, password);
    const std::string host = told("TRAMSO_SHARED_DB");
    const std::unique_ptr<PGconn, Finish> connection{
        PQsetdbLogin(host.c_str(), nullptr, nullptr, nullptr, database.c_str(), "tramso", password.c_str())};
    const std::unique_ptr<PGresult, Clear> result{PQexec(connection.get(), sql.c_str())};
    INFO(PQerrorMessage(connection.get()));
    const auto status = PQresultStatus(result.get());
    REQUIRE((status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK));
    std::vector<std::string> rows;
    for (int row = 0; row < PQntuples(result.get()); ++row)
        rows.emplace_back(PQgetvalue(result.get(), row, 0));
    return rows;
}

}  // namespace

bool sharedRun() {
    return !told("TRAMSO_SHARED_DB").empty();
}

SharedPlaces::SharedPlaces() {
    static int made = 0;
    name_ = fmt::format("p{}-{}", ::getpid(), ++made);
    askDatabase("postgres", fmt::format("CREATE DATABASE \"{}\"", name_));
}

std::vector<std::string> SharedPlaces::options() const {
    return {"--db",          fmt::format("postgresql://tramso@/{}?host={}", name_, told("TRAMSO_SHARED_DB")),
            "--db-password", told("TRAMSO_SHARED_PASSWORD"),
            "--blobs",       "s3://tramso/" + name_,
            "--s3-endpoint", told("TRAMSO_SHARED_S3"),
            "--s3-keys",     told("TRAMSO_SHARED_KEYS")};
}

std::vector<std::filesystem::path> SharedPlaces::objects(const std::string& beginning) const {
    std::vector<std::filesystem::path> found;
    const auto folder = std::filesystem::path{told("TRAMSO_SHARED_OBJECTS")} / "tramso" / name_ / beginning;
    std::error_code none;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder, none})
        if (entry.path().filename().string().ends_with(kObjectEnd)) found.push_back(entry.path());
    return found;
}

std::vector<std::string> SharedPlaces::ask(const std::string& sql) const {
    return askDatabase(name_, sql);
}

std::filesystem::path SharedPlaces::fileOf(const std::string& object) const {
    return std::filesystem::path{told("TRAMSO_SHARED_OBJECTS")} / "tramso" / name_ /
           (object + std::string{kObjectEnd});
}
