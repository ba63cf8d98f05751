// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace soundings::app {

/// How a passphrase that is being chosen would hold, in the words of the page that asks for it.
struct PassphraseJudgement
{
    /// 0 (guessed at once) to 4, at most 2 while it is too short; -1 while nothing is typed.
    int strength = -1;
    bool accepted = false;
    int charactersMissing = 0;

    /// Why it is so and what would make it stronger.
    [[nodiscard]] QString advice() const;

    /// What is wrong with it; empty when nothing is.
    [[nodiscard]] QString problem() const;
};

/// Weighs what is typed so far, within a few milliseconds. `known` are words that somebody who
/// guesses would try first, such as the user's name.
[[nodiscard]] PassphraseJudgement judgePassphrase(const QString& passphrase,
                                                  const QStringList& known);

/// What is wrong with the second typing; empty when nothing is.
[[nodiscard]] QString problemOfAgain(const QString& passphrase, const QString& again);

} // namespace soundings::app
