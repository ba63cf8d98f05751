// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/caseload.h"

#include "storage/case_store.h"
#include "storage/caseload_store.h"
#include "storage/client_store.h"
#include "storage/flag_store.h"

#include <algorithm>
#include <tuple>

namespace soundings::app {

namespace {

/// Red before amber before on track, and all of them before what cannot be judged.
int urgencyOf(const CourseJudgement& course)
{
    switch (course.status) {
    case core::TrajectoryStatus::Red:
        return 0;
    case core::TrajectoryStatus::Amber:
        return 1;
    case core::TrajectoryStatus::OnTrack:
        return 2;
    case core::TrajectoryStatus::NotEvaluable:
        break;
    }
    return 3;
}

/// The most urgent of the clients' courses; several people in the room may fare differently.
void addCourse(CaseloadEntry& entry)
{
    for (const Curve& curve : entry.curves) {
        if (curve.course &&
            (!entry.course || urgencyOf(*curve.course) < urgencyOf(*entry.course))) {
            entry.course = curve.course;
        }
    }
}

void countFlags(CaseloadEntry& entry, const std::vector<core::Flag>& flags)
{
    for (const core::Flag& flag : flags) {
        if (flag.state != core::FlagState::Closed) {
            const bool isOpen = flag.state == core::FlagState::Open;
            ++(isOpen ? entry.openFlags : entry.acknowledgedFlags)[flag.kind];
        }
    }
}

CaseloadEntry entryOf(const SignedIn& signedIn, const storage::CaseloadRow& row)
{
    CaseloadEntry entry;
    entry.episode = storage::caseById(signedIn.vault(), row.caseId).value();
    const auto client =
        storage::clientById(signedIn.vault(), entry.episode.participants.front().client);
    entry.clientCode = client->code;
    entry.clientName = client->name;
    entry.sessions = row.lastSessionNumber;
    entry.lastSession = row.lastSession;
    entry.lastRating = row.lastRating;
    if (row.lastRating) {
        entry.daysSinceRating = static_cast<int>((signedIn.today() - *row.lastRating).days());
    }
    entry.curves = curvesOf(signedIn, entry.episode);
    addCourse(entry);
    const std::vector<core::Flag> flags =
        storage::flagsOf(signedIn.vault(), row.caseId, storage::FlagParts::WithoutEvidence);
    entry.concern = concernOf(entry.curves, flags);
    countFlags(entry, flags);
    return entry;
}

} // namespace

std::vector<CaseloadEntry> caseload(SignedIn& signedIn)
{
    signedIn.require(core::Role::Therapist, "see the caseload");
    signedIn.noteSeen("caseload.view");
    std::vector<CaseloadEntry> entries;
    for (const storage::CaseloadRow& row :
         storage::caseload(signedIn.vault(), signedIn.user().id)) {
        entries.push_back(entryOf(signedIn, row));
    }
    std::ranges::stable_sort(entries, {}, [](const CaseloadEntry& entry) {
        constexpr int NeverRated = 1'000'000;
        return std::tuple(entry.concern.status, -entry.daysSinceRating.value_or(NeverRated));
    });
    return entries;
}

} // namespace soundings::app
