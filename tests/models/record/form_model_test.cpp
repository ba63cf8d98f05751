// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/form_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;

namespace {

ItemSheet choice(const char* id, bool optional = false)
{
    ItemSheet item;
    item.id = id;
    item.text = QString::fromLatin1(id);
    item.options = {QStringLiteral("Never"), QStringLiteral("Sometimes"), QStringLiteral("Often")};
    item.keys = {0, 1, 2};
    item.values = {0.0, 1.0, 2.0};
    item.optional = optional;
    return item;
}

ItemSheet number(const char* id)
{
    ItemSheet item;
    item.id = id;
    item.max = 10.0;
    item.step = 0.1;
    return item;
}

FormSheet sheetOf(std::vector<ItemSheet> items, bool withTotal = true)
{
    FormSheet sheet;
    sheet.measure = "some-measure";
    sheet.items = std::move(items);
    if (withTotal) {
        sheet.total = number("total");
        sheet.total->max = 40.0;
    }
    return sheet;
}

QVariant at(const FormModel& form, int row, FormModel::Role role)
{
    return form.data(form.index(row), static_cast<int>(role));
}

} // namespace

TEST_CASE("a form nobody touched is blank and has nothing to store", "[models][record]")
{
    FormModel form(sheetOf({choice("a"), choice("b", true)}));
    const QAbstractItemModelTester tester(&form,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(form.rowCount() == 2);
    CHECK(form.rowCount(form.index(0)) == 0);
    CHECK(at(form, 0, FormModel::Role::Answer).toInt() == -1);
    CHECK(form.expected() == 1);
    CHECK(form.answered() == 0);
    CHECK(form.firstOpenRow() == 0);
    CHECK_FALSE(form.hasInput());
    CHECK_FALSE(form.draft());
    CHECK_FALSE(form.data(form.index(7), static_cast<int>(FormModel::Role::Text)).isValid());
}

TEST_CASE("an answer is chosen, changed and taken back; the blank beside it stays blank",
          "[models][record]")
{
    FormModel form(sheetOf({choice("a"), choice("b")}));
    form.choose(0, 2);
    form.choose(0, 1);
    CHECK(form.answered() == 1);
    CHECK(form.firstOpenRow() == 1);
    const auto draft = form.draft();
    REQUIRE(draft);
    CHECK(draft->answers.at("a") == 1.0);
    CHECK_FALSE(draft->answers.at("b"));
    CHECK_FALSE(draft->total);

    form.clear(0);
    CHECK_FALSE(form.draft());
    CHECK_FALSE(form.hasInput());
}

TEST_CASE("choices and rows that are not there change nothing", "[models][record]")
{
    FormModel form(sheetOf({choice("a")}));
    const QSignalSpy edits(&form, &FormModel::edited);
    form.choose(0, 3);
    form.choose(0, -1);
    form.choose(5, 0);
    form.clear(-1);
    form.setNumber(0, QStringLiteral("1"));
    CHECK(edits.isEmpty());
}

TEST_CASE("a typed number takes point or comma and keeps to its range and step", "[models][record]")
{
    FormModel form(sheetOf({number("l1")}));
    const auto problem = [&form] { return at(form, 0, FormModel::Role::Problem).toString(); };
    CHECK(form.isNumbersOnly());
    CHECK(at(form, 0, FormModel::Role::Decimals).toInt() == 1);

    for (const char* good : {"7.3", "7,3", " 0 ", "10", "9.9"}) {
        form.setNumber(0, QString::fromLatin1(good));
        INFO(good);
        CHECK(problem().isEmpty());
        CHECK(form.answered() == 1);
    }
    for (const char* bad : {"10.1", "-1", "7.35", "seven", "0x5", "nan", "inf", "1e99"}) {
        form.setNumber(0, QString::fromLatin1(bad));
        INFO(bad);
        CHECK_FALSE(problem().isEmpty());
        CHECK(form.answered() == 0);
        CHECK(form.firstProblemRow() == 0);
        CHECK(at(form, 0, FormModel::Role::NumberText).toString() == QString::fromLatin1(bad));
    }
    form.setNumber(0, QString());
    CHECK(problem().isEmpty());
    CHECK_FALSE(form.hasInput());
}

TEST_CASE("a total takes the place of the answers, which are kept in case it was a slip",
          "[models][record]")
{
    FormModel form(sheetOf({choice("a"), choice("b")}));
    const QAbstractItemModelTester tester(&form,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    form.choose(0, 1);
    REQUIRE(form.offersTotal());
    form.setTotalEntered(true);
    CHECK(form.rowCount() == 1);
    CHECK(form.expected() == 1);
    CHECK_FALSE(form.draft());
    form.setNumber(0, QStringLiteral("12"));
    REQUIRE(form.draft());
    CHECK(form.draft()->total == 12.0);
    CHECK(form.draft()->answers.empty());

    form.setTotalEntered(false);
    CHECK(form.rowCount() == 2);
    CHECK(form.draft()->answers.at("a") == 1.0);
    CHECK_FALSE(form.draft()->total);
}

TEST_CASE("a measure without items takes its total only", "[models][record]")
{
    FormModel form(sheetOf({}));
    CHECK(form.isTotalEntered());
    CHECK_FALSE(form.offersTotal());
    form.setTotalEntered(false);
    CHECK(form.isTotalEntered());
    form.setNumber(0, QStringLiteral("40"));
    CHECK(form.draft()->total == 40.0);
}

TEST_CASE("a skipped form counts nothing and stores its reason alone", "[models][record]")
{
    FormModel form(sheetOf({choice("a")}));
    form.choose(0, 1);
    form.setSkip(FormModel::NoTime);
    CHECK(form.expected() == 0);
    CHECK(form.firstOpenRow() == -1);
    CHECK(form.draft()->skipped == "no time");
    CHECK(form.draft()->answers.empty());

    form.setSkip(FormModel::OtherReason);
    CHECK(form.lacksReason());
    form.setSkipText(QStringLiteral("  left early "));
    CHECK_FALSE(form.lacksReason());
    CHECK(form.draft()->skipped == "left early");

    form.setSkip(FormModel::NotSkipped);
    CHECK(form.draft()->answers.at("a") == 1.0);
}

TEST_CASE("a list of forms keeps what was typed into a form that stays", "[models][record]")
{
    FormListModel forms;
    const QAbstractItemModelTester tester(&forms,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    FormSheet other = sheetOf({choice("x")});
    other.measure = "other-measure";
    forms.replace({sheetOf({choice("a")}), other});
    forms.forms()[0]->choose(0, 2);
    const FormModel* kept = forms.forms()[0];

    forms.replace({sheetOf({choice("a")})});
    REQUIRE(forms.count() == 1);
    CHECK(forms.forms()[0] == kept);
    CHECK(kept->answered() == 1);
    forms.clear();
    CHECK(forms.rowCount() == 0);
}
