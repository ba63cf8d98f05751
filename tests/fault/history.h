// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fault/put_back.h"
#include "tests/fault/recording.h"

#include <string>
#include <vector>

namespace soundings::tests {

/// Records that grow and change, with a copy of records.db after each session.
struct History
{
    History();

    [[nodiscard]] const std::string& newest() const { return copies.back(); }

    /// Of a vault that is closed now.
    [[nodiscard]] Known known() const;

    Recording recording;
    std::vector<std::string> copies;
    std::map<std::string, std::string> records;
};

} // namespace soundings::tests
