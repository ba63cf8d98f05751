// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/change_table.h"

#include "core/change/change_counts.h"
#include "core/change/change_rows.h"

#include <optional>
#include <string_view>

namespace soundings::core {

namespace {

/// Without a criterion every row is there and empty: what a default holds is nobody's setting.
void describeCriterion(const std::optional<ReliableChangeCriterion>& chosen,
                       double confidence,
                       TableSink& sink)
{
    const ReliableChangeCriterion criterion = chosen.value_or(ReliableChangeCriterion{});
    const bool isComputed = criterion.critical.has_value();
    const auto number = [&chosen](double value) {
        return chosen ? std::optional(value) : std::nullopt;
    };
    writeTextRow(sink, "method", chosen ? changeMethodCode(criterion.method) : "");
    writeNumberRow(sink, "sd", criterion.sd);
    writeNumberRow(sink, "reliability", criterion.reliability);
    writeNumberRow(sink, "sem", criterion.standardErrorOfMeasurement);
    writeNumberRow(sink, "sdiff", criterion.standardErrorOfDifference);
    writeNumberRow(sink, "confidence", isComputed ? std::optional(confidence) : std::nullopt);
    writeNumberRow(sink, "critical", criterion.critical);
    writeNumberRow(sink,
                   "reliable_change",
                   criterion.improvedShare ? std::nullopt : number(criterion.points),
                   criterion.source);
    writeTextRow(sink, "comparison", chosen ? comparisonSign(criterion.comparison) : "");
    writeNumberRow(sink, "pre_weight", number(criterion.preWeight));
    writeNumberRow(sink, "post_weight", number(criterion.postWeight));
    writeNumberRow(sink, "constant", number(criterion.constant));
    writeNumberRow(sink, "denominator", criterion.denominator);
    const auto percent = [](const std::optional<double>& share) {
        return share ? std::optional(100.0 * *share) : std::nullopt;
    };
    const std::string_view source =
        criterion.improvedShare ? std::string_view(criterion.source) : std::string_view();
    writeNumberRow(sink, "percent", percent(criterion.improvedShare), source);
    writeNumberRow(sink, "percent_worse", percent(criterion.deterioratedShare), source);
}

} // namespace

void analyseChange(std::span<const ScorePair> pairs, const ChangeSetup& setup, TableSink& sink)
{
    writeChangeNames(sink);
    sink.endRow();
    for (const ScorePair& pair : pairs) {
        writeChangeCells(sink, pair.id, classifyChange(pair.pre, pair.post, setup.rule));
        sink.endRow();
    }
}

void summariseChange(std::span<const ScorePair> pairs, const ChangeSetup& setup, TableSink& sink)
{
    ChangeCounts counts;
    for (const ScorePair& pair : pairs) {
        counts.add(classifyChange(pair.pre, pair.post, setup.rule));
    }
    counts.write(sink);
}

void describeChange(const ChangeSetup& setup, const ChangeParameters& parameters, TableSink& sink)
{
    sink.header({"name", "value", "source"});
    writeSampleRows(sink, setup);
    describeCriterion(setup.rule.criterion, parameters.confidence, sink);
    writeCutoffRows(sink, setup.rule.cutoff, parameters.functional);
}

} // namespace soundings::core
