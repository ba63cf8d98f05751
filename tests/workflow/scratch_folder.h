// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/id.h"
#include "storage/random_id.h"

#include <filesystem>

namespace soundings::tests {

/// An empty folder that is gone when the test is.
class ScratchFolder
{
public:
    ScratchFolder()
        : m_path(std::filesystem::temp_directory_path() /
                 ("soundings-test-" + core::toHex(storage::randomIdBytes())))
    {
        std::filesystem::create_directory(m_path);
    }

    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ScratchFolder(ScratchFolder&&) = delete;
    ScratchFolder& operator=(ScratchFolder&&) = delete;

    ~ScratchFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace soundings::tests
