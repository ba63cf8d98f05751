// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QQmlEngine>
#include <QString>

#include <vector>

namespace soundings::app {

/// One open case as the caseload page shows it: words and numbers, ready to be read.
struct CaseloadLine
{
    QString caseId;
    QString code;
    QString name;         ///< may be empty
    QString format;       ///< "Couple"
    int mark = 0;         ///< of StatusMark
    QString status;       ///< where several rate, with who: "Off track since session 10 (Child)"
    QString progress;     ///< "14 of 27, moderate"; empty without a rating
    QString alliance;     ///< "5.8 of 7"; empty without a rating
    QList<double> course; ///< progress, one a session; not-a-number where there is a gap
    double minimum = 0.0; ///< of the measure behind `course`
    double maximum = 1.0;
    QString rated; ///< "3 days ago", "never"
};

/// The lines of the caseload, those that fit what is searched for.
class CaseloadListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to CaseloadModel")

public:
    enum class Role
    {
        CaseId = Qt::UserRole + 1,
        Code,
        Name,
        Format,
        Mark,
        Status,
        Progress,
        Alliance,
        Course,
        Minimum,
        Maximum,
        Rated,
    };

    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<CaseloadLine> lines);

    /// Shows only lines whose code, name or status holds every word of `text`.
    void search(const QString& text);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    void filter();

    std::vector<CaseloadLine> m_lines;
    std::vector<std::size_t> m_shown; ///< places in m_lines
    QString m_search;
};

} // namespace soundings::app
