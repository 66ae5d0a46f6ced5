// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/attachment.h"

#include <QCryptographicHash>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QByteArray hashOf(const QString& kind, const QString& content)
{
    return QCryptographicHash::hash((kind + u'\n' + content).toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

Attachment textAttachment(const QString& name, const QString& text)
{
    Attachment attachment;
    attachment.name = name;
    attachment.text = text;
    attachment.sha256 = identity(attachment);
    return attachment;
}

Attachment linkAttachment(const QString& link)
{
    Attachment attachment;
    attachment.name = link;
    attachment.link = link;
    attachment.sha256 = identity(attachment);
    return attachment;
}

QByteArray identity(const Attachment& attachment)
{
    if (attachment.isText())
        return hashOf(u"text"_s, attachment.text);
    return attachment.isLink() ? hashOf(u"link"_s, attachment.link) : QByteArray();
}

qsizetype imageCount(const Attachments& attachments)
{
    return std::ranges::count_if(attachments, [](const Attachment& one) { return one.isImage(); });
}

} // namespace loquat
