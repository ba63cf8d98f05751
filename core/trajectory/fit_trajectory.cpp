// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/fit_trajectory.h"

#include "core/measure/number_text.h"
#include "core/record/invalid_value.h"
#include "core/statistics/linear_mixed_model.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace soundings::core {

namespace {

constexpr std::size_t Folds = 5;
constexpr std::size_t MinimumToHoldBack = 50; // cases; a fold then has ten

struct Course
{
    double intake = 0.0;
    std::vector<AvailableRating> later; ///< of session 2 and later
};

/// By id, so that neither a sum nor a fifth depends on the order in which the cases were given.
std::vector<const RatedCase*> inOrder(std::span<const RatedCase> closed)
{
    std::vector<const RatedCase*> ordered;
    ordered.reserve(closed.size());
    for (const RatedCase& rated : closed) {
        ordered.push_back(&rated);
    }
    std::ranges::sort(
        ordered, {}, [](const RatedCase* rated) -> const std::string& { return rated->id; });
    return ordered;
}

std::vector<Course> coursesOf(std::span<const RatedCase> closed)
{
    std::vector<Course> courses;
    for (const RatedCase* rated : inOrder(closed)) {
        Course course;
        for (const AvailableRating& rating : rated->series.available()) {
            if (rating.session >= 2) {
                course.later.push_back(rating);
            }
        }
        const auto intake = intakeScore(rated->series);
        if (intake && !course.later.empty()) {
            course.intake = *intake;
            courses.push_back(std::move(course));
        }
    }
    return courses;
}

[[noreturn]] void refuse(const char* field, std::string given, const char* expected)
{
    throw InvalidValue(InvalidKind::Contradiction, field, std::move(given), expected);
}

void requireVaried(const std::vector<Course>& courses)
{
    if (courses.empty()) {
        refuse("cases", "0", "closed cases with a score at session 1 and a later one");
    }
    const int session = courses.front().later.front().session;
    bool hasOneIntake = true;
    bool hasOneSession = true;
    for (const Course& course : courses) {
        hasOneIntake = hasOneIntake && course.intake == courses.front().intake;
        for (const AvailableRating& rating : course.later) {
            hasOneSession = hasOneSession && rating.session == session;
        }
    }
    if (hasOneIntake) {
        refuse("intake",
               numberText(courses.front().intake) + " in every case",
               "cases that begin at different scores");
    }
    if (hasOneSession) {
        refuse("session",
               std::to_string(session) + " for every later score",
               "scores of two different sessions after the first");
    }
}

/// Quantile between the two nearest scores, Hyndman & Fan's type 7.
double quantileOf(const std::vector<double>& sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

/// Whom the model is about: numbers of cases, and the spread of their intake scores.
void describe(TrajectoryModel& model, const std::vector<Course>& courses)
{
    std::vector<double> intakes;
    model.cases = courses.size();
    for (const Course& course : courses) {
        intakes.push_back(course.intake);
        model.intakeMean += course.intake / static_cast<double>(courses.size());
        model.lastSession = std::max(model.lastSession, course.later.back().session);
        model.scores += course.later.size();
    }
    std::ranges::sort(intakes);
    model.intakeLow = quantileOf(intakes, 0.05);
    model.intakeHigh = quantileOf(intakes, 0.95);
    model.tertiles = {quantileOf(intakes, 1.0 / 3.0), quantileOf(intakes, 2.0 / 3.0)};
    for (const Course& course : courses) {
        if (course.later.size() >= 2) {
            ++model.casesWithThreeScores;
            const std::size_t third = course.intake <= model.tertiles[0]
                                          ? 0
                                          : (course.intake <= model.tertiles[1] ? 1 : 2);
            ++model.tertileCases.at(third);
        }
    }
}

void take(TrajectoryModel& model, const MixedModelFit& fit)
{
    std::ranges::copy(fit.fixed, model.fixed.begin());
    std::ranges::copy(fit.fixedCovariance, model.fixedCovariance.begin());
    model.randomCovariance = {fit.randomCovariance.front(), 0.0, 0.0, 0.0};
    if (model.effects == TrajectoryEffects::InterceptSlope) {
        std::ranges::copy(fit.randomCovariance, model.randomCovariance.begin());
    }
    model.residualVariance = fit.residualVariance;
    model.remlCriterion = fit.remlCriterion;
    model.isSingular = fit.isSingular;
}

/// Whether there are enough cases, and scores of each, to tell how people differ in their slopes.
bool canHaveSlopes(const TrajectoryModel& model)
{
    return !model.hasTooFewCases() && model.scores > 2 * model.cases;
}

/// With the effects that are asked for, however few the cases are.
TrajectoryModel
fitCourses(const std::vector<Course>& courses, const TrajectoryRequest& request, bool evenWithFew)
{
    requireVaried(courses);
    TrajectoryModel model;
    model.date = request.date;
    model.measure = request.measure;
    model.better = request.better;
    describe(model, courses);
    model.effects =
        evenWithFew || canHaveSlopes(model) ? request.effects : TrajectoryEffects::Intercept;
    MixedModelData data(4, model.effects == TrajectoryEffects::InterceptSlope ? 2 : 1);
    for (const Course& course : courses) {
        data.beginGroup();
        for (const AvailableRating& rating : course.later) {
            const auto x = trajectoryRegressors(course.intake - model.intakeMean, rating.session);
            const std::array z{1.0, x[2]};
            data.add(x, std::span(z).first(data.random()), rating.score);
        }
    }
    take(model, fitMixedModel(data));
    return model;
}

/// Each fifth of the cases is judged by a model of the other four.
std::optional<TrajectoryCalibration> calibrate(const std::vector<Course>& courses,
                                               const TrajectoryRequest& request)
{
    if (courses.size() < MinimumToHoldBack) {
        return std::nullopt;
    }
    const TrajectoryLimits limits;
    const double sign = directionSign(request.better);
    double beyondAmber = 0.0;
    double beyondRed = 0.0;
    for (std::size_t fold = 0; fold < Folds; ++fold) {
        std::vector<Course> others;
        for (std::size_t index = 0; index < courses.size(); ++index) {
            if (index % Folds != fold) {
                others.push_back(courses[index]);
            }
        }
        const TrajectoryModel model = fitCourses(others, request, true);
        for (std::size_t index = fold; index < courses.size(); index += Folds) {
            const AvailableRating& last = courses[index].later.back();
            const ExpectedScore expected = model.expected(courses[index].intake, last.session);
            const auto isBeyond = [&](double share) {
                const double limit = trajectoryLimit(expected, share, request.better);
                return sign * (last.score - limit) < 0.0;
            };
            beyondAmber += isBeyond(limits.amber) ? 1.0 : 0.0;
            beyondRed += isBeyond(limits.red) ? 1.0 : 0.0;
        }
    }
    const auto cases = static_cast<double>(courses.size());
    return TrajectoryCalibration{courses.size(), beyondAmber / cases, beyondRed / cases};
}

} // namespace

std::optional<double> intakeScore(const Series& series)
{
    std::optional<double> found;
    for (const Rating& rating : series.ratings()) {
        if (rating.score && (rating.session == 0 || rating.session == 1)) {
            found = rating.score;
        }
    }
    return found;
}

TrajectoryModel fitTrajectory(std::span<const RatedCase> closed, const TrajectoryRequest& request)
{
    const std::vector<Course> courses = coursesOf(closed);
    TrajectoryModel model = fitCourses(courses, request, false);
    // What is tried is the model that is told: four fifths may be fewer cases than slopes ask for.
    TrajectoryRequest tried = request;
    tried.effects = model.effects;
    try {
        model.calibration = calibrate(courses, tried);
    } catch (const InvalidValue&) {
        // Four fifths of the cases may be too alike for a model of their own; the one of all
        // stands.
        model.calibration.reset();
    }
    return model;
}

} // namespace soundings::core
