// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/evidence.h"

#include <algorithm>

namespace soundings::core {

void addInput(Evidence& evidence, std::string_view name, const std::optional<double>& value)
{
    if (value) {
        evidence.inputs.push_back({std::string(name), *value});
    }
}

std::optional<double> inputOf(const Evidence& evidence, std::string_view name)
{
    const auto found = std::ranges::find(evidence.inputs, name, &NamedValue::name);
    return found == evidence.inputs.end() ? std::nullopt : std::optional(found->value);
}

} // namespace soundings::core
