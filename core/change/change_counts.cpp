// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/change_counts.h"

#include <string_view>

namespace soundings::core {

namespace {

void writeShare(TableSink& sink, std::size_t part, std::size_t whole)
{
    sink.wholeNumber(static_cast<long long>(part));
    if (whole == 0) {
        sink.missing();
    } else {
        sink.number(100.0 * static_cast<double>(part) / static_cast<double>(whole));
    }
    sink.wholeNumber(static_cast<long long>(whole));
}

void writeOfAllRows(TableSink& sink, std::string_view name, std::size_t part, std::size_t rows)
{
    sink.text(name);
    writeShare(sink, part, rows);
    sink.missing();
    sink.missing();
    sink.missing();
    sink.endRow();
}

} // namespace

void ChangeCounts::add(const ChangeAssessment& assessment)
{
    const bool isClinicalAtStart = assessment.clinicalAtStart == Verdict::Yes;
    ++m_rows;
    m_notClinicalAtStart += assessment.clinicalAtStart == Verdict::No ? 1U : 0U;
    if (!assessment.category) {
        ++m_notEvaluable;
        return;
    }
    m_judged.add(isClinicalAtStart);
    m_categories[static_cast<std::size_t>(*assessment.category)].add(isClinicalAtStart);
    if (assessment.crossedWithoutReliableChange == Verdict::Yes) {
        m_crossedWithoutReliableChange.add(isClinicalAtStart);
    }
}

void ChangeCounts::writeCount(TableSink& sink,
                              std::string_view name,
                              const Count& part,
                              const Count& whole)
{
    sink.text(name);
    writeShare(sink, part.all, whole.all);
    writeShare(sink, part.clinical, whole.clinical);
    sink.endRow();
}

void ChangeCounts::write(TableSink& sink) const
{
    sink.header({"category",
                 "count",
                 "percent",
                 "denominator",
                 "clinical_count",
                 "clinical_percent",
                 "clinical_denominator"});
    for (const ChangeCategory category : allChangeCategories()) {
        writeCount(sink,
                   changeCategoryCode(category),
                   m_categories[static_cast<std::size_t>(category)],
                   m_judged);
    }
    writeCount(sink, "crossed-without-reliable-change", m_crossedWithoutReliableChange, m_judged);
    writeOfAllRows(sink, "not-clinical-at-start", m_notClinicalAtStart, m_rows);
    writeOfAllRows(sink, "not-evaluable", m_notEvaluable, m_rows);
}

} // namespace soundings::core
