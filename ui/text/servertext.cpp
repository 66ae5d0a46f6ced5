// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/servertext.h"

#include <QCoreApplication>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestVersion = 40;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ServerText)
};

} // namespace

QString serverText(const ServerFacts& facts)
{
    const QString version = facts.version.simplified().left(longestVersion);
    switch (facts.kind) {
    case ServerKind::Ollama:
        return version.isEmpty() ? u"Ollama"_s : u"Ollama "_s + version;
    // What these two say about their version is made up, to pass for Ollama.
    case ServerKind::Proxy:
        return u"ollama-api-proxy"_s;
    case ServerKind::Kobold:
        return u"KoboldCpp"_s;
    case ServerKind::LocalAi:
        return u"LocalAI"_s;
    case ServerKind::Cloud:
        return u"Ollama Cloud"_s;
    case ServerKind::Gateway:
        return version.isEmpty() ? Words::tr("A gateway") : Words::tr("A gateway, %1").arg(version);
    case ServerKind::Unknown:
        return version.isEmpty() ? QString() : Words::tr("Version %1").arg(version);
    }
    Q_UNREACHABLE();
}

} // namespace loquat
