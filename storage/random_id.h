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

/// 128 bits that begin as those of `together` do and are random after its first 6 bytes.
[[nodiscard]] core::IdBytes randomIdBytesBeside(const core::IdBytes& together);

/// A new id for a record of a case: newIdIn<core::Session>(episode.id). All records of a case begin
/// alike, so that the database keeps them side by side and reads a case from a few pages instead of
/// one page for each record. 80 bits are left to chance.
template <class Record> [[nodiscard]] core::Id<Record> newIdIn(const core::CaseId& episode)
{
    return core::Id<Record>(randomIdBytesBeside(episode.bytes()));
}

} // namespace soundings::storage
