// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/change_rows.h"

namespace soundings::core {

void writeChangeNames(TableSink& sink)
{
    for (const std::string_view name : {"id",
                                        "pre",
                                        "post",
                                        "change",
                                        "index",
                                        "reliable",
                                        "crossed",
                                        "clinical_at_start",
                                        "category",
                                        "reason",
                                        "crossed_without_reliable_change"}) {
        sink.text(name);
    }
}

void writeChangeCells(TableSink& sink, std::string_view id, const ChangeAssessment& assessment)
{
    sink.text(id);
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
}

void writeTextRow(TableSink& sink,
                  std::string_view name,
                  std::string_view value,
                  std::string_view source)
{
    sink.text(name);
    sink.textOrMissing(value);
    sink.textOrMissing(source);
    sink.endRow();
}

void writeNumberRow(TableSink& sink,
                    std::string_view name,
                    const std::optional<double>& value,
                    std::string_view source)
{
    sink.text(name);
    sink.number(value);
    sink.textOrMissing(source);
    sink.endRow();
}

void writeWholeRow(TableSink& sink, std::string_view name, std::size_t value)
{
    sink.text(name);
    sink.wholeNumber(static_cast<long long>(value));
    sink.missing();
    sink.endRow();
}

void writeSampleRows(TableSink& sink, const ChangeSetup& setup)
{
    writeTextRow(
        sink, "better", setup.rule.better == Direction::HigherIsBetter ? "higher" : "lower");
    writeWholeRow(sink, "n", setup.pairs);
    writeWholeRow(sink, "n_used", setup.completePairs);
    writeWholeRow(sink, "n_missing", setup.pairs - setup.completePairs);
    writeNumberRow(sink, "pre_mean", setup.preMean);
    writeNumberRow(sink, "pre_sd", setup.preSd);
    writeNumberRow(sink, "post_mean", setup.postMean);
    writeNumberRow(sink, "post_sd", setup.postSd);
    writeNumberRow(sink, "correlation", setup.correlation);
}

void writeCutoffRows(TableSink& sink,
                     const std::optional<ClinicalCutoff>& cutoff,
                     const std::optional<GroupNorm>& functional)
{
    writeTextRow(sink, "cutoff_kind", cutoff ? cutoffKindCode(cutoff->kind) : "");
    writeNumberRow(sink,
                   "cutoff",
                   cutoff ? std::optional(cutoff->value) : std::nullopt,
                   cutoff ? cutoff->source : "");
    writeTextRow(sink,
                 "clinical_at_cutoff",
                 cutoff ? std::string_view(cutoff->isClinicalAtCutoff ? "yes" : "no")
                        : std::string_view());
    writeNumberRow(
        sink, "functional_mean", functional ? std::optional(functional->mean) : std::nullopt);
    writeNumberRow(
        sink, "functional_sd", functional ? std::optional(functional->sd) : std::nullopt);
}

} // namespace soundings::core
