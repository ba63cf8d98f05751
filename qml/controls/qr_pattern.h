// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickPaintedItem>
#include <QStringList>

namespace soundings::controls {

/// A QR code, dark on light whatever the colours of the page are, because readers ask for that;
/// with the margin of four modules that belongs round it. Every module is the same whole number of
/// pixels wide.
class QrPattern : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// One text a row, '#' for a dark module and '.' for a light one; empty for no code.
    Q_PROPERTY(QList<QString> rows READ rows WRITE setRows NOTIFY rowsChanged FINAL)

public:
    explicit QrPattern(QQuickItem* parent = nullptr);

    [[nodiscard]] QStringList rows() const { return m_rows; }

    void setRows(const QStringList& rows);

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void rowsChanged();

private:
    QStringList m_rows;
};

} // namespace soundings::controls
