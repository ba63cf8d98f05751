// SPDX-License-Identifier: GPL-3.0-or-later
// R11: what is restored is, record by record, what was backed up.
#include "storage/backup/restore_backup.h"
#include "storage/backup/staged_backup.h"
#include "storage/client_store.h"
#include "storage/session_store.h"
#include "tests/fault/recording.h"
#include "tests/fault/trials.h"
#include "tests/storage/fixture/all_records.h"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <sstream>

using namespace soundings;
using namespace soundings::tests;

namespace {

std::set<std::string> linesOf(const std::string& text)
{
    std::istringstream stream(text);
    std::set<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        lines.insert(line);
    }
    return lines;
}

} // namespace

TEST_CASE("a vault that was backed up and restored ten times holds the same records each time",
          "[fault][backup][R11][torture]")
{
    const Recording recording(1);
    const TemporaryFolder folder;
    auto random = dice();
    std::uniform_int_distribution<int> sessions(1, 4);
    int number = 1;
    const int trials = trialsOf("R11", 10);
    for (int trial = 0; trial < trials; ++trial) {
        INFO("trial " << trial);
        const auto file = folder.path() / "clinic.soundings-backup";
        const auto dir = folder.path() / "again.soundings";
        std::map<std::string, std::string> before;
        {
            storage::Vault vault = recording.openIn(recording.dir());
            for (const int last = number + sessions(random); number < last;) {
                recording.record(vault, ++number);
            }
            before = recordsOf(vault.database());
            storage::StagedBackup(vault, file, storage::EarlierBackup::Replace, Now).put();
        }
        static_cast<void>(storage::restoreBackup(file, dir, OwnerName, passphrase(), Now));
        {
            const storage::Vault restored = recording.openIn(dir);
            CHECK(restored.check().ok());
            auto after = recordsOf(restored.database());
            // The audit goes on with one entry about the restoring.
            const auto entriesBefore = linesOf(before.at("audit_entry"));
            auto entries = linesOf(after.at("audit_entry"));
            for (const std::string& entry : entriesBefore) {
                CHECK(entries.erase(entry) == 1);
            }
            CHECK(entries.size() == 1);
            CHECK(restored.auditEntries().back().what.action == "vault.restore");
            after.at("audit_entry") = before.at("audit_entry");
            CHECK(dropErasedElsewhere(after));
            CHECK(after == before);
        }
        std::filesystem::remove_all(dir);
    }
}
