// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/chat/attachment.h"
#include "ui/composer/lateimages.h"
#include "ui/composer/thumbnailmaking.h"

#include <QUrl>
#include <QWidget>

#include <memory>
#include <vector>

class QAbstractButton;

namespace loquat {

class FlowLayout;
struct OfferedImages;

// What goes with the prompt: pictures as thumbnails, texts as chips. Each can be looked at, taken
// away, and moved: by dragging, or with Alt+Left and Alt+Right. Files are read and pictures encoded
// off the GUI thread; meanwhile a placeholder stands there.
class AttachmentTray final : public QWidget
{
    Q_OBJECT
public:
    explicit AttachmentTray(QWidget* parent = nullptr);
    ~AttachmentTray() override;

    // The longest side of the pictures that are added from now on, in pixels.
    void setImageSide(int side) { m_imageSide = side; }

    // Who outlives the fetching of a picture on the web; unset, the window does.
    void setFetching(QObject* context) { m_fetching = context; }

    // Those that are ready, in the order in which they stand.
    Attachments attachments() const;
    // Replaces everything, also what is still being read. Never emits.
    void setAttachments(const Attachments& attachments);
    void add(const OfferedImages& offered);
    // Fetches the picture and sends it along, or leaves the fetching to the server.
    void addAddress(const QUrl& address, bool serverFetches);

    // Takes out what is still being read, or puts it back to where it stood. Neither emits at once.
    QList<ImageReading> takeReadings();
    void resume(const QList<ImageReading>& readings);

    int pendingCount() const;  // still being read
    qint64 totalBytes() const; // of the images that are sent
    qint64 tokens() const;     // of everything, estimated
    bool isEmpty() const { return m_items.empty(); }

Q_SIGNALS:
    // Something was added, became ready, failed, was moved or removed.
    void changed();
    void failed(const loquat::Error& error);
    void viewRequested(const loquat::Attachment& attachment);
    // The person wants the text in the prompt itself; it is removed here already.
    void insertionRequested(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Item;

    Item* append(const QString& name, QFuture<Thumbnailed> making,
                 const std::optional<Attachment>& ready);
    Item* insert(qsizetype place, const QString& name, QFuture<Thumbnailed> making,
                 const std::optional<Attachment>& ready);
    void showEarly(Item* item, QFuture<QImage> square);
    void finish(Item* item, const Thumbnailed& made);
    void makeButton(Item* item);
    void describe(Item& item);
    template <typename Button>
    void connectButton(Button* button, Item* item);
    void remove(const Item* item);
    Item* itemOf(const QObject* button) const;
    Item* itemOf(quint64 id) const;
    void orderTabs();
    void move(const Item* item, qsizetype to);
    void drag(const Item* item, const QPoint& at);
    void showMenu(Item* item, const QPoint& at);

    FlowLayout* m_flow;
    std::vector<std::unique_ptr<Item>> m_items;
    QObject* m_fetching = nullptr;
    int m_imageSide = 2048;
    quint64 m_lastId = 0;
    QPoint m_pressed;
    bool m_dragging = false;
};

} // namespace loquat
