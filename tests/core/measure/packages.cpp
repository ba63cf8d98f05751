// SPDX-License-Identifier: GPL-3.0-or-later
#include "packages.h"

#include "core/measure/check.h"

#include <stdexcept>

using namespace soundings::core;

namespace soundings::tests {

namespace {

std::string sentences(const std::vector<MeasureFault>& faults)
{
    std::string text;
    for (const auto& fault : faults) {
        text += fault.sentence() + "\n";
    }
    return text;
}

} // namespace

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto position = text.find(from);
    if (position == std::string::npos) {
        throw std::logic_error("nothing to replace: " + from);
    }
    return text.replace(position, from.size(), to);
}

std::string minimalProfile()
{
    return R"({"id": "bdi", "version": "1.0.0",
        "licence": {"spdx": "LicenseRef-owner", "ship": "score-only"},
        "scores": [{"id": "total", "op": "sum", "terms": [], "range": [0, 63],
                    "direction": "worse", "allowDirectEntry": true, "source": "manual"}],
        "sources": [{"key": "manual", "address": "the owner's manual"}]})";
}

std::string profileWithScores(const std::string& scores)
{
    return R"({"id": "made-up", "version": "1.0.0",
        "licence": {"spdx": "LicenseRef-none", "ship": "score-only"},
        "inputs": [{"id": "a", "min": 0, "max": 4}, {"id": "b", "min": 0, "max": 4},
                   {"id": "c", "min": 0, "max": 4},
                   {"id": "d", "min": 0, "max": 10, "step": 0.1}],
        "sources": [{"key": "s", "address": "made up"}],
        "scores": [)" +
           scores + "]}";
}

MeasureText packageOf(const std::string& profile)
{
    MeasureText text;
    text.profileJson = profile;
    return text;
}

std::string parseFaults(const MeasureText& text)
{
    try {
        static_cast<void>(parse(text));
        return {};
    } catch (const MeasureError& error) {
        return sentences(error.faults());
    }
}

std::string checkFaults(const MeasureText& text)
{
    return sentences(check(parse(text)));
}

} // namespace soundings::tests
