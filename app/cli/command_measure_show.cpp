// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/workflow/measure_catalogue.h"
#include "app/workflow/source_of.h"
#include "core/measure/comparison.h"
#include "core/measure/measure.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

/// Collects what a measure says of itself, a property a row.
class MeasureSheet
{
public:
    explicit MeasureSheet(const core::Profile& profile)
        : m_profile(profile)
    {
    }

    void say(const std::string& property, const std::string& value, const std::string& source = {})
    {
        m_table.add({textCell(property), textCell(value), textCell(source)});
    }

    void addGeneral()
    {
        say("id", m_profile.id);
        say("version", m_profile.version);
        say("name", m_profile.name);
        say("acronym", m_profile.acronym);
        say("kind", m_profile.kind == core::MeasureKind::Alliance ? "alliance" : "outcome");
        say("validated", m_profile.validated ? "yes" : "no");
        say("licence", m_profile.licence.spdx, m_profile.licence.notice);
        for (const std::string& citation : m_profile.citation) {
            say("citation", citation);
        }
    }

    void addItems(const core::Measure& measure)
    {
        for (const core::MeasureItem& item : core::itemsOf(measure)) {
            const std::string range = numberText(item.min) + " to " + numberText(item.max);
            say("item " + item.id,
                core::itemLabel(measure, item.id) + (item.numeric ? " (" + range + ")" : ""));
        }
    }

    void addScores()
    {
        for (const core::ScoreRule& score : m_profile.scores) {
            say("score " + score.id,
                numberText(score.min) + " to " + numberText(score.max) + directionWords(score),
                sourceOf(m_profile, score.provenance));
        }
        for (const core::Band& band : m_profile.bands) {
            say("band " + band.code,
                band.score + " from " + numberText(band.from),
                sourceOf(m_profile, band.provenance));
        }
        for (const core::Cutoff& cutoff : m_profile.cutoffs) {
            say("cutoff " + cutoff.meaning,
                cutoff.score + limit(cutoff.comparison, cutoff.value),
                sourceOf(m_profile, cutoff.provenance));
        }
        for (const core::ReliableChange& change : m_profile.reliableChange) {
            say("reliable change",
                change.score + limit(change.comparison, change.points) + " points",
                sourceOf(m_profile, change.provenance));
        }
        for (const core::Reliability& reliability : m_profile.reliability) {
            say("reliability " + reliability.kind,
                reliability.score + " " + numberText(reliability.value),
                sourceOf(m_profile, reliability.provenance));
        }
        for (const core::Norm& norm : m_profile.norms) {
            say("norm " + norm.group,
                norm.score + " mean " + numberText(norm.mean) + ", sd " + numberText(norm.sd),
                sourceOf(m_profile, norm.provenance));
        }
        for (const core::SafetyRule& safety : m_profile.safety) {
            say("safety item " + safety.item,
                "answer" + limit(safety.comparison, safety.value),
                sourceOf(m_profile, safety.provenance));
        }
    }

    void addRupture(const std::optional<core::RuptureSettings>& settings)
    {
        if (!settings) {
            return;
        }
        const auto number = [this](const char* property, const auto& value) {
            if (value) {
                say(property, numberText(value->value), sourceOf(m_profile, value->provenance));
            }
        };
        if (const auto& level = settings->watchBelow) {
            say("rupture watch level",
                settings->score + limit(level->comparison, level->value),
                sourceOf(m_profile, level->provenance));
        }
        number("rupture watch drop", settings->watchDrop);
        number("rupture minimum drop", settings->minimumDrop);
        number("rupture within-person sd", settings->withinSd);
    }

    [[nodiscard]] const Table& table() const { return m_table; }

private:
    static std::string limit(core::Comparison comparison, double value)
    {
        return " " + std::string(core::comparisonSign(comparison)) + " " + numberText(value);
    }

    static std::string directionWords(const core::ScoreRule& score)
    {
        if (!score.direction) {
            return {};
        }
        return *score.direction == core::Direction::HigherIsBetter ? ", higher is better"
                                                                   : ", lower is better";
    }

    const core::Profile& m_profile;
    Table m_table{{"property", "value", "source"}};
};

class MeasureShow : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Shows items, scores and limits of a measure, each with its source");
        app.add_option("ID", m_id, "Id of the measure, such as phq-9")->required();
        app.footer("Columns: property, value, source.\n\n"
                   "Example:\n  soundings-cli measure show phq-9");
    }

    ExitCode run(Console& console) override
    {
        const auto signedIn = console.signInIfNamed();
        const MeasureCatalogue shipped;
        const auto& entry = (signedIn ? signedIn->measures() : shipped).require(m_id);
        MeasureSheet sheet(entry.measure->profile);
        sheet.addGeneral();
        sheet.addItems(*entry.measure);
        sheet.addScores();
        sheet.addRupture(entry.measure->profile.rupture);
        console.print(sheet.table());
        return ExitCode::Done;
    }

private:
    std::string m_id;
};

} // namespace

std::unique_ptr<Command> measureShow()
{
    return std::make_unique<MeasureShow>();
}

} // namespace soundings::app
