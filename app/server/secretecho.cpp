// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/secretecho.h"

#include "app/server/endpointaccess.h"
#include "app/wire/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// Shorter ones would blank half of what a server says, and keep nobody out.
constexpr qsizetype shortestSecret = 4;

QString blank()
{
    return u"\u2022\u2022\u2022"_s;
}

// As it stands between quotes in JSON.
QString inJson(const QString& text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(QByteArrayView(list).sliced(2, list.size() - 4));
}

} // namespace

SecretEcho::SecretEcho(const EndpointAccess& access)
{
    addCredentials(access.authorization);
    for (const QByteArray& value : access.secretValues)
        addCredentials(value);
    if (access.proxy && !access.proxy->password().isEmpty()) {
        const QByteArray password = access.proxy->password().toUtf8();
        add(password);
        add((access.proxy->user().toUtf8() + ':' + password).toBase64());
    }
    std::ranges::sort(m_forms, std::ranges::greater(), &QString::size);
}

void SecretEcho::addCredentials(const QByteArray& value)
{
    add(value);
    const qsizetype space = value.indexOf(' ');
    const QByteArray credentials = value.sliced(space + 1).trimmed();
    add(credentials);
    if (space < 0 || value.first(space).compare("Basic", Qt::CaseInsensitive) != 0)
        return;
    const QByteArray pair = QByteArray::fromBase64(credentials);
    add(pair);
    add(pair.sliced(pair.indexOf(':') + 1));
}

void SecretEcho::add(const QByteArray& secret)
{
    const QString text = QString::fromUtf8(secret);
    if (text.size() < shortestSecret)
        return;
    for (const QString& form :
         {text, inJson(text), QString::fromLatin1(QUrl::toPercentEncoding(text))}) {
        if (!m_forms.contains(form))
            m_forms.append(form);
    }
}

Error SecretEcho::blanked(Error error) const
{
    if (m_forms.isEmpty())
        return error;
    if (error.reason != ErrorReason::CertificateChanged)
        error.serverText = blanked(std::move(error.serverText));
    if (error.reason == ErrorReason::RedirectRefused || error.reason == ErrorReason::RedirectLimit)
        error.subject = blanked(std::move(error.subject));
    const QString link = error.link.toString();
    if (blanked(link) != link)
        error.link = QUrl();
    return error;
}

QString SecretEcho::blanked(QString text) const
{
    const bool cut = text.size() >= longestServerText - 1;
    for (const QString& form : m_forms)
        text.replace(form, blank());
    if (!cut)
        return text;
    const QString end = text.endsWith(QChar(0x2026)) ? u"\u2026"_s : QString();
    text.chop(end.size());
    for (const QString& form : m_forms) {
        for (qsizetype size = form.size() - 1; size >= shortestSecret; --size) {
            if (QStringView(text).endsWith(QStringView(form).first(size))) {
                text.chop(size);
                return text + blank() + end;
            }
        }
    }
    return text + end;
}

} // namespace loquat
