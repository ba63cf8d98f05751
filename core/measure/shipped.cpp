// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/shipped.h"

#include "core/measure/embedded_file.h"
#include "core/record/invalid_value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

namespace soundings::core {

namespace {

/// Numbers of 1.10.0, so that it stands after 1.9.0.
using VersionNumbers = std::array<int, 3>;

VersionNumbers numbersOf(std::string_view version)
{
    VersionNumbers numbers{};
    const char* position = version.data();
    const char* const end = version.data() + version.size();
    for (int& number : numbers) {
        position = std::from_chars(position, end, number).ptr;
        position += position != end ? 1 : 0;
    }
    return numbers;
}

using Key = std::pair<std::string, VersionNumbers>;

void place(MeasureText& text, std::string_view name, std::string_view bytes)
{
    constexpr std::string_view Prefix = "questionnaire.";
    constexpr std::string_view Suffix = ".json";
    if (name == "profile.json") {
        text.profileJson = bytes;
    } else if (name == "tests.json") {
        text.testsJson = bytes;
    } else if (name.starts_with(Prefix) && name.ends_with(Suffix)) {
        const auto language =
            name.substr(Prefix.size(), name.size() - Prefix.size() - Suffix.size());
        text.questionnaireJsonByLanguage[std::string(language)] = bytes;
    }
}

/// phq-9/1.0.0/profile.json -> the texts of phq-9 in version 1.0.0.
std::map<Key, MeasureText> packages()
{
    std::map<Key, MeasureText> found;
    for (const auto& file : measureDefinitionFiles()) {
        const auto first = file.path.find('/');
        const auto second = file.path.find('/', first + 1);
        const Key key{std::string(file.path.substr(0, first)),
                      numbersOf(file.path.substr(first + 1, second - first - 1))};
        place(found[key], file.path.substr(second + 1), file.bytes);
    }
    return found;
}

std::vector<Measure> parsed()
{
    std::vector<Measure> measures;
    for (const auto& [key, text] : packages()) {
        measures.push_back(parse(text));
    }
    return measures;
}

} // namespace

std::span<const Measure> shippedMeasures()
{
    static const std::vector<Measure> measures = parsed();
    return measures;
}

const Measure* findShipped(std::string_view id, std::string_view version)
{
    const Measure* found = nullptr;
    for (const auto& measure : shippedMeasures()) {
        if (measure.profile.id == id && (version.empty() || measure.profile.version == version)) {
            found = &measure;
        }
    }
    return found;
}

MeasureText shippedText(std::string_view id, std::string_view version)
{
    const Measure* measure = findShipped(id, version);
    if (measure == nullptr) {
        throw InvalidValue(
            InvalidKind::Unknown, "measure", std::string(id), "the id of a shipped measure");
    }
    return packages().at({measure->profile.id, numbersOf(measure->profile.version)});
}

} // namespace soundings::core
