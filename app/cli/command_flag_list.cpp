// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/cli/record_json.h"
#include "app/workflow/list_flags.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace soundings::app {

namespace {

std::vector<Cell> rowOf(const FlagEntry& entry)
{
    const core::Flag& flag = entry.flag;
    return {textCell(flag.id.hex()),
            textCell(core::flagKindCode(flag.kind)),
            textCell(core::flagStateCode(flag.state)),
            textCell(entry.clientCode),
            textCell(entry.episode.id.hex()),
            countCell(flag.sessionNumber),
            textCell(core::isoDate(entry.date)),
            textCell(flag.series.measure),
            textCell(core::raterCode(flag.series.rater)),
            textCell(entry.participantCode),
            textCell(flag.item),
            countCell(entry.sessionsSince),
            textCell(entry.rupture ? entry.rupture->id.hex() : ""),
            textCell(entry.rupture ? core::ruptureStateCode(entry.rupture->state) : ""),
            countCell(static_cast<std::int64_t>(entry.reviews.size()))};
}

class FlagList : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Lists the flags of one's own cases and of those one supervises, most "
                        "urgent and newest first");
        app.add_option("--state", m_state, "open, acknowledged or closed; all without it");
        app.footer("Columns: id, kind, state, client, case, session, date, measure, rater, "
                   "participant, item, sessions_since, rupture, rupture_state, reviews.\n\n"
                   "Example:\n"
                   "  soundings-cli flag list --state open --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        std::optional<core::FlagState> state;
        if (!m_state.empty()) {
            state =
                codeFrom("state", m_state, core::flagStateFromCode, "open, acknowledged or closed");
        }
        SignedIn signedIn = console.signIn();
        const std::vector<FlagEntry> entries = listFlags(signedIn, state);
        Table table({"id",
                     "kind",
                     "state",
                     "client",
                     "case",
                     "session",
                     "date",
                     "measure",
                     "rater",
                     "participant",
                     "item",
                     "sessions_since",
                     "rupture",
                     "rupture_state",
                     "reviews"});
        for (const FlagEntry& entry : entries) {
            table.add(rowOf(entry));
        }
        console.print(table, [&entries] {
            auto array = nlohmann::ordered_json::array();
            for (const FlagEntry& entry : entries) {
                array.push_back(jsonOf(entry));
            }
            return array;
        });
        return ExitCode::Done;
    }

private:
    std::string m_state;
};

} // namespace

std::unique_ptr<Command> flagList()
{
    return std::make_unique<FlagList>();
}

} // namespace soundings::app
