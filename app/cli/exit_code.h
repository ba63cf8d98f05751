// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <string>

namespace soundings::app {

/// How the program ends. Scripts rely on the numbers, do not change.
enum class ExitCode
{
    Done = 0,
    DoesNotHold = 1, ///< done, and what was checked does not hold
    BadInput = 2,    ///< wrong usage, or a value or file that is not what it should be
    NotAllowed = 3,  ///< wrong passphrase, or not allowed with this role
    Damaged = 4,     ///< damaged or tampered data
    Conflict = 5,    ///< not found, exists already, in use, or the disk does not take it
    OurFault = 70,
};

/// Why a command was not carried out: the number it ends with and the one line it prints.
struct Failure
{
    ExitCode code = ExitCode::OurFault;
    std::string sentence; ///< one line without control characters
};

/// The only place where the kinds of errors become exit codes. Never throws anything but bad_alloc.
[[nodiscard]] Failure failureOf(const std::exception_ptr& error);

} // namespace soundings::app
