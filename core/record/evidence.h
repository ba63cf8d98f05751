// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

/// Every rule answers yes, no, or that it cannot say. A missing value is never "no".
/// The codes are on disk, do not change.
enum class Verdict
{
    No,
    Yes,
    NotEvaluable
};

[[nodiscard]] constexpr Verdict verdictOf(bool holds)
{
    return holds ? Verdict::Yes : Verdict::No;
}

[[nodiscard]] std::string verdictCode(Verdict verdict);
[[nodiscard]] std::optional<Verdict> verdictFromCode(std::string_view code);

/// One number that went into a verdict, such as {"baseline", 36.2}.
struct NamedValue
{
    std::string name;
    double value = 0.0;

    bool operator==(const NamedValue&) const = default;
};

/// How one method came to its verdict: enough to recompute it by hand.
struct Evidence
{
    std::string method;  ///< stable code, such as "below-own-mean"
    std::string version; ///< version of the algorithm
    Verdict verdict = Verdict::NotEvaluable;
    std::string reason; ///< code of why it is not evaluable, or a remark such as "ceiling"
    std::optional<double> statistic;
    std::optional<double> threshold;
    std::string comparison; ///< how statistic and threshold were compared: ">=", ">", "<=" or "<"
    std::vector<NamedValue> inputs;
    std::string source; ///< author and year, or "setting" for a number without a source

    bool operator==(const Evidence&) const = default;
};

/// Adds a number that went into the verdict; one that is missing is left out.
void addInput(Evidence& evidence, std::string_view name, const std::optional<double>& value);

/// The input of this name; nullopt when the method had none.
[[nodiscard]] std::optional<double> inputOf(const Evidence& evidence, std::string_view name);

} // namespace soundings::core
