// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/curves.h"
#include "app/workflow/store_session.h"
#include "storage/flag_store.h"
#include "storage/response_store.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>

#include <limits>

using namespace soundings;
using core::InvalidKind;
using tests::ClinicFixture;
using tests::invalidOf;
using tests::refusalOf;
using tests::totalOf;

namespace {

/// A case with one session that nobody has rated.
struct Unrated
{
    ClinicFixture clinic;
    core::Case episode = clinic.openIndividual("K-001");
    core::Session session =
        app::recordSession(clinic.desk(), episode, tests::draftOn(core::Date(2026, 1, 5))).session;

    [[nodiscard]] app::PreparedResponse prepare(const app::ResponseDraft& draft)
    {
        return app::prepareResponse(clinic.desk().measures(), episode, session, draft);
    }

    [[nodiscard]] app::ResponseDraft phq(std::optional<double> last) const
    {
        app::ResponseDraft draft;
        draft.measure = "phq-9";
        draft.participant = episode.participants.front().id;
        for (int item = 1; item <= 8; ++item) {
            draft.answers["q" + std::to_string(item)] = 1.0;
        }
        draft.answers["q9"] = last;
        return draft;
    }
};

} // namespace

TEST_CASE("a prepared form is scored, names its definition and writes nothing",
          "[workflow][session]")
{
    Unrated unrated;
    const auto before = unrated.clinic.desk().vault().auditEntries().size();

    const auto prepared = unrated.prepare(unrated.phq(0.0));

    CHECK(prepared.response.scores.front().value == 8.0);
    CHECK(prepared.response.scores.front().band == "mild");
    CHECK(prepared.response.measureVersion == "1.0.0");
    CHECK(prepared.response.definitionHash ==
          unrated.clinic.desk().measures().require("phq-9").hash);
    CHECK(prepared.series.score == "total");
    CHECK(prepared.series.caseId == unrated.episode.id);
    CHECK(storage::responsesOf(unrated.clinic.desk().vault(), unrated.session.id).empty());
    CHECK(unrated.clinic.desk().vault().auditEntries().size() == before);
}

TEST_CASE("a form holds answers, or a total, or a reason, and never two of them",
          "[workflow][session]")
{
    Unrated unrated;
    const auto refused = [&unrated](bool answers, bool total, bool skipped) {
        app::ResponseDraft draft;
        draft.measure = "srs";
        draft.participant = unrated.episode.participants.front().id;
        if (answers) {
            draft.answers = {{"l1", 9.0}, {"l2", 9.0}, {"l3", 9.0}, {"l4", 9.0}};
        }
        draft.total = total ? std::optional(36.0) : std::nullopt;
        draft.skipped = skipped ? "no time" : "";
        return invalidOf([&] { return unrated.prepare(draft); });
    };
    CHECK_FALSE(refused(true, false, false));
    CHECK_FALSE(refused(false, true, false));
    CHECK_FALSE(refused(false, false, true));
    CHECK(refused(false, false, false) == InvalidKind::Contradiction);
    CHECK(refused(true, true, false) == InvalidKind::Contradiction);
    CHECK(refused(true, false, true) == InvalidKind::Contradiction);
    CHECK(refused(false, true, true) == InvalidKind::Contradiction);
    CHECK(refused(true, true, true) == InvalidKind::Contradiction);
}

TEST_CASE("a total that the scale cannot have is refused", "[workflow][session]")
{
    Unrated unrated;
    for (const double total : {-0.1,
                               40.1,
                               36.55,
                               1e308,
                               std::numeric_limits<double>::infinity(),
                               std::numeric_limits<double>::quiet_NaN()}) {
        INFO(total);
        CHECK(invalidOf([&] { return unrated.prepare(totalOf("srs", total, unrated.episode)); }) ==
              InvalidKind::OutOfRange);
    }
    for (const double total : {0.0, 36.5, 40.0}) {
        CHECK(
            unrated.prepare(totalOf("srs", total, unrated.episode)).response.scores.front().value ==
            total);
    }
}

TEST_CASE("a form that was skipped keeps its reason and has no score, never 0",
          "[workflow][session]")
{
    Unrated unrated;
    app::ResponseDraft draft;
    draft.measure = "phq-9";
    draft.participant = unrated.episode.participants.front().id;
    draft.skipped = "came late";

    const auto prepared = unrated.prepare(draft);

    CHECK(prepared.response.skipped == "came late");
    CHECK(prepared.response.scores.empty());
    CHECK(prepared.safetyFlags.empty());
    draft.skipped = std::string(401, 'x');
    CHECK(invalidOf([&] { return unrated.prepare(draft); }) == InvalidKind::TooLong);
    draft.skipped = "a\x01";
    CHECK(invalidOf([&] { return unrated.prepare(draft); }) == InvalidKind::NotPrintable);
}

TEST_CASE("a measure, an item or a person that is not there is refused", "[workflow][session]")
{
    Unrated unrated;
    CHECK(refusalOf([&] { return unrated.prepare(totalOf("none", 1, unrated.episode)); }) ==
          app::RefusalKind::NotFound);
    auto unknownItem = unrated.phq(0.0);
    unknownItem.answers["q99"] = 1.0;
    CHECK(invalidOf([&] { return unrated.prepare(unknownItem); }) == InvalidKind::Unknown);
    const core::Case other = unrated.clinic.openIndividual("K-002");
    CHECK(invalidOf([&] { return unrated.prepare(totalOf("srs", 36, other)); }) ==
          InvalidKind::Unknown);
}

TEST_CASE("with several people in the room it must be said whose rating it is",
          "[workflow][session]")
{
    ClinicFixture clinic;
    const core::Case couple = clinic.openCouple("K-101", "K-102");
    const core::Session session =
        app::recordSession(clinic.desk(), couple, tests::draftOn(core::Date(2026, 1, 5))).session;
    const auto prepare = [&](const app::ResponseDraft& draft) {
        return app::prepareResponse(clinic.desk().measures(), couple, session, draft);
    };
    auto draft = totalOf("srs", 36, couple);
    CHECK(prepare(draft).series.participant == couple.participants.front().id);
    draft.participant.reset();
    CHECK(invalidOf([&] { return prepare(draft); }) == InvalidKind::Empty);
    draft.measure = "soundings-alliance-therapist";
    draft.total = 6.0;
    draft.rater = core::Rater::Therapist;
    CHECK_FALSE(prepare(draft).series.participant);
}

TEST_CASE("a form is taken only from somebody it is made for", "[workflow][session]")
{
    Unrated unrated;
    auto form = totalOf("soundings-alliance-therapist", 6, unrated.episode);
    CHECK(invalidOf([&] { return unrated.prepare(form); }) == InvalidKind::Unknown);
    form.total.reset();
    form.skipped = "forgotten";
    CHECK(invalidOf([&] { return unrated.prepare(form); }) == InvalidKind::Unknown);
    form.rater = core::Rater::Therapist;
    CHECK_NOTHROW(unrated.prepare(form));
}

TEST_CASE("nobody fills in a form at a session that was not held", "[workflow][session]")
{
    using core::Attendance;
    Unrated unrated;
    auto skipped = totalOf("srs", 38, unrated.episode);
    skipped.total.reset();
    skipped.skipped = "did not come";
    for (const auto missed : {Attendance::Cancelled, Attendance::DidNotCome}) {
        unrated.session.attendance = missed;
        CHECK(invalidOf([&] { return unrated.prepare(totalOf("srs", 38, unrated.episode)); }) ==
              InvalidKind::Contradiction);
        CHECK_NOTHROW(unrated.prepare(skipped));
    }
    unrated.session.attendance = Attendance::Late;
    CHECK_NOTHROW(unrated.prepare(totalOf("srs", 38, unrated.episode)));
}

TEST_CASE("the only client's ratings are one curve whether or not the form names the client",
          "[workflow][session]")
{
    Unrated unrated;
    auto unnamed = totalOf("srs", 36, unrated.episode);
    unnamed.participant.reset();

    CHECK(unrated.prepare(unnamed).series ==
          unrated.prepare(totalOf("srs", 36, unrated.episode)).series);

    unrated.clinic.recordSrs(unrated.episode, 2, 38);
    app::addResponses(unrated.clinic.desk(), unrated.episode, unrated.session, {unnamed});
    CHECK(app::curvesOf(unrated.clinic.desk(), unrated.episode).size() == 1);
    CHECK(refusalOf([&] {
              return app::addResponses(unrated.clinic.desk(),
                                       unrated.episode,
                                       unrated.session,
                                       {totalOf("srs", 30, unrated.episode)});
          }) == app::RefusalKind::Conflict);
}

TEST_CASE("a risk item's flag says which answer met which limit by which source",
          "[workflow][session][safety]")
{
    Unrated unrated;
    const auto prepared = unrated.prepare(unrated.phq(2.0));

    REQUIRE(prepared.safetyFlags.size() == 1);
    const core::Flag& flag = prepared.safetyFlags.front();
    CHECK(flag.kind == core::FlagKind::SafetyItem);
    CHECK(flag.state == core::FlagState::Open);
    CHECK(flag.item == "q9");
    CHECK(flag.session == unrated.session.id);
    CHECK(flag.sessionNumber == 1);
    REQUIRE(flag.evidence.size() == 1);
    CHECK(flag.evidence.front().verdict == core::Verdict::Yes);
    CHECK(flag.evidence.front().statistic == 2.0);
    CHECK(flag.evidence.front().threshold);
    CHECK_FALSE(flag.evidence.front().comparison.empty());
    CHECK_FALSE(flag.evidence.front().source.empty());
}

TEST_CASE("a total says nothing of a risk item: it is no blank that somebody left",
          "[workflow][session][safety]")
{
    Unrated unrated;
    const auto prepared = unrated.prepare(totalOf("phq-9", 27, unrated.episode));
    CHECK(prepared.safetyFlags.empty());
    CHECK(prepared.response.answers.empty());
}

TEST_CASE("what was answered to a risk item is unknown of a total, and of nothing else",
          "[workflow][session][safety]")
{
    Unrated unrated;
    const auto isUnknown = [&unrated](const app::ResponseDraft& draft) {
        const auto& measures = unrated.clinic.desk().measures();
        return app::isSafetyUnknown(*measures.require(draft.measure).measure,
                                    unrated.prepare(draft).response);
    };
    CHECK(isUnknown(totalOf("phq-9", 0, unrated.episode)));
    CHECK_FALSE(isUnknown(totalOf("ors", 20, unrated.episode)));
    CHECK_FALSE(isUnknown(unrated.phq(0.0)));
    CHECK_FALSE(isUnknown(unrated.phq(std::nullopt)));
    app::ResponseDraft skipped = unrated.phq(0.0);
    skipped.answers.clear();
    skipped.skipped = "came late";
    CHECK_FALSE(isUnknown(skipped));
}

TEST_CASE("what is stored goes with its change, forms and flags together",
          "[workflow][session][safety]")
{
    Unrated unrated;
    app::SignedIn& desk = unrated.clinic.desk();
    const auto prepared = unrated.prepare(unrated.phq(2.0));
    {
        storage::Change dropped = desk.change("session.add-responses", unrated.session.id.hex());
        CHECK(app::storeResponse(dropped, prepared).size() == 1);
    }
    CHECK(storage::responsesOf(desk.vault(), unrated.session.id).empty());
    CHECK(storage::flagsOf(desk.vault(), unrated.episode.id).empty());

    storage::Change kept = desk.change("session.add-responses", unrated.session.id.hex());
    app::storeResponse(kept, prepared);
    kept.commit();
    CHECK(storage::responsesOf(desk.vault(), unrated.session.id).size() == 1);
    CHECK(storage::flagsOf(desk.vault(), unrated.episode.id).size() == 1);
}
