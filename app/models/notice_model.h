// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <functional>

namespace soundings::app {

/// The message at the foot of the page: what was done, with a way to undo it, or what failed.
class NoticeModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    Q_PROPERTY(Kind kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    /// What the button says; no button when empty.
    Q_PROPERTY(QString actionText READ actionText NOTIFY changed FINAL)

public:
    /// The order is that of MessageBar.
    enum Kind
    {
        Info,
        Done,
        Failed
    };
    Q_ENUM(Kind)

    using QObject::QObject;

    [[nodiscard]] Kind kind() const { return m_kind; }

    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QString actionText() const { return m_actionText; }

    /// Replaces what stands there. `action` runs when the button with `actionText` is pressed.
    void
    show(Kind kind, const QString& text, const QString& actionText, std::function<void()> action);

    void show(Kind kind, const QString& text) { show(kind, text, {}, {}); }

    Q_INVOKABLE void act();

    Q_INVOKABLE void dismiss() { show(Info, {}); }

Q_SIGNALS:
    void changed();

private:
    Kind m_kind = Info;
    QString m_text;
    QString m_actionText;
    std::function<void()> m_action;
};

} // namespace soundings::app
