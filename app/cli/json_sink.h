// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table_sink.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::app {

/// Writes a table as a JSON array with one object a row, a row a line. Missing is null; texts that
/// are not UTF-8 are written with the replacement character.
class JsonSink final : public core::TableSink
{
public:
    using Output = std::function<void(std::string_view)>;

    explicit JsonSink(Output output);

    void text(std::string_view cell) override;
    void number(double cell) override;
    void wholeNumber(long long cell) override;
    void missing() override;
    void endRow() override;

    using core::TableSink::number;

    /// Closes the array and hands over what is left.
    void finish();

private:
    void beginCell();

    Output m_output;
    std::string m_gathered;
    std::vector<std::string> m_keys; ///< the header, quoted
    std::size_t m_column = 0;
    bool m_isHeader = true;
    bool m_isFirstRow = true;
};

} // namespace soundings::app
