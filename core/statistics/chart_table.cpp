// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/chart_table.h"

#include "core/statistics/control_chart.h"

#include <array>
#include <string_view>

namespace soundings::core {

namespace {

constexpr std::array<std::string_view, 8> RuleNames = {
    "rule_1", "rule_2", "rule_3", "rule_4", "rule_5", "rule_6", "rule_7", "rule_8"};

void writeHeader(ControlChartType type, TableSink& sink)
{
    for (const char* name : {"id", "session", "score", "centre", "sigma", "lower", "upper"}) {
        sink.text(name);
    }
    if (type == ControlChartType::Ewma) {
        sink.text("statistic");
    } else if (type == ControlChartType::Cusum) {
        sink.text("statistic_high");
        sink.text("statistic_low");
    }
    for (const std::string_view name : RuleNames) {
        sink.text(name);
    }
    sink.text("out_of_control");
    sink.text("reason");
    sink.endRow();
}

void writePoint(const ControlChartPoint& point, ControlChartType type, TableSink& sink)
{
    sink.number(point.lower);
    sink.number(point.upper);
    if (type == ControlChartType::Ewma) {
        sink.number(point.statistic);
    } else if (type == ControlChartType::Cusum) {
        sink.number(point.statisticHigh);
        sink.number(point.statisticLow);
    }
    for (const Verdict verdict : point.rules) {
        sink.verdict(verdict);
    }
    sink.verdict(point.outOfControl);
    sink.textOrMissing(chartReasonCode(point.reason));
    sink.endRow();
}

} // namespace

void analyseChart(const RatingTable& table,
                  const ControlChartParameters& parameters,
                  TableSink& sink)
{
    requireValid(parameters);
    writeHeader(parameters.type, sink);
    for (const RatedCase& rated : table.cases) {
        const ControlChart chart = controlChart(rated.series, parameters);
        for (const ControlChartPoint& point : chart.points) {
            sink.text(rated.id);
            sink.wholeNumber(point.session);
            sink.number(point.score);
            sink.number(chart.centre);
            sink.number(chart.sigma);
            writePoint(point, parameters.type, sink);
        }
    }
}

} // namespace soundings::core
