// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/check_rules.h"
#include "core/measure/exact.h"
#include "core/measure/number_text.h"

#include <algorithm>
#include <map>

namespace soundings::core {

namespace {

struct Span
{
    Exact min = 0;
    Exact max = 0;
};

using Spans = std::map<std::string, Span>;

/// Lowest and highest value of a group: its highest answer lies between the highest of the lows
/// and the highest of the highs.
Span spanOfTerm(const Term& term, const Spans& known)
{
    Span span = known.at(term.ids.front());
    for (const auto& id : term.ids) {
        span.min = std::max(span.min, known.at(id).min);
        span.max = std::max(span.max, known.at(id).max);
    }
    return span;
}

Span spanOfTable(const ScoreRule& rule)
{
    const auto [low, high] = std::ranges::minmax(rule.table, {}, &LookupRow::value);
    return {exactOrNearest(low.value), exactOrNearest(high.value)};
}

Span operated(const ScoreRule& rule, const std::vector<Span>& terms)
{
    Span total{exactOrNearest(rule.constant), exactOrNearest(rule.constant)};
    if (rule.op == ScoreOp::MaxOf) {
        total = terms.front();
        for (const auto& term : terms) {
            total = {std::max(total.min, term.min), std::max(total.max, term.max)};
        }
        return total;
    }
    for (std::size_t index = 0; index < terms.size(); ++index) {
        const Exact weight = exactOrNearest(rule.terms[index].weight);
        total.min += weight * (weight < 0 ? terms[index].max : terms[index].min);
        total.max += weight * (weight < 0 ? terms[index].min : terms[index].max);
    }
    if (rule.op == ScoreOp::Mean) {
        total = {Exact(total.min / terms.size()), Exact(total.max / terms.size())};
    }
    return total;
}

Span finished(const ScoreRule& rule, Span span)
{
    const Exact factor = exactOrNearest(rule.multiply);
    span = {Exact(span.min * factor), Exact(span.max * factor)};
    if (factor < 0) {
        std::swap(span.min, span.max);
    }
    if (rule.round) {
        span = {rounded(span.min, *rule.round), rounded(span.max, *rule.round)};
    }
    return span;
}

class ScoreCheck
{
public:
    ScoreCheck(const ScoreRule& rule, std::string where, Spans& known, Faults& faults)
        : m_rule(rule)
        , m_where(std::move(where))
        , m_known(known)
        , m_faults(faults)
    {
    }

    void run()
    {
        checkShape();
        checkMissing();
        checkReversal();
        if (hasKnownTerms() && m_rule.op != ScoreOp::Profile && !m_rule.terms.empty()) {
            checkRange();
        }
        m_known[m_rule.id] = {exactOrNearest(m_rule.min), exactOrNearest(m_rule.max)};
    }

private:
    void fault(const std::string& field, const std::string& what, const std::string& expected)
    {
        m_faults.push_back({m_where + field, what, expected});
    }

    void checkShape()
    {
        if (m_rule.terms.empty() && !m_rule.allowDirectEntry) {
            fault("/terms", "nothing to score", "items, or allowDirectEntry for a typed total");
        }
        if (m_rule.op == ScoreOp::Lookup && (m_rule.terms.size() != 1 || m_rule.table.empty())) {
            fault("/table", "a look-up needs one term and a table", "one term, at least one row");
        }
        if (m_rule.op != ScoreOp::Lookup && !m_rule.table.empty()) {
            fault("/table", "only a look-up has a table", "op lookup");
        }
        const bool isWeighted =
            m_rule.constant != 0.0 ||
            std::ranges::any_of(m_rule.terms, [](const Term& t) { return t.weight != 1.0; });
        if (m_rule.op != ScoreOp::Linear && isWeighted) {
            fault("/terms", "weights and a constant belong to a linear score", "op linear");
        }
        if (m_rule.op != ScoreOp::Profile && m_rule.min >= m_rule.max) {
            fault("/range", "the lowest score is not below the highest", "[lowest, highest]");
        }
    }

    void checkMissing()
    {
        const auto& missing = m_rule.missing;
        const auto terms = static_cast<int>(m_rule.terms.size());
        if (missing.maxMissing < 0 || (missing.maxMissing >= terms && missing.maxMissing > 0)) {
            fault("/missing/maxMissing", "not fewer than there are terms", "0 or more");
        }
        if (missing.maxShare && (*missing.maxShare < 0.0 || *missing.maxShare >= 1.0)) {
            fault("/missing/maxShare", "not a share", "0 or more and below 1");
        }
        if (missing.maxShare && missing.maxMissing != 0) {
            fault("/missing", "maxMissing and maxShare are both given", "one of them");
        }
        const bool leavesOut = m_rule.op == ScoreOp::Mean || m_rule.op == ScoreOp::MaxOf;
        const bool allows = missing.maxMissing > 0 || missing.maxShare.value_or(0.0) > 0.0;
        if (allows && missing.method == MissingMethod::None && !leavesOut) {
            fault("/missing/method", "blanks are allowed but not filled in", "personMean");
        }
    }

    bool hasKnownTerms()
    {
        bool known = true;
        for (const auto& term : m_rule.terms) {
            for (const auto& id : term.ids) {
                if (!m_known.contains(id)) {
                    fault("/terms",
                          "'" + id + "' is neither an item with numbers nor an earlier score",
                          "an item or a score that stands above this one");
                    known = false;
                }
            }
        }
        return known;
    }

    void checkReversal()
    {
        for (const auto& reversal : m_rule.reverse) {
            const auto item = m_known.find(reversal.item);
            const bool isTerm = std::ranges::any_of(m_rule.terms, [&reversal](const Term& term) {
                return std::ranges::find(term.ids, reversal.item) != term.ids.end();
            });
            if (item == m_known.end() || !isTerm) {
                fault("/reverse", "'" + reversal.item + "' is not an item of this score", "one");
            } else if (item->second.min != exactOrNearest(reversal.min) ||
                       item->second.max != exactOrNearest(reversal.max)) {
                fault("/reverse",
                      "min and max of '" + reversal.item + "' are not those of the item",
                      numberText(toDouble(item->second.min)) + " and " +
                          numberText(toDouble(item->second.max)));
            }
        }
    }

    void checkRange()
    {
        if (m_rule.op == ScoreOp::Lookup && m_rule.table.empty()) {
            return;
        }
        std::vector<Span> terms;
        terms.reserve(m_rule.terms.size());
        for (const auto& term : m_rule.terms) {
            terms.push_back(spanOfTerm(term, m_known));
        }
        const Span computed = finished(
            m_rule, m_rule.op == ScoreOp::Lookup ? spanOfTable(m_rule) : operated(m_rule, terms));
        if (computed.min != exactOrNearest(m_rule.min) ||
            computed.max != exactOrNearest(m_rule.max)) {
            fault("/range",
                  "[" + numberText(m_rule.min) + ", " + numberText(m_rule.max) +
                      "] is not what the items give",
                  "[" + numberText(toDouble(computed.min)) + ", " +
                      numberText(toDouble(computed.max)) + "]");
        }
    }

    const ScoreRule& m_rule;
    std::string m_where;
    Spans& m_known;
    Faults& m_faults;
};

} // namespace

void checkScores(const Measure& measure, Faults& faults)
{
    Spans known;
    for (const auto& item : itemsOf(measure)) {
        if (item.numeric) {
            known[item.id] = {exactOrNearest(item.min), exactOrNearest(item.max)};
        }
    }
    const auto& scores = measure.profile.scores;
    for (std::size_t index = 0; index < scores.size(); ++index) {
        ScoreCheck(scores[index], entryOf("scores", index), known, faults).run();
    }
    if (scores.empty()) {
        faults.push_back({"profile.json/scores", "there is no score", "at least one score"});
    } else if (!scores.front().direction) {
        faults.push_back({"profile.json/scores/0/direction",
                          "the first score is the one that is followed and needs a direction",
                          "better or worse"});
    }
}

} // namespace soundings::core
