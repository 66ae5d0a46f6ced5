// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/servertemplates.h"

#include <QCoreApplication>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ServerTemplates)
};

ServerTemplate made(const QString& title, const QString& name, const QString& address)
{
    ServerTemplate one;
    one.title = title;
    one.profile.name = name;
    one.profile.address = address;
    return one;
}

} // namespace

QList<ServerTemplate> serverTemplates()
{
    ServerTemplate local =
        made(Words::tr("Ollama on this computer"), Words::tr("Local Ollama"), u"127.0.0.1:11434"_s);
    ServerTemplate proxy = made(Words::tr("ollama-api-proxy on this computer"),
                                u"ollama-api-proxy"_s, u"http://127.0.0.1:11434"_s);
    ServerTemplate cloud = made(Words::tr("Ollama’s cloud (ollama.com), with a key"),
                                u"ollama.com"_s, u"https://ollama.com"_s);
    cloud.needsKey = true;
    ServerTemplate hosted = made(Words::tr("Hosted API (api.ajstudioz.co.in), with a key"),
                                 u"AJ Studioz"_s, u"https://api.ajstudioz.co.in"_s);
    hosted.needsKey = true;
    // Its documentation names these; it documents no way to list them.
    hosted.profile.models = {u"gemma3:27b"_s, u"deepseek-v3.2"_s, u"kimi-k2:1t"_s};
    return {local, proxy, cloud, hosted};
}

} // namespace loquat
