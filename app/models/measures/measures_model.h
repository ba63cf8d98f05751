// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/measures/measure_list_model.h"
#include "app/models/page_model.h"

namespace soundings::app {

/// What can be rated in this clinic: the shipped measures and its own.
class MeasuresModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    Q_PROPERTY(soundings::app::MeasureListModel* measures READ measures CONSTANT FINAL)
    /// The one signed in may add a measure.
    Q_PROPERTY(bool mayAdd READ mayAdd NOTIFY mayAddChanged FINAL)

public:
    explicit MeasuresModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] MeasureListModel* measures() { return &m_measures; }

    [[nodiscard]] bool mayAdd() const { return m_mayAdd; }

    void show(const QString& subject) override;

    /// Checks the package in this folder and adds it; the faults are said otherwise.
    Q_INVOKABLE void add(const QString& folder);

Q_SIGNALS:
    void added();
    void mayAddChanged();

protected:
    void forget() override;

private:
    void setMayAdd(bool mayAdd);

    MeasureListModel m_measures;
    bool m_mayAdd = false;
};

} // namespace soundings::app
