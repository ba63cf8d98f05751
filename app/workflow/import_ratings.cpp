// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/import_ratings.h"

#include "app/workflow/import_case.h"
#include "core/record/invalid_value.h"

#include <algorithm>
#include <tuple>

namespace soundings::app {

namespace {

using Row = ImportedCase::Row;

/// By client and session, so that a case is filled in the order in which it happened.
std::vector<Row> sortedRows(const core::RatingsImport& file)
{
    std::vector<Row> rows;
    rows.reserve(file.rows.size());
    for (const core::ImportedRating& row : file.rows) {
        rows.push_back(&row);
    }
    std::ranges::stable_sort(rows, {}, [](Row row) {
        return std::tuple(std::string_view(row->client), row->session, row->line);
    });
    return rows;
}

/// What one row was refused for, from whatever the use cases below threw.
RefusedRow refusedRow(std::size_t line, const std::exception_ptr& error)
{
    try {
        std::rethrow_exception(error);
    } catch (const core::InvalidValue& invalid) {
        return {
            .problem = {.line = line,
                        .column = invalid.field(),
                        .what = invalid.given().empty() ? "nothing" : "'" + invalid.given() + "'",
                        .expected = invalid.expected()}};
    } catch (const Refusal& refusal) {
        return {.problem = {.line = line, .column = {}, .what = refusal.what(), .expected = {}},
                .kind = refusal.kind()};
    }
}

void takeClient(const SignedIn& signedIn,
                storage::Change& change,
                std::span<const Row> rows,
                TakenCodes& taken,
                ImportReport& report)
{
    std::optional<ImportedCase> episode;
    try {
        episode.emplace(signedIn, change, rows, taken, report);
    } catch (...) {
        report.refused.push_back(refusedRow(rows.front()->line, std::current_exception()));
        return;
    }
    for (const Row row : rows) {
        try {
            episode->take(row);
        } catch (...) {
            report.refused.push_back(refusedRow(row->line, std::current_exception()));
        }
    }
    if (report.refused.empty()) {
        episode->evaluate();
    }
}

void takeAll(const SignedIn& signedIn,
             storage::Change& change,
             std::span<const Row> rows,
             ImportReport& report,
             const ImportProgress& progress)
{
    TakenCodes taken(signedIn);
    std::size_t begin = 0;
    while (begin < rows.size()) {
        std::size_t end = begin;
        while (end < rows.size() && rows[end]->client == rows[begin]->client) {
            ++end;
        }
        takeClient(signedIn, change, rows.subspan(begin, end - begin), taken, report);
        begin = end;
        const double done = static_cast<double>(end) / static_cast<double>(rows.size());
        if (progress && !progress(done)) {
            throw Refusal(RefusalKind::Conflict, "stopped: nothing was imported");
        }
    }
}

} // namespace

ImportReport importRatings(SignedIn& signedIn,
                           const core::RatingsImport& file,
                           ImportMode mode,
                           const ImportProgress& progress)
{
    signedIn.require(core::Role::Therapist, "import ratings");
    ImportReport report;
    report.rows = file.rows.size() + file.refused.size();
    report.leftOut = file.leftOut;
    for (const core::InputProblem& problem : file.refused) {
        report.refused.push_back({.problem = problem});
    }

    storage::Change change = signedIn.change("ratings.import", {});
    takeAll(signedIn, change, sortedRows(file), report, progress);
    std::ranges::stable_sort(
        report.refused, {}, [](const RefusedRow& row) { return row.problem.line; });
    if (mode == ImportMode::Store && report.refused.empty()) {
        change.setDetail(std::to_string(report.forms) + " forms in " +
                         std::to_string(report.sessions) + " sessions");
        change.commit();
        report.stored = true;
    }
    return report;
}

} // namespace soundings::app
