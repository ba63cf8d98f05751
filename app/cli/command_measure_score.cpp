// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/cli/response_options.h"
#include "app/workflow/measure_catalogue.h"
#include "core/measure/score.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace soundings::app {

namespace {

std::string safetyText(const core::ScoredResponse& scored)
{
    std::vector<std::string> findings;
    for (const core::SafetyFinding& finding : scored.safety) {
        findings.push_back(finding.item + (finding.kind == core::SafetyKind::Positive
                                               ? ":positive"
                                               : ":not-answered"));
    }
    return joined(findings);
}

class MeasureScore : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Scores one filled-in form; nothing is stored");
        app.add_option("ID", m_id, "Id of the measure, such as phq-9")->required();
        app.add_option("--answers",
                       m_answers,
                       "Answers in the order of the form, separated by commas; nothing between two "
                       "commas is an answer left blank")
            ->required();
        app.footer("Columns: one for each score, band (of the first score), safety (item:positive "
                   "or item:not-answered, joined by ;), missing (answers left blank), reason (why "
                   "there is no score).\n\n"
                   "Example:\n  soundings-cli measure score phq-9 --answers 1,2,,3,0,1,1,0,0");
    }

    ExitCode run(Console& console) override
    {
        const auto signedIn = console.signInIfNamed();
        const MeasureCatalogue shipped;
        const core::Measure& measure =
            *(signedIn ? signedIn->measures() : shipped).require(m_id).measure;
        const core::Answers answers = answersByItem(measure, m_answers);
        const core::ScoredResponse scored = core::score(measure, answers);

        std::vector<std::string> columns;
        std::vector<Cell> row;
        std::vector<std::string> reasons;
        for (const core::ScoreResult& result : scored.scores) {
            columns.push_back(result.score);
            row.push_back(numberCell(result.value));
            if (!result.value) {
                reasons.push_back(result.score + ": " + core::noScoreText(result));
            }
        }
        columns.insert(columns.end(), {"band", "safety", "missing", "reason"});
        row.push_back(textCell(scored.scores.front().band));
        row.push_back(textCell(safetyText(scored)));
        row.push_back(countCell(
            std::ranges::count_if(answers, [](const auto& answer) { return !answer.second; })));
        row.push_back(textCell(joined(reasons)));
        Table table(std::move(columns));
        table.add(std::move(row));
        console.print(table);
        return ExitCode::Done;
    }

private:
    std::string m_id;
    std::string m_answers;
};

} // namespace

std::unique_ptr<Command> measureScore()
{
    return std::make_unique<MeasureScore>();
}

} // namespace soundings::app
