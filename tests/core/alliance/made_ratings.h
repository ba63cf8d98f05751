// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/lag_pairs.h"
#include "core/interchange/rating_table.h"

#include <string>
#include <vector>

namespace made {

/// Alliance ratings and outcome scores of twelve made-up people, with sessions that are not there
/// and scores that are missing: made in R 4.2.2 (set.seed(20)) and rounded to tenths.
inline constexpr auto Twelve =
    "client,session,alliance,outcome\n"
    "c01,1,38,18.2\nc01,2,,19.9\nc01,3,34.4,19.7\nc01,4,36,17.4\n"
    "c01,5,35.9,19.2\nc01,6,34.7,19.3\nc02,1,39.5,21.4\nc02,2,38.1,22.6\n"
    "c02,3,37.9,23.2\nc02,4,38.6,\nc02,5,38.4,21.5\nc02,6,37.8,24.1\n"
    "c02,7,39.1,24.5\nc02,8,38.6,27.9\nc02,9,37.7,27.8\nc03,1,34.4,16.7\n"
    "c03,2,35,19.9\nc03,4,34.7,18.3\nc03,5,33.9,16.6\nc03,6,36.7,17.8\n"
    "c04,1,36.2,23.4\nc04,2,38.4,24.5\nc04,3,36.7,25.5\nc04,4,37,26.3\n"
    "c04,5,38.7,26.3\nc04,6,37.8,27.4\nc04,7,36.8,26.7\nc04,8,38.7,25.7\n"
    "c05,1,38,15\nc05,2,,18.2\nc05,3,33.9,15.8\nc05,4,36.6,14.3\n"
    "c05,5,33.2,16.8\nc05,6,36.9,17.5\nc05,7,36.7,19.1\nc05,8,30.9,20.1\n"
    "c06,1,28.2,27.9\nc06,2,29.1,29.8\nc06,4,30.9,28.8\nc06,5,31.3,29\n"
    "c07,1,33.5,20.8\nc07,2,30.9,22.4\nc07,3,32.1,20.8\nc07,4,32.7,\n"
    "c07,5,31.5,23.2\nc07,6,33.7,20.1\nc07,7,32.9,24.7\nc07,8,33.2,25.6\n"
    "c08,1,28.2,15.3\nc08,2,27.4,15.3\nc08,3,32.5,14.4\nc08,4,29.5,18.7\n"
    "c08,5,29.1,17.9\nc09,1,35.7,21.1\nc09,2,,21.7\nc09,4,32.9,26\n"
    "c09,5,31.9,19.9\nc09,6,31.3,22\nc10,1,31.7,21\nc10,2,31.6,21.6\n"
    "c10,3,32.6,24\nc10,4,34.2,21.7\nc10,5,31.8,23.1\nc10,6,32.3,23.8\n"
    "c11,1,31.6,22.5\nc11,2,30.6,25.4\nc11,3,29.3,24.4\nc11,4,29.6,22.9\n"
    "c11,5,30.3,24.6\nc12,1,32.3,22.9\nc12,2,33.9,24\nc12,4,33.3,24.9\n"
    "c12,5,33.6,\n";

/// Two people: the first without a gap, the second without session 5.
inline constexpr auto Two =
    "client,session,alliance,outcome\n"
    "a,1,31.3,16.9\na,2,35.8,17\na,3,30.5,18.3\na,4,33.1,16.6\na,5,36.4,17.5\n"
    "a,6,31.8,17.5\na,7,32.1,17.6\na,8,31.7,17.3\na,9,32.4,18.3\n"
    "a,10,33.3,18.6\na,11,35.5,19.6\na,12,31.4,20\nb,1,31.6,26\nb,2,29.4,24.8\n"
    "b,3,32.8,22.7\nb,4,33,24.6\nb,6,28.7,26.4\nb,7,28.3,25.9\nb,8,30.6,23.3\n"
    "b,9,32.2,25.2\nb,10,34.4,28\nb,11,32.4,26.7\nb,12,33,26.8\n";

inline std::vector<soundings::core::LagCourse> coursesIn(const std::string& csv)
{
    soundings::core::RatingColumns columns;
    columns.score = "alliance";
    const auto alliance = soundings::core::readRatingTable(csv, columns);
    columns.score = "outcome";
    const auto outcome = soundings::core::readRatingTable(csv, columns);
    std::vector<soundings::core::LagCourse> courses;
    for (std::size_t index = 0; index < alliance.cases.size(); ++index) {
        courses.push_back(
            {.alliance = alliance.cases[index].series, .outcome = outcome.cases.at(index).series});
    }
    return courses;
}

} // namespace made
