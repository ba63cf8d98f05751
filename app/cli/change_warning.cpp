// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/change_warning.h"

namespace soundings::app {

std::string changeWarningWords(const std::string& code)
{
    if (code == "sd-of-fewer-than-30") {
        return "the SD rests on fewer than 30 people; --sd takes one from a larger sample";
    }
    if (code == "no-reliable-change-criterion") {
        return "nothing says how large a reliable change is: expected --reliability or --measure";
    }
    if (code == "no-sd-of-pre-scores") {
        return "nothing says how large a reliable change is: the pre scores of this table have no "
               "SD, which takes two complete pairs; expected --sd";
    }
    if (code == "no-spread-of-complete-pairs") {
        return "this method takes mean, SD and correlation from the pairs themselves: expected "
               "complete pairs that differ before and after, or another --method";
    }
    if (code == "no-cutoff") {
        return "nothing says where the functional range begins: expected --cutoff, or "
               "--functional-mean and --functional-sd";
    }
    if (code == "too-few-people") {
        return "nobody is judged: slopes take three people or more with three scores each";
    }
    if (code == "no-scatter") {
        return "nobody is judged: every score lies on its person's own line, so that nothing says "
               "how sure a slope is";
    }
    if (code == "no-spread-of-slopes") {
        return "nobody is judged: these people do not differ in their slopes more than their "
               "scores "
               "scatter, so that there is no slope of one's own; --parameters tells that of all";
    }
    if (code == "slopes-of-fewer-than-30") {
        return "how slopes differ rests on fewer than 30 people";
    }
    if (code == "singular-slopes") {
        return "the fit is singular: these scores do not show that people differ in start and "
               "slope "
               "independently; take the indices as a sketch";
    }
    return code;
}

} // namespace soundings::app
