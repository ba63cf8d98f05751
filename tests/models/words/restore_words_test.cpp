// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/restore_words.h"
#include "app/workflow/refusal.h"
#include "storage/error.h"

#include <QDateTime>
#include <QLocale>
#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <set>

using namespace soundings;
using namespace soundings::app;
using storage::ErrorKind;

namespace {

std::exception_ptr failed(ErrorKind kind, const std::filesystem::path& path = "clinic.backup")
{
    return std::make_exception_ptr(storage::Error(kind, "in English", path));
}

} // namespace

TEST_CASE("every way in which a backup is not restored is said in words of its own",
          "[models][words][restore]")
{
    std::set<QString> all;
    for (const ErrorKind kind : {ErrorKind::WrongKey,
                                 ErrorKind::Damaged,
                                 ErrorKind::TooNew,
                                 ErrorKind::AlreadyExists,
                                 ErrorKind::NotFound,
                                 ErrorKind::DiskFull,
                                 ErrorKind::ReadOnly}) {
        const QString words = restoreFailureWords(failed(kind));
        INFO(words.toStdString());
        CHECK_FALSE(words.isEmpty());
        CHECK_FALSE(words.contains(QStringLiteral("%1")));
        CHECK(all.insert(words).second);
    }
    // A backup is not a vault that is to be set aside.
    CHECK_FALSE(restoreFailureWords(failed(ErrorKind::Damaged))
                    .contains(QStringLiteral("Set its folder aside")));
    CHECK(restoreFailureWords(std::make_exception_ptr(Refusal(RefusalKind::BadFile, "no key file")))
              .contains(QStringLiteral("No key file")));
}

TEST_CASE("a list of erased clients that is not to be trusted is told from a damaged backup",
          "[models][words][restore]")
{
    const auto list = std::make_exception_ptr(storage::UntrustedErasedList(
        ErrorKind::Damaged, "not to be trusted", "backups/erased-0a1b2c3d.soundings-list"));
    CHECK(isAboutErasedList(list));
    CHECK(restoreFailureWords(list).contains(QStringLiteral("erased-0a1b2c3d.soundings-list")));
    CHECK_FALSE(isAboutErasedList(failed(ErrorKind::Damaged)));
    CHECK_FALSE(isAboutErasedList(failed(ErrorKind::Damaged, "a.soundings-list")));
    CHECK_FALSE(isAboutErasedList(std::make_exception_ptr(std::runtime_error("else"))));
}

TEST_CASE("nobody comes back without a word", "[models][words][restore]")
{
    storage::RestoredBackup backup;
    backup.hadList = false;
    CHECK(restoredWords(backup).contains(QStringLiteral("again")));
    backup.hadList = true;
    const QString none = restoredWords(backup);
    backup.erased = 3;
    CHECK(restoredWords(backup) != none);
    CHECK(restoredWords(backup).startsWith(QStringLiteral("3 ")));
}

TEST_CASE("what a restored vault does not take over, and who left somebody out, is told",
          "[models][words][restore]")
{
    storage::RestoredBackup backup;
    backup.hadList = true;
    CHECK(restoredWords(backup).contains(QStringLiteral("retired again")));
    CHECK_FALSE(restoredWords(backup).contains(QStringLiteral("keeps no backups in")));
    CHECK_FALSE(restoredWords(backup).contains(QStringLiteral("Left out by")));
    backup.secondFolderBefore = "/media/second";
    CHECK(restoredWords(backup).contains(QStringLiteral("keeps no backups in /media/second")));
    backup.erasedBy = {"/media/trial/backups/erased-1.soundings-list"};
    CHECK(restoredWords(backup).contains(
        QStringLiteral("Left out by /media/trial/backups/erased-1.soundings-list")));
}

TEST_CASE("an old list of erased clients is told as an old one", "[models][words][restore]")
{
    storage::RestoredBackup backup;
    backup.header.utcSeconds = 1'750'000'000; // in 2025
    backup.hadList = true;
    const auto says = [&backup](std::int64_t moment) {
        return restoredWords(backup).contains(
            QLocale().toString(QDateTime::fromSecsSinceEpoch(moment), QLocale::ShortFormat));
    };
    const QString undated = restoredWords(backup);
    CHECK(undated.contains(QStringLiteral("does not say")));
    backup.erasedUntilUtcSeconds = 1'000'000'000; // in 2001
    CHECK(restoredWords(backup) != undated);
    CHECK(says(*backup.erasedUntilUtcSeconds));
    CHECK(says(backup.header.utcSeconds)); // who was erased between the two is not in the backup
    backup.erasedUntilUtcSeconds = 1'900'000'000; // in 2030
    CHECK(says(*backup.erasedUntilUtcSeconds));
    CHECK_FALSE(says(backup.header.utcSeconds));
    CHECK(restoredWords(backup).contains(QStringLiteral("again")));
    backup.erasedElsewhereUntilUtcSeconds = 1'600'000'000; // in 2020
    CHECK(says(*backup.erasedElsewhereUntilUtcSeconds));
    CHECK(restoredWords(backup).contains(QStringLiteral("itself made of a backup")));
    backup.hadList = false;
    CHECK(says(*backup.erasedElsewhereUntilUtcSeconds));
}
