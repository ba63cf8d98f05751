// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/error.h"
#include "storage/keys/key_file.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <sys/stat.h>

using namespace soundings;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;
using storage::ErrorKind;
using storage::Secret;

namespace {

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void put(const std::filesystem::path& file, const std::string& content)
{
    std::ofstream(file, std::ios::binary) << content;
}

/// The message; the kind must be as expected.
std::string refusedAs(ErrorKind kind, const std::filesystem::path& file)
{
    try {
        static_cast<void>(storage::readKeyFile(file));
    } catch (const storage::Error& error) {
        CHECK(error.kind() == kind);
        CHECK(error.path() == file);
        return error.what();
    }
    return "read";
}

std::size_t countIn(const std::filesystem::path& folder)
{
    const auto files = std::filesystem::directory_iterator(folder);
    return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

std::string hexOf(const Secret& secret)
{
    std::string text;
    for (const std::uint8_t byte : secret.bytes()) {
        text += "0123456789abcdef"[byte >> 4U];
        text += "0123456789abcdef"[byte & 15U];
    }
    return text;
}

} // namespace

TEST_CASE("a key file is new every time, only its owner's, and read back", "[storage][keyfile]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "ada.key";
    const Secret key = storage::makeKeyFile(file);
    CHECK(key.size() == 32);
    CHECK(storage::sameSecret(storage::readKeyFile(file), key));
    struct stat status = {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    CHECK((status.st_mode & 07777U) == 0600U);
    CHECK(countIn(folder.path()) == 1);
    CHECK_FALSE(storage::sameSecret(storage::makeKeyFile(folder.path() / "other.key"), key));
}

TEST_CASE("the bytes of a key file are those that the description of the vault gives",
          "[storage][keyfile]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "ada.key";
    // SHA-256 of the two lines before it, by sha256sum.
    put(file,
        "soundings-key-file 1\n"
        "key 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n"
        "checksum 7a6c4a4c10dfcfaa57d53d86215366316d1919fd01724632d03ed01baa196253\n");
    const Secret key = storage::readKeyFile(file);
    CHECK(hexOf(key) == "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    // By hashlib.blake2b(b"seven quiet herons wade", digest_size=32, key=bytes(range(32))).
    CHECK(hexOf(storage::withFileKey(Secret::fromText("seven quiet herons wade"), key)) ==
          "4aba9907b3dffd6768a462d45b2d2663514b6a4871fa91c1e18d92073ab1e447");
}

TEST_CASE("a key file is known by its beginning, whole or not", "[storage][keyfile]")
{
    const TemporaryFolder place;
    const auto file = place.path() / "ada.key";
    static_cast<void>(storage::makeKeyFile(file));
    const std::string content = contentOf(file);
    CHECK(storage::isKeyFileOpening(content));
    CHECK(storage::isKeyFileOpening(content.substr(0, content.size() / 2)));
    CHECK(storage::isKeyFileOpening("soundings-key-file 2\n"));
    CHECK_FALSE(storage::isKeyFileOpening(content.substr(1)));
    CHECK_FALSE(storage::isKeyFileOpening(""));
}

TEST_CASE("a key file is never written over anything", "[storage][keyfile]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "there";
    const auto refuses = [&file] {
        try {
            static_cast<void>(storage::makeKeyFile(file));
        } catch (const storage::Error& error) {
            return error.kind() == ErrorKind::AlreadyExists;
        }
        return false;
    };
    put(file, "a letter");
    CHECK(refuses());
    CHECK(contentOf(file) == "a letter");
    std::filesystem::remove(file);
    std::filesystem::create_symlink("nowhere", file);
    CHECK(refuses());
    std::filesystem::remove(file);
    std::filesystem::create_directory(file);
    CHECK(refuses());
    CHECK(countIn(folder.path()) == 1);
}

TEST_CASE("every flipped bit and every cut of a key file is refused", "[storage][keyfile][R5]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "ada.key";
    static_cast<void>(storage::makeKeyFile(file));
    const std::string whole = contentOf(file);
    for (std::size_t bit = 0; bit < 8 * whole.size(); ++bit) {
        std::string damaged = whole;
        damaged[bit / 8] =
            static_cast<char>(static_cast<unsigned char>(damaged[bit / 8]) ^ (1U << (bit % 8)));
        put(file, damaged);
        INFO(bit);
        CHECK_THROWS_AS(storage::readKeyFile(file), storage::Error);
    }
    for (std::size_t length = 0; length < whole.size(); ++length) {
        put(file, whole.substr(0, length));
        INFO(length);
        CHECK_THROWS_AS(storage::readKeyFile(file), storage::Error);
    }
    put(file, whole);
    CHECK_NOTHROW(static_cast<void>(storage::readKeyFile(file)));
}

TEST_CASE("what is no key file is refused with the reason", "[storage][keyfile]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "ada.key";
    CHECK_THAT(refusedAs(ErrorKind::NotFound, file), ContainsSubstring("not there"));
    put(file, "dear diary\n");
    CHECK_THAT(refusedAs(ErrorKind::Damaged, file), ContainsSubstring("not a key file"));
    put(file, "");
    CHECK_THAT(refusedAs(ErrorKind::Damaged, file), ContainsSubstring("not a key file"));
    put(file, "soundings-key-file 2\n");
    CHECK_THAT(refusedAs(ErrorKind::Damaged, file), ContainsSubstring("another version"));
    std::filesystem::remove(file);
    static_cast<void>(storage::makeKeyFile(file));
    const std::string whole = contentOf(file);
    put(file, whole + "\n");
    CHECK_THAT(refusedAs(ErrorKind::Damaged, file), ContainsSubstring("longer"));
    put(file, whole + std::string(1U << 20U, 'x'));
    CHECK_THAT(refusedAs(ErrorKind::Damaged, file), ContainsSubstring("longer"));
    put(file, whole.substr(0, 100));
    CHECK_THAT(refusedAs(ErrorKind::Damaged, file), ContainsSubstring("cut off"));
    std::string flipped = whole;
    flipped[30] = flipped[30] == '0' ? '1' : '0';
    put(file, flipped);
    CHECK_THAT(refusedAs(ErrorKind::Damaged, file), ContainsSubstring("checksum"));

    put(folder.path() / "true.key", whole);
    std::filesystem::remove(file);
    std::filesystem::create_symlink("true.key", file);
    CHECK_THAT(refusedAs(ErrorKind::Damaged, file), ContainsSubstring("link"));
    std::filesystem::remove(file);
    std::filesystem::create_directory(file);
    CHECK_THAT(refusedAs(ErrorKind::Damaged, file), ContainsSubstring("no plain file"));
    std::filesystem::remove(file);
    REQUIRE(::mkfifo(file.c_str(), 0600) == 0);
    CHECK_THAT(refusedAs(ErrorKind::Damaged, file), ContainsSubstring("no plain file"));
}

TEST_CASE("passphrase and key file open a vault together, and neither alone",
          "[storage][keyfile][vault]")
{
    TestVault vault;
    const TemporaryFolder folder;
    const Secret key = storage::makeKeyFile(folder.path() / "ada.key");
    const Secret both = storage::withFileKey(passphrase(), key);
    const auto opensWith = [&vault](const Secret& secret) {
        try {
            static_cast<void>(storage::Vault::open(vault.dir(), OwnerName, secret, Now));
            return true;
        } catch (const storage::Error& error) {
            CHECK(error.kind() == ErrorKind::WrongKey);
            return false;
        }
    };
    vault->changePassphrase(passphrase(), both, Now);
    vault.close();
    CHECK(opensWith(both));
    CHECK_FALSE(opensWith(passphrase()));
    CHECK_FALSE(opensWith(key));
    const Secret other = storage::makeKeyFile(folder.path() / "other.key");
    CHECK_FALSE(opensWith(storage::withFileKey(passphrase(), other)));
    CHECK_FALSE(opensWith(storage::withFileKey(passphrase("another passphrase"), key)));
    CHECK(opensWith(both));
}
