// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace soundings::app {

class Refusal;

/// What refusalWords says of passphrases, keys and the people of a vault.
[[nodiscard]] QString peopleRefusalWords(const Refusal& refusal);

} // namespace soundings::app
