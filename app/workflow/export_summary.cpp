// SPDX-License-Identifier: GPL-3.0-or-later
// The part of summarise_clinic.h that turns a summary into files.
#include "app/workflow/audit_text.h"
#include "app/workflow/read_file.h"
#include "app/workflow/refusal.h"
#include "app/workflow/safe_place.h"
#include "app/workflow/summarise_clinic.h"
#include "storage/digest.h"

namespace soundings::app {

namespace {

std::string numberOrEmpty(const std::optional<int>& number)
{
    return number ? std::to_string(*number) : std::string();
}

/// Our own codes and numbers only, so nothing needs escaping.
std::string quoted(const std::string& text)
{
    return '"' + text + '"';
}

} // namespace

std::string summaryCsv(const ClinicSummary& summary)
{
    std::string csv = "table,period,category,clients,percent\r\n";
    for (const SummaryCell& cell : summary.cells) {
        csv += summaryTableCode(cell.table) + ',' + cell.period + ',' + cell.category + ',' +
               numberOrEmpty(cell.clients) + ',' + numberOrEmpty(cell.percent) + "\r\n";
    }
    return csv;
}

std::string summaryManifest(const ClinicSummary& summary,
                            const std::string& csv,
                            const storage::AuditHead& head)
{
    std::string json = "{\n";
    const auto line =
        [&json](const std::string& name, const std::string& value, bool last = false) {
            json += "  " + quoted(name) + ": " + value + (last ? "\n" : ",\n");
        };
    line("file", quoted("summary.csv"));
    line("sha256", quoted(storage::sha256Hex(csv)));
    line("program", quoted("Soundings"));
    line("summaryVersion", "1");
    line("from", quoted(core::quarterText(summary.from)));
    line("to", quoted(core::quarterText(summary.to)));
    line("overTime", quoted(summary.step == SummaryStep::Year ? "by year" : "by quarter"));
    line("unit", quoted("clients; a client counted twice in a cell counts once"));
    line("k", std::to_string(summary.threshold));
    line("rounding", std::to_string(summary.rounding));
    line("hiddenCells", std::to_string(summary.hidden));
    line("cells", std::to_string(summary.cells.size()));
    line("empty", quoted("hidden: fewer clients than k, or it would tell of one therapist"));
    line("percent",
         quoted("of the sum of the rounded counts of its table; left out where a cell of the table "
                "is hidden"));
    line("denominators",
         quoted("ending and ratings: those who ended in the period; change: those of them of whom "
                "change can be said (ratings, judged); ruptures: those with a possible "
                "rupture flagged in the period"));
    line("change",
         quoted("first to last own rating of the first outcome measure of the case that the "
                "client rated, by the measure's published reliable change and cut-off; can be "
                "said from two ratings on, of a measure with a reliable change; where no cut-off "
                "applies, a reliable change is improved or deteriorated"));
    // Not its moment: nothing finer than a quarter leaves the clinic.
    line("auditNumber", std::to_string(head.number));
    line("auditHash", quoted(hashText(head.hash)));
    line("warning",
         quoted("Compare releases with care: periods that overlap can be subtracted."),
         true);
    json += "}\n";
    return json;
}

void exportSummary(SignedIn& signedIn,
                   const ClinicSummary& summary,
                   const std::filesystem::path& folder)
{
    signedIn.require(core::Role::Manager, "export a summary");
    requireOutsideVaults(folder / "summary.csv");
    std::error_code error;
    for (const char* name : {"summary.csv", "manifest.json"}) {
        if (std::filesystem::exists(folder / name, error)) {
            throw Refusal(RefusalKind::Conflict,
                          "'" + (folder / name).string() +
                              "' exists already: choose another folder",
                          RefusalReason::FileExists,
                          {(folder / name).string()});
        }
    }
    const bool isNew = std::filesystem::create_directories(folder, error);
    if (error) {
        throw Refusal(RefusalKind::Conflict,
                      "the folder '" + folder.string() + "' cannot be made: " + error.message(),
                      RefusalReason::FolderCannotBeMade,
                      {folder.string()});
    }
    const std::string csv = summaryCsv(summary);
    bool isCsvWritten = false;
    try {
        // The audit entry comes first: a file that was written is never one that was not noted.
        storage::Change change = signedIn.change("summary.export",
                                                 {},
                                                 core::quarterText(summary.from) + " to " +
                                                     core::quarterText(summary.to));
        change.commit();
        writeNewFile(folder / "summary.csv", csv);
        isCsvWritten = true;
        writeNewFile(folder / "manifest.json",
                     summaryManifest(summary, csv, signedIn.vault().auditHead()));
    } catch (...) {
        if (isCsvWritten) {
            std::filesystem::remove(folder / "summary.csv", error);
        }
        if (isNew) {
            // Stays where somebody has put something in it meanwhile.
            std::filesystem::remove(folder, error);
        }
        throw;
    }
}

} // namespace soundings::app
