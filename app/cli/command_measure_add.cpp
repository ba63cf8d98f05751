// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/named_paths.h"
#include "app/workflow/add_measure.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class MeasureAdd : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Adds the clinic's own measure to the vault, after checking it");
        addPath(app,
                "PATH",
                m_path,
                "Folder of the measure, or its profile.json, which alone is enough where "
                "only the score is kept; - is a profile.json on standard input")
            ->required();
        app.footer("Columns: id. A measure has a word for an id, such as bdi; it is what --measure "
                   "takes.\n\n"
                   "Example:\n"
                   "  soundings-cli measure add measures/bdi --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        console.requireOneOnStandardInput({m_path});
        const core::MeasureText text = readMeasurePackage(m_path);
        SignedIn signedIn = console.signIn();
        const std::string id = addMeasure(signedIn, text);
        Table table({"id"});
        table.add({textCell(id)});
        console.print(table);
        return ExitCode::Done;
    }

private:
    std::string m_path;
};

} // namespace

std::unique_ptr<Command> measureAdd()
{
    return std::make_unique<MeasureAdd>();
}

} // namespace soundings::app
