// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "core/interchange/client_cover.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace soundings::app {

/// Who asks for a person's data to be given out.
enum class ExportReason
{
    OwnClient,     ///< the therapist, for a client of theirs: the cases with this therapist
    ClientConsents ///< a manager who says that the person agreed: all their cases
};

/// On what ground the person signed in may give out a client's data.
struct ExportGrounds
{
    bool ownClient = false;  ///< as ExportReason::OwnClient
    bool mayConsent = false; ///< with ExportReason::ClientConsents, as a manager
};

/// Tells beforehand; nothing changes. Throws Refusal: NotAllowed for who may give out nobody's,
/// NotFound where neither ground is there.
[[nodiscard]] ExportGrounds exportGrounds(const SignedIn& signedIn, const std::string& code);

/// What is to be given out, and where to.
struct ExportRequest
{
    std::string client; ///< code
    core::GivenFormat format = core::GivenFormat::Csv;
    std::filesystem::path folder; ///< new; the folder above it is there
    ExportReason reason = ExportReason::OwnClient;
};

/// What was written.
struct ExportedClient
{
    core::ClientId id;
    std::filesystem::path folder; ///< absolute
    std::vector<std::string> files;
    int cases = 0;
    int sessions = 0;
    core::GivenLimits limits; ///< what was left out
};

/// The first page of every export.
inline constexpr const char* CoverFile = "cover.html";

/// Writes one person's own data into a new folder that only its owner may read, in the clear: the
/// files of the format and a page that explains them. The folder gets its name when all of it is
/// safe on disk; the audit notes it before, as "client.export". Throws Refusal: NotAllowed,
/// NotFound for a client who is not the therapist's, Conflict when something has the name, it would
/// be in the folder of a vault, the folder above is missing or it cannot be written. Nothing of it
/// is left then, and nothing is given out either once `goesOn` says no, which is asked until the
/// audit notes it: that is Refusal(Conflict) too.
ExportedClient exportClient(SignedIn& signedIn,
                            const ExportRequest& request,
                            const std::function<bool()>& goesOn = {});

} // namespace soundings::app
