// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/named_paths.h"
#include "app/workflow/add_measure.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class MeasureCheck : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Checks a measure definition and lists every fault");
        addPath(app,
                "PATH",
                m_path,
                "Folder of the measure, or its profile.json, which alone is enough where "
                "only the score is kept; - is a profile.json on standard input")
            ->required();
        app.footer("Columns: where, what, expected; none when all is well. Ends with 1 when there "
                   "is a fault.\n\n"
                   "Example:\n  soundings-cli measure check measures/bdi");
    }

    ExitCode run(Console& console) override
    {
        const auto faults = checkMeasurePackage(readMeasurePackage(m_path));
        Table table({"where", "what", "expected"});
        for (const core::MeasureFault& fault : faults) {
            table.add({textCell(fault.where), textCell(fault.what), textCell(fault.expected)});
        }
        console.print(table);
        return faults.empty() ? ExitCode::Done : ExitCode::DoesNotHold;
    }

private:
    std::string m_path;
};

} // namespace

std::unique_ptr<Command> measureCheck()
{
    return std::make_unique<MeasureCheck>();
}

} // namespace soundings::app
