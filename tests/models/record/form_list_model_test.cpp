// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/form_list_model.h"
#include "tests/models/list_contract.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

FormSheet sheetOf(const char* measure, core::Rater rater = core::Rater::Client)
{
    ItemSheet item;
    item.id = "a";
    item.options = {QStringLiteral("Never"), QStringLiteral("Often")};
    item.values = {0.0, 1.0};
    FormSheet sheet;
    sheet.measure = measure;
    sheet.rater = rater;
    sheet.items = {item};
    return sheet;
}

} // namespace

TEST_CASE("the list of forms keeps the model contract", "[models][record]")
{
    FormListModel forms;
    forms.replace({sheetOf("phq-9"), sheetOf("ors")});
    checkListContract(forms, {"form"}, [&] { forms.clear(); });
}

TEST_CASE("the same measure rated by somebody else is another form", "[models][record]")
{
    FormListModel forms;
    forms.replace({sheetOf("ors"), sheetOf("ors", core::Rater::Parent)});
    REQUIRE(forms.count() == 2);
    forms.forms()[0]->choose(0, 1);
    CHECK(forms.forms()[1]->answered() == 0);
    CHECK(valueAt(forms, 1, "form").value<FormModel*>() == forms.forms()[1]);

    // Forms that change places keep what was typed into them.
    forms.replace({sheetOf("ors", core::Rater::Parent), sheetOf("ors")});
    CHECK(forms.forms()[0]->answered() == 0);
    CHECK(forms.forms()[1]->answered() == 1);
}

TEST_CASE("what is typed into a form is told, into one that was taken away no more",
          "[models][record]")
{
    FormListModel forms;
    const QSignalSpy edited(&forms, &FormListModel::edited);
    forms.replace({sheetOf("ors")});
    FormModel* form = forms.forms()[0];
    form->choose(0, 1);
    CHECK(edited.count() == 1);

    const QPointer<FormModel> gone(form);
    forms.clear();
    // The page's items that show it are still there.
    REQUIRE(gone);
    gone->choose(0, 0);
    CHECK(edited.count() == 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(gone);
}

TEST_CASE("a form that comes back is blank", "[models][record]")
{
    FormListModel forms;
    forms.replace({sheetOf("ors")});
    forms.forms()[0]->choose(0, 1);
    forms.clear();
    forms.replace({sheetOf("ors")});
    CHECK(forms.forms()[0]->answered() == 0);
    CHECK_FALSE(forms.forms()[0]->hasInput());
}
