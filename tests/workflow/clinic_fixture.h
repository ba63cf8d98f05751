// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/clock.h"
#include "app/workflow/manage_cases.h"
#include "app/workflow/record_session.h"
#include "app/workflow/signed_in.h"
#include "core/measure/shipped.h"
#include "tests/workflow/scratch_folder.h"

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace soundings::tests {

/// A real vault in a folder of its own, gone with the fixture. "anna" made it and has every role;
/// the day is 2026-03-31.
class ClinicFixture
{
public:
    ClinicFixture();
    ClinicFixture(const ClinicFixture&) = delete;
    ClinicFixture& operator=(const ClinicFixture&) = delete;
    ClinicFixture(ClinicFixture&&) = delete;
    ClinicFixture& operator=(ClinicFixture&&) = delete;
    ~ClinicFixture() = default;

    static constexpr const char* Passphrase = "seven quiet herons wade";

    [[nodiscard]] std::filesystem::path folder() const { return m_scratch.path(); }

    [[nodiscard]] std::filesystem::path vaultPath() const { return folder() / "test.soundings"; }

    [[nodiscard]] const app::Clock& clock() const { return m_clock; }

    /// The session of whoever is signed in now.
    app::SignedIn& desk() { return *m_signedIn; }

    /// Adds a user with the fixture's passphrase; anna must be signed in.
    core::UserId addUser(const std::string& name, const std::set<core::Role>& roles);

    /// Signs the present user out and another in.
    app::SignedIn& signInAs(const std::string& name);

    /// A client with an open individual case since 2026-01-01, with ORS and SRS due.
    core::Case openIndividual(const std::string& code);

    /// A couple with an open case since 2026-01-01, each with this code; nothing is due.
    core::Case openCouple(const std::string& one, const std::string& other);

    /// Records a session with an SRS total, a day a week from 2026-01-05 on.
    app::RecordedSession recordSrs(const core::Case& episode, int number, double total);

    /// K-001 with three steady SRS ratings and a fourth far below; returns the flag it raises.
    core::Flag raiseRupture();

    /// K-002 with a first SRS rating that is worth watching; returns the flag it raises.
    core::Flag raiseWatch();

    /// Closes the vault.
    void signOut() { m_signedIn.reset(); }

    /// Adds supervisor "sven" who supervises anna, and signs him in.
    app::SignedIn& signInSupervisor();

private:
    ScratchFolder m_scratch;
    app::FixedClock m_clock;
    std::unique_ptr<app::SignedIn> m_signedIn;
};

/// A form with a total in place of answers.
[[nodiscard]] app::ResponseDraft
totalOf(const std::string& measure, double total, const core::Case& episode);

/// A session on this day, with the next number and these forms.
[[nodiscard]] app::SessionDraft draftOn(const core::Date& date,
                                        std::vector<app::ResponseDraft> responses = {});

/// The shipped ORS under another name: a measure of a clinic's own that is known to be right.
[[nodiscard]] core::MeasureText localMeasure(const std::string& id);

} // namespace soundings::tests
