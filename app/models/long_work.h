// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace soundings::app {

/// Work that takes long on another thread: whether it goes on, how far it is, and how to stop it.
class LongWork : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a form")
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged FINAL)
    /// From 0 to 1; less than 0 while nobody can say.
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged FINAL)

public:
    /// Told how far it is, on the thread of the work; false says that it is to stop.
    using Report = std::function<bool(double)>;

    explicit LongWork(QObject* parent = nullptr);
    ~LongWork() override;

    LongWork(const LongWork&) = delete;
    LongWork& operator=(const LongWork&) = delete;
    LongWork(LongWork&&) = delete;
    LongWork& operator=(LongWork&&) = delete;

    [[nodiscard]] bool isRunning() const { return m_running; }

    [[nodiscard]] double progress() const { return m_progress; }

    /// Somebody has stopped what was begun last.
    [[nodiscard]] bool isStopped() const;

    /// The work begins; it reports to what is returned, which outlives this object.
    [[nodiscard]] Report begin();

    void end();

    /// Ends the work as soon as it may.
    Q_INVOKABLE void stop();

Q_SIGNALS:
    void runningChanged();
    void progressChanged();

private:
    /// Read and written on both threads.
    struct Shared
    {
        std::atomic<bool> goesOn{true};
        std::atomic<double> share{-1.0};
    };

    void setRunning(bool running);
    void takeProgress();

    bool m_running = false;
    double m_progress = -1.0;
    QTimer m_poll;
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
};

} // namespace soundings::app
