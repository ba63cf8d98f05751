// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/measure.h"

#include <map>
#include <string>

namespace soundings::core {

/// The files of a measure package as text. Whoever reads the folder fills it; core opens no file.
struct MeasureText
{
    std::string profileJson;
    std::map<std::string, std::string> questionnaireJsonByLanguage; ///< "en" -> the file's text
    std::string testsJson;                                          ///< empty: the package has none
};

/// Reads a package. The texts may come from anybody: size (1 MiB a file), depth (32) and the number
/// of values are limited. Throws MeasureError with every fault found. What it returns is complete,
/// but may still be wrong in content: see check().
[[nodiscard]] Measure parse(const MeasureText& text);

} // namespace soundings::core
