// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/cli/readable_sink.h"
#include "app/cli/record_json.h"
#include "app/cli/words.h"
#include "app/workflow/explain_flag.h"
#include "core/measure/comparison.h"
#include "core/measure/measure.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace soundings::app {

namespace {

std::string inputsText(const core::Evidence& evidence)
{
    std::vector<std::string> inputs;
    for (const core::NamedValue& input : evidence.inputs) {
        inputs.push_back(input.name + "=" + numberText(input.value));
    }
    return joined(inputs);
}

std::string verdictWords(core::Verdict verdict)
{
    return verdict == core::Verdict::NotEvaluable ? "cannot say" : core::verdictCode(verdict);
}

std::vector<Cell> rowOf(const core::Evidence& evidence)
{
    return {textCell(evidence.method),
            textCell(core::verdictCode(evidence.verdict)),
            numberCell(evidence.statistic),
            textCell(evidence.comparison),
            numberCell(evidence.threshold),
            textCell(inputsText(evidence)),
            textCell(evidence.source),
            textCell(evidence.reason),
            textCell(evidence.version)};
}

/// For a person: the sentence, the numbers side by side, then whose rule each of them is.
std::string readable(const FlagExplanation& explanation)
{
    Table numbers({"method", "verdict", "number", "held against", "", "inputs", "reason"});
    std::string sources;
    for (const core::Evidence& evidence : explanation.entry.flag.evidence) {
        numbers.add({textCell(evidence.method),
                     textCell(verdictWords(evidence.verdict)),
                     numberCell(evidence.statistic),
                     textCell(evidence.comparison),
                     numberCell(evidence.threshold),
                     textCell(inputsText(evidence)),
                     textCell(evidence.reason)});
        sources += "\n" + evidence.method + ": " + evidence.source + "\n";
    }
    ReadableSink sink;
    numbers.sendTo(sink);
    const std::string cleared = clearedByWords(explanation);
    return flagSentence(explanation) + "\n\n" + sink.laidOut() +
           (cleared.empty() ? "" : "\nNothing would have been raised by " + cleared + ".\n") +
           sources;
}

nlohmann::ordered_json courseJson(const core::RuptureEpisode& course)
{
    return {{"opened_at", course.openedAt},
            {"ended_at",
             course.endedAt ? nlohmann::ordered_json(*course.endedAt) : nlohmann::ordered_json()},
            {"repair", core::repairStateCode(course.state)},
            {"shape", core::ruptureShapeCode(course.shape)},
            {"depth", course.depth},
            {"length", course.length},
            {"ended_before_repair", course.endedBeforeRepair ? "yes" : "no"}};
}

nlohmann::ordered_json jsonOfExplanation(const FlagExplanation& explanation)
{
    using Json = nlohmann::ordered_json;
    const core::ScoreRange range = core::scoreRange(*explanation.measure);
    Json json = jsonOf(explanation.entry);
    json["sentence"] = flagSentence(explanation);
    json["measure_name"] = explanation.measure->profile.name;
    json["value"] = jsonOf(explanation.score);
    json["range"] = {{"min", range.min}, {"max", range.max}};
    json["fired_methods"] = explanation.firedMethods;
    json["evaluable_methods"] = explanation.evaluableMethods;
    json["cleared_by"] = Json();
    if (explanation.clearedBy) {
        json["cleared_by"] = {
            {"comparison", std::string(core::comparisonSign(explanation.clearedBy->comparison))},
            {"score", explanation.clearedBy->score},
            {"words", clearedByWords(explanation)}};
    }
    json["course"] = explanation.course ? courseJson(*explanation.course) : Json();
    return json;
}

class FlagExplain : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Takes a flag apart: which methods, with which numbers, by whose rule");
        app.add_option("ID", m_id, "Id of the flag, from flag list or session record")->required();
        app.footer("Columns: method, verdict (yes, no, not-evaluable), statistic, comparison, "
                   "threshold, inputs, source, reason, version: one row for each method. The table "
                   "starts with the same in a sentence and ends with what would have raised "
                   "nothing; JSON holds both, with the whole flag.\n\n"
                   "Example:\n"
                   "  soundings-cli flag explain 0f3a... --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        const auto id = idFrom<core::FlagId>("flag", m_id);
        SignedIn signedIn = console.signIn();
        const FlagExplanation explanation = explainFlag(signedIn, id);
        Table table({"method",
                     "verdict",
                     "statistic",
                     "comparison",
                     "threshold",
                     "inputs",
                     "source",
                     "reason",
                     "version"});
        for (const core::Evidence& evidence : explanation.entry.flag.evidence) {
            table.add(rowOf(evidence));
        }
        if (console.format() == OutputFormat::Table) {
            console.printText(readable(explanation));
        } else {
            console.print(table, [&explanation] { return jsonOfExplanation(explanation); });
        }
        return ExitCode::Done;
    }

private:
    std::string m_id;
};

} // namespace

std::unique_ptr<Command> flagExplain()
{
    return std::make_unique<FlagExplain>();
}

} // namespace soundings::app
