// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QTemporaryDir>

namespace loquat::test {

// A computer with `ollama` on its PATH, or without: for as long as this lives, the PATH of this
// process is a folder that holds the program of fakeollama_main.cpp, and OLLAMA_HOST names a port
// of the loopback where nothing listens.
class FakeOllama
{
public:
    enum class Installed
    {
        No,
        Yes
    };

    explicit FakeOllama(Installed installed = Installed::Yes);
    ~FakeOllama();

    int port() const { return m_port; }
    QString address() const; // "http://127.0.0.1:PORT"
    void install();
    // A file of that name that is no program.
    void installBroken();
    void behave(const QByteArray& how); // FAKE_OLLAMA
    // Until the end.
    void setVariable(const QByteArray& name, const QByteArray& value);
    bool isListening() const;
    void endIt() const; // the one that listens

private:
    QTemporaryDir m_folder;
    QHash<QByteArray, QByteArray> m_before; // null: was not set
    int m_port = 0;
};

} // namespace loquat::test
