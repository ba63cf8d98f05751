// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/parse.h"

#include "core/measure/profile_reader.h"

namespace soundings::core {

Measure parse(const MeasureText& text)
{
    Measure measure;
    std::vector<MeasureFault> faults;
    if (const auto root = readJson(text.profileJson, "profile.json", faults)) {
        measure.profile = readProfile(*root, faults, measure.notices);
    }
    for (const auto& [language, json] : text.questionnaireJsonByLanguage) {
        const std::string file = "questionnaire." + language + ".json";
        const auto root = readJson(json, file, faults);
        if (!root) {
            continue;
        }
        auto form = readQuestionnaire(*root, file, faults, measure.notices);
        if (!form.language.empty() && form.language != language) {
            faults.push_back({file + "/language", "'" + form.language + "' stands here", language});
        }
        measure.questionnaires.push_back(std::move(form));
    }
    if (!text.testsJson.empty()) {
        if (const auto root = readJson(text.testsJson, "tests.json", faults)) {
            measure.vectors = readVectors(*root, measure, faults);
        }
    }
    if (!faults.empty()) {
        throw MeasureError(std::move(faults));
    }
    return measure;
}

} // namespace soundings::core
