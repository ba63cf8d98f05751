// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/profile_reader.h"

#include <array>

namespace soundings::core {

namespace {

template <class Value> using Choice = ObjectReader::Choice<Value>;

constexpr std::array MeasureKinds = {
    Choice<MeasureKind>{"outcome", MeasureKind::Outcome},
    Choice<MeasureKind>{"alliance", MeasureKind::Alliance},
};

constexpr std::array ShipClasses = {
    Choice<ShipClass>{"items", ShipClass::Items},
    Choice<ShipClass>{"conditional", ShipClass::Conditional},
    Choice<ShipClass>{"score-only", ShipClass::ScoreOnly},
};

constexpr std::array Verifications = {
    Choice<Verification>{"unverified", Verification::Unverified},
    Choice<Verification>{"one-person", Verification::OnePerson},
    Choice<Verification>{"two-person", Verification::TwoPerson},
};

constexpr std::array Confidences = {
    Choice<Confidence>{"high", Confidence::High},
    Choice<Confidence>{"medium", Confidence::Medium},
    Choice<Confidence>{"low", Confidence::Low},
};

constexpr std::array Bases = {
    Choice<Basis>{"published", Basis::Published},
    Choice<Basis>{"computed", Basis::Computed},
    Choice<Basis>{"setting", Basis::Setting},
};

void readHead(ObjectReader& profile, Profile& into)
{
    const int format = profile.integer("format").value_or(MeasureFormat);
    if (format < 1 || format > MeasureFormat) {
        profile.fault("format",
                      "format " + std::to_string(format) + " is not one this program reads",
                      std::to_string(MeasureFormat) + ", or a newer Soundings");
    }
    into.id = profile.requiredText("id");
    into.version = profile.requiredText("version");
    into.canonical = profile.text("canonical");
    into.acronym = profile.text("acronym", into.id);
    into.name = profile.text("name", into.acronym);
    into.citation = profile.texts("citation");
    into.kind = profile.choice<MeasureKind>("kind",
                                            MeasureKinds,
                                            profile.has("rupture") ? MeasureKind::Alliance
                                                                   : MeasureKind::Outcome);
    into.validated = profile.flag("validated");
    into.timeframe = profile.text("timeframe");
    into.verification =
        profile.choice<Verification>("verification", Verifications, Verification::Unverified);
    into.respondents = profile.texts("respondents");
    if (into.respondents.empty()) {
        into.respondents.emplace_back("client");
    }
}

void readLicence(ObjectReader& profile, Profile& into, std::vector<MeasureFault>& notices)
{
    if (profile.member("licence") == nullptr) {
        profile.fault("licence", "missing", "an object with spdx, ship and notice");
    }
    profile.with("licence", [&](ObjectReader& licence) {
        into.licence.spdx = licence.requiredText("spdx");
        into.licence.ship = licence.choice<ShipClass>("ship", ShipClasses);
        into.licence.notice = licence.text("notice");
        into.licence.mustDisplay = licence.text("mustDisplay");
        into.licence.contact = licence.text("contact");
        licence.noteUnknown(notices);
    });
}

void readUse(ObjectReader& profile, Profile& into, std::vector<MeasureFault>& notices)
{
    profile.with("ages", [&](ObjectReader& ages) {
        into.ageFrom = ages.integer("from");
        into.ageTo = ages.integer("to");
        ages.noteUnknown(notices);
    });
    profile.with("frequency", [&](ObjectReader& frequency) {
        into.frequency.when = frequency.text("when");
        into.frequency.minDays = frequency.integer("minDays").value_or(0);
        frequency.noteUnknown(notices);
    });
    profile.each("inputs", [&](ObjectReader& entry) {
        Input input;
        input.id = entry.requiredText("id");
        input.min = entry.requiredNumber("min");
        input.max = entry.requiredNumber("max");
        input.step = entry.number("step").value_or(1.0);
        entry.noteUnknown(notices);
        into.inputs.push_back(std::move(input));
    });
}

void readSources(ObjectReader& profile, Profile& into, std::vector<MeasureFault>& notices)
{
    profile.each("sources", [&](ObjectReader& entry) {
        Source source;
        source.key = entry.requiredText("key");
        source.address = entry.requiredText("address");
        source.supports = entry.text("supports");
        source.confidence = readConfidence(entry);
        source.checkedOn = entry.text("checkedOn");
        source.checkedBy = entry.text("checkedBy");
        entry.noteUnknown(notices);
        into.sources.push_back(std::move(source));
    });
}

} // namespace

Confidence readConfidence(ObjectReader& entry)
{
    return entry.choice<Confidence>("confidence", Confidences, Confidence::NotStated);
}

Provenance readProvenance(ObjectReader& entry)
{
    Provenance provenance;
    provenance.basis = entry.choice<Basis>("basis", Bases, Basis::Published);
    provenance.sources = entry.texts("source");
    provenance.reason = entry.text("reason");
    provenance.confidence = readConfidence(entry);
    return provenance;
}

Comparison readComparison(ObjectReader& entry)
{
    static constexpr std::array Comparisons = {
        Choice<Comparison>{">=", Comparison::AtLeast},
        Choice<Comparison>{">", Comparison::Above},
        Choice<Comparison>{"<=", Comparison::AtMost},
        Choice<Comparison>{"<", Comparison::Below},
    };
    return entry.choice<Comparison>("op", Comparisons);
}

Profile readProfile(const JsonValue& root,
                    std::vector<MeasureFault>& faults,
                    std::vector<MeasureFault>& notices)
{
    Profile into;
    ObjectReader profile(root, "profile.json", faults);
    if (root.kind != JsonKind::Object) {
        return into;
    }
    readHead(profile, into);
    readLicence(profile, into, notices);
    readUse(profile, into, notices);
    readScores(profile, into, notices);
    readInterpretation(profile, into, notices);
    readSafety(profile, into);
    readRupture(profile, into);
    into.codes = profile.textMap("codes");
    readSources(profile, into, notices);
    profile.with("labels", [&](ObjectReader& labels) {
        for (const auto& [language, unused] : profile.member("labels")->members) {
            into.labels[language] = labels.textMap(language);
        }
    });
    profile.noteUnknown(notices);
    return into;
}

} // namespace soundings::core
