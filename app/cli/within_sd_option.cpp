// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/within_sd_option.h"

#include "app/cli/options.h"
#include "core/alliance/within_person_sd.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

constexpr auto Pooled = "pooled";

} // namespace

void WithinSdOption::declare(CLI::App& app, const std::string& name, const std::string& duty)
{
    m_name = name.substr(2);
    app.add_option(name,
                   m_text,
                   duty + ", or the word pooled: of all ratings given, about each person's own "
                          "line");
}

bool WithinSdOption::isPooled() const
{
    return m_text == Pooled;
}

std::optional<core::SourcedNumber> WithinSdOption::number() const
{
    if (!isGiven() || isPooled()) {
        return std::nullopt;
    }
    return core::SourcedNumber{.value = numberFrom(m_name, m_text)};
}

std::optional<core::SourcedNumber> pooledSdOf(std::span<const core::RatingTable> tables)
{
    std::vector<core::Series> series;
    for (const core::RatingTable& table : tables) {
        for (const core::RatedCase& rated : table.cases) {
            series.push_back(rated.series);
        }
    }
    const auto sd = core::pooledWithinPersonSd(series);
    if (!sd || !(sd->sd > 0.0)) {
        return std::nullopt;
    }
    return core::SourcedNumber{.value = sd->sd,
                               .source = "pooled from " + std::to_string(sd->persons) +
                                         " series of this input"};
}

} // namespace soundings::app
