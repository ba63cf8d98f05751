// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/review.h"
#include "storage/change.h"

#include <vector>

namespace soundings::storage {

/// A review is never changed. Throws Error: Conflict, NotFound.
void insertReview(Change& change, const core::Review& review);

/// In the order in which they were signed.
[[nodiscard]] std::vector<core::Review> reviewsOf(const Vault& vault, core::FlagId flag);

} // namespace soundings::storage
