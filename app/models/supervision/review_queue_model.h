// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

#include <vector>

namespace soundings::app {

/// One flag that waits for the supervisor, in words. The client is a code.
struct ReviewLine
{
    QString flagId;
    QString code;
    QString therapist;
    int mark = 0;   ///< of StatusMark
    QString kind;   ///< with who rated: "Possible rupture (Therapist)"
    QString raised; ///< "session 8, 12 days ago"
    QString since;  ///< "3 sessions since, back near usual"
    QString work;   ///< where the therapist's work on it stands
};

class ReviewQueueModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to SupervisionModel")

public:
    enum class Role
    {
        FlagId = Qt::UserRole + 1,
        Code,
        Therapist,
        Mark,
        Kind,
        Raised,
        Since,
        Work
    };

    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<ReviewLine> lines);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<ReviewLine> m_lines;
};

} // namespace soundings::app
