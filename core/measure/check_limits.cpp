// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/check_rules.h"
#include "core/measure/number_text.h"

#include <algorithm>
#include <map>

namespace soundings::core {

namespace {

class LimitCheck
{
public:
    LimitCheck(const Measure& measure, Faults& faults)
        : m_measure(measure)
        , m_faults(faults)
    {
    }

    /// The score, or nullptr after a fault.
    const ScoreRule* scoreOf(const std::string& id, const std::string& where)
    {
        const ScoreRule* score = findScore(m_measure, id);
        if (score == nullptr) {
            fault(where + "/score", "there is no score '" + id + "'", "the id of a score");
        }
        return score;
    }

    void inRange(const std::string& id, double value, const std::string& where)
    {
        const ScoreRule* score = scoreOf(id, where);
        if (score != nullptr && (value < score->min || value > score->max)) {
            fault(where,
                  numberText(value) + " lies outside the range of the score",
                  rangeText(*score));
        }
    }

    /// A level that asks for attention lies towards the worse end: the rules refuse any other.
    void worseSide(const std::string& id, Comparison comparison, const std::string& where)
    {
        const ScoreRule* score = findScore(m_measure, id);
        const bool asksForLow = comparison == Comparison::Below || comparison == Comparison::AtMost;
        const bool isHigherBetter =
            score != nullptr && score->direction != Direction::LowerIsBetter;
        if (score != nullptr && asksForLow != isHigherBetter) {
            fault(where + "/op",
                  "the level is on the better side of the score",
                  isHigherBetter ? "< or <=" : "> or >=");
        }
    }

    /// A number of points: above 0 and not wider than the score.
    void points(const std::string& id, double value, const std::string& where)
    {
        const ScoreRule* score = scoreOf(id, where);
        if (score != nullptr && (value <= 0.0 || value > score->max - score->min)) {
            fault(where, numberText(value) + " points cannot be", "above 0, within the range");
        }
    }

    void fault(const std::string& where, const std::string& what, const std::string& expected)
    {
        m_faults.push_back({where, what, expected});
    }

private:
    static std::string rangeText(const ScoreRule& score)
    {
        return numberText(score.min) + " to " + numberText(score.max);
    }

    const Measure& m_measure;
    Faults& m_faults;
};

void checkBands(const Profile& profile, LimitCheck& check)
{
    std::map<std::string, double> last;
    for (std::size_t index = 0; index < profile.bands.size(); ++index) {
        const auto& band = profile.bands[index];
        const std::string where = entryOf("bands", index);
        check.inRange(band.score, band.from, where);
        const auto score = std::ranges::find(profile.scores, band.score, &ScoreRule::id);
        const auto before = last.find(band.score);
        if (before == last.end() && score != profile.scores.end() && band.from != score->min) {
            check.fault(where,
                        "the lowest band leaves a gap below " + numberText(band.from),
                        "from " + numberText(score->min));
        }
        if (before != last.end() && band.from <= before->second) {
            check.fault(where, "the band does not lie above the one before it", "rising numbers");
        }
        last[band.score] = band.from;
    }
}

void checkNumbers(const Profile& profile, LimitCheck& check)
{
    for (std::size_t index = 0; index < profile.cutoffs.size(); ++index) {
        const auto& cutoff = profile.cutoffs[index];
        check.inRange(cutoff.score, cutoff.value, entryOf("cutoffs", index));
        const auto& whom = cutoff.appliesTo;
        if (whom.ageFrom && whom.ageTo && *whom.ageFrom > *whom.ageTo) {
            check.fault(
                entryOf("cutoffs", index), "the ages are the wrong way round", "from <= to");
        }
    }
    for (std::size_t index = 0; index < profile.norms.size(); ++index) {
        const auto& norm = profile.norms[index];
        check.inRange(norm.score, norm.mean, entryOf("norms", index));
        check.points(norm.score, norm.sd, entryOf("norms", index) + "/sd");
    }
    for (std::size_t index = 0; index < profile.reliability.size(); ++index) {
        const auto& entry = profile.reliability[index];
        const std::string where = entryOf("reliability", index);
        check.scoreOf(entry.score, where);
        const double upTo = entry.upTo.value_or(entry.value);
        if (entry.value < 0.0 || upTo >= 1.0 || upTo < entry.value) {
            check.fault(where, "not a reliability", "0 or more and below 1");
        }
    }
    for (std::size_t index = 0; index < profile.mcid.size(); ++index) {
        check.points(profile.mcid[index].score, profile.mcid[index].points, entryOf("mcid", index));
    }
}

void checkChange(const Profile& profile, LimitCheck& check)
{
    for (std::size_t index = 0; index < profile.reliableChange.size(); ++index) {
        const auto& change = profile.reliableChange[index];
        const std::string where = entryOf("reliableChange", index);
        check.points(change.score, change.points, where);
        if (change.comparison != Comparison::AtLeast && change.comparison != Comparison::Above) {
            check.fault(where + "/op", "a change is compared with a least size", ">= or >");
        }
        if (change.level && (*change.level <= 0.5 || *change.level >= 1.0)) {
            check.fault(where + "/level", "not a confidence level", "0.90, 0.95 or null");
        }
    }
}

void checkSafety(const Measure& measure, LimitCheck& check)
{
    const auto items = itemsOf(measure);
    const auto& rules = measure.profile.safety;
    for (std::size_t index = 0; index < rules.size(); ++index) {
        const auto item = std::ranges::find(items, rules[index].item, &MeasureItem::id);
        const std::string where = entryOf("safety", index);
        if (item == items.end() || !item->numeric) {
            check.fault(where + "/item",
                        "'" + rules[index].item + "' is not an item with numbers",
                        "the id of an item");
        } else if (!holds(item->max, rules[index].comparison, rules[index].value) &&
                   !holds(item->min, rules[index].comparison, rules[index].value)) {
            check.fault(where + "/value",
                        "no answer of the item can reach it",
                        numberText(item->min) + " to " + numberText(item->max));
        }
    }
}

void checkRuptureNumbers(const RuptureSettings& rupture, LimitCheck& check)
{
    const std::string where = "profile.json/rupture";
    if (rupture.watchBelow) {
        check.inRange(rupture.score, rupture.watchBelow->value, where + "/watchBelow");
        check.worseSide(rupture.score, rupture.watchBelow->comparison, where + "/watchBelow");
    }
    if (rupture.watchDrop) {
        check.points(rupture.score, rupture.watchDrop->value, where + "/watchDrop");
    }
    if (rupture.minimumDrop) {
        check.points(rupture.score, rupture.minimumDrop->value, where + "/minimumDrop");
    }
    if (rupture.withinSd) {
        check.points(rupture.score, rupture.withinSd->value, where + "/withinSd");
    }
}

} // namespace

void checkLimits(const Measure& measure, Faults& faults)
{
    LimitCheck check(measure, faults);
    checkBands(measure.profile, check);
    checkNumbers(measure.profile, check);
    checkChange(measure.profile, check);
    checkSafety(measure, check);
    if (measure.profile.rupture) {
        checkRuptureNumbers(*measure.profile.rupture, check);
    }
}

} // namespace soundings::core
