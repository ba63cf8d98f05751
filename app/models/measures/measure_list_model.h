// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

#include <vector>

namespace soundings::app {

/// One measure in words: what it is, how it is scored, which numbers the rules use and where they
/// come from.
struct MeasureLine
{
    QString id;
    QString acronym;
    QString name;
    QString kind;     ///< "How life is going" or "Working together"
    QString range;    ///< "0 to 27, lower is better"
    QString items;    ///< "9 questions", "score only"
    QString standing; ///< "added by this clinic", "not validated"; empty
    QString limits;   ///< cut-off, reliable change and rupture numbers, a line each
    QString sources;  ///< where each of these is from, a line each; empty without limits
    QString licence;
};

class MeasureListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to MeasuresModel")

public:
    enum class Role
    {
        MeasureId = Qt::UserRole + 1,
        Acronym,
        Name,
        Kind,
        Range,
        Items,
        Standing,
        Limits,
        Sources,
        Licence,
    };

    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<MeasureLine> lines);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<MeasureLine> m_lines;
};

} // namespace soundings::app
