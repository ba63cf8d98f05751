// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/files/file_in_the_making.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace soundings::app {

/// A file that is written piece by piece and takes the place of the one before, if there is one,
/// when it is whole. Every function throws Refusal(Conflict) when it cannot be written.
class ReplacedFile
{
public:
    /// `unfinished` is its name meanwhile, in the same folder; nothing may have it yet.
    ReplacedFile(std::filesystem::path target, const std::filesystem::path& unfinished);

    void write(std::string_view piece);

    /// Puts it in its place; without it nothing is left.
    void finish();

private:
    std::filesystem::path m_target;
    std::optional<storage::FileInTheMaking> m_file;
};

} // namespace soundings::app
