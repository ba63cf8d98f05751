// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/case_access.h"
#include "app/workflow/keep_draft.h"
#include "storage/draft_store.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using core::Role;
using tests::ClinicFixture;
using tests::draftOn;
using tests::totalOf;

namespace {

std::string contentOf(const app::SignedIn& who, const core::Case& episode)
{
    const auto kept = app::keptDraft(who, episode);
    return kept ? kept->content : "none";
}

} // namespace

TEST_CASE("what was entered is there again after the vault was closed", "[workflow][draft]")
{
    ClinicFixture fixture;
    const core::Case episode = fixture.openIndividual("K-001");
    CHECK(contentOf(fixture.desk(), episode) == "none");
    app::keepDraft(fixture.desk(), episode.id.hex(), "{\"a\": 1}");
    app::SignedIn& again = fixture.signInAs("anna");
    CHECK(contentOf(again, episode) == "{\"a\": 1}");
    CHECK(app::keptDraft(again, episode)->savedAt == fixture.clock().utcSeconds());
    const auto entries = app::openEntries(again);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].episode == episode.id);
    CHECK(entries[0].clientCode == "K-001");
    app::throwDraftAway(again, "K-001");
    CHECK(contentOf(again, episode) == "none");
    CHECK(app::openEntries(again).empty());
}

TEST_CASE("a client seeing somebody else: an entry is shown to nobody but who entered it",
          "[workflow][draft][hazard]")
{
    ClinicFixture fixture;
    const core::Case episode = fixture.openIndividual("K-001");
    const core::Case other = fixture.openIndividual("K-002");
    app::keepDraft(fixture.desk(), episode.id.hex(), "of anna");
    CHECK(contentOf(fixture.desk(), other) == "none");
    fixture.addUser("ben", {Role::Therapist});
    fixture.addUser("mona", {Role::Manager});

    app::SignedIn& ben = fixture.signInAs("ben");
    CHECK(app::openEntries(ben).empty());
    CHECK(tests::refusalOf([&] { static_cast<void>(app::keptDraft(ben, episode)); }) ==
          app::RefusalKind::NotAllowed);
    app::SignedIn& mona = fixture.signInAs("mona");
    CHECK(app::openEntries(mona).empty());
    app::SignedIn& sven = [&]() -> app::SignedIn& {
        fixture.signInAs("anna");
        return fixture.signInSupervisor();
    }();
    CHECK(app::openEntries(sven).empty());
    CHECK(tests::refusalOf([&] { static_cast<void>(app::keptDraft(sven, episode)); }) ==
          app::RefusalKind::NotAllowed);
}

TEST_CASE("an entry goes when it is recorded, and only then", "[workflow][draft]")
{
    ClinicFixture fixture;
    const core::Case episode = fixture.openIndividual("K-001");
    app::SignedIn& desk = fixture.desk();
    app::keepDraft(desk, episode.id.hex(), "kept");

    // Refused: nothing is recorded, and what was entered is still there.
    CHECK_THROWS(
        app::recordSession(desk, episode, draftOn(core::Date(2025, 1, 1)), app::KeptEntry::Goes));
    CHECK(contentOf(desk, episode) == "kept");

    // Recorded from elsewhere, such as the command line: it is another entry.
    const auto first = app::recordSession(desk, episode, draftOn(core::Date(2026, 1, 5)));
    CHECK(contentOf(desk, episode) == "kept");
    app::addResponses(
        desk, episode, first.session, {totalOf("ors", 20, episode)}, app::KeptEntry::Goes);
    CHECK(contentOf(desk, episode) == "none");

    app::keepDraft(desk, episode.id.hex(), "kept");
    app::recordSession(desk, episode, draftOn(core::Date(2026, 1, 12)), app::KeptEntry::Goes);
    CHECK(contentOf(desk, episode) == "none");
}

TEST_CASE("a case that ended is not offered to go on with", "[workflow][draft]")
{
    ClinicFixture fixture;
    const core::Case episode = fixture.openIndividual("K-001");
    app::keepDraft(fixture.desk(), episode.id.hex(), "kept");
    app::closeCase(fixture.desk(), episode, core::Date(2026, 3, 1), core::Ending::Agreed);
    CHECK(app::openEntries(fixture.desk()).empty());
}
