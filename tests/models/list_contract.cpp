// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/list_contract.h"

#include <QAbstractItemModelTester>
#include <QList>
#include <catch2/catch_test_macros.hpp>

namespace soundings::app::test {

void checkListContract(QAbstractListModel& model,
                       const std::set<std::string>& names,
                       const std::function<void()>& clear)
{
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QHash<int, QByteArray> roles = model.roleNames();
    std::set<std::string> found;
    for (const QByteArray& name : roles) {
        found.insert(name.toStdString());
    }
    CHECK(found == names);
    CHECK(roles.size() == static_cast<qsizetype>(names.size()));

    REQUIRE(model.rowCount() > 0);
    const QModelIndex first = model.index(0);
    CHECK(model.rowCount(first) == 0);
    CHECK_FALSE(model.data(first, Qt::DisplayRole).isValid());
    CHECK_FALSE(model.data(first, Qt::UserRole).isValid());
    for (const int role : roles.keys()) {
        INFO(roles.value(role).toStdString());
        CHECK(model.data(first, role).isValid());
        CHECK_FALSE(model.data(QModelIndex(), role).isValid());
    }

    clear();
    CHECK(model.rowCount() == 0);
    for (const int role : roles.keys()) {
        CHECK_FALSE(model.data(first, role).isValid());
    }
}

QVariant valueAt(const QAbstractListModel& model, int row, const char* name)
{
    const QList<int> roles = model.roleNames().keys(QByteArray(name));
    INFO(name);
    REQUIRE(roles.size() == 1);
    return model.data(model.index(row), roles.front());
}

std::string textAt(const QAbstractListModel& model, int row, const char* name)
{
    return valueAt(model, row, name).toString().toStdString();
}

std::string allTextOf(const QAbstractListModel& model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const int role : model.roleNames().keys()) {
            texts.append(model.data(model.index(row), role).toString());
        }
    }
    return texts.join(u'\n').toStdString();
}

} // namespace soundings::app::test
