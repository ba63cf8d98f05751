// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table_sink.h"

#include <string>
#include <string_view>
#include <vector>

namespace soundings::app {

/// Gathers a table and lays its columns out side by side for a person: numbers to the right, a
/// missing cell as a dash, long texts
/// folded, nothing that could move the cursor of a terminal.
class ReadableSink final : public core::TableSink
{
public:
    void text(std::string_view cell) override;
    void number(double cell) override;
    void wholeNumber(long long cell) override;
    void missing() override;
    void endRow() override;

    using core::TableSink::number;

    [[nodiscard]] std::string laidOut() const;

private:
    struct ReadableCell
    {
        std::vector<std::string> lines; ///< at least one; several where a long text was folded
        bool isNumber = false;
    };

    [[nodiscard]] static std::size_t heightOf(const std::vector<ReadableCell>& row);

    std::vector<std::vector<ReadableCell>> m_rows = {{}}; ///< the header first
};

} // namespace soundings::app
