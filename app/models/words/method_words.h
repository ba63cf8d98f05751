// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/evidence.h"

#include <QString>

#include <string>

namespace soundings::app {

/// The name of a method of a flag's evidence, from its code.
[[nodiscard]] QString methodWords(const std::string& method);

/// What the method looked at, in a sentence.
[[nodiscard]] QString methodPurpose(const std::string& method);

/// Why a method could not say, or what else is to be known, from codes joined by ";". Unknown codes
/// are shown as they are.
[[nodiscard]] QString reasonWords(const std::string& reason);

[[nodiscard]] QString verdictWords(core::Verdict verdict);

} // namespace soundings::app
