// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/rating_input.h"
#include "app/cli/within_sd_option.h"
#include "core/alliance/gap_table.h"
#include "core/record/invalid_value.h"

#include <CLI/CLI.hpp>

#include <span>

namespace soundings::app {

namespace {

class AnalyseGap : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("How far client and therapist differ on the alliance, one row a session");
        m_ratings.declareRows(app);
        app.add_option("--score", m_score, "Column of the score")->capture_default_str();
        app.add_option("--client", m_client, "What the column rater calls the client")
            ->capture_default_str();
        app.add_option("--therapist", m_therapist, "What it calls the therapist")
            ->capture_default_str();
        app.add_option("--scales",
                       m_scales,
                       "same: parallel forms on one scale; own: each from the rater's own mean of "
                       "earlier sessions, in the rater's own SD")
            ->capture_default_str()
            ->check(CLI::IsMember({"same", "own"}));
        m_withinSd.declare(
            app,
            "--within-sd",
            "SD of one person's scores from session to session; with own scales the client's");
        m_therapistSd.declare(app, "--therapist-within-sd", "With own scales, the therapist's");
        app.add_option("--multiplier", m_parameters.multiplier, "SDs that make a gap")
            ->capture_default_str();
        app.footer(
            "Columns: id, session, client, therapist, gap (client minus therapist, in SDs), "
            "threshold, verdict, reason (no-client-score, no-therapist-score, no-scores, "
            "too-few-earlier-scores, no-within-person-sd), source.\n"
            "The two differ by error alone as well: at 2 SDs in about one session of six. Look at "
            "what repeats itself.\n\n"
            "Example:\n  soundings-cli analyse gap ratings.csv --within-sd pooled");
    }

    ExitCode run(Console& console) override
    {
        m_parameters.scale = m_scales == "own" ? core::GapScale::OwnMean : core::GapScale::Same;
        if (m_parameters.scale == core::GapScale::Same && m_therapistSd.isGiven()) {
            throw core::InvalidValue(core::InvalidKind::Contradiction,
                                     "therapist-within-sd",
                                     "an SD of the therapist's own on one scale",
                                     "--within-sd alone, or --scales own");
        }
        m_parameters.withinSd = m_withinSd.number();
        m_parameters.therapistSd = m_therapistSd.number();
        core::requireValid(m_parameters);
        core::RatingColumns client = m_ratings.columns();
        client.score = m_score;
        core::RatingColumns therapist = client;
        client.rater = m_client;
        therapist.rater = m_therapist;
        const std::vector<core::RatingTable> tables = m_ratings.read(console, {client, therapist});
        pool(tables);
        if (!m_parameters.withinSd) {
            console.tell(NoWithinSd);
        }
        console.stream([&](core::TableSink& sink) {
            core::analyseGap(tables[0], tables[1], m_parameters, sink);
        });
        return ExitCode::Done;
    }

private:
    /// On one scale both raters' scatter is one number.
    void pool(const std::vector<core::RatingTable>& tables)
    {
        const bool isSame = m_parameters.scale == core::GapScale::Same;
        if (m_withinSd.isPooled()) {
            m_parameters.withinSd = pooledSdOf(std::span(tables).first(isSame ? 2 : 1));
        }
        if (m_therapistSd.isPooled()) {
            m_parameters.therapistSd = pooledSdOf(std::span(tables).last(1));
        }
    }

    RatingInput m_ratings;
    core::GapParameters m_parameters;
    std::string m_score = "score";
    std::string m_client = "client";
    std::string m_therapist = "therapist";
    std::string m_scales = "same";
    WithinSdOption m_withinSd;
    WithinSdOption m_therapistSd;
};

} // namespace

std::unique_ptr<Command> analyseGap()
{
    return std::make_unique<AnalyseGap>();
}

} // namespace soundings::app
