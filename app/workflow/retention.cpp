// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/retention.h"

#include "app/workflow/erase_client.h"
#include "app/workflow/reason.h"
#include "core/record/invalid_value.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/error.h"
#include "storage/setting_store.h"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>

namespace soundings::app {

namespace {

std::string retentionBounds()
{
    return std::to_string(ShortestRetentionYears) + " to " + std::to_string(LongestRetentionYears) +
           " years";
}

bool isSensible(int years)
{
    return years >= ShortestRetentionYears && years <= LongestRetentionYears;
}

core::Date yearsAfter(const core::Date& day, int years)
{
    const auto parts = day.year_month_day();
    const int year = parts.year + years;
    const bool isLeapDay = parts.month == 2 && parts.day == 29;
    if (isLeapDay &&
        !boost::gregorian::gregorian_calendar::is_leap_year(static_cast<unsigned short>(year))) {
        return core::Date(static_cast<unsigned short>(year), 3, 1);
    }
    return core::Date(static_cast<unsigned short>(year), parts.month, parts.day);
}

/// Of everybody in any case.
struct Course
{
    std::size_t cases = 0;
    bool isOver = true;
    core::Date lastEnd;
};

std::map<core::ClientId, Course> coursesOfAll(const storage::Vault& vault)
{
    std::map<core::ClientId, Course> courses;
    for (const core::Case& episode : storage::cases(vault)) {
        for (const core::Participant& participant : episode.participants) {
            Course& course = courses[participant.client];
            ++course.cases;
            if (!episode.end) {
                course.isOver = false;
            } else if (course.lastEnd.is_not_a_date() || *episode.end > course.lastEnd) {
                course.lastEnd = *episode.end;
            }
        }
    }
    return courses;
}

} // namespace

std::optional<int> retentionYears(const SignedIn& signedIn)
{
    const auto text = storage::setting(signedIn.vault(), storage::RetentionYears);
    if (!text) {
        return std::nullopt;
    }
    int years = 0;
    const char* const end = text->data() + text->size();
    const auto [last, failure] = std::from_chars(text->data(), end, years);
    if (failure != std::errc() || last != end || !isSensible(years)) {
        throw storage::Error(storage::ErrorKind::Damaged,
                             "the setting " + std::string(storage::RetentionYears) +
                                 " is not a number of " + retentionBounds() +
                                 ": a manager has to set it again");
    }
    return years;
}

void setRetention(SignedIn& signedIn, std::optional<int> years, const std::string& reason)
{
    signedIn.require(core::Role::Manager, "say how long clients are kept");
    if (years && !isSensible(*years)) {
        throw core::InvalidValue(
            core::InvalidKind::OutOfRange, "years", std::to_string(*years), retentionBounds());
    }
    requireReason(reason);
    const std::string value = years ? std::to_string(*years) : "off";
    storage::Change change = signedIn.change(
        "setting.change", {}, std::string(storage::RetentionYears) + " " + value + ": " + reason);
    storage::setSetting(
        change, storage::RetentionYears, years ? std::optional(value) : std::nullopt);
    change.commit();
}

std::vector<DueClient> clientsDue(SignedIn& signedIn)
{
    signedIn.requireAny({core::Role::Therapist, core::Role::Manager},
                        "see whose records are due to be erased");
    std::vector<DueClient> due;
    const auto years = retentionYears(signedIn);
    if (!years) {
        return due;
    }
    signedIn.noteSeen("retention.view");
    const auto courses = coursesOfAll(signedIn.vault());
    for (const core::Client& client : storage::clients(signedIn.vault())) {
        const auto found = courses.find(client.id);
        if (found == courses.end() || !found->second.isOver) {
            continue;
        }
        const Course& course = found->second;
        const core::Date dueSince = yearsAfter(course.lastEnd, *years);
        if (dueSince <= signedIn.today() && mayErase(signedIn, client.id)) {
            due.push_back({client.id, client.code, course.cases, course.lastEnd, dueSince});
        }
    }
    std::ranges::sort(
        due, {}, [](const DueClient& client) { return std::tie(client.dueSince, client.code); });
    return due;
}

} // namespace soundings::app
