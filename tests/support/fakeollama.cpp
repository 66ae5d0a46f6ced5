// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeollama.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

namespace loquat::test {

using namespace Qt::StringLiterals;

FakeOllama::FakeOllama(Installed installed)
{
    QTcpServer free;
    free.listen(QHostAddress::LocalHost);
    m_port = free.serverPort();
    free.close();
    setVariable("PATH", QFile::encodeName(m_folder.path()));
    setVariable("OLLAMA_HOST", "127.0.0.1:" + QByteArray::number(m_port));
    setVariable("FAKE_OLLAMA", {});
    if (installed == Installed::Yes)
        install();
}

FakeOllama::~FakeOllama()
{
    for (auto entry = m_before.cbegin(); entry != m_before.cend(); ++entry) {
        if (entry.value().isNull())
            qunsetenv(entry.key());
        else
            qputenv(entry.key(), entry.value());
    }
}

QString FakeOllama::address() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

void FakeOllama::install()
{
    QFile::link(QStringLiteral(LOQUAT_FAKE_OLLAMA), m_folder.filePath(u"ollama"_s));
}

void FakeOllama::installBroken()
{
    QFile file(m_folder.filePath(u"ollama"_s));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("\x7f"
               "ELF of another world");
    file.setPermissions(file.permissions() | QFileDevice::ExeOwner);
}

void FakeOllama::behave(const QByteArray& how)
{
    setVariable("FAKE_OLLAMA", how);
}

void FakeOllama::setVariable(const QByteArray& name, const QByteArray& value)
{
    if (!m_before.contains(name))
        m_before.insert(name, qEnvironmentVariableIsSet(name) ? qgetenv(name) : QByteArray());
    qputenv(name, value);
}

bool FakeOllama::isListening() const
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(m_port));
    return socket.waitForConnected(2000);
}

void FakeOllama::endIt() const
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(m_port));
    if (!socket.waitForConnected(2000))
        return;
    socket.write("GET /quit HTTP/1.1\r\n\r\n");
    socket.waitForBytesWritten(2000);
}

} // namespace loquat::test
