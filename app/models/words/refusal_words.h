// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace soundings::core {
class InvalidValue;
}

namespace soundings::app {

class Refusal;

// Why something was refused, as the window says it: what happened and what to do, translated.

/// A use case that was not carried out. What has no reason of its own is said as the workflow says
/// it, in English.
[[nodiscard]] QString refusalWords(const Refusal& refusal);

/// A value that may not be kept.
[[nodiscard]] QString invalidWords(const core::InvalidValue& invalid);

} // namespace soundings::app
