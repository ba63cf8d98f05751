// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace soundings::core {

/// The elements of the therapy relationship an item may ask about, as codes ("goal-consensus").
/// Norcross and Lambert (2018), third task force on evidence-based relationships.
[[nodiscard]] std::span<const std::string_view> relationshipElements();

[[nodiscard]] bool isRelationshipElement(std::string_view code);

} // namespace soundings::core
