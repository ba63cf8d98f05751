// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/client/erasure_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct ErasureText
{
    Q_DECLARE_TR_FUNCTIONS(Erasure)
};

/// As tr counts.
int countable(std::int64_t count)
{
    return static_cast<int>(std::clamp<std::int64_t>(count, 0, std::numeric_limits<int>::max()));
}

} // namespace

QStringList lossWords(const storage::ClientHoldings& holdings)
{
    QStringList lines;
    const auto add = [&lines](std::int64_t count, const auto& words) {
        if (count > 0) {
            lines.append(words(countable(count)));
        }
    };
    add(holdings.cases, [](int n) { return ErasureText::tr("%n case(s)", nullptr, n); });
    add(holdings.sessions, [&holdings](int n) {
        return holdings.notes > 0 ? ErasureText::tr("%n session(s), %1 with notes", nullptr, n)
                                        .arg(QString::number(holdings.notes))
                                  : ErasureText::tr("%n session(s)", nullptr, n);
    });
    add(holdings.responses,
        [](int n) { return ErasureText::tr("%n answered form(s)", nullptr, n); });
    add(holdings.flags, [](int n) { return ErasureText::tr("%n flag(s)", nullptr, n); });
    add(holdings.ruptures, [](int n) {
        return ErasureText::tr("%n possible rupture(s) with the work on it", nullptr, n);
    });
    add(holdings.reviews,
        [](int n) { return ErasureText::tr("%n review(s) by supervision", nullptr, n); });
    add(holdings.drafts,
        [](int n) { return ErasureText::tr("%n entry(s) not recorded yet", nullptr, n); });
    if (lines.empty()) {
        lines.append(ErasureText::tr("Code, name and what else stands on the client; there is "
                                     "nothing more"));
    }
    return lines;
}

QString openCaseWords(const storage::ClientHoldings& holdings)
{
    return holdings.openCases == 0 ? QString()
                                   : ErasureText::tr("%n of the cases is/are still open",
                                                     nullptr,
                                                     countable(holdings.openCases));
}

QString sharedCaseWords(const storage::ClientHoldings& holdings)
{
    return holdings.sharedCases == 0
               ? QString()
               : ErasureText::tr("%n case(s) with others stay(s) for them: this client's part in "
                                 "it and their ratings go.",
                                 nullptr,
                                 countable(holdings.sharedCases));
}

QString erasedWords(const storage::Erasure& erasure)
{
    QString words = ErasureText::tr(
        "The client is erased, and stays so when one of the vault's backups is restored. Copies "
        "that were carried elsewhere, files given out and papers still hold them: destroy those.");
    for (const std::string& what : erasure.unfinished) {
        words += u' ' + ErasureText::tr("Not finished yet, and done when the vault is next opened "
                                        "or backed up: %1.")
                            .arg(QString::fromStdString(what));
    }
    return words;
}

} // namespace soundings::app
