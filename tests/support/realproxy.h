// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace loquat::test {

// The npm package ollama-api-proxy, run by Node.js on a free loopback port in front of an
// OpenAI-style server. It offers the models "ok" and "other", which are upstream's "vendor/ok"
// and "vendor/other".
class RealProxy
{
public:
    // Where the package is installed: LOQUAT_PROXY_DIR in the environment, else what the build
    // was configured with; empty: it is not there.
    static QString folder();

    RealProxy() = default;
    ~RealProxy();

    // `upstream` as in "http://127.0.0.1:PORT". False if it does not come up; said() tells why.
    bool start(const QString& upstream);
    QString url() const { return m_url; }
    QByteArray said() const { return m_said; }

private:
    QTemporaryDir m_home;
    QProcess m_process;
    QByteArray m_said;
    QString m_url;
};

} // namespace loquat::test
