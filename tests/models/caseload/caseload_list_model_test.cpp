// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/caseload/caseload_list_model.h"

#include <QAbstractItemModelTester>
#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;

namespace {

CaseloadLine lineOf(const char* code, const char* name, const char* status)
{
    CaseloadLine line;
    line.code = QString::fromUtf8(code);
    line.name = QString::fromUtf8(name);
    line.status = QString::fromUtf8(status);
    return line;
}

QString codeAt(const CaseloadListModel& model, int row)
{
    return model.data(model.index(row), static_cast<int>(CaseloadListModel::Role::Code)).toString();
}

} // namespace

TEST_CASE("the caseload keeps the model contract while lines come, are searched and go",
          "[models][caseload]")
{
    CaseloadListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLines({lineOf("K-001", "", "Recovered"), lineOf("K-017", "", "Possible rupture")});
    CHECK(model.rowCount() == 2);
    CHECK(model.rowCount(model.index(0)) == 0);
    model.search(QStringLiteral("017"));
    CHECK(model.rowCount() == 1);
    model.setLines({});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("a search finds code, name and state, every word of it, in any case",
          "[models][caseload]")
{
    CaseloadListModel model;
    model.setLines({lineOf("K-001", "Made Up", "Recovered"),
                    lineOf("K-017", "", "Possible rupture, session 8")});

    model.search(QStringLiteral("RUPTURE k-0"));
    REQUIRE(model.rowCount() == 1);
    CHECK(codeAt(model, 0) == QStringLiteral("K-017"));
    model.search(QStringLiteral("made"));
    REQUIRE(model.rowCount() == 1);
    CHECK(codeAt(model, 0) == QStringLiteral("K-001"));
    model.search(QStringLiteral("nobody"));
    CHECK(model.rowCount() == 0);
    model.search({});
    CHECK(model.rowCount() == 2);
}

TEST_CASE("a line that is not there has no data", "[models][caseload]")
{
    CaseloadListModel model;
    model.setLines({lineOf("K-001", "", "")});
    CHECK_FALSE(model.data(QModelIndex(), Qt::DisplayRole).isValid());
    CHECK_FALSE(model.data(model.index(0), Qt::DisplayRole).isValid());
    CHECK(model.roleNames().value(static_cast<int>(CaseloadListModel::Role::Status)) ==
          "situation");
}
