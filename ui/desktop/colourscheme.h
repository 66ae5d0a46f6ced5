// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusConnection;
class QDBusVariant;

namespace loquat {

// Whether the desktop prefers dark, as its portal says (org.freedesktop.appearance color-scheme),
// followed live. Everything is asynchronous; without a bus or a portal it stays light and silent.
class ColourScheme : public QObject
{
    Q_OBJECT

public:
    explicit ColourScheme(QObject* parent = nullptr);

    // Asks the portal on the session's bus, if there is one. Call it once, after the first paint
    // if that matters: connecting to the bus takes a few milliseconds.
    void watch();
    void watch(const QDBusConnection& bus);

    bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed(bool dark);

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void take(const QVariant& value);

    bool m_dark = false;
};

} // namespace loquat
