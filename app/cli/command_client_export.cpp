// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/named_paths.h"
#include "app/cli/options.h"
#include "app/workflow/export_client.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class ClientExport : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Gives out one client's own data: a new folder, not encrypted");
        app.add_option("CODE", m_request.client, "Code of the client")->required();
        app.add_option("--as", m_format, "csv: tables with a first page; fhir: HL7 FHIR R4")
            ->required()
            ->check(CLI::IsMember({"fhir", "csv"}));
        addPath(app, "DIR", m_folder, "New folder")->required();
        app.add_flag("--client-consents",
                     m_hasConsent,
                     "A manager gives out the data of any client who agreed");
        app.footer(
            "Columns: id (of the client), folder, file, cases, sessions: one row for each file.\n"
            "cover.html says in plain words what the files hold and what is left out: what other\n"
            "people in the room answered, private notes, reflections, plans and reviews, and the\n"
            "wording of the questions. A therapist gives out the cases with them; a manager all "
            "of\n"
            "a client who agreed. The audit notes it.\n\n"
            "Example:\n"
            "  soundings-cli client export K-001 --as csv K-001-data --vault clinic.soundings "
            "--user ada");
    }

    ExitCode run(Console& console) override
    {
        m_request.folder = m_folder;
        m_request.format = m_format == "csv" ? core::GivenFormat::Csv : core::GivenFormat::Fhir;
        m_request.reason = m_hasConsent ? ExportReason::ClientConsents : ExportReason::OwnClient;
        SignedIn signedIn = console.signIn();
        // The hidden folder is cleared away before an interruption ends the program; once the data
        // is in its place that is said.
        PostponedInterrupt interrupt;
        const ExportedClient exported =
            exportClient(signedIn, m_request, [&interrupt] { return !interrupt.wasAskedFor(); });
        Table table({"id", "folder", "file", "cases", "sessions"});
        for (const std::string& file : exported.files) {
            table.add({textCell(exported.id.hex()),
                       textCell(exported.folder.string()),
                       textCell(file),
                       countCell(exported.cases),
                       countCell(exported.sessions)});
        }
        if (exported.limits.flagsWithheld) {
            console.tell("this client is not to be shown flags: they were left out");
        }
        if (exported.limits.casesOfOthers > 0) {
            console.tell("cases with other therapists were left out: " +
                         std::to_string(exported.limits.casesOfOthers));
        }
        console.print(table);
        if (interrupt.cameTooLate()) {
            console.tell("it was given out when it was to be stopped: all of it is in '" +
                         exported.folder.string() + "'");
        }
        return ExitCode::Done;
    }

private:
    ExportRequest m_request;
    std::string m_folder;
    std::string m_format;
    bool m_hasConsent = false;
};

} // namespace

std::unique_ptr<Command> clientExport()
{
    return std::make_unique<ClientExport>();
}

} // namespace soundings::app
