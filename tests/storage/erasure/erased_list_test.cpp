// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/byte_string.h"
#include "storage/erasure/erased_list.h"
#include "storage/keys/aead.h"
#include "storage/keys/sub_key.h"
#include "storage/random_id.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <optional>
#include <vector>

using namespace soundings;
using namespace soundings::tests;
using storage::ErasedList;
using storage::ErrorKind;
using storage::SharedTexts;

namespace {

struct Listed
{
    TemporaryFolder folder;
    core::IdBytes vault = storage::randomIdBytes();
    storage::Secret origin = storage::Secret::random(storage::DataKeyBytes);
    ErasedList list = someList();

    [[nodiscard]] static ErasedList someList()
    {
        ErasedList made;
        for (int number = 0; number < 3; ++number) {
            made.clients.push_back({storage::newId<core::Client>(),
                                    Now + number,
                                    number == 1 ? SharedTexts::Erase : SharedTexts::Keep});
        }
        std::ranges::sort(made.clients, {}, &storage::ErasedClient::id);
        made.isCleared = false;
        made.untilUtcSeconds = Now + 86'400;
        made.elsewhereUntilUtcSeconds = Now - 86'400;
        return made;
    }

    [[nodiscard]] std::string bytes() const
    {
        return storage::erasedListBytes(list, vault, origin);
    }

    /// As programs of before wrote it, which did not say up to when it knows.
    [[nodiscard]] std::string bytesOfFormat1() const
    {
        const auto named =
            storage::ByteString().raw("soundings-erased").number32(1).raw(vault).bytes();
        storage::ByteString text;
        text.number32(list.isCleared ? 1 : 0).number64(list.clients.size());
        for (const auto& client : list.clients) {
            text.raw(client.id.bytes())
                .number64(static_cast<std::uint64_t>(client.utcSeconds))
                .number32(client.texts == SharedTexts::Erase ? 1 : 0);
        }
        const auto secret = storage::Secret::fromText(text.bytes());
        const storage::AeadNonce nonce{1, 2, 3};
        std::vector<std::uint8_t> sealed(secret.size() + 16);
        storage::encryptSecret(secret,
                               sealed,
                               nonce,
                               storage::deriveSubKey(origin, storage::SubKey::ErasedClients),
                               named);
        return storage::ByteString().raw(named).raw(nonce).raw(sealed).bytes();
    }

    /// What reading these bytes comes to.
    [[nodiscard]] std::optional<ErrorKind> refusalOf(const std::string& content) const
    {
        const auto file = folder.path() / "list";
        writeAll(file, content);
        return errorOf([&] { static_cast<void>(storage::readErasedList(file, vault, origin)); });
    }
};

} // namespace

TEST_CASE("a list of erased clients is read as it was written", "[storage][erasure]")
{
    Listed listed;
    const auto file = listed.folder.path() / storage::erasedListName(listed.vault);
    CHECK(file.filename() ==
          "erased-" + core::toHex(listed.vault).substr(0, 8) + ".soundings-list");
    for (const bool isEmpty : {false, true}) {
        if (isEmpty) {
            listed.list = {};
        }
        writeAll(file, listed.bytes());
        CHECK(storage::readErasedList(file, listed.vault, listed.origin) == listed.list);
        CHECK(storage::isErasedListOpening(readAll(file)));
        CHECK_FALSE(storage::isErasedListOpening(readAll(file).substr(1)));
        CHECK(readAll(file).size() == 36 + 24 + 28 + 28 * listed.list.clients.size() + 16);
    }
}

TEST_CASE("a list of the format before is read, and knows as much as its newest erasure",
          "[storage][erasure]")
{
    Listed listed;
    const auto file = listed.folder.path() / "list";
    for (const bool isEmpty : {false, true}) {
        if (isEmpty) {
            listed.list.clients.clear();
        }
        const std::string before = listed.bytesOfFormat1();
        writeAll(file, before);
        auto expected = listed.list;
        expected.untilUtcSeconds = isEmpty ? std::nullopt : std::optional(Now + 2);
        expected.elsewhereUntilUtcSeconds.reset();
        CHECK(storage::readErasedList(file, listed.vault, listed.origin) == expected);
        // One format is not taken for the other.
        for (const char format : {'\0', '\2'}) {
            std::string changed = before;
            changed[19] = format;
            CHECK(listed.refusalOf(changed) == ErrorKind::Damaged);
        }
    }
}

TEST_CASE("a list that does not know up to when says so", "[storage][erasure]")
{
    Listed listed;
    listed.list.untilUtcSeconds.reset();
    listed.list.elsewhereUntilUtcSeconds.reset();
    const auto file = listed.folder.path() / "list";
    writeAll(file, listed.bytes());
    CHECK(storage::readErasedList(file, listed.vault, listed.origin) == listed.list);
}

TEST_CASE("the list tells nobody without the vault who was erased", "[storage][erasure]")
{
    const Listed listed;
    const std::string bytes = listed.bytes();
    for (const auto& client : listed.list.clients) {
        const auto& id = client.id.bytes();
        CHECK(bytes.find(std::string(id.begin(), id.end())) == std::string::npos);
    }
    CHECK(bytes != listed.bytes());
}

TEST_CASE("every changed bit and every missing byte of a list is noticed", "[storage][erasure]")
{
    const Listed listed;
    const std::string bytes = listed.bytes();
    REQUIRE(listed.refusalOf(bytes) == std::nullopt);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        INFO("bit " << bit);
        const auto kind = listed.refusalOf(withFlippedBit(bytes, bit));
        const bool isFormat = bit / 8 >= 16 && bit / 8 < 20;
        CHECK((kind == ErrorKind::Damaged || (isFormat && kind == ErrorKind::TooNew)));
    }
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CHECK(listed.refusalOf(bytes.substr(0, size)) == ErrorKind::Damaged);
    }
    CHECK(listed.refusalOf(bytes + '\0') == ErrorKind::Damaged);
}

TEST_CASE("a list of another vault, or by somebody without this one, is refused",
          "[storage][erasure]")
{
    const Listed listed;
    CHECK(listed.refusalOf(storage::erasedListBytes(
              listed.list, storage::randomIdBytes(), listed.origin)) == ErrorKind::Damaged);
    CHECK(listed.refusalOf(storage::erasedListBytes(
              listed.list, listed.vault, storage::Secret::random(storage::DataKeyBytes))) ==
          ErrorKind::Damaged);
    const auto link = listed.folder.path() / "link";
    writeAll(listed.folder.path() / "whole", listed.bytes());
    std::filesystem::create_symlink(listed.folder.path() / "whole", link);
    CHECK(errorOf([&] {
              static_cast<void>(storage::readErasedList(link, listed.vault, listed.origin));
          }) == ErrorKind::Damaged);
    CHECK(errorOf([&] {
              static_cast<void>(storage::readErasedList(
                  listed.folder.path() / "none", listed.vault, listed.origin));
          }) == ErrorKind::NotFound);
}

TEST_CASE("lists are united by id, and what was known first stays", "[storage][erasure]")
{
    auto one = Listed::someList().clients;
    const auto other = Listed::someList().clients;
    auto both = one;
    storage::uniteErased(both, other);
    CHECK(both.size() == 6);
    CHECK(std::ranges::is_sorted(both, {}, &storage::ErasedClient::id));
    auto later = one;
    for (auto& client : later) {
        client.utcSeconds += 1000;
    }
    storage::uniteErased(one, later);
    CHECK(one.size() == 3);
    CHECK(one.front().utcSeconds < Now + 1000);
}
