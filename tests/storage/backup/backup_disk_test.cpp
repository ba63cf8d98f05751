// SPDX-License-Identifier: GPL-3.0-or-later
// R13: a full disk and a folder that cannot be written, while backing up and while restoring.
#include "storage/backup/restore_backup.h"
#include "storage/sqlite/database.h"
#include "tests/storage/fixture/backed_up.h"
#include "tests/storage/fixture/small_files_only.h"

#include <catch2/catch_test_macros.hpp>

#include <sys/mount.h>
#include <unistd.h>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;

namespace {

std::optional<ErrorKind> errorOfBackingUp(BackedUp& clinic, const std::filesystem::path& file)
{
    return errorOf([&] {
        storage::StagedBackup(*clinic.vault, file, storage::EarlierBackup::Keep, Now).put();
    });
}

std::optional<ErrorKind> errorOfRestoringTo(const BackedUp& clinic,
                                            const std::filesystem::path& dir)
{
    return errorOf([&] {
        static_cast<void>(storage::restoreBackup(clinic.file(), dir, OwnerName, passphrase(), Now));
    });
}

/// A small disk of its own, where this program may mount one.
class SmallDisk
{
public:
    explicit SmallDisk(const std::string& options)
    {
        m_isThere = ::mount("none", m_folder.path().c_str(), "tmpfs", 0, options.c_str()) == 0;
    }

    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    ~SmallDisk()
    {
        if (m_isThere) {
            ::umount(m_folder.path().c_str());
        }
    }

    [[nodiscard]] bool isThere() const { return m_isThere; }

    [[nodiscard]] const std::filesystem::path& path() const { return m_folder.path(); }

private:
    TemporaryFolder m_folder;
    bool m_isThere = false;
};

} // namespace

TEST_CASE("a backup that finds no room at any point leaves nothing and the vault as it was",
          "[storage][backup][disk][R13]")
{
    BackedUp clinic;
    const auto before = contentsOf(clinic.vault.dir());
    const auto needed = clinic.backUp().bytes;
    std::filesystem::remove(clinic.file());
    for (std::uint64_t room = 0; room < needed; room += needed / 12) {
        INFO(room << " bytes of " << needed);
        {
            const SmallFilesOnly limit(room);
            CHECK(errorOfBackingUp(clinic, clinic.file()) == ErrorKind::DiskFull);
        }
        CHECK(std::filesystem::is_empty(clinic.place.path()));
    }
    CHECK(contentsOf(clinic.vault.dir()) == before);
    CHECK(clinic.vault->check().ok());
}

TEST_CASE("a large backup that finds no room while it is copied says so",
          "[storage][backup][disk][R13]")
{
    BackedUp clinic;
    // More than the library keeps in memory, so that it writes long before it is done.
    clinic.vault.write([](storage::Change& change) {
        change.database().execute("INSERT INTO setting WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
                                  "SELECT i + 1 FROM n WHERE i < 800) "
                                  "SELECT 'filler-' || i, hex(randomblob(5000)) FROM n");
    });
    for (const rlim_t room : {rlim_t{3'000'000}, rlim_t{8'100'000}}) {
        const SmallFilesOnly limit(room);
        CHECK(errorOfBackingUp(clinic, clinic.file()) == ErrorKind::DiskFull);
        CHECK(std::filesystem::is_empty(clinic.place.path()));
    }
    CHECK_FALSE(errorOfBackingUp(clinic, clinic.file()));
}

TEST_CASE("restoring that finds no room at any point leaves nothing",
          "[storage][backup][disk][R13]")
{
    BackedUp clinic;
    const auto size = clinic.backUp().bytes;
    for (std::uint64_t room = 0; room < size - 20'000; room += size / 8) {
        INFO(room << " bytes of " << size);
        {
            const SmallFilesOnly limit(room);
            CHECK(errorOfRestoringTo(clinic, clinic.place.path() / "again") == ErrorKind::DiskFull);
        }
        CHECK(contentsOf(clinic.place.path()).size() == 1);
    }
}

TEST_CASE("a full stick is said, and what was on it stays", "[storage][backup][disk][R13]")
{
    BackedUp clinic;
    const auto size = clinic.backUp().bytes;
    for (const auto& [room, fits] :
         {std::pair{size / 2, false}, std::pair{size + 20'000, false}, std::pair{3 * size, true}}) {
        const SmallDisk stick("size=" + std::to_string(room));
        if (!stick.isThere()) {
            SKIP("this program may not mount a disk");
        }
        writeAll(stick.path() / "letter", "mine");
        const auto error = errorOfBackingUp(clinic, stick.path() / "b");
        CHECK(error == (fits ? std::nullopt : std::optional(ErrorKind::DiskFull)));
        CHECK(contentsOf(stick.path()).size() == (fits ? 2U : 1U));
        CHECK(readAll(stick.path() / "letter") == "mine");
        if (room < size) {
            CHECK(errorOfRestoringTo(clinic, stick.path() / "vault") == ErrorKind::DiskFull);
            CHECK(contentsOf(stick.path()).size() == 1);
        }
    }
    CHECK(clinic.vault->check().ok());
}

TEST_CASE("a disk that may only be read is said", "[storage][backup][disk][R13]")
{
    BackedUp clinic;
    clinic.backUp();
    const SmallDisk disk("size=1m");
    if (!disk.isThere() ||
        ::mount("none", disk.path().c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) != 0) {
        SKIP("this program may not mount a disk");
    }
    CHECK(errorOfBackingUp(clinic, disk.path() / "b") == ErrorKind::ReadOnly);
    CHECK(errorOfRestoringTo(clinic, disk.path() / "vault") == ErrorKind::ReadOnly);
}

TEST_CASE("a folder that may only be read takes no backup and no vault",
          "[storage][backup][disk][R13]")
{
    if (::geteuid() == 0) {
        SKIP("nothing is read-only for root");
    }
    BackedUp clinic;
    clinic.backUp();
    const auto folder = clinic.place.path() / "read-only";
    std::filesystem::create_directory(folder);
    std::filesystem::permissions(
        folder, std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    CHECK(errorOfBackingUp(clinic, folder / "b") == ErrorKind::ReadOnly);
    CHECK(errorOfRestoringTo(clinic, folder / "vault") == ErrorKind::ReadOnly);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
}
