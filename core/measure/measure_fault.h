// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace soundings::core {

/// One thing that is wrong with a measure package.
struct MeasureFault
{
    std::string where;    ///< file and place: profile.json/scores/0/op
    std::string what;     ///< what is wrong
    std::string expected; ///< what would be right

    /// "profile.json/scores/0/op: 'median' is not known; expected sum, mean, ..."
    [[nodiscard]] std::string sentence() const;

    bool operator==(const MeasureFault&) const = default;
};

/// A package that cannot be read, with every fault found in it.
class MeasureError : public std::runtime_error
{
public:
    explicit MeasureError(std::vector<MeasureFault> faults);

    [[nodiscard]] const std::vector<MeasureFault>& faults() const { return m_faults; }

private:
    std::vector<MeasureFault> m_faults;
};

} // namespace soundings::core
