// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table_sink.h"

#include <functional>
#include <string>
#include <string_view>

namespace soundings::core {

/// Writes RFC 4180 CSV: commas, quotation marks only where a cell needs them, numbers in the
/// shortest form that reads back the same. Lines end in LF, as RFC 4180 readers and shells accept.
/// Cells are gathered and handed over in pieces of about 64 KiB, so that a million rows need no
/// memory; the last piece goes out with flush() or the destructor.
class CsvWriter final : public TableSink
{
public:
    using Output = std::function<void(std::string_view)>;

    explicit CsvWriter(Output output);
    CsvWriter(const CsvWriter&) = delete;
    CsvWriter& operator=(const CsvWriter&) = delete;
    CsvWriter(CsvWriter&&) = delete;
    CsvWriter& operator=(CsvWriter&&) = delete;
    ~CsvWriter() override;

    void text(std::string_view cell) override;
    void number(double cell) override;
    void wholeNumber(long long cell) override;
    void missing() override;
    void endRow() override;

    using TableSink::number;

    /// Hands over what has been gathered. Throws what the output throws.
    void flush();

private:
    void separate();

    Output m_output;
    std::string m_gathered;
    bool m_isFirstCell = true;
};

} // namespace soundings::core
