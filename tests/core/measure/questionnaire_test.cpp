// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/questionnaire.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

namespace {

QuestionnaireItem itemOf(const char* id, ItemType type, std::vector<QuestionnaireItem> items = {})
{
    QuestionnaireItem item;
    item.linkId = id;
    item.type = type;
    item.items = std::move(items);
    return item;
}

std::vector<std::string> idsOf(const Questionnaire& form)
{
    std::vector<std::string> ids;
    for (const QuestionnaireItem* question : form.questions()) {
        ids.push_back(question->linkId);
    }
    return ids;
}

} // namespace

TEST_CASE("groups are opened in the order of the form, and what only stands there is no question",
          "[core][measure]")
{
    Questionnaire form;
    form.items = {itemOf("first", ItemType::Choice),
                  itemOf("stem",
                         ItemType::Group,
                         {itemOf("a", ItemType::Integer),
                          itemOf("inner", ItemType::Group, {itemOf("b", ItemType::Text)}),
                          itemOf("thanks", ItemType::Display)}),
                  itemOf("empty", ItemType::Group),
                  itemOf("last", ItemType::Decimal)};
    CHECK(idsOf(form) == std::vector<std::string>{"first", "a", "b", "last"});
}

TEST_CASE("a form without items asks nothing", "[core][measure]")
{
    CHECK(Questionnaire().questions().empty());
}
