// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/draft_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace soundings::app {

namespace {

// On disk, do not change.
constexpr auto DraftFormat = "soundings-draft";
constexpr int DraftVersion = 1;
constexpr std::array<const char*, 4> SkipCodes{"", "no-time", "declined", "other"};

/// Far more than anybody types into one session.
constexpr std::size_t LongestDraft = 4U << 20U;

QString inQt(const std::string& text)
{
    return QString::fromStdString(text);
}

QJsonArray rowsIn(const std::vector<RowEntry>& rows)
{
    QJsonArray array;
    for (const RowEntry& row : rows) {
        QJsonObject object{{QStringLiteral("item"), inQt(row.item)}};
        if (row.chosen) {
            object[QStringLiteral("chosen")] = *row.chosen;
        } else {
            object[QStringLiteral("typed")] = row.typed;
        }
        array.append(object);
    }
    return array;
}

QJsonObject formIn(const FormEntry& form)
{
    return {{QStringLiteral("measure"), inQt(form.measure)},
            {QStringLiteral("rater"), inQt(core::raterCode(form.rater))},
            {QStringLiteral("participant"),
             form.participant ? QJsonValue(inQt(form.participant->hex())) : QJsonValue()},
            {QStringLiteral("totalEntered"), form.totalEntered},
            {QStringLiteral("skip"),
             QString::fromLatin1(SkipCodes.at(static_cast<std::size_t>(form.skip)))},
            {QStringLiteral("skipText"), form.skipText},
            {QStringLiteral("items"), rowsIn(form.items)},
            {QStringLiteral("total"), rowsIn(form.total)}};
}

/// Thrown and caught in this file.
struct NotWritten : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// One object of which every field has to be read, and which has no others.
class StrictObject
{
public:
    explicit StrictObject(const QJsonValue& value)
        : m_object(value.toObject())
    {
        if (!value.isObject()) {
            throw NotWritten("no object");
        }
    }

    [[nodiscard]] bool has(const char* name) const
    {
        return m_object.contains(QLatin1String(name));
    }

    QJsonValue take(const char* name, QJsonValue::Type type)
    {
        QJsonValue value = m_object.take(QLatin1String(name));
        if (value.type() != type) {
            throw NotWritten(name);
        }
        return value;
    }

    QString text(const char* name) { return take(name, QJsonValue::String).toString(); }

    std::string code(const char* name) { return text(name).toStdString(); }

    bool flag(const char* name) { return take(name, QJsonValue::Bool).toBool(); }

    QJsonArray array(const char* name) { return take(name, QJsonValue::Array).toArray(); }

    /// nullopt for null.
    template <class Read>
    auto optional(const char* name, Read read) -> std::optional<decltype(read())>
    {
        if (m_object.value(QLatin1String(name)).isNull() && has(name)) {
            m_object.remove(QLatin1String(name));
            return std::nullopt;
        }
        return read();
    }

    void requireRead() const
    {
        if (!m_object.isEmpty()) {
            throw NotWritten("more than was written");
        }
    }

private:
    QJsonObject m_object;
};

template <class Value> Value known(const std::optional<Value>& value)
{
    if (!value) {
        throw NotWritten("an unknown code");
    }
    return *value;
}

std::vector<RowEntry> rowsFrom(const QJsonArray& array)
{
    std::vector<RowEntry> rows;
    for (const auto& value : array) {
        StrictObject object(value);
        RowEntry row;
        row.item = object.code("item");
        if (object.has("chosen")) {
            row.chosen = object.take("chosen", QJsonValue::Double).toDouble();
        } else {
            row.typed = object.text("typed");
        }
        object.requireRead();
        rows.push_back(std::move(row));
    }
    return rows;
}

FormEntry formEntryFrom(const QJsonValue& value)
{
    StrictObject object(value);
    FormEntry form;
    form.measure = object.code("measure");
    form.rater = known(core::raterFromCode(object.code("rater")));
    form.participant = object.optional("participant", [&object] {
        return known(core::ParticipantId::fromHex(object.code("participant")));
    });
    form.totalEntered = object.flag("totalEntered");
    const std::string skip = object.code("skip");
    const auto found = std::ranges::find(SkipCodes, skip);
    if (found == SkipCodes.end()) {
        throw NotWritten("an unknown reason");
    }
    form.skip = static_cast<int>(found - SkipCodes.begin());
    form.skipText = object.text("skipText");
    form.items = rowsFrom(object.array("items"));
    form.total = rowsFrom(object.array("total"));
    object.requireRead();
    return form;
}

FieldsEntry fieldsFrom(const QJsonValue& value)
{
    StrictObject object(value);
    FieldsEntry fields;
    fields.date = object.text("date");
    fields.attendance = known(core::attendanceFromCode(object.code("attendance")));
    fields.discussed = object.optional("discussed", [&object] { return object.flag("discussed"); });
    fields.changed = object.text("changed");
    fields.notes = object.text("notes");
    fields.reaction = object.text("reaction");
    object.requireRead();
    return fields;
}

EntryDraft draftFrom(StrictObject& object)
{
    EntryDraft draft;
    draft.episode = known(core::CaseId::fromHex(object.code("case")));
    draft.asNewSession = object.flag("asNewSession");
    draft.into = object.optional(
        "into", [&object] { return known(core::SessionId::fromHex(object.code("into"))); });
    draft.fields = fieldsFrom(object.take("fields", QJsonValue::Object));
    const QJsonArray forms = object.array("forms");
    for (const auto& form : forms) {
        draft.forms.push_back(formEntryFrom(form));
    }
    object.requireRead();
    return draft;
}

} // namespace

std::string draftText(const EntryDraft& draft)
{
    const FieldsEntry& fields = draft.fields;
    QJsonArray forms;
    for (const FormEntry& form : draft.forms) {
        forms.append(formIn(form));
    }
    const QJsonObject object{
        {QStringLiteral("format"), QString::fromLatin1(DraftFormat)},
        {QStringLiteral("version"), DraftVersion},
        {QStringLiteral("case"), inQt(draft.episode.hex())},
        {QStringLiteral("asNewSession"), draft.asNewSession},
        {QStringLiteral("into"), draft.into ? QJsonValue(inQt(draft.into->hex())) : QJsonValue()},
        {QStringLiteral("fields"),
         QJsonObject{{QStringLiteral("date"), fields.date},
                     {QStringLiteral("attendance"), inQt(core::attendanceCode(fields.attendance))},
                     {QStringLiteral("discussed"),
                      fields.discussed ? QJsonValue(*fields.discussed) : QJsonValue()},
                     {QStringLiteral("changed"), fields.changed},
                     {QStringLiteral("notes"), fields.notes},
                     {QStringLiteral("reaction"), fields.reaction}}},
        {QStringLiteral("forms"), forms}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::variant<EntryDraft, DraftProblem> readDraftText(const std::string& text, core::CaseId episode)
{
    if (text.size() > LongestDraft) {
        return DraftProblem::Damaged;
    }
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(text));
    try {
        StrictObject object(document.isObject() ? QJsonValue(document.object()) : QJsonValue());
        if (object.text("format") != QLatin1String(DraftFormat)) {
            return DraftProblem::Damaged;
        }
        if (object.take("version", QJsonValue::Double).toDouble() != DraftVersion) {
            return DraftProblem::OtherFormat;
        }
        EntryDraft draft = draftFrom(object);
        if (draft.episode != episode) {
            return DraftProblem::OtherCase;
        }
        return draft;
    } catch (const NotWritten&) {
        return DraftProblem::Damaged;
    }
}

} // namespace soundings::app
