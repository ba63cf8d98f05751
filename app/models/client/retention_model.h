// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/client/due_list_model.h"
#include "app/models/page_model.h"

#include <QString>

#include <optional>

namespace soundings::app {

/// How long the clinic keeps clients after the end of their last case, and whose time is over.
class RetentionModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    /// The vault has answered.
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    /// Whoever is signed in may erase clients and give out their data.
    Q_PROPERTY(bool mayErase READ mayErase NOTIFY loadedChanged FINAL)
    /// They may also say how long clients are kept.
    Q_PROPERTY(bool mayDecide READ mayDecide NOTIFY loadedChanged FINAL)
    /// What the clinic said cannot be read any more and has to be said anew.
    Q_PROPERTY(bool damaged READ isDamaged NOTIFY loadedChanged FINAL)
    /// The years of the clinic; 0 while it has not said.
    Q_PROPERTY(int years READ years NOTIFY loadedChanged FINAL)
    /// The same as a sentence.
    Q_PROPERTY(QString policy READ policy NOTIFY loadedChanged FINAL)
    Q_PROPERTY(soundings::app::DueListModel* due READ due CONSTANT FINAL)
    Q_PROPERTY(int dueCount READ dueCount NOTIFY loadedChanged FINAL)
    Q_PROPERTY(int shortest READ shortest CONSTANT FINAL)
    Q_PROPERTY(int longest READ longest CONSTANT FINAL)
    /// What is wrong with each field; empty when nothing is.
    Q_PROPERTY(QString yearsProblem READ yearsProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString reasonProblem READ reasonProblem NOTIFY problemsChanged FINAL)

public:
    explicit RetentionModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] bool mayErase() const { return m_mayErase; }

    [[nodiscard]] bool mayDecide() const { return m_mayDecide; }

    [[nodiscard]] bool isDamaged() const { return m_damaged; }

    [[nodiscard]] int years() const { return m_years; }

    [[nodiscard]] QString policy() const;

    [[nodiscard]] DueListModel* due() { return &m_due; }

    [[nodiscard]] int dueCount() const { return m_due.rowCount(); }

    [[nodiscard]] static int shortest();
    [[nodiscard]] static int longest();

    [[nodiscard]] QString yearsProblem() const { return m_yearsProblem; }

    [[nodiscard]] QString reasonProblem() const { return m_reasonProblem; }

    void show(const QString& subject) override;

    /// From now on clients are kept for so many years, as typed; `decided` follows, or the problems
    /// or `failure` say why not.
    Q_INVOKABLE void decide(const QString& years, const QString& reason);

    /// The clinic says nothing about it any more.
    Q_INVOKABLE void takeBack(const QString& reason);

    /// What was said of the fields is out of date: something is typed into them.
    Q_INVOKABLE void clearProblems();

Q_SIGNALS:
    void loadedChanged();
    void problemsChanged();
    void decided();

protected:
    void forget() override;

private:
    void store(std::optional<int> years, const QString& reason);
    void setProblems(const QString& years, const QString& reason);

    DueListModel m_due;
    bool m_loaded = false;
    bool m_mayErase = false;
    bool m_mayDecide = false;
    bool m_damaged = false;
    int m_years = 0;
    QString m_yearsProblem;
    QString m_reasonProblem;
};

} // namespace soundings::app
