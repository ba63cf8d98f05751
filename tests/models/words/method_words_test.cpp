// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/method_words.h"
#include "core/alliance/panel_evidence.h"
#include "core/alliance/rupture_evidence.h"
#include "core/alliance/rupture_reason.h"
#include "core/change/change_method.h"
#include "tests/models/words/distinct_words.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

TEST_CASE("every method that the rules know has a name and says what it looked at",
          "[models][words]")
{
    for (const std::string& method :
         {std::string(core::BelowOwnMeanMethod),
          std::string(core::WatchOwnMeanMethod),
          std::string(core::WatchDropMethod),
          std::string(core::WatchLevelMethod),
          core::panelMethodCode(core::PanelMethod::IndividualsChart),
          core::panelMethodCode(core::PanelMethod::EwmaChart),
          core::panelMethodCode(core::PanelMethod::TukeyFence),
          core::panelMethodCode(core::PanelMethod::SmallDrop),
          core::panelMethodCode(core::PanelMethod::LargeDrop),
          std::string("safety-item"),
          core::changeMethodCode(core::ChangeMethod::JacobsonTruax),
          core::changeMethodCode(core::ChangeMethod::PublishedPoints)}) {
        INFO(method);
        CHECK(methodWords(method).toStdString() != method);
        CHECK_FALSE(methodWords(method).isEmpty());
        CHECK_FALSE(methodPurpose(method).isEmpty());
    }
    CHECK(methodWords("a method of tomorrow") == QStringLiteral("a method of tomorrow"));
}

TEST_CASE("every reason that the rules give is put into words", "[models][words]")
{
    using core::RuptureReason;
    for (const std::string& reason : {core::ruptureReasonCode(RuptureReason::NoScore),
                                      core::ruptureReasonCode(RuptureReason::TooFewEarlier),
                                      core::ruptureReasonCode(RuptureReason::NoWithinPersonSd),
                                      core::ruptureReasonCode(RuptureReason::NoVariation),
                                      core::ruptureReasonCode(RuptureReason::RuptureOpen),
                                      std::string("ceiling"),
                                      std::string("ended-before-repair"),
                                      std::string("rupture-in-baseline"),
                                      std::string("not-answered"),
                                      std::string("review-now"),
                                      std::string("review-soon")}) {
        INFO(reason);
        CHECK_FALSE(reason.empty());
        CHECK(reasonWords(reason).toStdString() != reason);
    }
}

TEST_CASE("several reasons are said one after the other, an unknown one as it is",
          "[models][words]")
{
    CHECK(reasonWords("rupture-open;ceiling") ==
          QStringLiteral("an earlier rupture is still open; the usual level is so high that it can "
                         "only fall"));
    CHECK(reasonWords("ceiling;of tomorrow").endsWith(QStringLiteral("; of tomorrow")));
    CHECK(reasonWords("").isEmpty());
    CHECK(reasonWords(";").isEmpty());
}

TEST_CASE("each verdict has a word of its own", "[models][words]")
{
    using core::Verdict;
    checkDistinct(verdictWords, {Verdict::No, Verdict::Yes, Verdict::NotEvaluable});
}
