// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/change_options.h"

#include "app/cli/options.h"
#include "app/workflow/change_rule_of.h"
#include "app/workflow/measure_catalogue.h"
#include "app/workflow/source_of.h"
#include "core/measure/measure.h"
#include "core/measure/number_text.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

std::vector<std::string> methods(ChangeInput input)
{
    std::vector<std::string> codes;
    for (const core::ChangeMethod method : core::allChangeMethods()) {
        const bool needsCourses = method == core::ChangeMethod::HierarchicalLinear;
        if (method != core::ChangeMethod::PublishedPoints &&
            (!needsCourses || input == ChangeInput::PairsOrCourses)) {
            codes.push_back(core::changeMethodCode(method));
        }
    }
    return codes;
}

void requireMethod(bool holds, const std::string& option, const std::string& method)
{
    if (!holds) {
        throw core::InvalidValue(core::InvalidKind::Contradiction,
                                 option,
                                 "another method",
                                 "--method " + method + " with --" + option);
    }
}

void refuseForCourses(const std::optional<double>& given,
                      const std::string& option,
                      const std::string& expected)
{
    if (given) {
        throw core::InvalidValue(
            core::InvalidKind::Contradiction, "--" + option, core::numberText(*given), expected);
    }
}

} // namespace

void ChangeOptions::declare(CLI::App& app, ChangeInput input)
{
    app.add_option("--measure",
                   m_measure,
                   "Take direction, reliable change and cut-off from this measure; the options "
                   "below win");
    m_better.declare(app, core::Direction::LowerIsBetter);
    app.add_option("--reliability", m_reliability, "Of the score, 0 to below 1");
    app.add_option("--sd", m_sd, "Of the pre scores; computed from the input without it");
    app.add_option("--functional-mean", m_functionalMean, "Mean of people without complaints");
    app.add_option("--functional-sd", m_functionalSd, "SD of people without complaints");
    app.add_option("--cutoff",
                   m_cutoff,
                   "a, b, c (Jacobson and Truax 1991) or a number; c where there are "
                   "functional norms, else a");
    app.add_option(
        "--confidence", m_confidence, "Of a reliable change that is computed; 0.95 without it");
    app.add_option("--method",
                   m_method,
                   "How a reliable change is computed; without it, without --confidence,\n"
                   "--reliability and --sd, the points published for the measure are taken\n"
                   "where there are some, else jacobson-truax")
        ->check(CLI::IsMember(methods(input)));
    app.add_option("--reliability-post",
                   m_parameters.reliabilityPost,
                   "Of the post score, for nunnally-kotsch; as --reliability without it");
    app.add_option("--percent", m_percent, "For percentage: of the pre score; 25 without it");
    app.add_option("--percent-worse",
                   m_percentWorse,
                   "For percentage: for the worse; as --percent without it");
    app.add_option("--points", m_points, "For minimal-difference: at least so many points");
}

const core::ChangeParameters& ChangeOptions::parameters()
{
    if (!m_measure.empty()) {
        takeFromMeasure();
    }
    applyOptions();
    return m_parameters;
}

void ChangeOptions::takeFromMeasure()
{
    const MeasureCatalogue catalogue;
    const core::Measure& measure = *catalogue.require(m_measure).measure;
    const core::ChangeRule rule = changeRuleOf(measure);
    m_limits = core::scoreLimitsOf(measure);
    m_parameters.better = rule.better;
    m_parameters.published = rule.criterion;
    m_parameters.cutoff = rule.cutoff;
    if (const core::Reliability* reliability = core::reliabilityOf(measure)) {
        m_parameters.reliability = reliability->value;
        m_parameters.reliabilitySource = sourceOf(measure.profile, reliability->provenance);
    }
    if (const core::Norm* norm = core::normOf(measure, "functional")) {
        m_parameters.functional = core::GroupNorm{.mean = norm->mean, .sd = norm->sd};
    }
}

void ChangeOptions::applyOptions()
{
    m_parameters.better = m_better.valueOr(m_parameters.better);
    // Published points know neither a confidence nor a method: whoever names one of these wants
    // the change computed.
    if (m_reliability || m_sd || m_confidence || !m_method.empty()) {
        m_parameters.published.reset();
    }
    applyMethod();
    if (m_reliability) {
        m_parameters.reliability = m_reliability;
        m_parameters.reliabilitySource = core::ChangeParameters{}.reliabilitySource;
    }
    m_parameters.confidence = m_confidence.value_or(core::ChangeParameters{}.confidence);
    m_parameters.sd = m_sd;
    if (m_functionalMean.has_value() != m_functionalSd.has_value()) {
        throw core::InvalidValue(core::InvalidKind::Contradiction,
                                 "functional norms",
                                 "one of two",
                                 "--functional-mean together with --functional-sd");
    }
    if (m_functionalMean) {
        m_parameters.functional = core::GroupNorm{.mean = *m_functionalMean, .sd = *m_functionalSd};
        m_parameters.cutoff.reset();
    }
    applyCutoff();
    if (looksAtCourses()) {
        refuseWhatCoursesIgnore();
    }
}

/// Slopes take their error from the scores themselves.
void ChangeOptions::refuseWhatCoursesIgnore() const
{
    refuseForCourses(m_reliability,
                     "reliability",
                     "none with --method hlm, whose slopes take their error from the scores");
    refuseForCourses(m_parameters.reliabilityPost,
                     "reliability-post",
                     "none with --method hlm; it is for nunnally-kotsch");
    const bool needsSd = !m_parameters.cutoff && m_parameters.cutoffKind != core::CutoffKind::B;
    refuseForCourses(needsSd ? std::nullopt : m_sd,
                     "sd",
                     m_cutoff.empty() && m_parameters.cutoff
                         ? "none with --method hlm, since the measure brings a cut-off; --cutoff a "
                           "or c takes one"
                         : "--cutoff a or c with --method hlm, the only ones that take it");
}

void ChangeOptions::applyMethod()
{
    const core::ChangeMethod method =
        core::changeMethodFromCode(m_method).value_or(core::ChangeMethod::JacobsonTruax);
    const bool isPercentage = method == core::ChangeMethod::Percentage;
    const bool isDifference = method == core::ChangeMethod::MinimalDifference;
    requireMethod(isPercentage || !m_percent, "percent", "percentage");
    requireMethod(isPercentage || !m_percentWorse, "percent-worse", "percentage");
    requireMethod(isDifference || !m_points, "points", "minimal-difference");
    if (isPercentage) {
        const double percent = m_percent.value_or(25.0);
        m_parameters.published =
            core::percentageCriterion(percent, m_percentWorse.value_or(percent));
    } else if (isDifference) {
        if (!m_points) {
            throw core::InvalidValue(
                core::InvalidKind::Empty, "points", "", "--points for minimal-difference");
        }
        m_parameters.published = core::minimalDifferenceCriterion(*m_points);
    } else {
        m_parameters.method = method;
    }
}

void ChangeOptions::applyCutoff()
{
    if (m_cutoff.empty()) {
        return;
    }
    m_parameters.cutoff.reset();
    if (m_cutoff == "a" || m_cutoff == "b" || m_cutoff == "c") {
        m_parameters.cutoffKind = core::cutoffKindFromCode(m_cutoff);
    } else {
        m_parameters.cutoff = core::ClinicalCutoff{.value = numberFrom("cutoff", m_cutoff)};
    }
}

} // namespace soundings::app
