// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/page_model.h"
#include "app/workflow/manage_cases.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace soundings::app {

/// The form that adds clients and opens their case in one step.
class NewClientModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    /// Words of the formats, in the order in which they are chosen by number.
    Q_PROPERTY(QList<QString> formats READ formats CONSTANT FINAL)
    Q_PROPERTY(int format READ format WRITE setFormat NOTIFY changed FINAL)
    /// How many people's codes are asked for.
    Q_PROPERTY(int people READ people WRITE setPeople NOTIFY changed FINAL)
    Q_PROPERTY(int fewestPeople READ fewestPeople NOTIFY changed FINAL)
    Q_PROPERTY(int mostPeople READ mostPeople NOTIFY changed FINAL)
    /// Sets of measures to choose from, each with what is rated.
    Q_PROPERTY(QList<QString> measureSets READ measureSets CONSTANT FINAL)
    Q_PROPERTY(QList<QString> measureSetWords READ measureSetWords CONSTANT FINAL)
    Q_PROPERTY(int measureSet READ measureSet WRITE setMeasureSet NOTIFY changed FINAL)
    /// What is wrong with the code of each person, in their order; empty where nothing is. Known
    /// from saving until something is typed.
    Q_PROPERTY(QList<QString> codeProblems READ codeProblems NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString startProblem READ startProblem NOTIFY problemsChanged FINAL)

public:
    explicit NewClientModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] static QStringList formats();
    [[nodiscard]] static QStringList measureSets();
    [[nodiscard]] static QStringList measureSetWords();

    [[nodiscard]] int format() const { return m_format; }

    void setFormat(int format);

    [[nodiscard]] int people() const { return m_people; }

    void setPeople(int people);

    [[nodiscard]] int fewestPeople() const;
    [[nodiscard]] int mostPeople() const;

    [[nodiscard]] int measureSet() const { return m_measureSet; }

    void setMeasureSet(int measureSet);

    [[nodiscard]] QStringList codeProblems() const { return m_codeProblems; }

    [[nodiscard]] QString startProblem() const { return m_startProblem; }

    Q_INVOKABLE void clearProblems();

    /// The day a case begins when nobody says otherwise, as YYYY-MM-DD.
    [[nodiscard]] Q_INVOKABLE QString today() const;

    /// Adds the clients (one code each; a code that is known already means that client) and opens
    /// their case on `start`, a day as YYYY-MM-DD. Either all of it is stored or nothing.
    /// `name` and `caution` are the first client's. With a field that cannot be right nothing is
    /// asked of the vault: the problems say what is wrong, and the first such field is pointed at.
    Q_INVOKABLE void
    save(const QStringList& codes, const QString& name, bool caution, const QString& start);

    /// An empty form, whatever was chosen when the page was left before.
    void show(const QString& subject) override;

Q_SIGNALS:
    void changed();
    /// It is stored; the page of the case may be opened.
    void saved(const QString& caseId);
    void problemsChanged();
    /// The field to go to: that of a person's code, or the day.
    void codePointed(int person);
    void startPointed();

protected:
    void forget() override;

private:
    /// Whether every field can be right, after saying what is wrong.
    [[nodiscard]] bool check(const QStringList& codes, const QString& start);
    void pointAtFirstProblem();

    int m_format = 0;
    int m_people = 1;
    int m_measureSet = 0;
    QStringList m_codeProblems;
    QString m_startProblem;
};

} // namespace soundings::app
