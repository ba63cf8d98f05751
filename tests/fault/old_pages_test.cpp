// SPDX-License-Identifier: GPL-3.0-or-later
// R6: one page of records.db is put back in its place by somebody who copied the file just before
// it changed. Each table is changed in turn, and each page that this changed is tried.
#include "core/interchange/within_person_sd_file.h"
#include "storage/clinic_model_store.h"
#include "storage/random_id.h"
#include "storage/records_sum.h"
#include "tests/fault/put_back.h"
#include "tests/fault/recording.h"
#include "tests/storage/fixture/all_records.h"
#include "tests/storage/fixture/frozen_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>
#include <vector>

using namespace soundings;
using namespace soundings::tests;
using storage::Change;

namespace {

using TableWrite = std::function<void(Change&)>;

TableWrite writingBySql(const std::string& sql)
{
    return [sql](Change& change) { change.database().execute(sql); };
}

TableWrite renewingKey()
{
    return [](Change& change) { storage::renewRecordsKey(change.database()); };
}

TableWrite learning()
{
    return [](Change& change) {
        const core::FrozenWithinPersonSd frozen{
            .date = core::Date(2026, 2, 1),
            .pooled = {.sd = 1.5, .persons = 30, .degreesOfFreedom = 90}};
        storage::insertClinicModel(change,
                                   {.id = storage::newId<core::ClinicModel>(),
                                    .subject = {.kind = core::ClinicModelKind::WithinPersonSd,
                                                .measure = "srs",
                                                .score = "total",
                                                .rater = core::Rater::Client},
                                    .frozenOn = frozen.date,
                                    .json = core::withinPersonSdJson(frozen)});
    };
}

/// Something that changes rows of one table, or adds one, for every table. No index is changed
/// where that can be helped, because an index that contradicts its table would be told anyway.
const std::vector<std::pair<std::string, TableWrite>>& tableWrites()
{
    static const std::vector<std::pair<std::string, TableWrite>> all{
        {"vault", writingBySql("UPDATE vault SET created_at = created_at + 1")},
        {"user", writingBySql("UPDATE user SET retired = 1 WHERE name = 'therapist3'")},
        {"user_role",
         writingBySql("INSERT INTO user_role SELECT id, 'supervisor' FROM user WHERE name = "
                      "'therapist3'")},
        {"supervision", writingBySql("UPDATE supervision SET last_day = '2031-01-01'")},
        {"client", writingBySql("UPDATE client SET name = name || 'x'")},
        {"episode", writingBySql("UPDATE episode SET format = 'family'")},
        {"participant", writingBySql("UPDATE participant SET part = 'partner'")},
        {"due_measure", writingBySql("UPDATE due_measure SET every_sessions = every_sessions + 1")},
        {"session", writingBySql("UPDATE session SET notes = notes || 'x'")},
        {"response", writingBySql("UPDATE response SET language = language || 'x'")},
        {"answer", writingBySql("UPDATE answer SET value = coalesce(value, 0) + 1")},
        {"score", writingBySql("UPDATE score SET value = coalesce(value, 0) + 1")},
        {"flag", writingBySql("UPDATE flag SET rater = rater || 'x'")},
        {"flag_evidence",
         writingBySql("UPDATE flag_evidence SET statistic = coalesce(statistic, 0) + 1")},
        {"flag_input", writingBySql("UPDATE flag_input SET value = value + 1")},
        {"rupture",
         writingBySql(
             "INSERT INTO rupture SELECT randomblob(16), episode, id, 1, 'suspected', NULL, "
             "'p' FROM flag LIMIT 1")},
        {"rupture", writingBySql("UPDATE rupture SET plan = plan || 'x'")},
        {"review",
         writingBySql(
             "INSERT INTO review SELECT randomblob(16), id, 77, (SELECT id FROM user LIMIT 1), "
             "1, 'n', '', NULL, '2026-01-01' FROM flag LIMIT 1")},
        {"review", writingBySql("UPDATE review SET note = note || 'x'")},
        {"measure", writingBySql("INSERT INTO measure VALUES ('m', '1', 1, 'p', 't', 'h')")},
        {"questionnaire", writingBySql("INSERT INTO questionnaire VALUES ('m', '1', 'en', 'c')")},
        {"setting", writingBySql("UPDATE setting SET value = value || '0'")},
        {"clinic_model", learning()},
        {"erased_client", writingBySql("UPDATE erased_client SET erased_at = erased_at + 1")},
        {"records_key", renewingKey()},
        {"audit_entry", [](Change&) {}},
    };
    return all;
}

/// A made-up clinic with rows in nearly every table.
struct ThawedClinic
{
    TemporaryFolder folder;
    std::filesystem::path dir = thaw(folder.path(), "schema_3");
    storage::Unlocked keys =
        storage::unlockAs(storage::VaultFiles(dir), "manager", frozenPassphrase(), Now);

    [[nodiscard]] storage::Vault open() const { return openWith(dir, keys, "manager"); }
};

} // namespace

TEST_CASE("an old page of any table that is put back is refused or reported", "[fault][damage][R6]")
{
    const ThawedClinic clinic;
    std::set<std::string> tables{"draft"}; // what was entered and not recorded is no record
    for (const auto& [table, write] : tableWrites()) {
        INFO(table);
        tables.insert(table);
        Known known{clinic.dir, clinic.keys, "manager", {}};
        std::string before;
        {
            storage::Vault vault = clinic.open();
            REQUIRE(vault.check().findings.empty());
            before = readAll(known.file());
            Change change(vault, {"test.write", "", ""}, Now);
            const auto earlier = recordsOfTable(vault.database(), table);
            write(change);
            change.commit();
            REQUIRE(vault.check().findings.empty());
            REQUIRE(recordsOfTable(vault.database(), table) != earlier);
            known.records = recordsOf(vault.database());
        }
        const std::string after = readAll(known.file());
        std::set<std::string> findings;
        int tried = 0;
        for (std::size_t from = 0; from < std::min(before.size(), after.size());
             from += PageBytes) {
            std::string mixed = after;
            mixed.replace(from, PageBytes, before, from, PageBytes);
            if (mixed == after) {
                continue;
            }
            INFO("page " << from / PageBytes + 1);
            ++tried;
            const PutBackOutcome outcome = outcomeOf(known, mixed);
            CHECK(outcome.fate != Fate::Unnoticed);
            findings.insert(outcome.findings.begin(), outcome.findings.end());
        }
        CHECK(tried >= 2);
        CHECK((table == "audit_entry" || findings.contains("records")));
        writeAll(known.file(), after);
    }
    std::set<std::string> all;
    const storage::Vault vault = clinic.open();
    for (const auto& [table, rows] : recordsOf(vault.database())) {
        all.insert(table);
    }
    CHECK(tables == all);
}
