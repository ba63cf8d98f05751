// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/input_words.h"

#include "app/models/words/score_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <string>
#include <utility>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct InputText
{
    Q_DECLARE_TR_FUNCTIONS(InputWords)
};

QString inputName(const std::string& name)
{
    static const std::pair<const char*, const char*> Known[] = {
        {"score", QT_TRANSLATE_NOOP("InputWords", "rating %1")},
        {"earlier", QT_TRANSLATE_NOOP("InputWords", "earlier ratings %1")},
        {"baseline", QT_TRANSLATE_NOOP("InputWords", "their mean %1")},
        {"previous", QT_TRANSLATE_NOOP("InputWords", "rating before %1")},
        {"within-sd", QT_TRANSLATE_NOOP("InputWords", "usual ups and downs (SD) %1")},
        {"minimum-drop", QT_TRANSLATE_NOOP("InputWords", "smallest fall that counts %1")},
        {"window", QT_TRANSLATE_NOOP("InputWords", "at most %1 earlier ratings")},
        {"minimum-earlier", QT_TRANSLATE_NOOP("InputWords", "at least %1 needed")},
        {"own-sd-from", QT_TRANSLATE_NOOP("InputWords", "the person's own SD from %1 on")},
        {"repaired-share",
         QT_TRANSLATE_NOOP("InputWords", "repaired when %1 % of the fall is made up")},
        {"partial-share", QT_TRANSLATE_NOOP("InputWords", "in part when %1 % is")},
        {"repaired-within-points",
         QT_TRANSLATE_NOOP("InputWords", "and comes within %1 points of that mean")},
        {"repair-within", QT_TRANSLATE_NOOP("InputWords", "within %1 sessions")},
        {"centre", QT_TRANSLATE_NOOP("InputWords", "centre %1")},
        {"sigma", QT_TRANSLATE_NOOP("InputWords", "sigma %1")},
        {"baseline-scores", QT_TRANSLATE_NOOP("InputWords", "based on the first %1 ratings")},
        {"lambda", QT_TRANSLATE_NOOP("InputWords", "the latest rating counts %1 %")},
        {"previous-average", QT_TRANSLATE_NOOP("InputWords", "average before %1")},
        {"fourth", QT_TRANSLATE_NOOP("InputWords", "outer fourth %1")},
        {"fourth-spread", QT_TRANSLATE_NOOP("InputWords", "fourth spread %1")},
        {"pre", QT_TRANSLATE_NOOP("InputWords", "first rating %1")},
        {"post", QT_TRANSLATE_NOOP("InputWords", "this rating %1")},
        {"sd", QT_TRANSLATE_NOOP("InputWords", "SD %1")},
        {"reliability", QT_TRANSLATE_NOOP("InputWords", "reliability %1")},
        {"sem", QT_TRANSLATE_NOOP("InputWords", "error of measurement %1")},
        {"sdiff", QT_TRANSLATE_NOOP("InputWords", "error of a difference %1")},
        {"critical", QT_TRANSLATE_NOOP("InputWords", "critical value %1")},
        {"index", QT_TRANSLATE_NOOP("InputWords", "index %1")},
    };
    for (const auto& [known, words] : Known) {
        if (name == known) {
            return InputText::tr(words);
        }
    }
    return QString::fromStdString(name) + QStringLiteral(" %1");
}

/// Shares of one are said in hundredths.
bool isShare(const std::string& name)
{
    return name == "lambda" || name == "repaired-share" || name == "partial-share";
}

/// Where the limit lies, in the spread and from the number that stand among the same inputs: words
/// for a scale on which a fall is worse, and for one on which a rise is.
struct LimitWords
{
    const char* spread;
    const char* from;
    const char* below;
    const char* above;
};

constexpr LimitWords KnownLimits[] = {
    {.spread = "within-sd",
     .from = "baseline",
     .below = QT_TRANSLATE_NOOP(
         "InputWords", "limit %1 SD below that mean, widened as the mean is itself uncertain"),
     .above = QT_TRANSLATE_NOOP(
         "InputWords", "limit %1 SD above that mean, widened as the mean is itself uncertain")},
    {.spread = "within-sd",
     .from = "lambda",
     .below = QT_TRANSLATE_NOOP("InputWords", "limit %1 SD of the average below the centre"),
     .above = QT_TRANSLATE_NOOP("InputWords", "limit %1 SD of the average above the centre")},
    {.spread = "within-sd",
     .from = "previous",
     .below = QT_TRANSLATE_NOOP("InputWords", "a fall of %1 SD counts"),
     .above = QT_TRANSLATE_NOOP("InputWords", "a rise of %1 SD counts")},
    {.spread = "sigma",
     .from = "centre",
     .below = QT_TRANSLATE_NOOP("InputWords", "limit %1 sigma below the centre"),
     .above = QT_TRANSLATE_NOOP("InputWords", "limit %1 sigma above the centre")},
    {.spread = "fourth-spread",
     .from = "fourth",
     .below = QT_TRANSLATE_NOOP("InputWords", "limit %1 fourth spreads below the outer fourth"),
     .above = QT_TRANSLATE_NOOP("InputWords", "limit %1 fourth spreads above the outer fourth")},
};

QString limitName(const core::Evidence& evidence)
{
    const bool isFallWorse = core::inputOf(evidence, "direction").value_or(1.0) > 0.0;
    for (const LimitWords& known : KnownLimits) {
        if (core::inputOf(evidence, known.spread) && core::inputOf(evidence, known.from)) {
            return InputText::tr(isFallWorse ? known.below : known.above);
        }
    }
    // What the limit starts from could not be computed.
    return InputText::tr("limit at %1 times the usual spread");
}

} // namespace

QString inputWords(const core::Evidence& evidence)
{
    QStringList words;
    for (const core::NamedValue& value : evidence.inputs) {
        // Which way the scale improves is said by the words around the numbers.
        if (value.name != "direction") {
            const QString name =
                value.name == "multiplier" ? limitName(evidence) : inputName(value.name);
            words.append(
                name.arg(numberWords(isShare(value.name) ? value.value * 100.0 : value.value)));
        }
    }
    if (!evidence.version.empty()) {
        words.append(
            InputText::tr("rule version %1").arg(QString::fromStdString(evidence.version)));
    }
    return words.join(InputText::tr("; "));
}

} // namespace soundings::app
