// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/within_person_sd_file.h"

#include "core/interchange/model_fields.h"

#include <limits>

namespace soundings::core {

namespace {

constexpr auto SdFormat = "soundings-within-person-sd";
constexpr int SdVersion = 1;

int atLeastOne(const ModelFields& fields, const std::string& key)
{
    const std::size_t count = fields.count(key);
    if (count < 1 || count > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        refuseField(fields.pathOf(key), std::to_string(count), "a whole number, 1 or more");
    }
    return static_cast<int>(count);
}

} // namespace

std::string withinPersonSdJson(const FrozenWithinPersonSd& frozen)
{
    ModelJson json;
    json["format"] = SdFormat;
    json["version"] = SdVersion;
    json["date"] = isoDate(frozen.date);
    json["sd"] = frozen.pooled.sd;
    json["persons"] = frozen.pooled.persons;
    json["degrees_of_freedom"] = frozen.pooled.degreesOfFreedom;
    constexpr int Spaces = 2;
    return json.dump(Spaces) + "\n";
}

FrozenWithinPersonSd readWithinPersonSdJson(std::string_view text)
{
    const ModelJson json = parseModelJson(text);
    const ModelFields fields(json, "");
    requireModelFormat(fields, SdFormat, SdVersion);
    FrozenWithinPersonSd frozen;
    frozen.date = modelDate(fields);
    frozen.pooled.sd = fields.number("sd");
    frozen.pooled.persons = atLeastOne(fields, "persons");
    frozen.pooled.degreesOfFreedom = atLeastOne(fields, "degrees_of_freedom");
    if (frozen.pooled.sd < 0.0) {
        refuseField("sd", "below 0", "an SD of 0 or more");
    }
    if (frozen.pooled.degreesOfFreedom < frozen.pooled.persons) {
        refuseField("degrees_of_freedom", "fewer than persons", "one or more for each person");
    }
    return frozen;
}

} // namespace soundings::core
