// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/measure_fault.h"

#include <utility>

namespace soundings::core {

namespace {

std::string sentences(const std::vector<MeasureFault>& faults)
{
    std::string text;
    for (const auto& fault : faults) {
        text += (text.empty() ? "" : "\n") + fault.sentence();
    }
    return text;
}

} // namespace

std::string MeasureFault::sentence() const
{
    return where + ": " + what + (expected.empty() ? "" : "; expected " + expected);
}

MeasureError::MeasureError(std::vector<MeasureFault> faults)
    : std::runtime_error(sentences(faults))
    , m_faults(std::move(faults))
{
}

} // namespace soundings::core
