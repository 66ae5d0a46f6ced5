// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/serversecrets.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// Tells our objects from a key that happens to be one.
constexpr QLatin1StringView mark = "loquatSecrets"_L1;

QString text(const QByteArray& bytes)
{
    return QString::fromUtf8(bytes);
}

} // namespace

QByteArray ServerSecrets::toItem() const
{
    if (isEmpty())
        return {};
    if (proxyPassword.isEmpty() && headers.isEmpty() && !key.startsWith('{'))
        return key;
    QJsonObject object{{QString(mark), 1}};
    if (!key.isEmpty())
        object["key"_L1] = text(key);
    if (!proxyPassword.isEmpty())
        object["proxyPassword"_L1] = text(proxyPassword);
    QJsonObject values;
    for (auto header = headers.cbegin(); header != headers.cend(); ++header)
        values[header.key()] = text(header.value());
    if (!values.isEmpty())
        object["headers"_L1] = values;
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ServerSecrets ServerSecrets::fromItem(const QByteArray& item)
{
    const QJsonObject object =
        item.startsWith('{') ? QJsonDocument::fromJson(item).object() : QJsonObject();
    ServerSecrets secrets;
    if (!object.contains(mark)) {
        secrets.key = item;
        return secrets;
    }
    secrets.key = object["key"_L1].toString().toUtf8();
    secrets.proxyPassword = object["proxyPassword"_L1].toString().toUtf8();
    const QJsonObject values = object["headers"_L1].toObject();
    for (auto value = values.begin(); value != values.end(); ++value)
        secrets.headers.insert(value.key(), value.value().toString().toUtf8());
    return secrets;
}

void SecretEdit::applyTo(ServerSecrets& secrets) const
{
    if (key)
        secrets.key = *key;
    if (proxyPassword)
        secrets.proxyPassword = *proxyPassword;
    QMap<QString, QByteArray> renamed;
    for (auto name = renamedHeaders.cbegin(); name != renamedHeaders.cend(); ++name) {
        if (secrets.headers.contains(name.key()))
            renamed.insert(name.value(), secrets.headers.take(name.key()));
    }
    secrets.headers.insert(renamed);
    for (auto header = headers.cbegin(); header != headers.cend(); ++header) {
        if (header.value().isEmpty())
            secrets.headers.remove(header.key());
        else
            secrets.headers.insert(header.key(), header.value());
    }
}

} // namespace loquat
