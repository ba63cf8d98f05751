// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/rating_input.h"
#include "core/alliance/lag_table.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class AnalyseLag : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("What a better or worse alliance of one session does to the next outcome");
        m_ratings.declareRows(app);
        app.add_option("--alliance", m_alliance, "Column of the alliance rating")
            ->capture_default_str();
        app.add_option("--outcome", m_outcome, "Column of the outcome score")
            ->capture_default_str();
        app.add_option("--rater", m_rater, "Only the rows of this rater, from the column rater");
        app.add_flag("--with-session",
                     m_parameters.withSession,
                     "Also takes the session number into account");
        app.add_flag("--with-outcome",
                     m_parameters.withOutcome,
                     "Also takes the outcome of the session before into account");
        app.add_option("--confidence", m_parameters.confidence, "Of the interval")
            ->capture_default_str();
        app.footer(
            "Columns: estimate (points of the next outcome for one point of alliance above the "
            "person's own mean), standard_error, low, high, n (pairs of sessions), persons, "
            "correlation (within persons, without a p), method (mixed-model, least-squares, "
            "correlation), reason (no-consecutive-sessions, too-few-sessions, too-few-pairs, "
            "no-variation-of-alliance, no-variation-of-outcome, no-one-answer).\n"
            "Only session numbers that follow each other make a pair. Below ten sessions in all "
            "there is the correlation and nothing else.\n\n"
            "Example:\n  soundings-cli analyse lag ratings.csv --alliance srs --outcome ors");
    }

    ExitCode run(Console& console) override
    {
        core::requireValid(m_parameters);
        core::RatingColumns alliance = m_ratings.columns();
        if (!m_rater.empty()) {
            alliance.rater = m_rater;
        }
        core::RatingColumns outcome = alliance;
        alliance.score = m_alliance;
        outcome.score = m_outcome;
        const std::vector<core::RatingTable> tables = m_ratings.read(console, {alliance, outcome});
        console.tell(
            m_parameters.withOutcome
                ? "with the outcome before as a covariate and few sessions a person, its weight is "
                  "too small by about (1 + weight) / (sessions - 1) (Nickell 1981), and the effect "
                  "of alliance is not free of that"
                : "a person's own mean over few sessions bends the effect (Nickell 1981), and what "
                  "changes both alliance and outcome is not ruled out");
        console.stream([&](core::TableSink& sink) {
            core::analyseLag(tables[0], tables[1], m_parameters, sink);
        });
        return ExitCode::Done;
    }

private:
    RatingInput m_ratings;
    core::LagParameters m_parameters;
    std::string m_alliance = "alliance";
    std::string m_outcome = "outcome";
    std::string m_rater;
};

} // namespace

std::unique_ptr<Command> analyseLag()
{
    return std::make_unique<AnalyseLag>();
}

} // namespace soundings::app
