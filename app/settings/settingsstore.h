// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/settings/settings.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace loquat {

// The current settings, kept in one JSON file. Reading: a value out of range falls back to its
// default; a file that is no JSON is renamed to settings.json.broken-<date> and defaults are used;
// a missing file means defaults. Writing: atomic, readable for its owner only, at most 500 ms
// after a change, and at destruction; unknown keys are kept. A broken file that cannot be set
// aside is never overwritten: saving fails instead. GUI thread only.
class SettingsStore : public QObject
{
    Q_OBJECT
public:
    explicit SettingsStore(QString filePath, QObject* parent = nullptr);
    ~SettingsStore() override;

    const Settings& current() const { return m_current; }
    // Makes a change; the result is normalised. Emits changed() if the value differs afterwards.
    void update(const std::function<void(Settings&)>& edit);
    // Writes now. Fails with FolderNotWritable or DiskFull (subject: the path).
    Result<void> save();

    QString filePath() const { return m_filePath; }
    // Where a broken file was set aside at start; empty: there was none.
    QString setAsidePath() const { return m_setAside; }
    // What the file held at start that could not be used, as paths ("zoomPercent",
    // "servers[0].proxy.port"): the default is used for each, and written with the next change.
    const QStringList& notes() const { return m_notes; }

Q_SIGNALS:
    void changed(const loquat::Settings& before, const loquat::Settings& after);
    // A delayed write failed; the value in memory stays, the next change tries again.
    void saveFailed(const loquat::Error& error);

private:
    void load();
    bool setBrokenFileAside();
    void scheduleSave();
    void saveLater();
    Error writeError() const;

    QString m_filePath;
    QString m_setAside;
    QStringList m_notes;
    Settings m_current;
    QTimer m_saveTimer;
    bool m_dirty = false;
    bool m_brokenInPlace = false; // a file we could not read stands where ours would go
};

} // namespace loquat
