// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/profile_reader.h"

#include <array>

namespace soundings::core {

namespace {

std::optional<double>
numberOrNull(const JsonValue& value, const std::string& place, std::vector<MeasureFault>& faults)
{
    if (value.kind != JsonKind::Number && value.kind != JsonKind::Null) {
        faults.push_back({place, describe(value) + " is not a number", "a number or null"});
    }
    return value.kind == JsonKind::Number ? std::optional(value.number) : std::nullopt;
}

/// A list in the order of the form, or an object by item.
void readAnswers(ObjectReader& entry, const Measure& measure, GoldenVector& vector)
{
    const JsonValue* answers = entry.member("answers");
    if (answers == nullptr) {
        return;
    }
    const std::string place = entry.path() + "/answers";
    for (const auto& [id, value] : answers->members) {
        vector.answers[id] = numberOrNull(value, place + "/" + id, entry.faults());
    }
    const auto items = itemsOf(measure);
    if (answers->items.size() > items.size()) {
        entry.fault("answers", "more answers than items", std::to_string(items.size()));
        return;
    }
    for (std::size_t index = 0; index < answers->items.size(); ++index) {
        vector.answers[items[index].id] = numberOrNull(
            answers->items[index], place + "/" + std::to_string(index), entry.faults());
    }
}

void readExpected(ObjectReader& entry, GoldenVector& vector)
{
    if (const JsonValue* scores = entry.member("scores")) {
        for (const auto& [id, value] : scores->members) {
            vector.scores[id] = numberOrNull(value, entry.path() + "/scores/" + id, entry.faults());
        }
    }
    vector.bands = entry.textMap("bands");
    entry.with("prorated", [&vector, &entry](ObjectReader& prorated) {
        for (const auto& [id, value] : entry.member("prorated")->members) {
            vector.prorated[id] = prorated.flag(id);
        }
    });
    if (entry.member("safety") == nullptr) {
        return;
    }
    using Choice = ObjectReader::Choice<SafetyKind>;
    static constexpr std::array SafetyKinds = {
        Choice{"positive", SafetyKind::Positive},
        Choice{"not-answered", SafetyKind::NotAnswered},
    };
    vector.safety.emplace();
    entry.each("safety", [&vector](ObjectReader& finding) {
        vector.safety->push_back(
            {finding.requiredText("item"), finding.choice<SafetyKind>("kind", SafetyKinds)});
        finding.refuseUnknown();
    });
}

} // namespace

std::vector<GoldenVector>
readVectors(const JsonValue& root, const Measure& measure, std::vector<MeasureFault>& faults)
{
    std::vector<GoldenVector> vectors;
    ObjectReader file(root, "tests.json", faults);
    file.each("vectors", [&](ObjectReader& entry) {
        GoldenVector vector;
        vector.name = entry.requiredText("name");
        readAnswers(entry, measure, vector);
        vector.direct = entry.number("direct");
        vector.refused = entry.flag("refused");
        readExpected(entry, vector);
        entry.refuseUnknown();
        vectors.push_back(std::move(vector));
    });
    if (root.kind == JsonKind::Object) {
        file.refuseUnknown();
    }
    return vectors;
}

} // namespace soundings::core
