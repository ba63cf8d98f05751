// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/method_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <utility>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct MethodWordsText
{
    Q_DECLARE_TR_FUNCTIONS(MethodWords)
};

} // namespace

QString methodWords(const std::string& method)
{
    if (method == "below-own-mean") {
        return MethodWordsText::tr("Far below the person's own level");
    }
    if (method == "watch-own-mean") {
        return MethodWordsText::tr("Below the person's own level");
    }
    if (method == "watch-drop") {
        return MethodWordsText::tr("Lower than at the session before");
    }
    if (method == "watch-level") {
        return MethodWordsText::tr("Low level");
    }
    if (method == "individuals-chart") {
        return MethodWordsText::tr("Control chart");
    }
    if (method == "ewma-chart") {
        return MethodWordsText::tr("Moving average");
    }
    if (method == "tukey-fence") {
        return MethodWordsText::tr("Outlier");
    }
    if (method == "drop-1-sd") {
        return MethodWordsText::tr("Fall by one SD");
    }
    if (method == "drop-2-sd") {
        return MethodWordsText::tr("Fall by two SDs");
    }
    if (method == "safety-item") {
        return MethodWordsText::tr("Safety question");
    }
    if (method == "jacobson-truax" || method == "published-points" ||
        method == "reliable-deterioration") {
        return MethodWordsText::tr("Reliable change");
    }
    return QString::fromStdString(method);
}

QString methodPurpose(const std::string& method)
{
    if (method == "below-own-mean" || method == "watch-own-mean") {
        return MethodWordsText::tr("The fall from the mean of up to five earlier ratings");
    }
    if (method == "watch-drop") {
        return MethodWordsText::tr("The fall since the session before");
    }
    if (method == "watch-level") {
        return MethodWordsText::tr("The rating itself");
    }
    if (method == "individuals-chart") {
        return MethodWordsText::tr("The rating, against limits drawn from the first eight");
    }
    if (method == "ewma-chart") {
        return MethodWordsText::tr("The average of the ratings in which the latest weigh most");
    }
    if (method == "tukey-fence") {
        return MethodWordsText::tr("The rating, against the middle half of all earlier ones");
    }
    if (method == "drop-1-sd" || method == "drop-2-sd") {
        return MethodWordsText::tr(
            "The fall since the session before, against usual ups and downs");
    }
    if (method == "safety-item") {
        return MethodWordsText::tr("The answer to one question, whatever the total says");
    }
    return MethodWordsText::tr("The change for the worse since the first rating");
}

QString reasonWords(const std::string& reason)
{
    static const std::pair<const char*, const char*> Known[] = {
        {"no-score", QT_TRANSLATE_NOOP("MethodWords", "no rating at this session")},
        {"too-few-earlier-scores", QT_TRANSLATE_NOOP("MethodWords", "too few earlier ratings")},
        {"no-within-person-sd",
         QT_TRANSLATE_NOOP("MethodWords", "nothing is known of how much ratings vary")},
        {"no-variation", QT_TRANSLATE_NOOP("MethodWords", "the ratings have never varied")},
        {"rupture-open", QT_TRANSLATE_NOOP("MethodWords", "an earlier rupture is still open")},
        {"ceiling",
         QT_TRANSLATE_NOOP("MethodWords", "the usual level is so high that it can only fall")},
        {"ended-before-repair", QT_TRANSLATE_NOOP("MethodWords", "the case ended before a repair")},
        {"rupture-in-baseline",
         QT_TRANSLATE_NOOP("MethodWords", "a rupture was open among the ratings it is based on")},
        {"not-answered", QT_TRANSLATE_NOOP("MethodWords", "left blank, which is not a no")},
        {"review-now", QT_TRANSLATE_NOOP("MethodWords", "to be looked at now")},
        {"review-soon", QT_TRANSLATE_NOOP("MethodWords", "to be looked at soon")},
    };
    QStringList words;
    for (const QString& code : QString::fromStdString(reason).split(u';', Qt::SkipEmptyParts)) {
        QString word = code;
        for (const auto& [known, text] : Known) {
            if (code == QLatin1String(known)) {
                word = MethodWordsText::tr(text);
            }
        }
        words.append(word);
    }
    return words.join(MethodWordsText::tr("; "));
}

QString verdictWords(core::Verdict verdict)
{
    switch (verdict) {
    case core::Verdict::No:
        return MethodWordsText::tr("No");
    case core::Verdict::Yes:
        return MethodWordsText::tr("Yes");
    case core::Verdict::NotEvaluable:
        return MethodWordsText::tr("Cannot say");
    }
    return {};
}

} // namespace soundings::app
