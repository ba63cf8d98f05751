// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/id.h"

namespace soundings::storage {

/// 128 bits from the operating system's random source.
[[nodiscard]] core::IdBytes randomIdBytes();

/// A new id: newId<core::Session>().
template <class Record> [[nodiscard]] core::Id<Record> newId()
{
    return core::Id<Record>(randomIdBytes());
}

} // namespace soundings::storage
