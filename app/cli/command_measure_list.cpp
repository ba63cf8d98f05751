// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/workflow/measure_catalogue.h"
#include "core/measure/measure.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

std::string kindWord(core::MeasureKind kind)
{
    return kind == core::MeasureKind::Alliance ? "alliance" : "outcome";
}

std::vector<Cell> rowOf(const MeasureCatalogue::Entry& entry)
{
    const core::Measure& measure = *entry.measure;
    const core::ScoreRange range = core::scoreRange(measure);
    const bool isHigherBetter = core::directionOf(measure) == core::Direction::HigherIsBetter;
    return {textCell(measure.profile.id),
            textCell(measure.profile.version),
            textCell(measure.profile.name),
            textCell(kindWord(measure.profile.kind)),
            countCell(static_cast<std::int64_t>(core::itemsOf(measure).size())),
            numberCell(range.min),
            numberCell(range.max),
            textCell(isHigherBetter ? "higher" : "lower"),
            textCell(measure.profile.licence.spdx),
            flagCell(measure.profile.validated),
            flagCell(entry.local)};
}

class MeasureList : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Lists the measures there are: shipped, and with --vault the clinic's own");
        app.footer("Columns: id, version, name, kind (outcome, alliance), items (0: score only), "
                   "min, max, better (higher, lower), licence, validated, local.\n\n"
                   "Example:\n  soundings-cli measure list");
    }

    ExitCode run(Console& console) override
    {
        const auto signedIn = console.signInIfNamed();
        const MeasureCatalogue shipped;
        const MeasureCatalogue& catalogue = signedIn ? signedIn->measures() : shipped;
        Table table({"id",
                     "version",
                     "name",
                     "kind",
                     "items",
                     "min",
                     "max",
                     "better",
                     "licence",
                     "validated",
                     "local"});
        for (const MeasureCatalogue::Entry& entry : catalogue.entries()) {
            table.add(rowOf(entry));
        }
        console.print(table);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> measureList()
{
    return std::make_unique<MeasureList>();
}

} // namespace soundings::app
