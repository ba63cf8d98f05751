// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

#include <vector>

namespace soundings::app {

/// One method of a flag's evidence in words.
struct EvidenceLine
{
    QString heading; ///< above the first line of a group; empty for the others
    QString method;
    QString purpose;   ///< what it looked at
    QString number;    ///< empty where there is none
    QString threshold; ///< with the comparison
    int mark = 0;      ///< of StatusMark
    QString verdict;
    QString source; ///< where the threshold comes from; FlagOverview::sources says each once
    QString reason; ///< why it could not say, or what else is to be known; may be empty
    QString inputs; ///< the numbers it was computed from
};

/// What each method said of a flag.
class EvidenceListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to WhyModel")

public:
    enum class Role
    {
        Heading = Qt::UserRole + 1,
        Method,
        Purpose,
        Number,
        Threshold,
        Mark,
        Verdict,
        Reason,
        Inputs,
    };

    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<EvidenceLine> lines);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<EvidenceLine> m_lines;
};

} // namespace soundings::app
