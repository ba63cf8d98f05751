// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/case.h"
#include "core/record/response.h"
#include "core/record/session.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

/// What was entered in one row of a form: an option by its value, or a number as it was typed.
struct RowEntry
{
    std::string item;
    std::optional<double> chosen;
    QString typed;

    bool operator==(const RowEntry&) const = default;
};

/// What was entered in one form; rows that were left blank are not in it.
struct FormEntry
{
    std::string measure;
    core::Rater rater = core::Rater::Client;
    std::optional<core::ParticipantId> participant;
    bool totalEntered = false;
    int skip = 0; ///< a FormModel::Skip
    QString skipText;
    std::vector<RowEntry> items;
    std::vector<RowEntry> total;

    bool operator==(const FormEntry&) const = default;
};

/// What was entered beside the forms, as it was typed.
struct FieldsEntry
{
    QString date;
    core::Attendance attendance = core::Attendance::Attended;
    std::optional<bool> discussed;
    QString changed;
    QString notes;
    QString reaction;

    bool operator==(const FieldsEntry&) const = default;
};

/// A session as far as it was entered, whether or not it could be recorded as it is.
struct EntryDraft
{
    core::CaseId episode;
    bool asNewSession = false;           ///< chosen although the day has a session already
    std::optional<core::SessionId> into; ///< chosen to add the forms to this session
    FieldsEntry fields;
    std::vector<FormEntry> forms;

    bool operator==(const EntryDraft&) const = default;
};

} // namespace soundings::app
