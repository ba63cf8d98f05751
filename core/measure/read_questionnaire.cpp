// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/profile_reader.h"
#include "core/measure/relationship_element.h"

#include <array>

namespace soundings::core {

namespace {

using Notices = std::vector<MeasureFault>;
using TypeChoice = ObjectReader::Choice<ItemType>;

constexpr std::array Types = {
    TypeChoice{"group", ItemType::Group},
    TypeChoice{"display", ItemType::Display},
    TypeChoice{"choice", ItemType::Choice},
    TypeChoice{"integer", ItemType::Integer},
    TypeChoice{"decimal", ItemType::Decimal},
    TypeChoice{"text", ItemType::Text},
};

constexpr std::string_view OrdinalValue = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
constexpr std::string_view ItemWeight = "http://hl7.org/fhir/StructureDefinition/itemWeight";
constexpr std::string_view MinValue = "http://hl7.org/fhir/StructureDefinition/minValue";
constexpr std::string_view MaxValue = "http://hl7.org/fhir/StructureDefinition/maxValue";
constexpr std::string_view Element = "urn:soundings:relationship-element";

/// The extensions that mean something here; the others are noted and left alone.
struct Extensions
{
    std::optional<double> weight;
    std::optional<double> min;
    std::optional<double> max;
    std::string element;
};

Extensions readExtensions(ObjectReader& holder, Notices& notices)
{
    Extensions found;
    holder.each("extension", [&](ObjectReader& entry) {
        const std::string url = entry.requiredText("url");
        const auto number =
            entry.has("valueInteger") ? entry.number("valueInteger") : entry.number("valueDecimal");
        if (url == OrdinalValue || url == ItemWeight) {
            found.weight = number;
        } else if (url == MinValue) {
            found.min = number;
        } else if (url == MaxValue) {
            found.max = number;
        } else if (url == Element) {
            found.element = entry.requiredText("valueCode");
            if (!isRelationshipElement(found.element)) {
                entry.fault("valueCode",
                            "'" + found.element + "' is no relationship element",
                            "alliance, goal-consensus, collaboration, collecting-feedback, "
                            "rupture-repair, empathy, positive-regard, genuineness, "
                            "countertransference, cohesion, couple-family-alliance, "
                            "adapting-to-the-person or what-does-not-help");
            }
        } else {
            notices.push_back({entry.path(), "the extension " + url + " is not used", ""});
        }
    });
    return found;
}

AnswerOption readOption(ObjectReader& entry, Notices& notices)
{
    AnswerOption option;
    option.ordinal = readExtensions(entry, notices).weight;
    entry.with("valueCoding", [&](ObjectReader& coding) {
        const auto weight = readExtensions(coding, notices).weight;
        option.ordinal = option.ordinal ? option.ordinal : weight;
        option.system = coding.text("system");
        option.code = coding.text("code");
        option.display = coding.requiredText("display");
        coding.noteUnknown(notices);
    });
    if (entry.member("valueCoding") == nullptr) {
        entry.fault("valueCoding", "missing", "an object with code and display");
    }
    entry.noteUnknown(notices);
    return option;
}

QuestionnaireItem readItem(ObjectReader& entry, Notices& notices)
{
    QuestionnaireItem item;
    item.linkId = entry.requiredText("linkId");
    item.prefix = entry.text("prefix");
    item.type = entry.choice<ItemType>("type", Types);
    item.text = item.type == ItemType::Group ? entry.text("text") : entry.requiredText("text");
    item.required = entry.flag("required");
    entry.each("code", [&item](ObjectReader& coding) {
        if (item.code.empty()) {
            item.codeSystem = coding.text("system");
            item.code = coding.text("code");
        }
    });
    const auto extensions = readExtensions(entry, notices);
    item.min = extensions.min;
    item.max = extensions.max;
    item.element = extensions.element;
    entry.each("answerOption",
               [&](ObjectReader& option) { item.options.push_back(readOption(option, notices)); });
    entry.each("item",
               [&](ObjectReader& child) { item.items.push_back(readItem(child, notices)); });
    if (item.type == ItemType::Choice && item.options.empty()) {
        entry.fault("answerOption", "there is nothing to choose from", "at least two answers");
    }
    if (item.type != ItemType::Choice && !item.options.empty()) {
        entry.fault("answerOption", "only a choice has answers to choose from", "type choice");
    }
    entry.noteUnknown(notices);
    return item;
}

void collect(const std::vector<QuestionnaireItem>& items,
             std::vector<const QuestionnaireItem*>& questions)
{
    for (const auto& item : items) {
        if (item.type != ItemType::Group && item.type != ItemType::Display) {
            questions.push_back(&item);
        }
        collect(item.items, questions);
    }
}

} // namespace

std::vector<const QuestionnaireItem*> Questionnaire::questions() const
{
    std::vector<const QuestionnaireItem*> found;
    collect(items, found);
    return found;
}

Questionnaire readQuestionnaire(const JsonValue& root,
                                const std::string& file,
                                std::vector<MeasureFault>& faults,
                                Notices& notices)
{
    Questionnaire form;
    ObjectReader entry(root, file, faults);
    if (root.kind != JsonKind::Object) {
        return form;
    }
    if (entry.text("resourceType") != "Questionnaire") {
        entry.fault("resourceType", "this is not a questionnaire", "Questionnaire");
    }
    form.url = entry.text("url");
    form.version = entry.text("version");
    form.title = entry.requiredText("title");
    form.status = entry.text("status");
    form.language = entry.requiredText("language");
    form.copyright = entry.text("copyright");
    entry.each("code", [&form](ObjectReader& coding) {
        form.code = form.code.empty() ? coding.text("code") : form.code;
    });
    entry.each("item", [&](ObjectReader& item) { form.items.push_back(readItem(item, notices)); });
    if (form.items.empty()) {
        entry.fault("item", "the form has no item", "at least one item");
    }
    entry.noteUnknown(notices);
    return form;
}

} // namespace soundings::core
