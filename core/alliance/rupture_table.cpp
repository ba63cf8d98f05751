// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_table.h"

#include "core/alliance/evidence_cells.h"
#include "core/alliance/panel_evidence.h"
#include "core/alliance/rupture_evidence.h"
#include "core/alliance/rupture_tracker.h"
#include "core/measure/number_text.h"

#include <string>
#include <string_view>

namespace soundings::core {

namespace {

/// The methods that fired, joined by ";". `methods` is reused from row to row.
void findMethods(const RuptureStep& step, std::string& methods)
{
    methods.clear();
    const auto add = [&methods](Verdict verdict, std::string_view name) {
        if (verdict == Verdict::Yes) {
            methods += methods.empty() ? "" : ";";
            methods += name;
        }
    };
    add(step.rupture, BelowOwnMeanMethod);
    add(step.belowOwnMean, WatchOwnMeanMethod);
    add(step.dropFromLast, WatchDropMethod);
    add(step.level, WatchLevelMethod);
    for (const PanelMethod method : AllPanelMethods) {
        if (step.panel.of(method).verdict == Verdict::Yes) {
            add(Verdict::Yes, panelMethodCode(method));
        }
    }
}

void writeStep(const std::string& id,
               const RuptureStep& step,
               std::string& methods,
               TableSink& sink)
{
    findMethods(step, methods);
    sink.text(id);
    sink.wholeNumber(step.session);
    sink.number(step.score);
    // Nothing was counted where there was nothing to judge.
    if (step.score) {
        sink.wholeNumber(step.earlier);
    } else {
        sink.missing();
    }
    sink.number(step.baseline);
    sink.number(step.drop);
    sink.number(step.threshold);
    sink.textOrMissing(ruptureSignalCode(step.signal));
    sink.textOrMissing(methods);
    sink.text(repairStateCode(step.repair));
    sink.textOrMissing(ruptureShapeCode(step.shape));
    sink.textOrMissing(remarksOf(step));
    sink.endRow();
}

std::string clearedBy(const Evidence& evidence)
{
    const auto cleared = whatWouldHaveCleared(evidence);
    if (!cleared) {
        return {};
    }
    return std::string(comparisonSign(cleared->comparison)) + " " + numberText(cleared->score);
}

void writeEvidence(const std::string& id, int session, const Evidence& evidence, TableSink& sink)
{
    sink.text(id);
    sink.wholeNumber(session);
    sink.text(evidence.method);
    writeEvidenceCells(evidence, sink);
    sink.textOrMissing(clearedBy(evidence));
    sink.endRow();
}

} // namespace

void analyseRupture(const RatingTable& table, const RuptureParameters& parameters, TableSink& sink)
{
    RuptureTracker tracker(parameters);
    sink.header({"id",
                 "session",
                 "score",
                 "earlier",
                 "baseline",
                 "drop",
                 "threshold",
                 "signal",
                 "methods",
                 "repair",
                 "shape",
                 "reason"});
    std::string methods;
    for (const RatedCase& rated : table.cases) {
        tracker.reset();
        for (const Rating& rating : rated.series.ratings()) {
            writeStep(rated.id, tracker.next(rating.session, rating.score), methods, sink);
        }
    }
}

void explainRupture(const RatingTable& table, const RuptureParameters& parameters, TableSink& sink)
{
    RuptureTracker tracker(parameters);
    sink.header({"id",
                 "session",
                 "method",
                 "statistic",
                 "comparison",
                 "threshold",
                 "verdict",
                 "source",
                 "reason",
                 "cleared_by"});
    for (const RatedCase& rated : table.cases) {
        tracker.reset();
        for (const Rating& rating : rated.series.ratings()) {
            const RuptureStep step = tracker.next(rating.session, rating.score);
            for (const Evidence& evidence : evidenceOf(step, parameters)) {
                writeEvidence(rated.id, rating.session, evidence, sink);
            }
        }
    }
}

} // namespace soundings::core
