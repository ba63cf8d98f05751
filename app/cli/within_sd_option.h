// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/rupture_parameters.h"
#include "core/interchange/rating_table.h"

#include <optional>
#include <span>
#include <string>

namespace CLI {
class App;
}

namespace soundings::app {

/// The option by which an analysis is told how far one person's scores scatter: a number, or the
/// word pooled.
class WithinSdOption
{
public:
    /// `name` such as "--within-sd", `duty` what the help says before the word pooled.
    void declare(CLI::App& app, const std::string& name, const std::string& duty);

    [[nodiscard]] bool isGiven() const { return !m_text.empty(); }

    [[nodiscard]] bool isPooled() const;

    /// The number that was given, as a setting; nullopt for none and for pooled. Throws
    /// InvalidValue.
    [[nodiscard]] std::optional<core::SourcedNumber> number() const;

private:
    std::string m_name;
    std::string m_text;
};

/// What is told where neither an option nor a measure gave one.
inline constexpr auto NoWithinSd =
    "nothing says how far one person's scores scatter: expected --within-sd N, --within-sd pooled, "
    "or --measure with one";

/// The within-person SD of all series of these tables about each one's own line; its source says of
/// how many. Nullopt where there is none, or no scatter, which is no SD to judge by.
[[nodiscard]] std::optional<core::SourcedNumber>
pooledSdOf(std::span<const core::RatingTable> tables);

} // namespace soundings::app
