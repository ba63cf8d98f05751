// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/id.h"

#include <cstdint>
#include <string>
#include <vector>

namespace soundings::storage {

class Vault;

/// What becomes of the texts about a case that goes on for others: notes of sessions, plans for
/// ruptures, reviews. A program cannot tell whom a sentence is about, so a person decides.
enum class SharedTexts
{
    Keep, ///< only the erased client's code and name are taken out of them
    Erase
};

/// How much is kept of a client: what erasing them takes away.
struct ClientHoldings
{
    std::int64_t cases = 0;       ///< that hold nobody else, and go whole
    std::int64_t openCases = 0;   ///< of all their cases, also the shared ones
    std::int64_t sharedCases = 0; ///< that stay for the others in them
    std::int64_t sessions = 0;    ///< of the cases that go
    std::int64_t responses = 0;   ///< all versions, and those of the shared cases that are theirs
    std::int64_t notes = 0;       ///< sessions that go and have any text
    std::int64_t flags = 0;
    std::int64_t ruptures = 0;
    std::int64_t reviews = 0;
    std::int64_t drafts = 0;      ///< what anybody has begun and not recorded, in all their cases
    std::int64_t sharedTexts = 0; ///< sessions, ruptures and reviews with a text, of the shared
                                  ///< cases; see SharedTexts

    bool operator==(const ClientHoldings&) const = default;
};

/// Changes nothing. Zero everywhere for a client who is not there.
[[nodiscard]] ClientHoldings holdingsOf(const Vault& vault, core::ClientId client);

/// What became of an erasure, which is committed.
struct Erasure
{
    ClientHoldings erased;
    /// What could not be done yet, in words: the place that the records had in the file was not
    /// overwritten, or a list of erased clients could not be written. The next opening, or the next
    /// day's backup, does it.
    std::vector<std::string> unfinished;
};

} // namespace soundings::storage
