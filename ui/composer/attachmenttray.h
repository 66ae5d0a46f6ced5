// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/chat/attachment.h"
#include "ui/composer/lateimages.h"
#include "ui/composer/thumbnailmaking.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace loquat {

class FlowLayout;
class ThumbnailButton;
struct OfferedImages;

// The images that go with the prompt, each as a thumbnail that can be taken away. Files are read
// and pictures encoded off the GUI thread; meanwhile a placeholder stands there.
class AttachmentTray final : public QWidget
{
    Q_OBJECT
public:
    explicit AttachmentTray(QWidget* parent = nullptr);
    ~AttachmentTray() override;

    // Those that are ready, in the order in which they were given.
    Attachments attachments() const;
    // Replaces everything, also what is still being read. Never emits.
    void setAttachments(const Attachments& attachments);
    void add(const OfferedImages& offered);

    // Takes out what is still being read, or puts it in at the end. Neither emits at once.
    QList<ImageReading> takeReadings();
    void resume(const QList<ImageReading>& readings);

    int pendingCount() const;  // still being read
    qint64 totalBytes() const; // of what is sent
    bool isEmpty() const { return m_items.empty(); }

Q_SIGNALS:
    // An image was added, became ready, failed or was removed.
    void changed();
    void failed(const loquat::Error& error);

private:
    struct Item;

    void append(const QString& name, QFuture<Thumbnailed> making,
                const std::optional<Attachment>& ready);
    void finish(Item* item, const Thumbnailed& made);
    void remove(const Item* item);

    FlowLayout* m_flow;
    std::vector<std::unique_ptr<Item>> m_items;
};

} // namespace loquat
