// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/episode/case_overview.h"
#include "app/workflow/record_session.h"
#include "tests/models/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace soundings::app::test {

/// A vault of Miriam, who is therapist, supervisor and manager, with what a test puts into it.
/// Weekly sessions from 2026-01-05 on; the day is 2026-03-31.
class CaseFixture
{
public:
    CaseFixture();

    [[nodiscard]] Application& application() { return m_vault.application(); }

    /// Runs `job(SignedIn&)` on the vault's thread and waits for what it returns.
    template <class Job> auto run(Job job);

    /// An open case since 2026-01-01 of these clients, who rate GAD-7 and SRS each session.
    core::Case open(core::CaseFormat format, const std::vector<std::string>& codes);

    /// One total a participant; a missing one is a gap. GAD-7 (0 to 21), then SRS (0 to 40).
    using Totals = std::vector<std::optional<double>>;

    RecordedSession record(const core::Case& episode,
                           int number,
                           const Totals& gad,
                           const Totals& srs,
                           const SessionDraft& more = {});

    /// K-001 with three steady SRS ratings and a fourth far below: a possible rupture.
    core::Flag raiseRupture();

    /// Freezes an expected course of 120 closed cases for this measure: 14 + 0.8 (start - 15) - 4
    /// ln session, and one SD of 2 about it.
    void learnCourse(const std::string& measure);

    /// Supervisor Sven, who supervises Miriam, comes in her place.
    void signInSupervisor();

    /// The case as its page shows it to whoever is signed in.
    CaseOverview overview(const core::CaseId& id);

    /// Shows a page and waits until its model has answered.
    void show(Page::Name page, const std::string& subject);

    void settle();

private:
    TestVault m_vault;
};

template <class Job> auto CaseFixture::run(Job job)
{
    using Result = std::invoke_result_t<Job, SignedIn&>;
    std::optional<Result> answer;
    QString failure;
    application().clinic().ask(
        &application(),
        std::move(job),
        [&answer](Result result) { answer = std::move(result); },
        [&failure](const Failure& why) { failure = why.sentence; });
    waitFor([&] { return answer || !failure.isEmpty(); });
    INFO(failure.toStdString());
    REQUIRE(answer);
    return *answer;
}

} // namespace soundings::app::test
