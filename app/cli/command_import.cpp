// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/input_file.h"
#include "app/cli/input_option.h"
#include "app/cli/named_paths.h"
#include "app/cli/progress.h"
#include "app/workflow/import_ratings.h"
#include "core/interchange/import_map.h"
#include "core/interchange/ratings_import.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

/// What became of a file: sums first, then whatever a person has to look at.
Table reportTable(const ImportReport& report)
{
    Table table({"kind", "line", "column", "count", "text"});
    const auto sum = [&table](const char* kind, std::size_t count) {
        table.add({textCell(kind), {}, {}, countCell(static_cast<std::int64_t>(count)), {}});
    };
    sum("rows", report.rows);
    sum("left-out", report.leftOut);
    sum("refused", report.refused.size());
    sum("sessions", report.sessions);
    sum("forms", report.forms);
    sum("not-filled-in", report.notFilledIn);
    sum("flags", report.flags);
    sum("disagreements", report.disagreements.size());
    sum("new-clients", report.newClients.size());
    table.add({textCell("stored"), {}, {}, {}, flagCell(report.stored)});
    for (const std::string& code : report.newClients) {
        table.add({textCell("new-client"), {}, {}, {}, textCell(code)});
    }
    for (const Disagreement& one : report.disagreements) {
        const std::string recomputed =
            one.recomputed ? numberText(*one.recomputed) : "no score, too many answers are missing";
        table.add(
            {textCell("disagreement"),
             countCell(static_cast<std::int64_t>(one.line)),
             {},
             {},
             textCell("reported " + numberText(one.reported) + ", recomputed " + recomputed)});
    }
    for (const auto& [problem, kind] : report.refused) {
        table.add({textCell("refusal"),
                   countCell(static_cast<std::int64_t>(problem.line)),
                   textCell(problem.column),
                   {},
                   textCell(problem.what +
                            (problem.expected.empty() ? "" : ", expected " + problem.expected))});
    }
    return table;
}

class ImportFile : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Takes a file of ratings into one's own cases: all of it or nothing");
        m_input.declare(app, "FILE", "CSV file");
        app.add_option("--as", m_kind, "csv")->required()->check(CLI::IsMember({"csv"}));
        addPath(app, "--map", m_map, "JSON file that says which column is what");
        app.add_flag("--dry-run", m_isDryRun, "Check and evaluate everything, keep nothing");
        app.footer(
            "Without a map the file has the columns client, date, session, measure, score (or\n"
            "item_1 ... item_n) and optionally rater and participant; an empty score is a form "
            "that\n"
            "was not filled in. A client who is not known yet is made, with an individual case.\n"
            "Columns of the report: kind (rows, left-out, refused, sessions, forms, "
            "not-filled-in,\n"
            "flags, disagreements, new-clients, stored; then new-client, disagreement and "
            "refusal,\n"
            "one each), line, column, count, text; flags are those still open after the last row.\n"
            "A note counts the forms with a safety question of which the file has only the total:\n"
            "what was answered is not known then, and no flag says anything of it.\n"
            "Nothing is written when a row is refused. The first one decides how it ends: with 2\n"
            "for a row that is not what it should be, 3 for another therapist's client, 5 for a\n"
            "measure that does not exist or a rating that is there already.\n\n"
            "Example:\n"
            "  soundings-cli import ratings.csv --as csv --dry-run --vault clinic.soundings "
            "--user ada");
    }

    ExitCode run(Console& console) override
    {
        const std::string path = m_input.path();
        console.requireOneOnStandardInput({path, m_map});
        core::ImportMap map;
        if (!m_map.empty()) {
            const std::string json = readInput(m_map);
            map = readNaming(m_map, [&json] { return core::readImportMap(json); });
        }
        const std::string text = readInput(path);
        const auto file = readNaming(path, [&] { return core::importRatings(text, map); });
        SignedIn signedIn = console.signIn();
        const ImportReport report = import(signedIn, file);
        console.print(reportTable(report));
        if (!report.refused.empty()) {
            refuse(report, path);
        }
        tellOfTotals(console, report.safetyUnknown);
        return ExitCode::Done;
    }

private:
    [[nodiscard]] ImportReport import(SignedIn& signedIn, const core::RatingsImport& file) const
    {
        ProgressLine progress("Importing");
        return importRatings(signedIn,
                             file,
                             m_isDryRun ? ImportMode::DryRun : ImportMode::Store,
                             [&progress](double share) {
                                 progress.show(share);
                                 return true;
                             });
    }

    /// No flag can say it: what was answered is not in the file.
    static void tellOfTotals(const Console& console, std::size_t forms)
    {
        if (forms == 0) {
            return;
        }
        const bool one = forms == 1;
        console.tell("only the total of " + std::to_string(forms) + (one ? " form" : " forms") +
                     " with a safety question is in the file, so what was answered to it is not "
                     "known here: look at it on the " +
                     (one ? "form" : "forms"));
    }

    [[noreturn]] static void refuse(const ImportReport& report, const std::string& path)
    {
        const std::size_t others = report.refused.size() - 1;
        const RefusedRow& first = report.refused.front();
        throw Refusal(first.kind,
                      inputName(path) + ", " + core::sentence(first.problem) +
                          (others == 0 ? "" : " (and " + std::to_string(others) + " more)") +
                          "; nothing was written");
    }

    InputOption m_input;
    std::string m_kind;
    std::string m_map;
    bool m_isDryRun = false;
};

} // namespace

std::unique_ptr<Command> importFile()
{
    return std::make_unique<ImportFile>();
}

} // namespace soundings::app
