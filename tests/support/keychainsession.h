// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace loquat::test {

// A real gnome-keyring-daemon on a bus of its own, with a home of its own. A test fails where the
// programs for that are missing: packaging/check installs them.
class KeychainSession : public testing::Test
{
protected:
    void SetUp() override;

    // What a program printed, without the times of the keychain probe.
    std::vector<std::string> run(const QString& program, const QStringList& arguments);
    // The same in a session with a bus and nothing on it.
    std::vector<std::string> runOnBus(const QString& script, const QStringList& arguments);
    // The same in a session whose keyring was unlocked with this password. The probe carries out
    // the commands.
    std::vector<std::string> session(const QString& password, const QStringList& commands);
    std::vector<std::string> programInSession(const QString& password, const QString& program,
                                              const QStringList& arguments);

    QTemporaryDir home;
    int longestMs = 0; // what the probe waited for one answer
};

// A test that needs the keychain of its own process: it runs once more, alone, in a process that
// has a session with one. `password` has unlocked it.
class InKeychainSession : public KeychainSession
{
protected:
    static bool isInside();
    // The whole test outside; fails if it fails inside.
    void runInside();
    // What the keychain probe does in this very session: "lock", "unlock=PASSWORD", "pause", ...
    static bool keychainProbe(const QString& command);

    static constexpr auto password = "pw";
};

} // namespace loquat::test
