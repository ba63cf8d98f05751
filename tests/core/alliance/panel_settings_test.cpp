// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/panel_settings.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>

#include <functional>
#include <limits>

using namespace soundings::core;

TEST_CASE("the panel's own settings are valid, and each nonsense is refused", "[core][alliance]")
{
    CHECK_NOTHROW(requireValid(PanelSettings{}));
    constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();
    constexpr double Infinite = std::numeric_limits<double>::infinity();
    const std::function<void(PanelSettings&)> nonsense[] = {
        [](PanelSettings& settings) { settings.chartBaseline = 1; },
        [](PanelSettings& settings) { settings.ewmaBaseline = 1; },
        [](PanelSettings& settings) { settings.fenceFrom = 3; },
        [](PanelSettings& settings) { settings.chartWidth = 0.0; },
        [](PanelSettings& settings) { settings.chartWidth = NotANumber; },
        [](PanelSettings& settings) { settings.ewmaLambda = 0.0; },
        [](PanelSettings& settings) { settings.ewmaLambda = 1.1; },
        [](PanelSettings& settings) { settings.ewmaWidth = -1.0; },
        [](PanelSettings& settings) { settings.fenceSpreads = Infinite; },
        [](PanelSettings& settings) { settings.smallDrop = 0.0; },
        [](PanelSettings& settings) { settings.largeDrop = NotANumber; },
    };
    for (const auto& spoil : nonsense) {
        PanelSettings settings;
        spoil(settings);
        CHECK_THROWS_AS(requireValid(settings), InvalidValue);
    }
}
