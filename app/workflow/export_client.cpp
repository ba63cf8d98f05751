// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/export_client.h"

#include "app/workflow/audit_text.h"
#include "app/workflow/client_data.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/refusal.h"
#include "app/workflow/safe_place.h"
#include "core/interchange/client_csv.h"
#include "core/interchange/client_fhir.h"
#include "storage/client_store.h"
#include "storage/error.h"
#include "storage/files/file_in_the_making.h"
#include "storage/files/folder_in_the_making.h"

#include <system_error>

namespace soundings::app {

namespace {

[[noreturn]] void refuseFolder(const std::filesystem::path& folder, const std::string& why)
{
    throw Refusal(RefusalKind::Conflict,
                  "'" + folder.string() + "' cannot be written: " + why + "; nothing was given out",
                  RefusalReason::FileCannotBeWritten,
                  {folder.string()});
}

/// Absolute and without a slash at the end. Nothing may be there, not even an empty folder: what
/// is given out is never mixed with anything else.
std::filesystem::path requireNewFolder(const std::filesystem::path& folder)
{
    const auto normal = std::filesystem::absolute(folder).lexically_normal();
    const auto target = normal.has_filename() ? normal : normal.parent_path();
    requireOutsideVaults(target);
    std::error_code failure;
    if (std::filesystem::exists(std::filesystem::symlink_status(target, failure))) {
        throw Refusal(RefusalKind::Conflict,
                      "'" + target.string() + "' exists already: choose another name",
                      RefusalReason::FileExists,
                      {target.string()});
    }
    if (!std::filesystem::is_directory(target.parent_path(), failure)) {
        refuseFolder(target, "there is no folder '" + target.parent_path().string() + "'");
    }
    return target;
}

void writeGiven(const std::filesystem::path& folder, const core::GivenFile& file)
{
    storage::FileInTheMaking making(folder / ("." + file.name + ".new"));
    making.write(file.content);
    making.makeSafe();
    making.add(folder / file.name);
}

core::Client requireExportable(const SignedIn& signedIn, const ExportRequest& request)
{
    if (request.reason == ExportReason::OwnClient) {
        return requireOwnClient(signedIn, request.client);
    }
    signedIn.require(core::Role::Manager, "give out the data of somebody else's client");
    const auto client = storage::clientByCode(signedIn.vault(), request.client);
    if (!client) {
        throw Refusal(RefusalKind::NotFound,
                      "no client '" + request.client + "' in this vault",
                      RefusalReason::NoSuchClient,
                      {request.client});
    }
    return *client;
}

core::MeasureLookup measuresOf(const SignedIn& signedIn)
{
    return [&signedIn](const std::string& id) {
        const MeasureCatalogue::Entry* entry = signedIn.measures().find(id);
        return entry == nullptr ? nullptr : entry->measure;
    };
}

core::GivenFacts factsOf(const SignedIn& signedIn)
{
    const storage::AuditHead head = signedIn.vault().auditHead();
    return {.program = "Soundings " SOUNDINGS_VERSION,
            .madeAt = utcText(signedIn.clock().utcSeconds()),
            .vault = core::toHex(signedIn.vault().id()),
            .madeUp = signedIn.vault().isMadeUp(),
            .auditNumber = head.number,
            .auditHash = hashText(head.hash),
            .auditTime = utcText(head.utcSeconds)};
}

std::vector<core::GivenFile>
givenFiles(const SignedIn& signedIn, const core::GivenData& data, core::GivenFormat format)
{
    if (format == core::GivenFormat::Csv) {
        return core::clientCsvFiles(data, measuresOf(signedIn));
    }
    return {{.name = "client.fhir.json",
             .content = core::clientFhirBundle(data, measuresOf(signedIn), factsOf(signedIn))}};
}

void noteExport(SignedIn& signedIn, const core::Client& client, const ExportRequest& request)
{
    storage::Change change = signedIn.change(
        "client.export",
        client.id.hex(),
        std::string(request.format == core::GivenFormat::Csv ? "csv" : "fhir") +
            (request.reason == ExportReason::ClientConsents ? ", the client consents" : ""));
    change.commit();
}

ExportedClient resultOf(const core::GivenData& data, const std::filesystem::path& folder)
{
    ExportedClient result{.id = data.client.id,
                          .folder = folder,
                          .files = {},
                          .cases = static_cast<int>(data.cases.size()),
                          .sessions = 0,
                          .limits = data.limits};
    for (const core::GivenCase& episode : data.cases) {
        result.sessions += static_cast<int>(episode.sessions.size());
    }
    return result;
}

void requireGoingOn(const std::function<bool()>& goesOn)
{
    if (goesOn && !goesOn()) {
        throw Refusal(RefusalKind::Conflict, "stopped: nothing was given out");
    }
}

/// The page is written after the entry that it names, and the folder gets its name last.
ExportedClient writeExport(SignedIn& signedIn,
                           const core::GivenData& data,
                           const ExportRequest& request,
                           const std::filesystem::path& target,
                           const std::function<bool()>& goesOn)
{
    ExportedClient result = resultOf(data, target);
    storage::FolderInTheMaking making(target);
    std::vector<core::GivenFile> files = givenFiles(signedIn, data, request.format);
    for (const core::GivenFile& file : files) {
        requireGoingOn(goesOn);
        writeGiven(making.folder(), file);
    }
    requireGoingOn(goesOn);
    // A copy that was given out is never one that was not noted.
    noteExport(signedIn, data.client, request);
    core::GivenFile cover{.name = CoverFile,
                          .content =
                              core::clientCover(data, factsOf(signedIn), request.format, files)};
    writeGiven(making.folder(), cover);
    making.moveToTarget();
    files.push_back(std::move(cover));
    for (const core::GivenFile& file : files) {
        result.files.push_back(file.name);
    }
    return result;
}

} // namespace

ExportGrounds exportGrounds(const SignedIn& signedIn, const std::string& code)
{
    signedIn.requireAny({core::Role::Therapist, core::Role::Manager}, "give out a client's data");
    ExportGrounds grounds;
    grounds.mayConsent = signedIn.is(core::Role::Manager) &&
                         storage::clientByCode(signedIn.vault(), code).has_value();
    grounds.ownClient = signedIn.is(core::Role::Therapist) && ownClient(signedIn, code).has_value();
    if (!grounds.ownClient && !grounds.mayConsent) {
        throw Refusal(RefusalKind::NotFound,
                      "no client '" + code + "' whose data you may give out",
                      RefusalReason::NoSuchClient,
                      {code});
    }
    return grounds;
}

ExportedClient
exportClient(SignedIn& signedIn, const ExportRequest& request, const std::function<bool()>& goesOn)
{
    requireGoingOn(goesOn);
    const core::Client client = requireExportable(signedIn, request);
    const std::filesystem::path target = requireNewFolder(request.folder);
    const core::GivenData data =
        givenDataOf(signedIn,
                    client,
                    request.reason == ExportReason::OwnClient ? std::optional(signedIn.user().id)
                                                              : std::nullopt);
    try {
        return writeExport(signedIn, data, request, target, goesOn);
    } catch (const std::system_error& error) {
        refuseFolder(target, error.code().message());
    }
}

} // namespace soundings::app
