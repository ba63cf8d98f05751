// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/profile_reader.h"

#include <array>
#include <cmath>

namespace soundings::core {

namespace {

using Notices = std::vector<MeasureFault>;

std::string primaryId(const Profile& profile)
{
    return profile.scores.empty() ? std::string() : profile.scores.front().id;
}

void readCutoffs(ObjectReader& profile, Profile& into, Notices& notices)
{
    profile.each("cutoffs", [&](ObjectReader& entry) {
        Cutoff cutoff;
        cutoff.score = entry.text("score", primaryId(into));
        cutoff.comparison = readComparison(entry);
        cutoff.value = entry.requiredNumber("value");
        cutoff.meaning = entry.requiredText("meaning");
        entry.with("appliesTo", [&](ObjectReader& whom) {
            cutoff.appliesTo.locale = whom.text("locale");
            cutoff.appliesTo.ageFrom = whom.integer("ageFrom");
            cutoff.appliesTo.ageTo = whom.integer("ageTo");
            cutoff.appliesTo.gender = whom.text("gender");
            cutoff.appliesTo.setting = whom.text("setting");
            whom.refuseUnknown();
        });
        cutoff.provenance = readProvenance(entry);
        entry.noteUnknown(notices);
        into.cutoffs.push_back(std::move(cutoff));
    });
}

void readBands(ObjectReader& profile, Profile& into, Notices& notices)
{
    profile.each("bands", [&](ObjectReader& entry) {
        Band band;
        band.score = entry.text("score", primaryId(into));
        band.from = entry.requiredNumber("from");
        band.code = entry.requiredText("code");
        band.tone = entry.text("tone");
        band.provenance = readProvenance(entry);
        // Bands come as a set from one source, which need be named at the first of them only.
        if (!band.provenance.isStated() && !into.bands.empty() &&
            into.bands.back().score == band.score) {
            band.provenance = into.bands.back().provenance;
        }
        entry.noteUnknown(notices);
        into.bands.push_back(std::move(band));
    });
}

void readNorms(ObjectReader& profile, Profile& into, Notices& notices)
{
    profile.each("norms", [&](ObjectReader& entry) {
        Norm norm;
        norm.score = entry.text("score", primaryId(into));
        norm.group = entry.requiredText("group");
        norm.n = entry.integer("n");
        norm.mean = entry.requiredNumber("mean");
        norm.sd = entry.requiredNumber("sd");
        norm.locale = entry.text("locale");
        norm.gender = entry.text("gender");
        norm.provenance = readProvenance(entry);
        entry.noteUnknown(notices);
        into.norms.push_back(std::move(norm));
    });
    profile.each("reliability", [&](ObjectReader& entry) {
        Reliability reliability;
        reliability.score = entry.text("score", primaryId(into));
        reliability.kind = entry.requiredText("kind");
        reliability.value = entry.requiredNumber("value");
        reliability.upTo = entry.number("upTo");
        reliability.sample = entry.text("sample");
        reliability.interval = entry.text("interval");
        reliability.provenance = readProvenance(entry);
        entry.noteUnknown(notices);
        into.reliability.push_back(std::move(reliability));
    });
}

void readChange(ObjectReader& profile, Profile& into, Notices& notices)
{
    profile.each("reliableChange", [&](ObjectReader& entry) {
        ReliableChange change;
        change.score = entry.text("score", primaryId(into));
        change.points = entry.requiredNumber("points");
        change.comparison = readComparison(entry);
        change.level = entry.number("level");
        change.sd = entry.number("sd");
        change.reliability = entry.number("r");
        change.provenance = readProvenance(entry);
        entry.noteUnknown(notices);
        into.reliableChange.push_back(std::move(change));
    });
    profile.each("mcid", [&](ObjectReader& entry) {
        ImportantDifference difference;
        difference.score = entry.text("score", primaryId(into));
        difference.points = entry.requiredNumber("points");
        difference.provenance = readProvenance(entry);
        entry.noteUnknown(notices);
        into.mcid.push_back(std::move(difference));
    });
}

std::optional<RuptureNumber> readRuptureNumber(ObjectReader& rupture, const std::string& name)
{
    std::optional<RuptureNumber> number;
    rupture.with(name, [&number](ObjectReader& entry) {
        number = RuptureNumber{entry.requiredNumber("value"), readProvenance(entry)};
        entry.refuseUnknown();
    });
    return number;
}

/// {"value": 2.0, ...} or {"sd": 5.1, "r": 0.8, ...}, which is sd * sqrt(1 - r).
std::optional<RuptureNumber> readWithinSd(ObjectReader& rupture)
{
    std::optional<RuptureNumber> number;
    rupture.with("withinSd", [&number](ObjectReader& entry) {
        const auto sd = entry.number("sd");
        const auto reliability = entry.number("r");
        if (sd || reliability) {
            const bool usable = sd && reliability && *sd > 0.0 && *reliability >= 0.0 &&
                                *reliability < 1.0 && !entry.has("value");
            if (!usable) {
                entry.fault("sd", "does not give a standard deviation", "sd > 0 and 0 <= r < 1");
            }
            number = RuptureNumber{usable ? *sd * std::sqrt(1.0 - *reliability) : 0.0,
                                   readProvenance(entry)};
        } else {
            number = RuptureNumber{entry.requiredNumber("value"), readProvenance(entry)};
        }
        entry.refuseUnknown();
    });
    return number;
}

} // namespace

void readInterpretation(ObjectReader& profile, Profile& into, Notices& notices)
{
    readCutoffs(profile, into, notices);
    readBands(profile, into, notices);
    readNorms(profile, into, notices);
    readChange(profile, into, notices);
}

void readSafety(ObjectReader& profile, Profile& into)
{
    using Choice = ObjectReader::Choice<bool>;
    static constexpr std::array Blanks = {Choice{"flag-not-answered", true}};
    static constexpr std::array Levels = {
        ObjectReader::Choice<std::string_view>{"review-now", "review-now"},
        ObjectReader::Choice<std::string_view>{"review-soon", "review-soon"},
    };
    profile.each("safety", [&](ObjectReader& entry) {
        SafetyRule rule;
        rule.item = entry.requiredText("item");
        rule.comparison = readComparison(entry);
        rule.value = entry.requiredNumber("value");
        rule.level = entry.choice<std::string_view>("level", Levels);
        rule.messageKey = entry.requiredText("message");
        static_cast<void>(entry.choice<bool>("ifBlank", Blanks, true));
        rule.provenance = readProvenance(entry);
        entry.refuseUnknown();
        into.safety.push_back(std::move(rule));
    });
}

void readRupture(ObjectReader& profile, Profile& into)
{
    profile.with("rupture", [&](ObjectReader& entry) {
        RuptureSettings rupture;
        rupture.score = entry.text("score", primaryId(into));
        entry.with("watchBelow", [&](ObjectReader& level) {
            rupture.watchBelow = WatchLevel{
                readComparison(level), level.requiredNumber("value"), readProvenance(level)};
            level.refuseUnknown();
        });
        rupture.watchDrop = readRuptureNumber(entry, "watchDrop");
        rupture.minimumDrop = readRuptureNumber(entry, "minimumDrop");
        rupture.withinSd = readWithinSd(entry);
        entry.refuseUnknown();
        into.rupture = std::move(rupture);
    });
}

} // namespace soundings::core
