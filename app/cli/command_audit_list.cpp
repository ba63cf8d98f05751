// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/workflow/read_audit.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace soundings::app {

namespace {

class AuditList : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Lists who saw and did what and when, oldest first; a manager's task");
        app.add_option("--by", m_query.user, "Only what this user did");
        app.add_option("--client", m_query.client, "Only what is about the client with this code");
        app.add_option("--object", m_query.object, "Only what is about the record with this id");
        app.add_option("--action", m_query.action, "Only case.view, say; case for all of cases");
        app.add_option("--from", m_from, "First day (UTC), such as 2026-03-01");
        app.add_option("--until", m_until, "Last day (UTC)");
        app.footer(
            "Columns: number, time (UTC), user, action, object (an id), detail.\n"
            "Actions that end in .view or .list tell what somebody looked at: once for each "
            "record,\n"
            "sign-in and day. Those that end in .export or .backup tell what left the vault.\n\n"
            "Example:\n"
            "  soundings-cli audit list --client K-001 --action case.view "
            "--vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        m_query.from = dayFrom("from", m_from);
        m_query.until = dayFrom("until", m_until);
        const SignedIn signedIn = console.signIn();
        console.stream([&](core::TableSink& sink) {
            // Nothing is printed before it is known that the audit may be read.
            bool hasBegun = false;
            const auto begin = [&sink, &hasBegun] {
                if (!std::exchange(hasBegun, true)) {
                    sink.header({"number", "time", "user", "action", "object", "detail"});
                }
            };
            const auto print = [&](const storage::AuditEntry& entry) {
                begin();
                sink.wholeNumber(entry.number);
                sink.text(utcText(entry.utcSeconds));
                sink.text(entry.userName);
                sink.text(entry.what.action);
                sink.textOrMissing(entry.what.object);
                sink.textOrMissing(entry.what.detail);
                sink.endRow();
                return true;
            };
            readAudit(signedIn, m_query, storage::AuditOrder::OldestFirst, print);
            begin();
        });
        return ExitCode::Done;
    }

private:
    [[nodiscard]] static std::optional<core::Date> dayFrom(const std::string& field,
                                                           const std::string& text)
    {
        return text.empty() ? std::nullopt : std::optional(core::requireDate(field, text));
    }

    AuditQuery m_query;
    std::string m_from;
    std::string m_until;
};

} // namespace

std::unique_ptr<Command> auditList()
{
    return std::make_unique<AuditList>();
}

} // namespace soundings::app
