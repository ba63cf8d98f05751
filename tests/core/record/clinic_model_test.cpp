// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/clinic_model.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace soundings::core;

TEST_CASE("the codes of what a clinic learns are on disk and are read as they are written",
          "[core][record]")
{
    CHECK(clinicModelKindCode(ClinicModelKind::ExpectedCourse) == "expected-course");
    CHECK(clinicModelKindCode(ClinicModelKind::WithinPersonSd) == "within-person-sd");
    for (const auto kind : {ClinicModelKind::ExpectedCourse, ClinicModelKind::WithinPersonSd}) {
        CHECK(clinicModelKindFromCode(clinicModelKindCode(kind)) == kind);
    }
    for (const std::string_view word : {"", "Expected-course", "expected_course", "course"}) {
        CHECK_FALSE(clinicModelKindFromCode(word));
    }
}

TEST_CASE("a model is about one kind, measure, score and rater, and each makes another subject",
          "[core][record]")
{
    const ClinicModelSubject subject{.kind = ClinicModelKind::ExpectedCourse,
                                     .measure = "phq-9",
                                     .score = "total",
                                     .rater = Rater::Client};
    ClinicModelSubject kind = subject;
    kind.kind = ClinicModelKind::WithinPersonSd;
    ClinicModelSubject measure = subject;
    measure.measure = "gad-7";
    ClinicModelSubject score = subject;
    score.score = "mean";
    ClinicModelSubject rater = subject;
    rater.rater = Rater::Parent;
    const std::set<ClinicModelSubject> all{subject, kind, measure, score, rater};
    CHECK(all.size() == 5);
    CHECK(all.contains(ClinicModelSubject(subject)));
}
