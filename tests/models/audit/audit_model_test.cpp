// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/audit/audit_model.h"
#include "app/models/audit/audit_words.h"
#include "app/models/words/flag_words.h"
#include "app/workflow/explain_flag.h"
#include "storage/sqlite/database.h"
#include "tests/models/episode/case_fixture.h"
#include "tests/models/list_contract.h"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

AuditModel& readAgain(CaseFixture& fixture)
{
    AuditModel& model = *fixture.application().audit();
    model.show({});
    fixture.settle();
    return model;
}

/// So many entries that they do not fit on one page.
void lookAtMuch(CaseFixture& fixture, int entries)
{
    fixture.run([entries](SignedIn& signedIn) {
        for (int at = 0; at < entries; ++at) {
            storage::Change change = signedIn.change("test.entry", core::toHex({}));
            change.commit();
        }
        return 0;
    });
}

void choose(AuditModel& model, AuditKind kind)
{
    model.setKind(static_cast<int>(model.kinds().indexOf(auditKindWords(kind))));
}

} // namespace

TEST_CASE("an audit that was not read yet says so", "[models][audit]")
{
    TestVault vault;
    const AuditModel& model = *vault.application().audit();
    CHECK_FALSE(model.isLoaded());
    CHECK(model.mark() == static_cast<int>(Mark::Unknown));
    CHECK(model.verdict().startsWith(QStringLiteral("Verifying")));
    CHECK(model.head().isEmpty());
}

TEST_CASE("the newest entry stands first, in words, and the chain is verified", "[models][audit]")
{
    CaseFixture fixture;
    const core::Flag flag = fixture.raiseRupture();
    fixture.run([id = flag.id](SignedIn& signedIn) {
        return static_cast<int>(explainFlag(signedIn, id).evaluableMethods);
    });
    AuditModel& model = readAgain(fixture);
    REQUIRE(model.lines()->rowCount() > 4);
    CHECK(textAt(*model.lines(), 0, "what") == "Looked at why a flag was raised");
    CHECK(textAt(*model.lines(), 0, "who") == TestVault::userName().toStdString());
    CHECK(textAt(*model.lines(), 0, "record") == flag.id.hex().substr(0, 8));
    CHECK(textAt(*model.lines(), 0, "when").find("2026") != std::string::npos);
    CHECK(model.mark() == static_cast<int>(Mark::Good));
    CHECK(model.verdict().startsWith(QStringLiteral("The chain holds: ")));
    CHECK(model.head().contains(QString::fromStdString(textAt(*model.lines(), 0, "number"))));
    // A manager learns nobody's code or name here.
    CHECK(allTextOf(*model.lines()).find("K-001") == std::string::npos);
}

TEST_CASE("older entries come a page at a time, and the way back leads to the newest",
          "[models][audit]")
{
    CaseFixture fixture;
    lookAtMuch(fixture, 2 * static_cast<int>(AuditModel::PageSize));
    AuditModel& model = readAgain(fixture);
    std::set<std::string> numbers;
    const std::string newest = textAt(*model.lines(), 0, "number");
    int pages = 1;
    while (true) {
        CHECK(model.lines()->rowCount() <= static_cast<int>(AuditModel::PageSize));
        for (int row = 0; row < model.lines()->rowCount(); ++row) {
            CHECK(numbers.insert(textAt(*model.lines(), row, "number")).second);
        }
        if (!model.hasOlder()) {
            break;
        }
        model.showOlder();
        fixture.settle();
        ++pages;
        REQUIRE(pages < 10);
    }
    CHECK(pages == 3);
    CHECK(numbers.size() == std::stoul(newest));
    CHECK(numbers.contains("1"));
    while (model.hasNewer()) {
        model.showNewer();
        fixture.settle();
    }
    CHECK(textAt(*model.lines(), 0, "number") == newest);
}

TEST_CASE("person and kind limit what is shown, from the newest on", "[models][audit]")
{
    CaseFixture fixture;
    static_cast<void>(fixture.raiseRupture());
    lookAtMuch(fixture, static_cast<int>(AuditModel::PageSize));
    AuditModel& model = readAgain(fixture);
    REQUIRE(model.kinds().size() == 6);
    REQUIRE(model.people().size() >= 2);
    model.showOlder();
    fixture.settle();
    choose(model, AuditKind::Administered);
    fixture.settle();
    CHECK_FALSE(model.hasNewer());
    for (int row = 0; row < model.lines()->rowCount(); ++row) {
        CHECK(textAt(*model.lines(), row, "what") != "Recorded a session");
    }
    CHECK(model.lines()->rowCount() >= 1);
    choose(model, AuditKind::Signed);
    fixture.settle();
    CHECK(model.lines()->rowCount() == 0);
    CHECK(model.isLoaded());
    model.setKind(0);
    model.setPerson(1);
    fixture.settle();
    CHECK(textAt(*model.lines(), 0, "who") == model.people().at(1).toStdString());
    model.setPerson(99);
    CHECK(model.person() == 1);
}

TEST_CASE("an entry that was changed from outside is said with its number", "[models][audit]")
{
    CaseFixture fixture;
    lookAtMuch(fixture, 5);
    fixture.run([](SignedIn& signedIn) {
        signedIn.vault().database().execute("UPDATE audit_entry SET detail = 'x' WHERE number = 3");
        return 0;
    });
    AuditModel& model = readAgain(fixture);
    CHECK(model.mark() == static_cast<int>(Mark::Alarm));
    CHECK(model.verdict().contains(QStringLiteral("from entry 3 on")));
    CHECK(model.head().isEmpty());
}

TEST_CASE("locking leaves nothing of the audit", "[models][audit]")
{
    CaseFixture fixture;
    AuditModel& model = readAgain(fixture);
    REQUIRE(model.lines()->rowCount() > 0);
    fixture.application().vault()->lock();
    fixture.settle();
    CHECK(model.lines()->rowCount() == 0);
    CHECK(model.people().size() == 1);
    CHECK_FALSE(model.isLoaded());
    CHECK(model.head().isEmpty());
}
