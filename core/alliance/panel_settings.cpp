// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/panel_settings.h"

#include "core/measure/require_number.h"

namespace soundings::core {

namespace {

void requireAtLeast(int least, const char* field, int value, const char* expected)
{
    requireNumber(value >= least, field, value, expected);
}

void requireAboveZero(const char* field, double value)
{
    requireNumber(value > 0.0, field, value, "a number above 0");
}

} // namespace

void requireValid(const PanelSettings& settings)
{
    requireAtLeast(2, "baseline of the chart", settings.chartBaseline, "2 or more");
    requireAtLeast(2, "baseline of the moving average", settings.ewmaBaseline, "2 or more");
    requireAtLeast(4, "scores before a fence", settings.fenceFrom, "4 or more");
    requireNumber(settings.ewmaLambda > 0.0 && settings.ewmaLambda <= 1.0,
                  "lambda",
                  settings.ewmaLambda,
                  "above 0 and up to 1");
    requireAboveZero("width of the chart", settings.chartWidth);
    requireAboveZero("width of the moving average", settings.ewmaWidth);
    requireAboveZero("spreads to the fence", settings.fenceSpreads);
    requireAboveZero("small drop", settings.smallDrop);
    requireAboveZero("large drop", settings.largeDrop);
}

} // namespace soundings::core
