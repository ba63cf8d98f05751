// SPDX-License-Identifier: GPL-3.0-or-later
// What a real crash leaves is tried in tests/fault/hot_journal_test.cpp.
#include "storage/files/rollback_journal.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdint>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;

namespace {

constexpr std::uint32_t Nonce = 0x01020304;

std::string fourBytes(std::uint32_t number)
{
    std::string bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
        bytes += static_cast<char>(number >> shift & 0xffU);
    }
    return bytes;
}

std::string header(std::uint32_t pages, std::uint32_t pagesBefore, std::uint32_t pageBytes = 4096)
{
    std::string bytes = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + fourBytes(pages) + fourBytes(Nonce) +
                        fourBytes(pagesBefore) + fourBytes(512) + fourBytes(pageBytes);
    bytes.resize(512);
    return bytes;
}

/// A page of which every byte is 7; twenty of them are added up.
std::string page(std::uint32_t number)
{
    return fourBytes(number) + std::string(4096, '\7') + fourBytes(Nonce + 20 * 7);
}

struct Files
{
    TemporaryFolder folder;
    std::filesystem::path journal = folder.path() / "records.db-journal";
    std::filesystem::path records = folder.path() / "records.db";

    Files() { writeAll(records, std::string(3 * 4096, 'x')); }

    [[nodiscard]] std::optional<ErrorKind> errorWith(const std::string& content) const
    {
        writeAll(journal, content);
        const auto error = errorOf([&] { storage::requireSoundJournal(journal, records); });
        CHECK(readAll(journal) == content);
        return error;
    }
};

} // namespace

TEST_CASE("no journal, one that was never begun and a sound one are in order",
          "[storage][files][R5]")
{
    const Files files;
    CHECK_FALSE(errorOf([&] { storage::requireSoundJournal(files.journal, files.records); }));
    CHECK_FALSE(files.errorWith(""));
    CHECK_FALSE(files.errorWith(std::string(512, '\0')));
    CHECK_FALSE(files.errorWith(header(2, 3) + page(1) + page(3)));
    // Pages that were not safe yet when the power went.
    std::string unsafe = header(2, 3) + page(1);
    unsafe.replace(0, 12, 12, '\0');
    CHECK_FALSE(files.errorWith(unsafe));
    std::string second = header(1, 3) + page(1);
    second.resize((second.size() + 511) / 512 * 512);
    CHECK_FALSE(files.errorWith(second + header(1, 3) + page(2)));
    CHECK_FALSE(files.errorWith(second + unsafe));
    // An earlier crash left a longer file, which is written over from its beginning.
    CHECK_FALSE(files.errorWith(header(2, 3) + page(1) + page(3) + std::string(9000, 'z')));
}

TEST_CASE("a journal that does not hold what it says is refused", "[storage][files][R5]")
{
    const Files files;
    const std::string whole = header(2, 3) + page(1) + page(3);
    for (const std::string& bad : {std::string("a letter, and a longer one than that"),
                                   whole.substr(0, whole.size() - 1),
                                   header(3, 3) + page(1) + page(3),
                                   header(1, 3) + page(1) + page(3),
                                   header(0, 3) + page(1),
                                   header(2, 4) + page(1) + page(3),
                                   header(2, 3) + page(1) + page(4),
                                   header(2, 3) + page(0) + page(3),
                                   header(2, 3, 1024) + page(1) + page(3)}) {
        CHECK(files.errorWith(bad) == ErrorKind::Damaged);
    }
    for (std::size_t bit = 0; bit < 24 * std::size_t{8}; ++bit) {
        INFO("bit " << bit);
        // A smaller number of pages before is told by SQLite from what page 1 says.
        const bool isPagesBefore = bit >= 16 * 8 && bit < 20 * 8;
        const auto error = files.errorWith(withFlippedBit(whole, bit));
        CHECK((error == ErrorKind::Damaged || isPagesBefore));
    }
}

TEST_CASE("a link in the place of a journal is refused", "[storage][files]")
{
    const Files files;
    writeAll(files.folder.path() / "elsewhere", "");
    std::filesystem::create_symlink(files.folder.path() / "elsewhere", files.journal);
    CHECK(errorOf([&] { storage::requireSoundJournal(files.journal, files.records); }) ==
          ErrorKind::Damaged);
}
