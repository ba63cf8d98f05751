// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace soundings::core {

enum class ItemType
{
    Group,
    Display,
    Choice,
    Integer,
    Decimal,
    Text,
};

/// One answer a client can choose.
struct AnswerOption
{
    std::string system; ///< of the code, as http://loinc.org; may be empty
    std::string code;
    std::string display;           ///< what the client reads
    std::optional<double> ordinal; ///< the number stored and scored
};

/// One line of a form. A group holds further items; its text is the stem above them.
struct QuestionnaireItem
{
    std::string linkId;
    std::string prefix; ///< printed number, "1."
    std::string text;
    ItemType type = ItemType::Choice;
    std::string codeSystem;
    std::string code;
    bool required = false;
    std::vector<AnswerOption> options; ///< Choice only
    std::optional<double> min;         ///< Integer and Decimal only
    std::optional<double> max;
    std::string element; ///< relationship element the item asks about; empty: none
    std::vector<QuestionnaireItem> items;
};

/// The form in one language: the subset of a FHIR R4 Questionnaire that Soundings reads.
struct Questionnaire
{
    std::string url;
    std::string version;
    std::string title;
    std::string status;
    std::string language;
    std::string copyright;
    std::string code; ///< LOINC code of the panel
    std::vector<QuestionnaireItem> items;

    /// Items that take an answer, groups opened, in the order of the form.
    [[nodiscard]] std::vector<const QuestionnaireItem*> questions() const;
};

} // namespace soundings::core
