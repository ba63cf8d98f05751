// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <exception>

namespace soundings::app {

/// What went wrong, as a page shows it: one sentence that says what happened, that nothing was
/// lost, and what to do. The only place where the kinds of errors become words.
struct Failure
{
    QString sentence;
    bool wrongPassphrase = false; ///< the fields are to be filled in again
};

/// Turns whatever a use case threw into a Failure. Never throws.
[[nodiscard]] Failure failureOf(const std::exception_ptr& error);

} // namespace soundings::app
