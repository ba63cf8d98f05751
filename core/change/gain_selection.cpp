// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/gain_selection.h"

#include "core/record/codes.h"
#include "core/series/at_scale.h"

#include <cstddef>

namespace soundings::core {

namespace {

constexpr CodeTable<GainSelection, 5> SelectionCodes{{{GainSelection::All, "all"},
                                                      {GainSelection::First, "first"},
                                                      {GainSelection::Last, "last"},
                                                      {GainSelection::Smallest, "smallest"},
                                                      {GainSelection::Largest, "largest"}}};

/// Whether a later sudden change takes the place of the one chosen so far.
bool isChosenInstead(const GainInterval& later, const GainInterval& chosen, GainSelection selection)
{
    switch (selection) {
    case GainSelection::Last:
        return true;
    case GainSelection::Smallest:
        return holdsAtScale(*later.magnitude, Comparison::Below, *chosen.magnitude, 0.0);
    case GainSelection::Largest:
        return holdsAtScale(*later.magnitude, Comparison::Above, *chosen.magnitude, 0.0);
    case GainSelection::All:
    case GainSelection::First:
        break;
    }
    return false;
}

} // namespace

std::string gainSelectionCode(GainSelection selection)
{
    return codeOf(SelectionCodes, selection);
}

std::optional<GainSelection> gainSelectionFromCode(std::string_view code)
{
    return valueOf(SelectionCodes, code);
}

std::vector<GainSelection> allGainSelections()
{
    return valuesOf(SelectionCodes);
}

std::vector<Verdict> selectedGains(std::span<const GainInterval> intervals, GainSelection selection)
{
    std::vector<Verdict> selected(intervals.size(), Verdict::NotEvaluable);
    std::optional<std::size_t> chosen;
    for (std::size_t at = 0; at < intervals.size(); ++at) {
        if (intervals[at].sudden != Verdict::Yes) {
            continue;
        }
        selected[at] = verdictOf(selection == GainSelection::All);
        if (!chosen || isChosenInstead(intervals[at], intervals[*chosen], selection)) {
            chosen = at;
        }
    }
    if (chosen) {
        selected[*chosen] = Verdict::Yes;
    }
    return selected;
}

} // namespace soundings::core
