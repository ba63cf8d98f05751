// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/long_work.h"
#include "app/models/page_model.h"

#include <QString>

namespace soundings::app {

/// The form by which a manager writes a backup to a place of their own.
class BackupByHandModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    /// Where it will stand, as it is typed or was chosen.
    Q_PROPERTY(QString file READ file WRITE setFile NOTIFY fileChanged FINAL)
    /// Why none was made; empty while nothing is wrong.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)
    Q_PROPERTY(soundings::app::LongWork* work READ longWork CONSTANT FINAL)

public:
    explicit BackupByHandModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] QString file() const { return m_file; }

    [[nodiscard]] QString problem() const { return m_problem; }

    [[nodiscard]] LongWork* longWork() { return &m_work; }

    void setFile(const QString& file);

    /// A name for the vault in this folder, where none was typed.
    void propose(const QString& vaultDirectory);

    /// `made` follows, or `problem` says why not. Nothing is left of one that is stopped.
    Q_INVOKABLE void backUp();

Q_SIGNALS:
    void fileChanged();
    void problemChanged();
    void made();

protected:
    void fail(const Failure& failure) override;
    void forget() override;

private:
    void setProblem(const QString& problem);

    QString m_file;
    QString m_proposed;
    QString m_problem;
    LongWork m_work;
};

} // namespace soundings::app
