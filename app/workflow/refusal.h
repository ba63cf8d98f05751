// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace soundings::app {

/// Why a use case was not carried out, where no single value is at fault.
enum class RefusalKind
{
    NotAllowed,     ///< the person signed in does not have the role, or it is not their case
    NotFound,       ///< no such client, case, measure, flag or user
    Conflict,       ///< it exists already, or something else stands in the way
    WeakPassphrase, ///< too short or too easy to guess
    BadFile,        ///< a file that cannot be read as what it should be
};

/// What exactly was refused, where somebody can meet it in the window: a code that is put into the
/// reader's words. The details that each brings stand beside it.
enum class RefusalReason
{
    Unnamed,              ///< the message is all there is
    VaultLocked,          ///< no details
    RoleMissing,          ///< the codes of the roles of which one is needed
    NotTheirCase,         ///< no details
    ClientCodeTaken,      ///< the code
    NoSuchClient,         ///< the code
    ClientOfOthersToo,    ///< the code
    CaseEnded,            ///< the day, ISO
    SessionAfterEnd,      ///< the session's number, its day as ISO
    RatedAlready,         ///< the measure's id
    RuptureIsWorkedOn,    ///< no details
    MeasureExists,        ///< the measure's id
    MeasureFaulty,        ///< the faults, in English as the checker says them
    FileExists,           ///< the path
    FolderCannotBeMade,   ///< the path
    FileCannotBeRead,     ///< the path
    FileCannotBeWritten,  ///< the path
    PlaceInVault,         ///< the path, the vault's folder
    KeyFileUnfit,         ///< the path, and why in English
    KeyFileInVault,       ///< the path
    PassphraseUnchanged,  ///< no details
    RecoveryKeyMistyped,  ///< no details
    RecoveryKeyForeign,   ///< the name
    UserExists,           ///< the name
    NoSuchUser,           ///< the name
    RoleUnfit,            ///< the name, the code of the role it needs
    SupervisesThemselves, ///< no details
    SupervisedAlready,    ///< supervisor, therapist
    RetiredAlready,       ///< the name
    RetiresThemselves,    ///< no details
    OnlyManagerRetires,   ///< no details
    OpenCasesLeft,        ///< the name, how many
    KeysAreEarlier,       ///< the names, each a detail
    RecoveryKeyIsEarlier, ///< no details
    CannotBeNoted         ///< no details: the audit cannot note that something was looked at
};

/// Thrown before anything is written. The message says what was wrong and what would be right.
class Refusal : public std::runtime_error
{
public:
    Refusal(RefusalKind kind,
            const std::string& message,
            RefusalReason reason = RefusalReason::Unnamed,
            std::vector<std::string> details = {})
        : std::runtime_error(message)
        , m_kind(kind)
        , m_reason(reason)
        , m_details(std::move(details))
    {
    }

    [[nodiscard]] RefusalKind kind() const { return m_kind; }

    [[nodiscard]] RefusalReason reason() const { return m_reason; }

    [[nodiscard]] const std::vector<std::string>& details() const { return m_details; }

private:
    RefusalKind m_kind;
    RefusalReason m_reason;
    std::vector<std::string> m_details;
};

} // namespace soundings::app
