// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/pair_table.h"

#include <optional>
#include <vector>

namespace soundings::made {

/// Scores of ten made-up people before and after, and of one who left before the end.
inline const std::vector<core::ScorePair>& pairs()
{
    static const std::vector<core::ScorePair> all = {{"a", 18.0, 10.0},
                                                     {"b", 22.0, 15.0},
                                                     {"c", 15.0, 14.0},
                                                     {"d", 27.0, 13.0},
                                                     {"e", 12.0, 11.0},
                                                     {"f", 20.0, 12.0},
                                                     {"g", 16.0, 17.0},
                                                     {"h", 24.0, 9.0},
                                                     {"i", 9.0, 6.0},
                                                     {"j", 19.0, 8.0},
                                                     {"k", 19.0, std::nullopt}};
    return all;
}

/// The same people on a scale from 0 to 40 that runs the other way round.
inline std::vector<core::ScorePair> mirrored(std::vector<core::ScorePair> pairs)
{
    for (core::ScorePair& pair : pairs) {
        for (auto* score : {&pair.pre, &pair.post}) {
            if (*score) {
                *score = 40.0 - **score;
            }
        }
    }
    return pairs;
}

} // namespace soundings::made
