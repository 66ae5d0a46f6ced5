// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "ui/composer/thumbnailmaking.h"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>

#include <vector>

namespace loquat {

// An image that is still being read.
struct ImageReading
{
    QString name;
    QFuture<Thumbnailed> making;
    int place = 0; // of all attachments it stands among
};

// The images that were still being read when their chat was left: each is kept for the chat it was
// given to.
class LateImages final : public QObject
{
    Q_OBJECT
public:
    explicit LateImages(QObject* parent = nullptr);
    ~LateImages() override;

    void keep(const ConversationId& chat, const QList<ImageReading>& readings);
    // Those not announced yet, in their order; they are no longer watched here.
    QList<ImageReading> take(const ConversationId& chat);
    // What went wrong for this chat since it was left; each is told once.
    QList<Error> takeErrors(const ConversationId& chat);

Q_SIGNALS:
    // `place`: among those of its chat that are ready.
    void ready(loquat::ConversationId chat, const loquat::Attachment& attachment, int place);

private:
    struct Late;

    void finish(const Late* late);
    int placeAmongReady(const Late& late) const;
    void closeGap(const Late& gone);

    std::vector<std::unique_ptr<Late>> m_late;
    QHash<ConversationId, QList<Error>> m_errors;
};

} // namespace loquat
