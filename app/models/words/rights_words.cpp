// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/rights_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct RightsText
{
    Q_DECLARE_TR_FUNCTIONS(RightsText)
};

/// More names would fill the page; the command line tells all of them.
constexpr qsizetype MostNames = 4;

QString namesOf(const std::vector<storage::LooseRights>& loose, bool foreign)
{
    QStringList names;
    for (const storage::LooseRights& one : loose) {
        if (one.foreignOwner.empty() != foreign) {
            names.append(QString::fromStdString(one.path.filename().string()));
        }
    }
    if (names.size() > MostNames) {
        names = names.first(MostNames);
        names.append(QStringLiteral("..."));
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

QString rightsSentence(const std::vector<storage::LooseRights>& loose)
{
    QStringList sentences;
    if (const QString names = namesOf(loose, true); !names.isEmpty()) {
        const auto one = std::ranges::find_if(
            loose, [](const storage::LooseRights& at) { return !at.foreignOwner.empty(); });
        sentences.append(
            RightsText::tr("Of this vault belongs to %1: %2. They can replace or destroy it; only "
                           "they or the administrator of this computer can change that.")
                .arg(QString::fromStdString(one->foreignOwner), names));
    }
    if (const QString names = namesOf(loose, false); !names.isEmpty()) {
        sentences.append(
            RightsText::tr("Others on this computer can reach files of this vault: %1. What is in "
                           "them is encrypted, but they could copy it and guess at passphrases, or "
                           "destroy what they can write.")
                .arg(names));
    }
    return sentences.join(u' ');
}

bool canMend(const std::vector<storage::LooseRights>& loose)
{
    return std::ranges::any_of(
        loose, [](const storage::LooseRights& one) { return one.foreignOwner.empty(); });
}

} // namespace soundings::app
