// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/unlock.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace soundings::tests {

inline constexpr std::size_t PageBytes = 4096;

/// What becomes of a vault in which something old was put back.
enum class Fate
{
    Refused,  ///< when opening
    Reported, ///< by a check
    Harmless, ///< every record is as it was: what was put back held the same ones
    Unnoticed ///< an old value can be read and nothing says so
};

/// A closed vault and what it holds.
struct Known
{
    std::filesystem::path dir;
    const storage::Unlocked& keys;
    std::string user;
    std::map<std::string, std::string> records;

    [[nodiscard]] std::filesystem::path file() const { return dir / "records.db"; }
};

struct PutBackOutcome
{
    Fate fate = Fate::Unnoticed;
    std::set<std::string> findings; ///< what they are about
};

/// Puts `content` in the place of records.db, opens the vault and checks it.
[[nodiscard]] PutBackOutcome outcomeOf(const Known& known, const std::string& content);

} // namespace soundings::tests
