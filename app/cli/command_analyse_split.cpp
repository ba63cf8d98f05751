// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/rating_input.h"
#include "app/cli/within_sd_option.h"
#include "app/workflow/measure_catalogue.h"
#include "app/workflow/rupture_parameters_of.h"
#include "core/alliance/split_table.h"
#include "core/record/invalid_value.h"

#include <CLI/CLI.hpp>

#include <span>

namespace soundings::app {

namespace {

class AnalyseSplit : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("How far apart a couple, family or group rates, one row a session");
        m_ratings.declare(app, "the error");
        app.add_option("--participant", m_participant, "Column that says who of them rated")
            ->capture_default_str();
        app.add_option("--sem", m_sem, "Error of one score: the standard error of measurement");
        m_withinSd.declare(
            app, "--within-sd", "Instead of it, one person's SD from session to session");
        app.add_option("--alpha", m_parameters.alpha, "How often error alone may make a split")
            ->capture_default_str();
        app.add_option("--outlier-multiplier",
                       m_parameters.outlierMultiplier,
                       "SDs of error from the mean of the others that make an outlier")
            ->capture_default_str();
        app.add_flag("--explain", m_explain, "One row for each session, method and participant");
        app.footer(
            "Columns: id, session, n (scores), mean, split (largest minus smallest), threshold "
            "(points), verdict, outliers (joined by ;), reason (too-few-scores, no-error-known, "
            "some-without-score), relative (split in standard errors of a difference), error, "
            "source. With --explain: id, session, method, participant, statistic, comparison, "
            "threshold, verdict, source, reason.\n"
            "No threshold has been published; alpha and multiplier are settings.\n\n"
            "Example:\n  soundings-cli analyse split family.csv --sem 2.1");
    }

    ExitCode run(Console& console) override
    {
        m_parameters.error = errorOf();
        core::requireValid(m_parameters);
        core::RatingColumns columns = m_ratings.columns();
        columns.participant = m_participant;
        const std::vector<core::RatingTable> tables = m_ratings.read(console, {columns});
        if (m_withinSd.isPooled()) {
            m_parameters.error = withinPerson(pooledSdOf(tables));
        }
        console.stream([&](core::TableSink& sink) {
            if (m_explain) {
                core::explainSplit(tables.front(), m_parameters, sink);
            } else {
                core::analyseSplit(tables.front(), m_parameters, sink);
            }
        });
        return ExitCode::Done;
    }

private:
    /// The SD with what it is in front of where it comes from.
    static std::optional<core::SourcedNumber> withinPerson(std::optional<core::SourcedNumber> sd)
    {
        if (sd) {
            sd->source = "within-person SD: " + sd->source;
        }
        return sd;
    }

    [[nodiscard]] std::optional<core::SourcedNumber> errorOf() const
    {
        if (m_sem && m_withinSd.isGiven()) {
            throw core::InvalidValue(core::InvalidKind::Contradiction,
                                     "error",
                                     "--sem and --within-sd",
                                     "one of the two");
        }
        if (m_sem) {
            return core::SourcedNumber{.value = *m_sem,
                                       .source = "standard error of measurement: setting"};
        }
        if (m_withinSd.isGiven()) {
            return withinPerson(m_withinSd.number());
        }
        const MeasureCatalogue catalogue;
        if (const core::Measure* measure = m_ratings.measure(catalogue)) {
            if (const auto rupture = ruptureParametersOf(*measure)) {
                return withinPerson(rupture->withinSd);
            }
        }
        return std::nullopt;
    }

    RatingInput m_ratings;
    core::SplitParameters m_parameters;
    std::string m_participant = "participant";
    std::optional<double> m_sem;
    WithinSdOption m_withinSd;
    bool m_explain = false;
};

} // namespace

std::unique_ptr<Command> analyseSplit()
{
    return std::make_unique<AnalyseSplit>();
}

} // namespace soundings::app
