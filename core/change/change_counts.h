// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/clinical_change.h"
#include "core/interchange/table_sink.h"

#include <array>
#include <cstddef>

namespace soundings::core {

/// How many people are in which category, among all and among those who were clinical at the start.
class ChangeCounts
{
public:
    void add(const ChangeAssessment& assessment);

    /// The whole table of summariseChange.
    void write(TableSink& sink) const;

private:
    /// A count among all and among those who were clinical at the start.
    struct Count
    {
        std::size_t all = 0;
        std::size_t clinical = 0;

        void add(bool isClinicalAtStart)
        {
            ++all;
            clinical += isClinicalAtStart ? 1U : 0U;
        }
    };

    static void
    writeCount(TableSink& sink, std::string_view name, const Count& part, const Count& whole);

    std::array<Count, 5> m_categories;
    Count m_judged; ///< people with a category
    Count m_crossedWithoutReliableChange;
    std::size_t m_notClinicalAtStart = 0;
    std::size_t m_notEvaluable = 0;
    std::size_t m_rows = 0;
};

} // namespace soundings::core
