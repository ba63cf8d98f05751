// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <functional>
#include <set>
#include <string>

namespace soundings::app::test {

/// What a delegate relies on: each role has one name and these are all of them, the first row has a
/// value for each, no row has rows below it, and neither a role nor a row that is not there has
/// anything. `clear` empties the model, which then must hold nothing back for an index that a page
/// kept. The model has to have a row.
void checkListContract(QAbstractListModel& model,
                       const std::set<std::string>& names,
                       const std::function<void()>& clear);

/// The value of a row by the role's name, as a delegate asks for it.
[[nodiscard]] QVariant valueAt(const QAbstractListModel& model, int row, const char* name);

/// The same as text.
[[nodiscard]] std::string textAt(const QAbstractListModel& model, int row, const char* name);

/// Everything that a list shows, to look for what must not be in it.
[[nodiscard]] std::string allTextOf(const QAbstractListModel& model);

} // namespace soundings::app::test
