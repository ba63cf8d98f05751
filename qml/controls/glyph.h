// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QQuickPaintedItem>

namespace soundings::controls {

/// A drawn symbol in one colour: a state's shape or an icon. Painted by QPainter, so it looks the
/// same with the software renderer and needs no picture files.
class Glyph : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Shape shape READ shape WRITE setShape NOTIFY shapeChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)

public:
    enum Shape
    {
        None,
        // states
        Circle,
        Triangle,
        Octagon,
        BrokenLink,
        ClosedLink,
        Star,
        Ring,
        // places
        Today,
        Caseload,
        Supervision,
        Clinic,
        Measures,
        Settings,
        // things to do
        Lock,
        Person,
        Add,
        Close,
        Check,
        Search,
        Eye,
        EyeCrossed,
        ChevronDown,
        ChevronRight,
        ArrowLeft,
        ArrowUp,
        ArrowDown,
        Undo,
        Edit,
        Save,
        Calendar
    };
    Q_ENUM(Shape)

    explicit Glyph(QQuickItem* parent = nullptr);

    [[nodiscard]] Shape shape() const { return m_shape; }

    [[nodiscard]] QColor color() const { return m_color; }

    void setShape(Shape shape);
    void setColor(const QColor& color);

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void shapeChanged();
    void colorChanged();

private:
    Shape m_shape = None;
    QColor m_color = Qt::black;
};

} // namespace soundings::controls
