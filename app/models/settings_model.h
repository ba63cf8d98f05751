// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QSettings>
#include <QString>

#include <optional>

namespace soundings::app {

/// What one may set for this computer: how the window looks, when it locks, where the vault was.
/// Kept outside the vault, so nothing about people is ever in it.
class SettingsModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    Q_PROPERTY(Scheme scheme READ scheme WRITE setScheme NOTIFY schemeChanged FINAL)
    /// Multiplies the system's font size: 0.8 to 2.0.
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY
                   reducedMotionChanged FINAL)
    /// Minutes without any input until the vault locks itself: 1 to 15.
    Q_PROPERTY(
        int idleMinutes READ idleMinutes WRITE setIdleMinutes NOTIFY idleMinutesChanged FINAL)
    /// The folder of the vault opened last; empty when there was none.
    Q_PROPERTY(QString recentVault READ recentVault NOTIFY recentVaultChanged FINAL)
    /// What it is called.
    Q_PROPERTY(QString recentVaultName READ recentVaultName NOTIFY recentVaultChanged FINAL)

public:
    /// The order is that of Theme.Scheme. On disk by name, see settings_model.cpp.
    enum Scheme
    {
        System,
        Light,
        Dark,
        Contrast
    };
    Q_ENUM(Scheme)

    static constexpr double MinTextScale = 0.8;
    static constexpr double MaxTextScale = 2.0;
    static constexpr int MinIdleMinutes = 1;
    static constexpr int MaxIdleMinutes = 15;
    static constexpr int DefaultIdleMinutes = 5;

    /// Reads and writes `file`, an INI file that may not be there yet. What cannot be read counts
    /// as not set.
    explicit SettingsModel(const QString& file, QObject* parent = nullptr);

    [[nodiscard]] Scheme scheme() const;
    [[nodiscard]] double textScale() const;
    [[nodiscard]] bool reducedMotion() const;
    [[nodiscard]] int idleMinutes() const;
    [[nodiscard]] QString recentVault() const;
    [[nodiscard]] QString recentVaultName() const;

    /// Values outside the range are brought to its nearest end.
    void setScheme(Scheme scheme);
    /// Until somebody chooses another one; not stored.
    void setSchemeForNow(Scheme scheme);
    void setTextScale(double scale);
    void setReducedMotion(bool reduced);
    void setIdleMinutes(int minutes);
    void setRecentVault(const QString& directory);

Q_SIGNALS:
    void schemeChanged();
    void textScaleChanged();
    void reducedMotionChanged();
    void idleMinutesChanged();
    void recentVaultChanged();

private:
    QSettings m_store;
    std::optional<Scheme> m_schemeForNow;
};

} // namespace soundings::app
