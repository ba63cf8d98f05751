// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/settings_model.h"

#include "app/models/path_text.h"

#include <QMetaEnum>

#include <algorithm>
#include <cmath>

namespace soundings::app {

namespace {

// On disk, do not change.
constexpr QLatin1String SchemeKey("appearance/scheme");
constexpr QLatin1String TextScaleKey("appearance/textScale");
constexpr QLatin1String ReducedMotionKey("appearance/reducedMotion");
constexpr QLatin1String IdleMinutesKey("lock/idleMinutes");
constexpr QLatin1String RecentVaultKey("vault/recent");

} // namespace

SettingsModel::SettingsModel(const QString& file, QObject* parent)
    : QObject(parent)
    , m_store(file, QSettings::IniFormat)
{
}

SettingsModel::Scheme SettingsModel::scheme() const
{
    if (m_schemeForNow) {
        return *m_schemeForNow;
    }
    bool known = false;
    const int value =
        QMetaEnum::fromType<Scheme>().keyToValue(m_store.value(SchemeKey).toByteArray(), &known);
    return known ? static_cast<Scheme>(value) : System;
}

void SettingsModel::setScheme(Scheme scheme)
{
    if (scheme != this->scheme()) {
        m_schemeForNow.reset();
        m_store.setValue(SchemeKey,
                         QString::fromLatin1(QMetaEnum::fromType<Scheme>().valueToKey(scheme)));
        Q_EMIT schemeChanged();
    }
}

void SettingsModel::setSchemeForNow(Scheme scheme)
{
    m_schemeForNow = scheme;
    Q_EMIT schemeChanged();
}

double SettingsModel::textScale() const
{
    bool read = false;
    const double scale = m_store.value(TextScaleKey).toDouble(&read);
    return read && std::isfinite(scale) ? std::clamp(scale, MinTextScale, MaxTextScale) : 1.0;
}

void SettingsModel::setTextScale(double scale)
{
    const double fitting = std::clamp(scale, MinTextScale, MaxTextScale);
    if (!std::isnan(scale) && !qFuzzyCompare(fitting, textScale())) {
        m_store.setValue(TextScaleKey, fitting);
        Q_EMIT textScaleChanged();
    }
}

bool SettingsModel::reducedMotion() const
{
    return m_store.value(ReducedMotionKey, false).toBool();
}

void SettingsModel::setReducedMotion(bool reduced)
{
    if (reduced != reducedMotion()) {
        m_store.setValue(ReducedMotionKey, reduced);
        Q_EMIT reducedMotionChanged();
    }
}

int SettingsModel::idleMinutes() const
{
    bool read = false;
    const int minutes = m_store.value(IdleMinutesKey).toInt(&read);
    return read ? std::clamp(minutes, MinIdleMinutes, MaxIdleMinutes) : DefaultIdleMinutes;
}

void SettingsModel::setIdleMinutes(int minutes)
{
    const int fitting = std::clamp(minutes, MinIdleMinutes, MaxIdleMinutes);
    if (fitting != idleMinutes()) {
        m_store.setValue(IdleMinutesKey, fitting);
        Q_EMIT idleMinutesChanged();
    }
}

QString SettingsModel::recentVault() const
{
    return m_store.value(RecentVaultKey).toString();
}

QString SettingsModel::recentVaultName() const
{
    return vaultName(recentVault());
}

void SettingsModel::setRecentVault(const QString& directory)
{
    if (directory != recentVault()) {
        m_store.setValue(RecentVaultKey, directory);
        Q_EMIT recentVaultChanged();
    }
}

} // namespace soundings::app
