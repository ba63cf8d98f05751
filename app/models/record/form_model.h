// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/record/entry_draft.h"
#include "app/models/record/record_sheet.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <optional>
#include <vector>

namespace soundings::app {

/// One form while it is filled in; one row for each question or number box. Blank is blank: no
/// answer is ever chosen for anybody.
class FormModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to RecordModel")
    Q_PROPERTY(QString title READ title CONSTANT FINAL)
    Q_PROPERTY(QString whose READ whose CONSTANT FINAL)
    Q_PROPERTY(QString instructions READ instructions CONSTANT FINAL)
    Q_PROPERTY(QString notice READ notice CONSTANT FINAL)
    Q_PROPERTY(bool validated READ isValidated CONSTANT FINAL)
    /// The score itself may be typed in place of the answers, and there are answers to replace.
    Q_PROPERTY(bool offersTotal READ offersTotal CONSTANT FINAL)
    Q_PROPERTY(bool totalEntered READ isTotalEntered WRITE setTotalEntered NOTIFY edited FINAL)
    /// All rows are numbers, which stand side by side.
    Q_PROPERTY(bool numbersOnly READ isNumbersOnly NOTIFY edited FINAL)
    Q_PROPERTY(Skip skip READ skip WRITE setSkip NOTIFY edited FINAL)
    Q_PROPERTY(QString skipText READ skipText WRITE setSkipText NOTIFY edited FINAL)
    /// Rows that count: those that are not optional. None of a skipped form.
    Q_PROPERTY(int expected READ expected NOTIFY edited FINAL)
    Q_PROPERTY(int answered READ answered NOTIFY edited FINAL)

public:
    enum class Role
    {
        Text = Qt::UserRole + 1,
        Options,     ///< empty for a number
        Keys,        ///< the number printed on each option
        Answer,      ///< index of the option, -1 while not answered
        NumberText,  ///< as it was typed
        Problem,     ///< why that is no answer; empty while it is, or while nothing was typed
        Lowest,      ///< of a number
        Highest,     ///< of a number
        Step,        ///< of a number
        Decimals,    ///< of a number
        NotRequired, ///< may be left blank
    };

    /// Why the form is not filled in at all.
    enum Skip
    {
        NotSkipped,
        NoTime,
        Declined,
        OtherReason ///< in skipText
    };
    Q_ENUM(Skip)

    explicit FormModel(FormSheet sheet, QObject* parent = nullptr);

    [[nodiscard]] const FormSheet& sheet() const { return m_sheet; }

    [[nodiscard]] QString title() const { return m_sheet.title; }

    [[nodiscard]] QString whose() const { return m_sheet.whose; }

    [[nodiscard]] QString instructions() const { return m_sheet.instructions; }

    [[nodiscard]] QString notice() const { return m_sheet.notice; }

    [[nodiscard]] bool isValidated() const { return m_sheet.validated; }

    [[nodiscard]] bool offersTotal() const;

    [[nodiscard]] bool isTotalEntered() const { return m_totalEntered; }

    [[nodiscard]] bool isNumbersOnly() const;

    [[nodiscard]] Skip skip() const { return m_skip; }

    [[nodiscard]] QString skipText() const { return m_skipText; }

    [[nodiscard]] int expected() const;
    [[nodiscard]] int answered() const;

    /// What was typed before is kept, in case it was a slip.
    void setTotalEntered(bool entered);
    void setSkip(Skip skip);
    void setSkipText(const QString& text);

    Q_INVOKABLE void choose(int row, int option);
    Q_INVOKABLE void clear(int row);
    /// Takes a decimal point or comma. What cannot be an answer is kept as typed, with a Problem.
    Q_INVOKABLE void setNumber(int row, const QString& text);

    /// -1 when nothing that counts is open.
    [[nodiscard]] int firstOpenRow() const;
    /// -1 when everything typed can be an answer.
    [[nodiscard]] int firstProblemRow() const;

    /// Something was typed, chosen or skipped.
    [[nodiscard]] bool hasInput() const;

    /// Skipped for another reason that was not yet said.
    [[nodiscard]] bool lacksReason() const;

    /// What is to be stored; empty when nothing was said about this form. Only for a form without
    /// problems.
    [[nodiscard]] std::optional<ResponseDraft> draft() const;

    /// All of it as it was entered, also what could not be recorded as it is.
    [[nodiscard]] FormEntry entry() const;
    /// Takes the place of whatever was entered. False when some of it no longer fits this form, and
    /// is left out.
    bool restore(const FormEntry& entry);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        ItemSheet item;
        int option = -1;
        QString typed;
        std::optional<double> value;
        QString problem;
    };

    [[nodiscard]] const std::vector<Row>& rows() const;
    static void setTyped(Row& row, const QString& text);
    static bool restoreRows(std::vector<Row>& rows, const std::vector<RowEntry>& entries);
    [[nodiscard]] Row* rowAt(int row);
    void tellRow(int row);

    FormSheet m_sheet;
    std::vector<Row> m_items;
    std::vector<Row> m_total; ///< one row, or none
    bool m_totalEntered = false;
    Skip m_skip = NotSkipped;
    QString m_skipText;
};

} // namespace soundings::app
