// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/erase_client.h"

#include <QString>
#include <QStringList>

namespace soundings::app {

// What erasing a client takes away, in words. All are translated.

/// A line for each kind of record of which there is any; one line where there is nothing but the
/// client.
[[nodiscard]] QStringList lossWords(const storage::ClientHoldings& holdings);

/// That some of their cases have not ended; empty when all have.
[[nodiscard]] QString openCaseWords(const storage::ClientHoldings& holdings);

/// What becomes of the cases that others take part in; empty where there are none.
[[nodiscard]] QString sharedCaseWords(const storage::ClientHoldings& holdings);

/// What was done and what is still to do for whoever erased somebody, without naming them.
[[nodiscard]] QString erasedWords(const storage::Erasure& erasure);

} // namespace soundings::app
