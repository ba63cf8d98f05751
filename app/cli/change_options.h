// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/direction_option.h"
#include "core/change/change_setup.h"
#include "core/interchange/score_cell.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace soundings::app {

/// What a command can be given: pairs of scores only, or whole courses as well.
enum class ChangeInput
{
    Pairs,
    PairsOrCourses
};

/// The options that say how change is judged: a measure, and what is known better than by it.
class ChangeOptions
{
public:
    /// Methods that need whole courses are offered for PairsOrCourses only.
    void declare(CLI::App& app, ChangeInput input = ChangeInput::Pairs);

    /// Once, after the options were read. Throws InvalidValue for options that contradict each
    /// other, Refusal for a measure there is none of.
    [[nodiscard]] const core::ChangeParameters& parameters();

    /// Whether the method looks at whole courses, once parameters() was asked.
    [[nodiscard]] bool looksAtCourses() const
    {
        return m_parameters.method == core::ChangeMethod::HierarchicalLinear;
    }

    [[nodiscard]] const std::string& measureId() const { return m_measure; }

    /// The scale of the measure that was named, once parameters() was asked.
    [[nodiscard]] const core::ScoreLimits& limits() const { return m_limits; }

private:
    void takeFromMeasure();
    void applyOptions();
    void applyMethod();
    void applyCutoff();
    void refuseWhatCoursesIgnore() const;

    core::ChangeParameters m_parameters;
    core::ScoreLimits m_limits;
    std::string m_measure;
    DirectionOption m_better;
    std::optional<double> m_confidence;
    std::optional<double> m_reliability;
    std::optional<double> m_sd;
    std::optional<double> m_functionalMean;
    std::optional<double> m_functionalSd;
    std::optional<double> m_percent;
    std::optional<double> m_percentWorse;
    std::optional<double> m_points;
    std::string m_cutoff;
    std::string m_method;
};

} // namespace soundings::app
