// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/refusal.h"
#include "core/record/invalid_value.h"

#include <optional>

namespace soundings::tests {

/// The kind of the Refusal that `work` throws; nullopt when it throws none.
template <class Work> std::optional<app::RefusalKind> refusalOf(Work work)
{
    try {
        static_cast<void>(work());
    } catch (const app::Refusal& refusal) {
        return refusal.kind();
    }
    return std::nullopt;
}

/// The kind of the InvalidValue that `work` throws; nullopt when it throws none.
template <class Work> std::optional<core::InvalidKind> invalidOf(Work work)
{
    try {
        static_cast<void>(work());
    } catch (const core::InvalidValue& invalid) {
        return invalid.kind();
    }
    return std::nullopt;
}

} // namespace soundings::tests
