// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/statistics/mixed_model_data.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <limits>

using namespace soundings::core;

TEST_CASE("only as many regressors are taken as a fit can hold", "[statistics][mixed-model]")
{
    CHECK_NOTHROW(MixedModelData(1, 1));
    CHECK_NOTHROW(MixedModelData(MixedModelData::MaxFixed, MixedModelData::MaxRandom));
    CHECK_THROWS_AS(MixedModelData(0, 1), InvalidValue);
    CHECK_THROWS_AS(MixedModelData(1, 0), InvalidValue);
    CHECK_THROWS_AS(MixedModelData(MixedModelData::MaxFixed + 1, 1), InvalidValue);
    CHECK_THROWS_AS(MixedModelData(1, MixedModelData::MaxRandom + 1), InvalidValue);
}

TEST_CASE("each group keeps cross products of its own, and all are summed",
          "[statistics][mixed-model]")
{
    MixedModelData data(2, 1);
    const auto add = [&data](double x, double outcome) {
        const std::array fixed{1.0, x};
        data.add(fixed, std::span(fixed).first(1), outcome);
    };
    data.beginGroup();
    add(2.0, 5.0);
    add(3.0, 7.0);
    data.beginGroup();
    data.beginGroup();
    add(4.0, -1.0);
    CHECK(data.observations() == 3);
    REQUIRE(data.groups() == 3);
    CHECK(data.group(0).zz[0] == 2.0);
    CHECK(data.group(0).zx[0] == 2.0);
    CHECK(data.group(0).zx[1] == 5.0);
    CHECK(data.group(0).zy[0] == 12.0);
    // Nobody's scores are nobody's: the group stays, and counts nothing.
    CHECK(data.group(1).zz[0] == 0.0);
    CHECK(data.group(1).zy[0] == 0.0);
    CHECK(data.group(2).zx[1] == 4.0);
    CHECK(data.group(2).zy[0] == -1.0);
    CHECK(data.xx() == std::vector{3.0, 9.0, 9.0, 29.0});
    CHECK(data.xy() == std::vector{11.0, 27.0});
    CHECK(data.yy() == 75.0);
}

TEST_CASE("what is refused leaves the data as they were", "[statistics][mixed-model]")
{
    MixedModelData data(2, 2);
    const std::array fine{1.0, 2.0};
    CHECK_THROWS_AS(data.add(fine, fine, 1.0), InvalidValue); // no group yet
    data.beginGroup();
    data.add(fine, fine, 1.0);
    const std::vector<double> before = data.xx();
    CHECK_THROWS_AS(data.add(std::span(fine).first(1), fine, 1.0), InvalidValue);
    CHECK_THROWS_AS(data.add(fine, std::span(fine).first(1), 1.0), InvalidValue);
    for (const double bad : {std::numeric_limits<double>::quiet_NaN(),
                             std::numeric_limits<double>::infinity(),
                             -std::numeric_limits<double>::infinity()}) {
        const std::array wrong{1.0, bad};
        CHECK_THROWS_AS(data.add(wrong, fine, 1.0), InvalidValue);
        CHECK_THROWS_AS(data.add(fine, wrong, 1.0), InvalidValue);
        CHECK_THROWS_AS(data.add(fine, fine, bad), InvalidValue);
    }
    CHECK(data.observations() == 1);
    CHECK(data.xx() == before);
    CHECK(data.yy() == 1.0);
}
