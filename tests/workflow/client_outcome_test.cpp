// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/client_outcome.h"
#include "storage/random_id.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using core::ChangeCategory;

namespace {

/// One client in a case in which ORS and then GAD-7 are due.
struct Row
{
    app::MeasureCatalogue measures;
    storage::CaseSummaryRow row;

    Row()
    {
        row.caseId = storage::newId<core::Case>();
        storage::ParticipantSummary person;
        person.id = storage::newId<core::Participant>();
        person.yearOfBirth = 1980;
        row.participants = {person};
        row.measures = {{.measure = "ors"}, {.measure = "gad-7"}};
    }

    storage::SeriesSummary& add(const char* measure, double first, double last)
    {
        storage::SeriesSummary series;
        series.series = {.caseId = row.caseId,
                         .participant = row.participants.front().id,
                         .rater = core::Rater::Client,
                         .measure = measure,
                         .score = "total"};
        series.values = 2;
        series.firstDate = core::Date(2026, 1, 5);
        series.first = first;
        series.last = last;
        row.series.push_back(series);
        return row.series.back();
    }

    [[nodiscard]] std::optional<ChangeCategory> outcome() const
    {
        return app::outcomeOf(row, row.participants.front(), measures);
    }
};

} // namespace

TEST_CASE("the outcome is of the first due measure that the person rated", "[workflow][summary]")
{
    Row rated;
    CHECK_FALSE(rated.outcome());
    rated.add("gad-7", 15, 3);
    CHECK(rated.outcome() == ChangeCategory::Recovered);
    rated.add("ors", 20, 14);
    CHECK(rated.outcome() == ChangeCategory::Deteriorated);
    rated.row.measures.clear();
    CHECK(rated.outcome() == ChangeCategory::Recovered);
}

TEST_CASE("what is not the person's own outcome says nothing of them", "[workflow][summary]")
{
    SECTION("the rating of somebody else")
    {
        Row rated;
        rated.add("ors", 20, 30).series.participant = storage::newId<core::Participant>();
        CHECK_FALSE(rated.outcome());
    }
    SECTION("a rating of the whole case")
    {
        Row rated;
        rated.add("ors", 20, 30).series.participant.reset();
        CHECK_FALSE(rated.outcome());
    }
    SECTION("the therapist's rating")
    {
        Row rated;
        rated.add("ors", 20, 30).series.rater = core::Rater::Therapist;
        CHECK_FALSE(rated.outcome());
    }
    SECTION("an alliance form")
    {
        Row rated;
        rated.add("srs", 20, 38);
        CHECK_FALSE(rated.outcome());
    }
    SECTION("a score that is not the primary one")
    {
        Row rated;
        rated.add("ors", 20, 30).series.score = "reported";
        CHECK_FALSE(rated.outcome());
    }
    SECTION("a measure that the program no longer knows")
    {
        Row rated;
        rated.add("gone", 20, 30);
        CHECK_FALSE(rated.outcome());
    }
}

TEST_CASE("one rating is no change, and no measure of lower rank fills in for it",
          "[workflow][summary]")
{
    Row rated;
    rated.add("ors", 20, 20).values = 1;
    rated.add("gad-7", 15, 3);
    CHECK_FALSE(rated.outcome());
}

TEST_CASE("a form about which nothing is published tells no outcome", "[workflow][summary]")
{
    Row rated;
    rated.add("soundings-progress", 2, 16);
    CHECK_FALSE(rated.outcome());
}

TEST_CASE("a reliable change is never left out for want of a cut-off", "[workflow][summary]")
{
    // The cut-off of the ORS at this age holds for adults only: a child's change is told without
    // it.
    Row rated;
    rated.row.format = core::CaseFormat::YoungPerson;
    rated.row.participants.front().yearOfBirth = 2018;
    auto& series = rated.add("ors", 20, 30);
    CHECK(rated.outcome() == ChangeCategory::Improved);
    series.last = 10;
    CHECK(rated.outcome() == ChangeCategory::Deteriorated);
    series.last = 21;
    CHECK(rated.outcome() == ChangeCategory::Unchanged);
}
