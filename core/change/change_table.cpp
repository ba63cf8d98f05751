// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/change_table.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace soundings::core {

namespace {

/// A count among all and among those who were clinical at the start.
struct Count
{
    std::size_t all = 0;
    std::size_t clinical = 0;

    void add(bool isClinicalAtStart)
    {
        ++all;
        clinical += isClinicalAtStart ? 1U : 0U;
    }
};

struct Counts
{
    std::array<Count, 5> categories;
    Count judged; ///< pairs with a category
    Count crossedWithoutReliableChange;
    std::size_t notClinicalAtStart = 0;
    std::size_t notEvaluable = 0;
    std::size_t rows = 0;
};

constexpr std::array Categories = {ChangeCategory::Recovered,
                                   ChangeCategory::Improved,
                                   ChangeCategory::Unchanged,
                                   ChangeCategory::Deteriorated,
                                   ChangeCategory::Harmed};

Counts count(std::span<const ScorePair> pairs, const ChangeRule& rule)
{
    Counts counts;
    for (const ScorePair& pair : pairs) {
        const ChangeAssessment assessment = classifyChange(pair.pre, pair.post, rule);
        const bool isClinicalAtStart = assessment.clinicalAtStart == Verdict::Yes;
        ++counts.rows;
        counts.notClinicalAtStart += assessment.clinicalAtStart == Verdict::No ? 1U : 0U;
        if (!assessment.category) {
            ++counts.notEvaluable;
            continue;
        }
        counts.judged.add(isClinicalAtStart);
        counts.categories[static_cast<std::size_t>(*assessment.category)].add(isClinicalAtStart);
        if (assessment.crossedWithoutReliableChange == Verdict::Yes) {
            counts.crossedWithoutReliableChange.add(isClinicalAtStart);
        }
    }
    return counts;
}

void writeShare(TableSink& sink, std::size_t part, std::size_t whole)
{
    sink.wholeNumber(static_cast<long long>(part));
    if (whole == 0) {
        sink.missing();
    } else {
        sink.number(100.0 * static_cast<double>(part) / static_cast<double>(whole));
    }
    sink.wholeNumber(static_cast<long long>(whole));
}

void writeCount(TableSink& sink, std::string_view name, const Count& part, const Count& whole)
{
    sink.text(name);
    writeShare(sink, part.all, whole.all);
    writeShare(sink, part.clinical, whole.clinical);
    sink.endRow();
}

void writeOfAllRows(TableSink& sink, std::string_view name, std::size_t part, std::size_t rows)
{
    sink.text(name);
    writeShare(sink, part, rows);
    sink.missing();
    sink.missing();
    sink.missing();
    sink.endRow();
}

void writeText(TableSink& sink,
               std::string_view name,
               std::string_view value,
               std::string_view source = {})
{
    sink.text(name);
    sink.textOrMissing(value);
    sink.textOrMissing(source);
    sink.endRow();
}

void writeNumber(TableSink& sink,
                 std::string_view name,
                 const std::optional<double>& value,
                 std::string_view source = {})
{
    sink.text(name);
    sink.number(value);
    sink.textOrMissing(source);
    sink.endRow();
}

void writeWhole(TableSink& sink, std::string_view name, std::size_t value)
{
    sink.text(name);
    sink.wholeNumber(static_cast<long long>(value));
    sink.missing();
    sink.endRow();
}

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
    writeText(sink, "method", chosen ? changeMethodCode(criterion.method) : "");
    writeNumber(sink, "sd", criterion.sd);
    writeNumber(sink, "reliability", criterion.reliability);
    writeNumber(sink, "sem", criterion.standardErrorOfMeasurement);
    writeNumber(sink, "sdiff", criterion.standardErrorOfDifference);
    writeNumber(sink, "confidence", isComputed ? std::optional(confidence) : std::nullopt);
    writeNumber(sink, "critical", criterion.critical);
    writeNumber(sink,
                "reliable_change",
                criterion.improvedShare ? std::nullopt : number(criterion.points),
                criterion.source);
    writeText(sink, "comparison", chosen ? comparisonSign(criterion.comparison) : "");
    writeNumber(sink, "pre_weight", number(criterion.preWeight));
    writeNumber(sink, "post_weight", number(criterion.postWeight));
    writeNumber(sink, "constant", number(criterion.constant));
    writeNumber(sink, "denominator", criterion.denominator);
    const auto percent = [](const std::optional<double>& share) {
        return share ? std::optional(100.0 * *share) : std::nullopt;
    };
    const std::string_view source =
        criterion.improvedShare ? std::string_view(criterion.source) : std::string_view();
    writeNumber(sink, "percent", percent(criterion.improvedShare), source);
    writeNumber(sink, "percent_worse", percent(criterion.deterioratedShare), source);
}

} // namespace

void analyseChange(std::span<const ScorePair> pairs, const ChangeSetup& setup, TableSink& sink)
{
    sink.header({"id",
                 "pre",
                 "post",
                 "change",
                 "index",
                 "reliable",
                 "crossed",
                 "clinical_at_start",
                 "category",
                 "reason",
                 "crossed_without_reliable_change"});
    for (const ScorePair& pair : pairs) {
        const ChangeAssessment assessment = classifyChange(pair.pre, pair.post, setup.rule);
        sink.text(pair.id);
        sink.number(assessment.pre);
        sink.number(assessment.post);
        sink.number(assessment.change);
        sink.number(assessment.index);
        sink.textOrMissing(assessment.reliable ? reliableOutcomeCode(*assessment.reliable) : "");
        sink.verdict(assessment.crossed);
        sink.verdict(assessment.clinicalAtStart);
        sink.textOrMissing(assessment.category ? changeCategoryCode(*assessment.category) : "");
        sink.textOrMissing(changeReasonCode(assessment.reason));
        sink.verdict(assessment.crossedWithoutReliableChange);
        sink.endRow();
    }
}

void summariseChange(std::span<const ScorePair> pairs, const ChangeSetup& setup, TableSink& sink)
{
    const Counts counts = count(pairs, setup.rule);
    sink.header({"category",
                 "count",
                 "percent",
                 "denominator",
                 "clinical_count",
                 "clinical_percent",
                 "clinical_denominator"});
    for (const ChangeCategory category : Categories) {
        writeCount(sink,
                   changeCategoryCode(category),
                   counts.categories[static_cast<std::size_t>(category)],
                   counts.judged);
    }
    writeCount(sink,
               "crossed-without-reliable-change",
               counts.crossedWithoutReliableChange,
               counts.judged);
    writeOfAllRows(sink, "not-clinical-at-start", counts.notClinicalAtStart, counts.rows);
    writeOfAllRows(sink, "not-evaluable", counts.notEvaluable, counts.rows);
}

void describeChange(const ChangeSetup& setup, const ChangeParameters& parameters, TableSink& sink)
{
    sink.header({"name", "value", "source"});
    writeText(sink, "better", parameters.better == Direction::HigherIsBetter ? "higher" : "lower");
    writeWhole(sink, "n", setup.pairs);
    writeWhole(sink, "n_used", setup.completePairs);
    writeWhole(sink, "n_missing", setup.pairs - setup.completePairs);
    writeNumber(sink, "pre_mean", setup.preMean);
    writeNumber(sink, "pre_sd", setup.preSd);
    writeNumber(sink, "post_mean", setup.postMean);
    writeNumber(sink, "post_sd", setup.postSd);
    writeNumber(sink, "correlation", setup.correlation);
    describeCriterion(setup.rule.criterion, parameters.confidence, sink);
    const auto& cutoff = setup.rule.cutoff;
    writeText(sink, "cutoff_kind", cutoff ? cutoffKindCode(cutoff->kind) : "");
    writeNumber(sink,
                "cutoff",
                cutoff ? std::optional(cutoff->value) : std::nullopt,
                cutoff ? cutoff->source : "");
    writeText(sink,
              "clinical_at_cutoff",
              cutoff ? std::string_view(cutoff->isClinicalAtCutoff ? "yes" : "no")
                     : std::string_view());
    const auto& functional = parameters.functional;
    writeNumber(
        sink, "functional_mean", functional ? std::optional(functional->mean) : std::nullopt);
    writeNumber(sink, "functional_sd", functional ? std::optional(functional->sd) : std::nullopt);
}

} // namespace soundings::core
