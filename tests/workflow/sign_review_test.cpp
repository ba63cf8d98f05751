// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/list_flags.h"
#include "app/workflow/refusal.h"
#include "app/workflow/sign_review.h"
#include "core/record/invalid_value.h"
#include "storage/review_store.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using tests::ClinicFixture;

TEST_CASE("a signed review is kept and takes the flag off the queue", "[workflow][review]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    clinic.signInSupervisor();

    app::signReview(clinic.desk(), {.flag = flag.id, .agrees = true, .note = "Talk about pace."});

    const auto reviews = storage::reviewsOf(clinic.desk().vault(), flag.id);
    REQUIRE(reviews.size() == 1);
    CHECK(reviews.front().note == "Talk about pace.");
    CHECK(reviews.front().signedOn == clinic.desk().today());
    CHECK(app::supervisionQueue(clinic.desk()).empty());
}

TEST_CASE("a disagreement needs its reason", "[workflow][review]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    clinic.signInSupervisor();

    CHECK_THROWS_AS(app::signReview(clinic.desk(), {.flag = flag.id, .agrees = false, .note = " "}),
                    core::InvalidValue);
    CHECK(storage::reviewsOf(clinic.desk().vault(), flag.id).empty());
}

TEST_CASE("nobody reviews their own case, nor without the role", "[workflow][review][roles]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    CHECK_THROWS_AS(app::signReview(clinic.desk(), {.flag = flag.id}), app::Refusal);

    clinic.addUser("bela", {core::Role::Therapist});
    clinic.signInAs("bela");
    CHECK_THROWS_AS(app::signReview(clinic.desk(), {.flag = flag.id}), app::Refusal);
    CHECK(storage::reviewsOf(clinic.desk().vault(), flag.id).empty());
}
