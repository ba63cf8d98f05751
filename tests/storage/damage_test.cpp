// SPDX-License-Identifier: GPL-3.0-or-later
// Files that were changed, torn, replaced or put back: refused or reported, never a wrong value.
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/digest.h"
#include "storage/response_store.h"
#include "storage/session_store.h"
#include "storage/vault_state.h"
#include "tests/fault/trials.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <random>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;
using storage::Vault;

namespace {

/// Records are tried more often in tests/fault.
int flips()
{
    return trialsOf("R5", 200);
}

struct Filled
{
    TestVault vault;
    core::Client client = someClient("A-1");
    core::Case episode;

    Filled()
    {
        episode = someCase(vault->user().id, client);
        vault.write([this](storage::Change& change) {
            storage::insertClient(change, client);
            storage::insertCase(change, episode);
            for (int number = 1; number <= 40; ++number) {
                const auto session = someSession(episode, number);
                storage::insertSession(change, session);
                storage::insertResponse(change, someResponse(episode, session, number * 0.5));
            }
        });
        vault.close();
    }

    [[nodiscard]] storage::Unlocked unlocked() const
    {
        return storage::unlockAs(vault.files(), OwnerName, passphrase(), Now);
    }
};

/// Opens with the key at hand, which saves the second that a passphrase costs.
std::unique_ptr<storage::VaultState> openWith(const Filled& filled,
                                              const storage::Unlocked& unlocked)
{
    return storage::openState(
        storage::filesOfVault(filled.vault.dir()),
        storage::VaultLock(filled.vault.files().lock),
        {unlocked.keys, unlocked.dataKey.copy(), unlocked.user, unlocked.cost},
        OwnerName,
        Now);
}

bool hasTheValues(const Vault& vault, const Filled& filled)
{
    const auto series = storage::seriesOf(vault, seriesOfCase(filled.episode));
    if (series.size() != 40) {
        return false;
    }
    for (const auto& row : series) {
        if (row.value != row.sessionNumber * 0.5) {
            return false;
        }
    }
    const auto client = storage::clientByCode(vault, "A-1");
    return client && client->name == filled.client.name;
}

void openAgain(const TestVault& vault)
{
    static_cast<void>(Vault::open(vault.dir(), OwnerName, passphrase(), Now));
}

/// Every flip is refused at opening, refused at reading or reported by a check.
void flipBits(Filled& filled, const std::filesystem::path& file)
{
    const auto unlocked = filled.unlocked();
    const std::string whole = readAll(file);
    const int count = flips();
    auto random = dice();
    std::uniform_int_distribution<std::size_t> bits(0, whole.size() * 8 - 1);
    int noticed = 0;
    for (int i = 0; i < count; ++i) {
        const std::size_t bit = bits(random);
        INFO("bit " << bit);
        writeAll(file, withFlippedBit(whole, bit));
        bool wasNoticed = false;
        bool wasRight = false;
        try {
            const Vault vault(openWith(filled, unlocked));
            wasNoticed = !vault.check().ok();
            wasRight = hasTheValues(vault, filled);
        } catch (const storage::Error& error) {
            CHECK(error.kind() == ErrorKind::Damaged);
            wasNoticed = true;
        }
        CHECK((wasRight || wasNoticed));
        noticed += wasNoticed ? 1 : 0;
    }
    CHECK(noticed == count);
    writeAll(file, whole);
    CHECK(openWith(filled, unlocked));
}

} // namespace

TEST_CASE("damaged records are told in words, with what to do", "[storage][damage]")
{
    using Catch::Matchers::ContainsSubstring;
    const Filled filled;
    const auto keys = filled.unlocked();
    const auto records = filled.vault.files().records;
    const std::string whole = readAll(records);
    std::string first = whole;
    first[100] ^= 1;
    std::string others = whole;
    for (std::size_t page = 4096; page < others.size(); page += 4096) {
        others[page + 100] ^= 1;
    }
    for (const std::string& damaged : {first, others, whole.substr(0, 3000), std::string()}) {
        writeAll(records, damaged);
        std::string said;
        try {
            static_cast<void>(openWith(filled, keys));
        } catch (const storage::Error& error) {
            CHECK(error.kind() == ErrorKind::Damaged);
            said = error.what();
        }
        CHECK_THAT(said, ContainsSubstring("records.db"));
        CHECK_THAT(said, ContainsSubstring("'soundings-cli vault restore FILE DIR'"));
        CHECK_THAT(said, ContainsSubstring("backups/"));
        CHECK_THAT(said, !ContainsSubstring("malformed") && !ContainsSubstring("database"));
    }
}

TEST_CASE("a flipped bit in the records is refused or reported", "[storage][damage][R4]")
{
    Filled filled;
    flipBits(filled, filled.vault.files().records);
}

TEST_CASE("a flipped bit in the head is refused", "[storage][damage][R5][torture]")
{
    Filled filled;
    flipBits(filled, filled.vault.files().head);
}

TEST_CASE("a flipped bit in the keys is refused before the passphrase is tried",
          "[storage][damage][R5][torture]")
{
    TestVault vault;
    vault.close();
    const std::string whole = readAll(vault.files().keys);
    const int count = flips();
    auto random = dice();
    std::uniform_int_distribution<std::size_t> bits(0, whole.size() * 8 - 1);
    for (int i = 0; i < count; ++i) {
        const std::size_t bit = bits(random);
        INFO("bit " << bit);
        writeAll(vault.files().keys, withFlippedBit(whole, bit));
        const auto error = errorOf([&] { openAgain(vault); });
        CHECK((error == ErrorKind::Damaged || error == ErrorKind::TooNew));
    }
    CHECK_FALSE(std::filesystem::exists(vault.files().attempts));
}

TEST_CASE("keys that end anywhere too early are refused before the passphrase is tried",
          "[storage][damage][R5][torture]")
{
    TestVault vault;
    vault.close();
    const std::string whole = readAll(vault.files().keys);
    const int count = flips();
    auto random = dice();
    std::uniform_int_distribution<std::size_t> sizes(0, whole.size() - 1);
    for (int i = 0; i < count; ++i) {
        const std::size_t size = sizes(random);
        INFO(size << " bytes");
        writeAll(vault.files().keys, whole.substr(0, size));
        CHECK(errorOf([&] { openAgain(vault); }) == ErrorKind::Damaged);
    }
    CHECK_FALSE(std::filesystem::exists(vault.files().attempts));
}

TEST_CASE("a flipped bit in the keys is refused also where its checksum was computed anew",
          "[storage][damage][R5][torture]")
{
    TestVault vault;
    vault.close();
    const std::string whole = readAll(vault.files().keys);
    const std::size_t end = whole.find("  \"checksum\": \"");
    const int count = flips();
    auto random = dice();
    std::uniform_int_distribution<std::size_t> bits(0, end * 8 - 1);
    int triedThePassphrase = 0;
    for (int i = 0; i < count; ++i) {
        const std::size_t bit = bits(random);
        INFO("bit " << bit);
        std::string text = withFlippedBit(whole, bit);
        text.replace(end + 15, 64, storage::sha256Hex(text.substr(0, end)));
        writeAll(vault.files().keys, text);
        const auto error = errorOf([&] { openAgain(vault); });
        // A slot that was changed cannot be told from one that another passphrase opens.
        CHECK((error == ErrorKind::Damaged || error == ErrorKind::TooNew ||
               error == ErrorKind::WrongKey));
        triedThePassphrase += error == ErrorKind::WrongKey ? 1 : 0;
        std::filesystem::remove(vault.files().attempts);
    }
    CHECK(triedThePassphrase > 0);
    CHECK(triedThePassphrase < count);
}

TEST_CASE("a head that ends anywhere too early is refused", "[storage][damage][R5]")
{
    Filled filled;
    const auto unlocked = filled.unlocked();
    const auto file = filled.vault.files().head;
    const std::string whole = readAll(file);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        INFO(size << " bytes");
        writeAll(file, whole.substr(0, size));
        CHECK(errorOf([&] { static_cast<void>(openWith(filled, unlocked)); }) ==
              ErrorKind::Damaged);
    }
}

TEST_CASE("a file that ends too early is refused", "[storage][damage][R5]")
{
    Filled filled;
    const auto unlocked = filled.unlocked();
    const auto files = filled.vault.files();
    for (const auto& file : {files.records, files.head, files.keys}) {
        const std::string whole = readAll(file);
        for (const std::size_t size :
             {std::size_t{0}, std::size_t{1}, whole.size() / 2, whole.size() - 1}) {
            INFO(file << " of " << size << " bytes");
            writeAll(file, whole.substr(0, size));
            if (file == files.keys) {
                CHECK(errorOf([&] { static_cast<void>(filled.unlocked()); }) == ErrorKind::Damaged);
                continue;
            }
            const auto error = errorOf([&] {
                const Vault vault(openWith(filled, unlocked));
                if (!vault.check().ok()) {
                    throw storage::Error(ErrorKind::Damaged, "reported");
                }
            });
            CHECK(error == ErrorKind::Damaged);
        }
        writeAll(file, whole);
    }
}

TEST_CASE("old records that were put back are told from the head", "[storage][damage][R6]")
{
    TestVault vault;
    const std::string old = readAll(vault.files().records);
    vault.write([](storage::Change& change) { storage::insertClient(change, someClient("A-1")); });
    vault.write([](storage::Change& change) { storage::insertClient(change, someClient("A-2")); });
    vault.close();
    const auto head = readAll(vault.files().head);
    writeAll(vault.files().records, old);
    CHECK_THROWS_WITH(openAgain(vault),
                      Catch::Matchers::ContainsSubstring("2 entries are missing"));
    CHECK(errorOf([&] { openAgain(vault); }) == ErrorKind::BehindHead);
    CHECK(readAll(vault.files().records) == old);
    CHECK(readAll(vault.files().head) == head);
}

TEST_CASE("an old head that was put back is told from the records", "[storage][damage][R6]")
{
    TestVault vault;
    const std::string old = readAll(vault.files().head);
    vault.write([](storage::Change& change) { storage::insertClient(change, someClient("A-1")); });
    vault.write([](storage::Change& change) { storage::insertClient(change, someClient("A-2")); });
    vault.close();
    writeAll(vault.files().head, old);
    CHECK(errorOf([&] { vault.reopen(); }) == ErrorKind::Damaged);
}

TEST_CASE("a missing file of a vault is named", "[storage][damage]")
{
    TestVault vault;
    vault.close();
    const auto files = vault.files();
    for (const auto& file : {files.records, files.keys, files.head}) {
        const std::string whole = readAll(file);
        std::filesystem::remove(file);
        CHECK_THROWS_WITH(openAgain(vault), Catch::Matchers::ContainsSubstring(file.string()));
        CHECK(errorOf([&] { openAgain(vault); }) == ErrorKind::Damaged);
        writeAll(file, whole);
    }
    vault.reopen();
    CHECK(vault->check().ok());
}

TEST_CASE("files of another vault are refused", "[storage][damage]")
{
    TestVault one;
    TestVault other;
    one.close();
    other.close();
    for (const auto& name : {"records.db", "head", "keys.json"}) {
        INFO(name);
        const std::string whole = readAll(one.dir() / name);
        writeAll(one.dir() / name, readAll(other.dir() / name));
        CHECK(errorOf([&] { one.reopen(); }) == ErrorKind::Damaged);
        writeAll(one.dir() / name, whole);
    }
    one.reopen();
    CHECK(one->check().ok());
}

TEST_CASE("records that are not encrypted are refused", "[storage][damage]")
{
    TestVault vault;
    vault.close();
    writeAll(vault.files().records, std::string("SQLite format 3") + std::string(4081, '\0'));
    CHECK_THROWS_WITH(openAgain(vault), Catch::Matchers::ContainsSubstring("not encrypted"));
}
