// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/client/erasure_model.h"
#include "app/workflow/case_access.h"
#include "app/workflow/case_record.h"
#include "storage/client_store.h"
#include "tests/models/episode/case_fixture.h"
#include "tests/models/list_contract.h"

#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

const QString Code = QStringLiteral("K-001");

void consider(CaseFixture& fixture, const QString& code)
{
    fixture.application().erasure()->consider(code);
    fixture.settle();
}

void erase(CaseFixture& fixture, const QString& code)
{
    ErasureModel& model = *fixture.application().erasure();
    model.setTyped(code);
    REQUIRE(model.isConfirmed());
    model.erase();
    CHECK(model.isRunning());
    fixture.settle();
    fixture.settle();
}

std::vector<std::string> codesLeft(CaseFixture& fixture)
{
    return fixture.run([](SignedIn& signedIn) {
        std::vector<std::string> codes;
        for (const core::Client& client : storage::clients(signedIn.vault())) {
            codes.push_back(client.code);
        }
        return codes;
    });
}

} // namespace

TEST_CASE("erasing says first what goes and is confirmed by the client's code alone",
          "[models][erasure]")
{
    CaseFixture fixture;
    fixture.raiseRupture();
    ErasureModel& model = *fixture.application().erasure();
    const QSignalSpy asked(&model, &ErasureModel::asked);
    consider(fixture, QStringLiteral("  K-001 "));
    REQUIRE(asked.count() == 1);
    CHECK(model.isReady());
    CHECK(model.code() == Code);
    CHECK(model.losses().size() >= 4);
    CHECK_FALSE(model.openWords().isEmpty());
    CHECK(model.sharedWords().isEmpty());
    CHECK_FALSE(model.needsChoice());
    for (const QString& typed : {QString(), QStringLiteral("K-00"), QStringLiteral("k-001")}) {
        model.setTyped(typed);
        CHECK_FALSE(model.isConfirmed());
        model.erase();
        CHECK_FALSE(model.isRunning());
    }
    model.setTyped(QStringLiteral("K-001 "));
    CHECK(model.isConfirmed());
    model.cancel();
    CHECK(model.code().isEmpty());
    CHECK(model.typed().isEmpty());
    CHECK_FALSE(model.isConfirmed());
    CHECK(codesLeft(fixture) == std::vector<std::string>{"K-001"});
}

TEST_CASE("whoever is erased is in no model any more, and the window is at its list",
          "[models][erasure]")
{
    CaseFixture fixture;
    Application& application = fixture.application();
    const core::Flag flag = fixture.raiseRupture();
    const std::string episode = flag.series.caseId.hex();
    fixture.open(core::CaseFormat::Individual, {"K-002"});
    application.navigation()->goTo(Page::Supervision);
    fixture.settle();
    application.navigation()->goTo(Page::Audit);
    fixture.settle();
    application.navigation()->goTo(Page::Caseload);
    fixture.settle();
    fixture.show(Page::Record, episode);
    fixture.show(Page::Why, flag.id.hex());
    fixture.show(Page::Case, episode);
    REQUIRE(application.caseload()->cases()->rowCount() == 2);
    REQUIRE(application.episode()->title() == Code);
    REQUIRE(application.why()->isLoaded());

    const QSignalSpy erased(application.erasure(), &ErasureModel::erased);
    consider(fixture, Code);
    erase(fixture, Code);
    CHECK(erased.count() == 1);
    CHECK(application.navigation()->page() == Page::Caseload);
    CHECK_FALSE(application.navigation()->canGoBack());
    CHECK(application.notice()->kind() == NoticeModel::Done);
    CHECK_FALSE(application.notice()->text().contains(Code));
    CHECK(application.caseload()->cases()->rowCount() == 1);
    CHECK(allTextOf(*application.caseload()->cases()).find("K-001") == std::string::npos);
    CHECK(application.episode()->title().isEmpty());
    CHECK(application.episode()->ownClients().isEmpty());
    CHECK(application.episode()->flagId().isEmpty());
    CHECK(application.episode()->sessions()->rowCount() == 0);
    CHECK_FALSE(application.why()->isLoaded());
    CHECK(application.record()->clientCode().isEmpty());
    CHECK(application.erasure()->code().isEmpty());
    CHECK(codesLeft(fixture) == std::vector<std::string>{"K-002"});
    CHECK(fixture.run([](SignedIn& signedIn) { return signedIn.vault().check().ok(); }));
}

TEST_CASE("of a couple one is erased only when it is said what becomes of the texts",
          "[models][erasure]")
{
    CaseFixture fixture;
    const core::Case episode = fixture.open(core::CaseFormat::Couple, {"K-001", "K-002"});
    SessionDraft draft;
    draft.notes = "K-001 said more than K-002";
    fixture.record(episode, 1, {10.0, 12.0}, {30.0, 31.0}, draft);
    ErasureModel& model = *fixture.application().erasure();
    consider(fixture, Code);
    CHECK(model.needsChoice());
    CHECK_FALSE(model.sharedWords().isEmpty());
    REQUIRE(ErasureModel::choices().size() == 2);
    model.setTyped(Code);
    CHECK_FALSE(model.isConfirmed());
    model.setChoice(2);
    CHECK_FALSE(model.isConfirmed());
    model.setChoice(0);
    erase(fixture, Code);
    const std::string note = fixture.run([&episode](SignedIn& signedIn) {
        return caseRecord(signedIn, findCase(signedIn, episode.id.hex()))
            .sessions.front()
            .session.notes;
    });
    CHECK(note == "[erased] said more than K-002");
}

TEST_CASE("a client who is not there or is somebody else's is refused with what would be right",
          "[models][erasure]")
{
    CaseFixture fixture;
    Application& application = fixture.application();
    const QSignalSpy asked(application.erasure(), &ErasureModel::asked);
    consider(fixture, QStringLiteral("K-404"));
    CHECK(asked.count() == 0);
    CHECK(application.erasure()->code().isEmpty());
    CHECK(application.notice()->kind() == NoticeModel::Failed);
    CHECK(application.notice()->text().contains(QStringLiteral("K-404")));
}

TEST_CASE("locking forgets the question of erasing", "[models][erasure]")
{
    CaseFixture fixture;
    fixture.open(core::CaseFormat::Individual, {"K-001"});
    consider(fixture, Code);
    REQUIRE(fixture.application().erasure()->isReady());
    fixture.application().vault()->lock();
    CHECK_FALSE(fixture.application().erasure()->isReady());
    CHECK(fixture.application().erasure()->losses().isEmpty());
}
