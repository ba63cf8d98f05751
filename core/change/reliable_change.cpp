// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/reliable_change.h"

#include "core/measure/number_text.h"
#include "core/record/invalid_value.h"

#include <boost/math/distributions/normal.hpp>

#include <cmath>
#include <utility>

namespace soundings::core {

double standardErrorOfMeasurement(double sd, double reliability)
{
    if (!std::isfinite(sd) || sd <= 0.0) {
        throw InvalidValue(InvalidKind::OutOfRange, "sd", numberText(sd), "a number above 0");
    }
    if (!(reliability >= 0.0 && reliability < 1.0)) {
        throw InvalidValue(InvalidKind::OutOfRange,
                           "reliability",
                           numberText(reliability),
                           "a number from 0 up to, but not, 1");
    }
    return sd * std::sqrt(1.0 - reliability);
}

double standardErrorOfDifference(double sd, double reliability)
{
    return std::sqrt(2.0) * standardErrorOfMeasurement(sd, reliability);
}

double criticalValue(double confidence)
{
    if (!(confidence > 0.0 && confidence < 1.0)) {
        throw InvalidValue(InvalidKind::OutOfRange,
                           "confidence",
                           numberText(confidence),
                           "a number above 0 and below 1");
    }
    const boost::math::normal standard;
    return boost::math::quantile(boost::math::complement(standard, (1.0 - confidence) / 2.0));
}

double countedChange(const ReliableChangeCriterion& criterion, double pre, double post)
{
    return criterion.postWeight * post - criterion.preWeight * pre + criterion.constant;
}

double pointsNeeded(const ReliableChangeCriterion& criterion, double pre, bool isForTheWorse)
{
    const auto& share = isForTheWorse ? criterion.deterioratedShare : criterion.improvedShare;
    return share ? *share * std::abs(pre) : criterion.points;
}

ReliableChangeCriterion
jacobsonTruaxCriterion(double sd, double reliability, double confidence, std::string source)
{
    ReliableChangeCriterion criterion;
    criterion.method = ChangeMethod::JacobsonTruax;
    criterion.comparison = Comparison::Above;
    criterion.sd = sd;
    criterion.reliability = reliability;
    criterion.standardErrorOfMeasurement = standardErrorOfMeasurement(sd, reliability);
    criterion.standardErrorOfDifference = standardErrorOfDifference(sd, reliability);
    criterion.denominator = criterion.standardErrorOfDifference;
    criterion.critical = criticalValue(confidence);
    criterion.points = *criterion.critical * *criterion.standardErrorOfDifference;
    criterion.source = std::move(source);
    return criterion;
}

ReliableChangeCriterion publishedCriterion(double points, Comparison comparison, std::string source)
{
    if (!std::isfinite(points) || points <= 0.0) {
        throw InvalidValue(InvalidKind::OutOfRange,
                           "reliable change",
                           numberText(points),
                           "a number of points above 0");
    }
    if (comparison != Comparison::AtLeast && comparison != Comparison::Above) {
        throw InvalidValue(InvalidKind::OutOfRange,
                           "reliable change",
                           std::string(comparisonSign(comparison)),
                           ">= or >");
    }
    ReliableChangeCriterion criterion;
    criterion.method = ChangeMethod::PublishedPoints;
    criterion.points = points;
    criterion.comparison = comparison;
    criterion.source = std::move(source);
    return criterion;
}

} // namespace soundings::core
