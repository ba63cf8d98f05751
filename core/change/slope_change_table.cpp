// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/slope_change_table.h"

#include "core/change/change_counts.h"
#include "core/change/change_rows.h"

#include <cstddef>
#include <string_view>

namespace soundings::core {

namespace {

void writeSlopeCells(TableSink& sink, const std::optional<PersonSlope>& slope)
{
    const auto number = [&](auto value) {
        sink.number(slope ? std::optional(value(*slope)) : std::nullopt);
    };
    number([](const PersonSlope& one) { return one.slope; });
    number([](const PersonSlope& one) { return one.slopeError; });
    number([](const PersonSlope& one) { return one.deviation; });
    number([](const PersonSlope& one) { return one.deviationError; });
    number([](const PersonSlope& one) { return one.deviationIndex(); });
}

/// The rows of a criterion, empty where slopes know nothing of the kind.
void writeSlopeCriterion(TableSink& sink,
                         const SlopeSetup& setup,
                         const ChangeParameters& parameters)
{
    writeTextRow(sink, "method", changeMethodCode(ChangeMethod::HierarchicalLinear));
    writeNumberRow(sink, "sd", parameters.sd); // of the cut-off
    for (const std::string_view name : {"reliability", "sem", "sdiff"}) {
        writeNumberRow(sink, name, std::nullopt);
    }
    writeNumberRow(sink, "confidence", parameters.confidence);
    writeNumberRow(sink, "critical", setup.critical);
    writeNumberRow(sink, "reliable_change", std::nullopt);
    writeTextRow(sink, "comparison", comparisonSign(Comparison::Above));
    for (const std::string_view name :
         {"pre_weight", "post_weight", "constant", "denominator", "percent", "percent_worse"}) {
        writeNumberRow(sink, name, std::nullopt);
    }
}

void writeModel(TableSink& sink, const SlopeModel& model)
{
    writeWholeRow(sink, "people", model.people);
    writeWholeRow(sink, "scores", model.scores);
    const auto number = [&](std::string_view name, auto value) {
        writeNumberRow(
            sink, name, model.fit ? std::optional<double>(value(*model.fit)) : std::nullopt);
    };
    number("intercept", [](const SlopeFit& fit) { return fit.intercept; });
    number("slope", [](const SlopeFit& fit) { return fit.slope; });
    number("slope_se", [](const SlopeFit& fit) { return fit.slopeError; });
    number("intercept_sd", [](const SlopeFit& fit) { return fit.interceptSd; });
    number("slope_sd", [](const SlopeFit& fit) { return fit.slopeSd; });
    writeNumberRow(
        sink, "intercept_slope_correlation", model.fit ? model.fit->correlation : std::nullopt);
    number("residual_sd", [](const SlopeFit& fit) { return fit.residualSd; });
    number("reml_criterion", [](const SlopeFit& fit) { return fit.remlCriterion; });
    std::string_view singular;
    if (model.fit) {
        singular = model.fit->isSingular ? "yes" : "no";
    }
    writeTextRow(sink, "singular", singular);
    writeTextRow(sink, "model_reason", changeReasonCode(model.reason));
}

} // namespace

void analyseSlopeChange(std::span<const RatedCase> cases, const SlopeSetup& setup, TableSink& sink)
{
    writeChangeNames(sink);
    sink.header({"scores", "slope", "slope_se", "deviation", "deviation_se", "deviation_index"});
    for (std::size_t at = 0; at < cases.size(); ++at) {
        writeChangeCells(sink, cases[at].id, classifySlope(cases[at], at, setup));
        sink.wholeNumber(static_cast<long long>(cases[at].series.availableCount()));
        writeSlopeCells(sink, setup.model.persons.at(at));
        sink.endRow();
    }
}

void summariseSlopeChange(std::span<const RatedCase> cases,
                          const SlopeSetup& setup,
                          TableSink& sink)
{
    ChangeCounts counts;
    for (std::size_t at = 0; at < cases.size(); ++at) {
        counts.add(classifySlope(cases[at], at, setup));
    }
    counts.write(sink);
}

void describeSlopeChange(const SlopeSetup& setup,
                         const ChangeParameters& parameters,
                         TableSink& sink)
{
    sink.header({"name", "value", "source"});
    writeSampleRows(sink, setup.change);
    writeSlopeCriterion(sink, setup, parameters);
    writeCutoffRows(sink, setup.change.rule.cutoff, parameters.functional);
    writeModel(sink, setup.model);
}

} // namespace soundings::core
