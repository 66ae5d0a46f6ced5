// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/prefill.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace loquat {

using namespace Qt::StringLiterals;

QByteArray toBytes(const Prefill& prefill)
{
    const QJsonObject json{{u"server"_s, prefill.server},
                           {u"model"_s, prefill.model},
                           {u"prompt"_s, prefill.prompt},
                           {u"images"_s, QJsonArray::fromStringList(prefill.images)},
                           {u"practice"_s, prefill.practice},
                           {u"send"_s, prefill.send}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Prefill prefillFromBytes(const QByteArray& bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    Prefill prefill;
    prefill.server = json.value("server"_L1).toString();
    prefill.model = json.value("model"_L1).toString();
    prefill.prompt = json.value("prompt"_L1).toString();
    for (const QJsonValue& image : json.value("images"_L1).toArray())
        prefill.images.append(image.toString());
    prefill.practice = json.value("practice"_L1).toBool();
    prefill.send = json.value("send"_L1).toBool();
    return prefill;
}

} // namespace loquat
