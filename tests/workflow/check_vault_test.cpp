// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/back_up_vault.h"
#include "app/workflow/check_vault.h"
#include "app/workflow/refusal.h"
#include "storage/error.h"
#include "storage/sqlite/database.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using tests::ClinicFixture;

TEST_CASE("a vault in use is sound and its audit holds", "[workflow][vault]")
{
    ClinicFixture clinic;
    clinic.raiseRupture();
    CHECK(app::checkVault(clinic.desk()).ok());
    const auto audit = app::verifyAudit(clinic.desk());
    CHECK(audit.ok);
    CHECK(audit.entries >= 6);
}

TEST_CASE("checking is a manager's task", "[workflow][vault][roles]")
{
    ClinicFixture clinic;
    clinic.addUser("bela", {core::Role::Therapist, core::Role::Supervisor});
    clinic.signInAs("bela");
    CHECK_THROWS_AS(app::checkVault(clinic.desk()), app::Refusal);
    CHECK_THROWS_AS(app::verifyAudit(clinic.desk()), app::Refusal);
    CHECK_THROWS_AS(app::listAudit(clinic.desk()), app::Refusal);
}

TEST_CASE("a manager reads every entry of the audit, anybody who may open the vault its size",
          "[workflow][vault][roles]")
{
    ClinicFixture clinic;
    clinic.addUser("bela", {core::Role::Therapist});
    const auto entries = app::listAudit(clinic.desk());
    CHECK(entries.front().what.action == "vault.create");
    CHECK(entries.size() == static_cast<std::size_t>(app::vaultInfo(clinic.desk()).auditNumber));
    clinic.signInAs("bela");
    CHECK(app::vaultInfo(clinic.desk()).users == 2);
}

TEST_CASE("records that a manager has looked at are taken as they are, with a reason",
          "[workflow][vault][accept]")
{
    ClinicFixture clinic;
    clinic.openIndividual("K-001");
    const auto file = clinic.folder() / "clinic.soundings-backup";
    clinic.desk().vault().database().execute("UPDATE client SET code = 'K-002'");
    CHECK_THROWS_AS(app::backUpVault(clinic.desk(), file), storage::Error);
    for (const std::string reason : {"", "  ", "one\nand another"}) {
        CHECK(tests::invalidOf([&] {
            app::acceptRecords(clinic.desk(), reason);
            return 0;
        }));
    }
    CHECK(app::checkVault(clinic.desk()).accepted.empty());
    app::acceptRecords(clinic.desk(), "compared with the paper files");
    const auto entry = app::listAudit(clinic.desk()).back();
    CHECK(entry.what.action == "vault.accept-records");
    CHECK(entry.what.detail == "compared with the paper files");
    CHECK(app::checkVault(clinic.desk()).accepted == std::vector{entry.number});
    CHECK(app::backUpVault(clinic.desk(), file).header.auditNumber == entry.number);
}
