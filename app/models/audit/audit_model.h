// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/audit/audit_list_model.h"
#include "app/models/page_model.h"
#include "app/workflow/read_audit.h"

#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace soundings::app {

/// Who saw, changed, gave out and signed what and when, newest first and some fifty at a time, and
/// whether the chain of entries holds. For the manager.
class AuditModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    Q_PROPERTY(soundings::app::AuditListModel* lines READ lines CONSTANT FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    /// "Everybody", then every user by name.
    Q_PROPERTY(QStringList people READ people NOTIFY loadedChanged FINAL)
    /// "Everything", then the kinds of entries.
    Q_PROPERTY(QStringList kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(int person READ person WRITE setPerson NOTIFY chosenChanged FINAL)
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY chosenChanged FINAL)
    Q_PROPERTY(bool hasNewer READ hasNewer NOTIFY loadedChanged FINAL)
    Q_PROPERTY(bool hasOlder READ hasOlder NOTIFY loadedChanged FINAL)
    /// Whether the chain holds, in a sentence with its number of entries.
    Q_PROPERTY(QString verdict READ verdict NOTIFY verifiedChanged FINAL)
    /// Number, time and short hash of the last entry; empty while it is not known.
    Q_PROPERTY(QString head READ head NOTIFY verifiedChanged FINAL)
    /// Of StatusMark.
    Q_PROPERTY(int mark READ mark NOTIFY verifiedChanged FINAL)

public:
    /// Entries on the page at once.
    static constexpr std::size_t PageSize = 50;

    explicit AuditModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] AuditListModel* lines() { return &m_lines; }

    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] QStringList people() const;
    [[nodiscard]] static QStringList kinds();

    [[nodiscard]] int person() const { return m_person; }

    void setPerson(int person);

    [[nodiscard]] int kind() const { return m_kind; }

    void setKind(int kind);

    [[nodiscard]] bool hasNewer() const { return !m_before.empty(); }

    [[nodiscard]] bool hasOlder() const { return m_hasOlder; }

    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QString head() const;
    [[nodiscard]] int mark() const;

    /// Shows the newest page and verifies the chain.
    void show(const QString& subject) override;

    Q_INVOKABLE void showOlder();
    Q_INVOKABLE void showNewer();

Q_SIGNALS:
    void loadedChanged();
    void chosenChanged();
    void verifiedChanged();

protected:
    void forget() override;

private:
    void readFromNewest();
    void read();
    void verify();

    AuditListModel m_lines;
    std::vector<std::string> m_people;
    std::vector<std::int64_t> m_before; ///< where each page after the newest begins
    std::int64_t m_oldest = 0;          ///< number of the last line shown
    std::optional<storage::AuditVerification> m_verified;
    int m_person = 0;
    int m_kind = 0;
    bool m_hasOlder = false;
    bool m_loaded = false;
};

} // namespace soundings::app
