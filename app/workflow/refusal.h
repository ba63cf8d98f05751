// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

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

/// Thrown before anything is written. The message says what was wrong and what would be right.
class Refusal : public std::runtime_error
{
public:
    Refusal(RefusalKind kind, const std::string& message)
        : std::runtime_error(message)
        , m_kind(kind)
    {
    }

    [[nodiscard]] RefusalKind kind() const { return m_kind; }

private:
    RefusalKind m_kind;
};

} // namespace soundings::app
