// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/attachment.h"

#include <QHash>
#include <QObject>
#include <QPixmap>
#include <QThreadPool>

namespace loquat {

// Small pictures of attachments, decoded on a thread of its own. GUI thread only.
class Pictures final : public QObject
{
    Q_OBJECT
public:
    explicit Pictures(QObject* parent = nullptr);
    ~Pictures() override;

    // `side`: pixels of the square that it fills. Null while it is being decoded; ready() follows
    // then. It stays null for what is no picture.
    QPixmap thumbnail(const Attachment& attachment, int side);

Q_SIGNALS:
    void ready();

private:
    QHash<QByteArray, QPixmap> m_thumbnails;
    QThreadPool m_pool;
};

} // namespace loquat
