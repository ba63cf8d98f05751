// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files/folder_rights.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace soundings;
using namespace soundings::tests;
using storage::looseRights;
using storage::mendRights;

namespace {

void setMode(const std::filesystem::path& path, mode_t mode)
{
    REQUIRE(::chmod(path.c_str(), mode) == 0);
}

mode_t modeOf(const std::filesystem::path& path)
{
    struct stat status = {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777U;
}

} // namespace

TEST_CASE("a vault is made so that nobody else can reach it, and stays so", "[storage][rights]")
{
    TestVault vault;
    vault.write([](storage::Change&) {});
    CHECK(looseRights(vault.dir()).empty());
    vault.reopen();
    CHECK(looseRights(vault.dir()).empty());
}

TEST_CASE("whatever others may read, write or enter is named and mended", "[storage][rights]")
{
    TestVault vault;
    const auto dir = std::filesystem::canonical(vault.dir());
    const storage::VaultFiles files(dir);
    std::ofstream(files.backups / "one.soundings-backup") << "x";
    setMode(files.backups / "one.soundings-backup", 0666);
    setMode(files.records, 0640);
    setMode(files.keys, 0602);
    setMode(files.backups, 0711);
    setMode(dir, 0755);

    const auto loose = looseRights(vault.dir());
    REQUIRE(loose.size() == 5);
    CHECK(loose[0].path == dir);
    CHECK(loose[0].othersRead);
    CHECK_FALSE(loose[0].othersWrite);
    CHECK(loose[1].path == files.backups);
    CHECK(loose[2].path == files.keys);
    CHECK_FALSE(loose[2].othersRead);
    CHECK(loose[2].othersWrite);
    CHECK(loose[3].path == files.records);
    CHECK(loose[3].othersRead);
    CHECK(loose[4].path == files.backups / "one.soundings-backup");
    CHECK(loose[4].othersRead);
    CHECK(loose[4].othersWrite);
    for (const auto& one : loose) {
        CHECK(one.foreignOwner.empty());
    }

    CHECK(mendRights(vault.dir()).empty());
    CHECK(modeOf(dir) == 0700);
    CHECK(modeOf(files.backups) == 0700);
    CHECK(modeOf(files.records) == 0600);
    CHECK(modeOf(files.keys) == 0600);
    CHECK(vault->check().ok());
}

TEST_CASE("mending follows no link out of the vault", "[storage][rights]")
{
    TestVault vault;
    const auto outside = vault.dir().parent_path() / "outside";
    std::ofstream(outside) << "x";
    setMode(outside, 0644);
    std::filesystem::create_symlink(outside, vault.dir() / "link");
    std::filesystem::create_directory(vault.dir().parent_path() / "elsewhere");
    std::ofstream(vault.dir().parent_path() / "elsewhere" / "y") << "y";
    setMode(vault.dir().parent_path() / "elsewhere" / "y", 0644);
    std::filesystem::remove(vault.files().backups);
    std::filesystem::create_directory_symlink(vault.dir().parent_path() / "elsewhere",
                                              vault.files().backups);
    CHECK(mendRights(vault.dir()).empty());
    CHECK(modeOf(outside) == 0644);
    CHECK(modeOf(vault.dir().parent_path() / "elsewhere" / "y") == 0644);
}

TEST_CASE("what belongs to somebody else is named with its owner and left as it is",
          "[storage][rights]")
{
    if (::geteuid() != 0) {
        SKIP("only the administrator can give a file away");
    }
    TestVault vault;
    const auto records = vault.files().records;
    REQUIRE(::chown(records.c_str(), 65534, static_cast<gid_t>(-1)) == 0);
    setMode(records, 0644);
    const auto left = mendRights(vault.dir());
    REQUIRE(left.size() == 1);
    CHECK_FALSE(left[0].foreignOwner.empty());
    CHECK(left[0].othersRead);
    CHECK(modeOf(records) == 0644);
}

TEST_CASE("a folder that is not there has no rights to be looked at", "[storage][rights]")
{
    const TemporaryFolder folder;
    CHECK(errorOf([&] { static_cast<void>(looseRights(folder.path() / "none")); }) ==
          storage::ErrorKind::NotFound);
}
