// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/gain_share.h"

#include "core/series/at_scale.h"

#include <algorithm>
#include <cmath>

namespace soundings::core {

std::string gainShareReasonCode(GainShareReason reason)
{
    return reason == GainShareReason::NoTotalChange ? "no-total-change" : "";
}

GainShare
gainShare(const Series& series, const GainInterval& interval, const GainParameters& parameters)
{
    GainShare found;
    const auto first = series.firstAvailable();
    const auto last = series.lastAvailable();
    if (!first || !last) {
        return found;
    }
    found.start = first->score;
    found.end = last->score;
    if (interval.sudden != Verdict::Yes || !interval.magnitude) {
        return found;
    }
    const double looked =
        directionSign(parameters.better) * (parameters.kind == GainKind::Gains ? 1.0 : -1.0);
    const double total = looked * (last->score - first->score);
    const double size = std::max(std::abs(first->score), std::abs(last->score));
    if (holdsAtScale(std::abs(total), Comparison::AtMost, 0.0, size)) {
        found.reason = GainShareReason::NoTotalChange;
    } else {
        found.share = *interval.magnitude / total;
    }
    return found;
}

} // namespace soundings::core
