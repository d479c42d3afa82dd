// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "kiosk/base/files.h"
#include "kiosk/crypto/sealing.h"
#include "tests/scratch_folder.h"

using namespace tramso;

namespace {

using std::filesystem::perms;

// A key file of our own content and mode.
std::filesystem::path keyFile(const ScratchFolder& folder, std::size_t size, perms mode) {
    const auto file = folder.path() / "key";
    std::ofstream{file} << std::string(size, 'k');
    std::filesystem::permissions(file, mode);
    return file;
}

constexpr perms kOwner = perms::owner_read | perms::owner_write;

FaultCode faultOf(const std::filesystem::path& file) {
    SystemRandom random;
    const auto key = loadOrMakeKey(file, random);
    REQUIRE_FALSE(key);
    return key.error().code;
}

}  // namespace

TEST_CASE("a key file is made once, for its owner only, and read ever after") {
    const ScratchFolder folder;
    const auto file = folder.path() / "key";
    SystemRandom random;
    const auto made = loadOrMakeKey(file, random);
    REQUIRE(made);
    CHECK(std::filesystem::file_size(file) == 32);
    CHECK(std::filesystem::status(file).permissions() == kOwner);
    const auto again = loadOrMakeKey(file, random);
    REQUIRE(again);
    CHECK(std::ranges::equal(made->bytes(), again->bytes()));
}

TEST_CASE("two stations do not make the same key") {
    const ScratchFolder folder;
    SystemRandom random;
    const auto one = loadOrMakeKey(folder.path() / "one", random);
    const auto two = loadOrMakeKey(folder.path() / "two", random);
    REQUIRE((one && two));
    CHECK_FALSE(std::ranges::equal(one->bytes(), two->bytes()));
}

TEST_CASE("a key file that others may read or write is not trusted") {
    for (const perms more : {perms::group_read, perms::group_write, perms::others_read, perms::others_write,
                             perms::others_exec}) {
        const ScratchFolder folder;
        CHECK(faultOf(keyFile(folder, 32, kOwner | more)) == FaultCode::StoreLocked);
    }
}

TEST_CASE("a key file of another size is refused and left as it is") {
    for (const std::size_t size : {std::size_t{0}, std::size_t{31}, std::size_t{33}, std::size_t{1} << 20U}) {
        const ScratchFolder folder;
        const auto file = keyFile(folder, size, kOwner);
        CHECK(faultOf(file) == FaultCode::StoreLocked);
        CHECK(std::filesystem::file_size(file) == size);
    }
}

TEST_CASE("a key file for reading only is enough") {
    const ScratchFolder folder;
    SystemRandom random;
    CHECK(loadOrMakeKey(keyFile(folder, 32, perms::owner_read), random));
}

TEST_CASE("a folder or a link that leads nowhere in the key's place is refused, not replaced") {
    const ScratchFolder folder;
    std::filesystem::create_directory(folder.path() / "key");
    std::filesystem::permissions(folder.path() / "key", perms::owner_all);
    CHECK(faultOf(folder.path() / "key") == FaultCode::StoreLocked);
    for (const char* target : {"link", "not-mounted"}) {
        std::filesystem::create_symlink(target, folder.path() / "link");
        CHECK(faultOf(folder.path() / "link") == FaultCode::StoreLocked);
        CHECK(std::filesystem::is_symlink(folder.path() / "link"));
        std::filesystem::remove(folder.path() / "link");
    }
}

TEST_CASE("a key cannot be made where its folder is missing") {
    const ScratchFolder folder;
    CHECK(faultOf(folder.path() / "none" / "key") == FaultCode::FileUnwritable);
}

TEST_CASE("a key that systemd hands over is taken as it is, and never made where it is missing") {
    const ScratchFolder folder;
    REQUIRE(::setenv("CREDENTIALS_DIRECTORY", folder.path().c_str(), 1) == 0);
    SystemRandom random;
    const auto file =
        keyFile(folder, 32, perms::owner_read | perms::group_read);  // its access list shows there
    const auto key = loadOrMakeKey(file, random);
    REQUIRE(key);
    CHECK(key->bytes().front() == std::byte{'k'});
    CHECK(faultOf(folder.path() / "missing") == FaultCode::StoreLocked);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "missing"));
    std::filesystem::create_directory(folder.path() / "elsewhere");
    const auto copy = folder.path() / "elsewhere/key";
    std::filesystem::copy(file, copy);
    CHECK(faultOf(copy) == FaultCode::StoreLocked);
    ::unsetenv("CREDENTIALS_DIRECTORY");
}
