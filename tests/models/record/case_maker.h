// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/case_record.h"
#include "app/workflow/record_session.h"
#include "tests/models/test_vault.h"

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace soundings::app::test {

/// Runs `job(SignedIn&)` on the vault of whoever is signed in and waits for its answer; empty when
/// it threw.
template <class Job>
std::optional<std::invoke_result_t<Job, SignedIn&>> onVault(Application& application, Job job)
{
    std::optional<std::invoke_result_t<Job, SignedIn&>> answer;
    bool over = false;
    application.clinic().ask(
        &application,
        std::move(job),
        [&](auto result) {
            answer = std::move(result);
            over = true;
        },
        [&](const Failure&) { over = true; });
    waitFor([&over] { return over; });
    return answer;
}

/// A client with an open individual case since 2026-01-01 in which these measures are due each
/// session: the therapist's own form rated by the therapist, the others by the client.
core::Case makeCase(Application& application,
                    const std::string& code,
                    const std::vector<std::string>& measures);

/// A couple, K-021 and K-022, both of whom rate `measure`.
core::Case makeCouple(Application& application, const std::string& measure);

/// Records a session with one form of the client; `day` is YYYY-MM-DD. `answers` are by item.
RecordedSession makeSession(Application& application,
                            const core::Case& episode,
                            const std::string& day,
                            const std::string& measure,
                            const std::map<std::string, std::optional<double>>& answers);

/// Everything stored for the case, session by session.
std::vector<SessionRecord> storedSessions(Application& application, const core::Case& episode);

} // namespace soundings::app::test
