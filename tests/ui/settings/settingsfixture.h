// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sessionfixture.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace loquat::test {

// A house with one server, and words to work a settings widget with.
class SettingsFixture : public SessionFixture
{
protected:
    static QLineEdit* edit(const QWidget& in, const QString& name)
    {
        return in.findChild<QLineEdit*>(name);
    }
    static QPushButton* button(const QWidget& in, const QString& name)
    {
        return in.findChild<QPushButton*>(name);
    }
    static QString says(const QWidget& in, const QString& name)
    {
        return in.findChild<QLabel*>(name)->text();
    }
    static void type(QLineEdit* edit, const QString& text)
    {
        edit->setText(text);
        Q_EMIT edit->editingFinished();
    }

    ProfileId addServer(const QString& name, const QString& address)
    {
        ServerProfile profile;
        profile.name = name;
        profile.address = address;
        return servers->save(profile).value().id;
    }

    static Error keychainError(ErrorReason reason)
    {
        Error error;
        error.code = ErrorCode::Secret;
        error.reason = reason;
        return error;
    }

    QByteArray settingsFile()
    {
        EXPECT_TRUE(settings->save());
        QFile file(settings->filePath());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
};

} // namespace loquat::test
