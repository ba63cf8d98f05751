// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/measure_catalogue.h"

#include "app/workflow/refusal.h"
#include "core/measure/parse.h"
#include "core/measure/shipped.h"
#include "storage/digest.h"
#include "storage/measure_store.h"

#include <algorithm>

namespace soundings::app {

std::string definitionHash(const core::MeasureText& text)
{
    // Lengths go in front so that no two packages run together to the same bytes.
    std::string all;
    const auto append = [&all](const std::string& part) {
        all += std::to_string(part.size()) + ':' + part;
    };
    append(text.profileJson);
    for (const auto& [language, questionnaire] : text.questionnaireJsonByLanguage) {
        append(language);
        append(questionnaire);
    }
    return storage::sha256Hex(all);
}

MeasureCatalogue::MeasureCatalogue()
{
    for (const core::Measure& measure : core::shippedMeasures()) {
        const core::Profile& profile = measure.profile;
        m_entries.push_back({.measure = &measure,
                             .hash = definitionHash(core::shippedText(profile.id, profile.version)),
                             .local = false});
    }
}

MeasureCatalogue::MeasureCatalogue(const storage::Vault& vault)
    : MeasureCatalogue()
{
    for (const storage::StoredMeasure& stored : storage::measures(vault)) {
        const auto measure = std::make_shared<const core::Measure>(
            core::parse({.profileJson = stored.profile,
                         .questionnaireJsonByLanguage = stored.questionnaires,
                         .testsJson = stored.tests}));
        m_own.push_back(measure);
        m_entries.push_back({.measure = measure.get(), .hash = stored.hash, .local = true});
    }
}

const MeasureCatalogue::Entry* MeasureCatalogue::find(const std::string& id) const
{
    const auto found = std::ranges::find_if(
        m_entries, [&id](const Entry& entry) { return entry.measure->profile.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

const MeasureCatalogue::Entry& MeasureCatalogue::require(const std::string& id) const
{
    const Entry* entry = find(id);
    if (entry == nullptr) {
        std::string known;
        for (const Entry& candidate : m_entries) {
            known += (known.empty() ? "" : ", ") + candidate.measure->profile.id;
        }
        throw Refusal(RefusalKind::NotFound, "no measure '" + id + "'; there are " + known);
    }
    return *entry;
}

} // namespace soundings::app
