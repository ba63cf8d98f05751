// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/client_data.h"

namespace soundings::core {

enum class GivenFormat
{
    Csv,
    Fhir
};

/// The first page of a copy: one HTML file without scripts and without anything from elsewhere, in
/// plain words. Whose data, of which time, which files, what each column means, what is left out
/// and why, and the entry of the audit that notes it. `files` are those beside it.
[[nodiscard]] std::string clientCover(const GivenData& data,
                                      const GivenFacts& facts,
                                      GivenFormat format,
                                      const std::vector<GivenFile>& files);

} // namespace soundings::core
