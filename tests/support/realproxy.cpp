// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/realproxy.h"

#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QRegularExpression>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

QString scriptIn(const QString& folder)
{
    return folder + u"/node_modules/ollama-api-proxy/src/index.js"_s;
}

} // namespace

QString RealProxy::folder()
{
    const QString chosen =
        qEnvironmentVariable("LOQUAT_PROXY_DIR", QStringLiteral(LOQUAT_PROXY_DIR));
    return !chosen.isEmpty() && QFileInfo::exists(scriptIn(chosen)) ? chosen : QString();
}

RealProxy::~RealProxy()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool RealProxy::start(const QString& upstream)
{
    QFile models(m_home.filePath(u"models.json"_s));
    if (!models.open(QIODevice::WriteOnly))
        return false;
    models.write(R"({"ok":{"provider":"openrouter","model":"vendor/ok"},)"
                 R"("other":{"provider":"openrouter","model":"vendor/other"}})");
    models.close();

    // Nothing of the surroundings: a proxy server or a key of theirs would change what it does.
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"PORT"_s, u"0"_s);
    environment.insert(u"NODE_ENV"_s, u"production"_s);
    environment.insert(u"OPENROUTER_API_KEY"_s, u"x"_s);
    environment.insert(u"OPENROUTER_API_URL"_s, upstream + u"/v1"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(m_home.path());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(u"node"_s,
                    {u"--require"_s, QStringLiteral(LOQUAT_TEST_DATA "/proxy/loopback.cjs"),
                     scriptIn(folder())});

    static const QRegularExpression port(u"listening on (\\d+)"_s);
    while (m_process.waitForReadyRead(20'000)) {
        m_said += m_process.readAll();
        const auto match = port.match(QString::fromUtf8(m_said));
        if (match.hasMatch()) {
            m_url = u"http://127.0.0.1:"_s + match.captured(1);
            return true;
        }
    }
    m_said += m_process.errorString().toUtf8();
    return false;
}

} // namespace loquat::test
