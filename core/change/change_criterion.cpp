// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/change_criterion.h"

#include "core/measure/number_text.h"
#include "core/record/invalid_value.h"

#include <cmath>
#include <utility>

namespace soundings::core {

namespace {

double squared(double value)
{
    return value * value;
}

/// post - (r * (pre - M1) + target): how far the score after is from where regression takes it.
void expectRegression(ReliableChangeCriterion& criterion, double r, double preMean, double target)
{
    criterion.preWeight = r;
    criterion.constant = r * preMean - target;
}

/// The share of the variance of differences that is not error.
double reliabilityOfDifferences(const ChangeSample& sample)
{
    const double shared = 2.0 * sample.preSd * *sample.postSd * *sample.correlation;
    const double total = squared(sample.preSd) + squared(*sample.postSd) - shared;
    const double trueSquares = squared(sample.preSd) * sample.reliability +
                               squared(*sample.postSd) * reliabilityAfter(sample) - shared;
    const double reliability = trueSquares / total;
    if (!(total > 0.0) || !(reliability > 0.0)) {
        throw InvalidValue(InvalidKind::OutOfRange,
                           "reliability of the differences",
                           numberText(total > 0.0 ? reliability : 0.0),
                           "above 0; these differences hold nothing but error, so another method");
    }
    return reliability;
}

void expectTrueDifference(ReliableChangeCriterion& criterion, const ChangeSample& sample)
{
    const double share = reliabilityOfDifferences(sample);
    criterion.preWeight = share;
    criterion.postWeight = share;
    criterion.constant = (*sample.postMean - *sample.preMean) * (1.0 - share);
    criterion.denominator = std::sqrt(share) * *criterion.standardErrorOfDifference;
}

/// False where the sample lacks what the method needs.
bool apply(ReliableChangeCriterion& criterion, ChangeMethod method, const ChangeSample& sample)
{
    const double r = sample.reliability;
    const double s = sample.preSd;
    if (method != ChangeMethod::JacobsonTruax && !sample.preMean) {
        return false;
    }
    switch (method) {
    case ChangeMethod::JacobsonTruax:
        return true;
    case ChangeMethod::GulliksenLordNovick:
        expectRegression(criterion, r, *sample.preMean, *sample.preMean);
        criterion.denominator = s * std::sqrt(1.0 - squared(r));
        return true;
    case ChangeMethod::HsuLinnLord:
        if (!sample.postMean) {
            return false;
        }
        expectRegression(criterion, r, *sample.preMean, *sample.postMean);
        criterion.denominator = s * std::sqrt(1.0 - squared(r));
        return true;
    case ChangeMethod::EdwardsNunnally:
        expectRegression(criterion, r, *sample.preMean, *sample.preMean);
        criterion.denominator = criterion.standardErrorOfMeasurement;
        return true;
    case ChangeMethod::NunnallyKotsch:
        expectRegression(criterion, r, *sample.preMean, *sample.preMean);
        criterion.denominator =
            std::hypot(r * s * std::sqrt(1.0 - r),
                       standardErrorOfMeasurement(s, sample.reliabilityPost.value_or(r)));
        return true;
    case ChangeMethod::HagemanArrindell:
        if (!sample.postMean || !sample.postSd || !sample.correlation) {
            return false;
        }
        expectTrueDifference(criterion, sample);
        return true;
    case ChangeMethod::PublishedPoints:
    case ChangeMethod::Percentage:
    case ChangeMethod::MinimalDifference:
    case ChangeMethod::HierarchicalLinear:
        break;
    }
    throw InvalidValue(InvalidKind::Unknown,
                       "method",
                       changeMethodCode(method),
                       "a method that is computed from SD and reliability");
}

double shareOfPercent(double percent)
{
    if (!std::isfinite(percent) || percent <= 0.0) {
        throw InvalidValue(
            InvalidKind::OutOfRange, "percent", numberText(percent), "a number above 0");
    }
    return percent / 100.0;
}

} // namespace

double reliabilityAfter(const ChangeSample& sample)
{
    const double error = standardErrorOfMeasurement(sample.preSd, sample.reliability);
    const double spread = sample.postSd.value_or(0.0);
    if (!(spread > error)) {
        throw InvalidValue(InvalidKind::OutOfRange,
                           "SD of the post scores",
                           numberText(spread),
                           "more than the standard error of measurement, " + numberText(error) +
                               "; otherwise another method");
    }
    return (squared(spread) - squared(error)) / squared(spread);
}

std::optional<ReliableChangeCriterion> computedCriterion(ChangeMethod method,
                                                         const ChangeSample& sample,
                                                         double confidence,
                                                         std::string source)
{
    const bool isOneSided = method == ChangeMethod::HagemanArrindell;
    auto criterion =
        jacobsonTruaxCriterion(sample.preSd,
                               sample.reliability,
                               isOneSided ? 1.0 - 2.0 * (1.0 - confidence) : confidence,
                               std::move(source));
    criterion.method = method;
    if (!apply(criterion, method, sample)) {
        return std::nullopt;
    }
    criterion.points = *criterion.critical * *criterion.denominator;
    return criterion;
}

ReliableChangeCriterion percentageCriterion(double improved, double deteriorated)
{
    ReliableChangeCriterion criterion;
    criterion.method = ChangeMethod::Percentage;
    criterion.comparison = Comparison::AtLeast;
    criterion.improvedShare = shareOfPercent(improved);
    criterion.deterioratedShare = shareOfPercent(deteriorated);
    criterion.source = "setting";
    return criterion;
}

ReliableChangeCriterion minimalDifferenceCriterion(double points)
{
    auto criterion = publishedCriterion(points, Comparison::AtLeast, "setting");
    criterion.method = ChangeMethod::MinimalDifference;
    return criterion;
}

} // namespace soundings::core
