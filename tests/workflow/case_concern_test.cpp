// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/case_concern.h"
#include "app/workflow/case_record.h"
#include "app/workflow/caseload.h"
#include "app/workflow/explain_flag.h"
#include "app/workflow/list_flags.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <optional>

using namespace soundings;
using app::CaseConcern;
using app::CaseStatus;
using tests::ClinicFixture;

namespace {

/// A session of both partners; a missing total is a form that was not given.
void recordBoth(ClinicFixture& clinic,
                const core::Case& couple,
                const std::string& measure,
                std::array<std::optional<double>, 2> totals)
{
    app::SessionDraft draft;
    const auto sessions = app::caseRecord(clinic.desk(), couple).sessions.size();
    draft.number = static_cast<int>(sessions) + 1;
    draft.date = core::Date(2026, 1, 5) + boost::gregorian::days(7 * static_cast<int>(sessions));
    for (std::size_t place = 0; place < totals.size(); ++place) {
        if (totals[place]) {
            app::ResponseDraft form = tests::totalOf(measure, *totals[place], couple);
            form.participant = couple.participants[place].id;
            draft.responses.push_back(form);
        }
    }
    app::recordSession(clinic.desk(), couple, draft);
}

CaseConcern concernIn(ClinicFixture& clinic, const core::Case& couple)
{
    const CaseConcern concern = app::caseRecord(clinic.desk(), couple).concern;
    const CaseConcern listed = app::caseload(clinic.desk()).at(0).concern;
    CHECK(listed.status == concern.status);
    CHECK(listed.sinceSession == concern.sinceSession);
    CHECK(listed.series == concern.series);
    return concern;
}

} // namespace

TEST_CASE("the concern of a couple names the one whose ratings raised it", "[workflow][concern]")
{
    ClinicFixture clinic;
    const core::Case couple = clinic.openCouple("K-001", "K-002");
    CHECK(concernIn(clinic, couple).status == CaseStatus::NotEnoughRatings);
    CHECK_FALSE(concernIn(clinic, couple).series);

    recordBoth(clinic, couple, "srs", {39, 38});
    recordBoth(clinic, couple, "srs", {39, 33});
    const CaseConcern concern = concernIn(clinic, couple);
    CHECK(concern.status == CaseStatus::Watch);
    CHECK(concern.sinceSession == 2);
    REQUIRE(concern.series);
    CHECK(concern.series->participant == couple.participants[1].id);
}

TEST_CASE("a course that got worse is its own person's, not the first one's", "[workflow][concern]")
{
    ClinicFixture clinic;
    const core::Case couple = clinic.openCouple("K-001", "K-002");
    recordBoth(clinic, couple, "ors", {20, 30});
    recordBoth(clinic, couple, "ors", {30, 20});
    const app::CaseRecord record = app::caseRecord(clinic.desk(), couple);
    CHECK(record.courses.status == CaseStatus::Deteriorated);
    REQUIRE(record.courses.series);
    CHECK(record.courses.series->participant == couple.participants[1].id);
    CHECK(concernIn(clinic, couple).series == record.courses.series);
}

TEST_CASE("where nothing is wrong nobody is behind it", "[workflow][concern]")
{
    ClinicFixture clinic;
    const core::Case couple = clinic.openCouple("K-001", "K-002");
    recordBoth(clinic, couple, "ors", {20, 22});
    recordBoth(clinic, couple, "ors", {30, 22});
    const CaseConcern concern = concernIn(clinic, couple);
    CHECK(concern.status == CaseStatus::NoReliableChange);
    CHECK_FALSE(concern.needsSomebody());
    CHECK_FALSE(concern.series);
}

TEST_CASE("a watch has lasted since the first session of its unbroken run", "[workflow][concern]")
{
    ClinicFixture clinic;
    const core::Case couple = clinic.openCouple("K-001", "K-002");
    const auto since = [&] { return concernIn(clinic, couple).sinceSession; };
    recordBoth(clinic, couple, "srs", {39, 34});
    CHECK(since() == 1);
    recordBoth(clinic, couple, "srs", {39, 38});
    CHECK(concernIn(clinic, couple).status == CaseStatus::NotEnoughRatings);
    recordBoth(clinic, couple, "srs", {39, 34});
    CHECK(since() == 3);
    recordBoth(clinic, couple, "srs", {39, std::nullopt}); // no rating breaks nothing
    recordBoth(clinic, couple, "srs", {39, 34});
    recordBoth(clinic, couple, "srs", {39, 34});
    CHECK(since() == 3);

    const auto open = app::listFlags(clinic.desk(), core::FlagState::Open);
    REQUIRE(open.size() == 1);
    CHECK(open[0].flag.sessionNumber == 6);
    CHECK(app::explainFlag(clinic.desk(), open[0].flag.id).watchedSince == 3);

    // The other's watch is a run of its own.
    recordBoth(clinic, couple, "srs", {34, 38});
    CHECK(since() == 7);
}
