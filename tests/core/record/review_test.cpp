// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/record/review.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

namespace {

Review agreement()
{
    Review review;
    review.signedOn = Date(2026, 3, 2);
    return review;
}

std::string refusedField(const Review& review)
{
    try {
        requireValid(review);
        return {};
    } catch (const InvalidValue& refusal) {
        return refusal.field();
    }
}

} // namespace

TEST_CASE("who disagrees with a flag says why, who agrees need not", "[core][record]")
{
    Review review = agreement();
    CHECK(refusedField(review).empty());
    review.agrees = false;
    CHECK(refusedField(review) == "note");
    review.note = " \n\t ";
    CHECK(refusedField(review) == "note");
    review.note = "The form was filled in by the wrong person.";
    CHECK(refusedField(review).empty());
}

TEST_CASE("a task is due from the day of the signature on", "[core][record]")
{
    Review review = agreement();
    review.task = "Listen to the recording";
    review.due = Date(2026, 3, 2);
    CHECK(refusedField(review).empty());
    review.due = Date(2026, 3, 1);
    CHECK(refusedField(review) == "due");
}

TEST_CASE("notes and tasks are bounded", "[core][record]")
{
    Review review = agreement();
    review.note = std::string(20'001, 'n');
    CHECK(refusedField(review) == "note");
    review = agreement();
    review.task = std::string(2'001, 't');
    CHECK(refusedField(review) == "task");
}
